"""Danish-looking prose from word lists of its own: fictional, and the same for the same random numbers.

Compounds are put together from stems, so that a large archive has the long tail of rare words that a real one has.
"""

from __future__ import annotations

from random import Random

# fmt: off
_FIRST = (
    "bolig", "tandpleje", "natcafé", "varmestue", "ældre", "handicap", "børne", "ungdoms", "integrations", "kultur",
    "fritids", "trafik", "cykel", "sti", "havne", "skole", "bibliotek", "sundheds", "misbrugs", "herberg",
    "krisecenter", "frivillig", "forenings", "idræts", "musik", "klima", "affalds", "vand", "varme", "vej", "plan",
    "budget", "lokale", "mad", "besøgs", "støtte", "kontakt", "gade", "opsøgende", "dag", "aften", "weekend",
    "sommer", "vinter", "plads", "park", "torve", "bus", "færge", "ø", "landsby", "bydels", "torvedags", "genbrugs",
    "værksteds", "beskæftigelses", "praktik", "uddannelses", "mentor", "tolke", "sprog", "familie", "forældre",
    "netværks", "senior", "hjemmehjælps", "rehabiliterings", "hjælpemiddel", "ledsager", "tilgængeligheds", "kørsels",
    "træning", "svømme", "hal", "klub", "teater", "billed", "lyd", "natur", "strand", "skov", "sø", "å", "bro",
    "tunnel", "signal", "lys", "støj", "luft",
)
_LAST = (
    "ordning", "gruppe", "plan", "politik", "strategi", "indsats", "tilbud", "pulje", "tilskud", "aftale", "standard",
    "undersøgelse", "rapport", "notat", "høring", "kampagne", "projekt", "forsøg", "center", "hus", "plads", "rute",
    "vejleder", "medarbejder", "konsulent", "koordinator", "forening", "samarbejde", "partnerskab", "netværk",
    "udvalg", "evaluering", "opfølgning", "analyse", "prognose", "budget", "ramme", "kontrakt", "ansøgning",
    "bevilling", "afgift", "regulativ", "vedtægt", "oversigt", "kortlægning", "screening", "behandling", "rådgivning",
    "vejledning", "støtte", "hjælp", "træning", "undervisning", "uddannelse", "arrangement", "møde", "dag", "uge",
    "festival", "udstilling", "bygning", "facade", "renovering", "udvidelse", "flytning", "åbning", "lukning",
    "lejlighed", "bolig", "værelse", "seng", "dør", "rampe", "elevator", "cykelsti", "fortov", "belysning",
    "skiltning", "parkering", "bænk", "toilet",
)
_NEUTER = frozenset(
    "tilbud tilskud projekt forsøg center hus samarbejde partnerskab netværk udvalg budget notat regulativ arrangement "
    "møde værelse fortov toilet".split()
)
_SAME_PLURAL = frozenset("tilbud tilskud forsøg hus netværk udvalg".split())
_SYLLABLES = (
    "Al", "Bak", "Bir", "Dal", "Eg", "Elle", "Far", "Fjel", "Gam", "Grøn", "Haj", "Hede", "Høj", "Ing", "Jord", "Kal",
    "Kirke", "Klit", "Lang", "Lund", "Mel", "Mose", "Ny", "Nør", "Over", "Pile", "Ravn", "Rød", "Sand", "Skov",
    "Sten", "Sønder", "Tang", "Told", "Ugle", "Vade", "Vest", "Østen",
)
_ENDINGS = ("by", "rup", "lev", "sted", "holm", "torp", "købing", "bjerg", "ager", "gård", "næs", "sund")
_STREETS = ("vej", "gade", "stræde", "plads", "allé", "torv", "have", "bakke")
_WHO = (
    "Forvaltningen", "Sekretariatet", "Formanden", "Udvalget", "Arbejdsgruppen", "Rådet", "Et medlem", "Kommunen",
    "Centerlederen", "Regionen", "Brugerrådet", "Styregruppen", "Et flertal", "Foreningen", "Bestyrelsen",
)
_SAYS = (
    "oplyser", "foreslår", "anbefaler", "gør opmærksom på", "vurderer", "forventer", "bemærker", "mener", "fremhæver",
    "beder om", "lægger vægt på", "minder om", "konstaterer", "ønsker", "har noteret",
)
_FOR_WHOM = (
    "borgere i en udsat situation", "ældre borgere", "børn og unge", "borgere med handicap", "frivillige", "pårørende",
    "beboerne i området", "kommunens medarbejdere", "nye borgere", "familier med små børn", "cyklister og gående",
    "brugerne af stedet", "foreningerne", "borgere uden egen bolig", "mennesker med nedsat syn", "unge uden uddannelse",
)
_ADJECTIVES = (
    "nye", "fælles", "kommunale", "lokale", "midlertidige", "faste", "gratis", "åbne", "nuværende", "kommende",
    "særlige", "tværgående", "frivillige", "digitale", "skriftlige", "langsigtede", "forebyggende", "udvidede",
    "planlagte", "årlige",
)
_MONTHS = (
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november",
    "december",
)
_SENTENCES = (
    "{who} {says}, at {thing} bliver en del af {thing2} fra {month} {year}.",
    "{who} {says} {thing} for {whom}.",
    "Der er i alt {n} {things} i {place}, og {m} af dem er taget i brug siden {month}.",
    "{thing_c} er drøftet med {whom}, og der er kommet {n} svar.",
    "Udgiften er {n}.000 kr. i {year} og finansieres af {thing}.",
    "Der er afsat {n}.000 kr. til {thing}, heraf {m}.000 kr. til {things}.",
    "{thing_c} ligger på {street} i {place} og er åben {m} timer om ugen.",
    "I {year} var der {n} henvendelser om {things}, mod {m} året før.",
    "{who} {says}, at de {adj} {things} i {place} skal være lettere at finde for {whom}.",
    "Det er vigtigt for {whom}, at {thing} er tæt på {street}.",
    "{thing_c} bygger på {thing2} fra {year}, som {n} borgere har svaret på.",
    "Hvis {thing} flytter til {place}, vil {whom} få længere vej, men bedre adgang til {things}.",
    "Sagen har været behandlet på mødet i {month} {year}, hvor {who_l} bad om {things}.",
    "Svaret skal være hos udvalget senest den {day}. {month} {year}.",
    "Et forslag om {things} er sendt til {whom}.",
    "{who} vender tilbage med {thing}, når {thing2} er færdig i {month}.",
    "Erfaringerne fra {place} viser, at {things} kan gøre en forskel for {whom}.",
    "Det {adj} arbejde med {thing} fortsætter, og der følges op efter {m} måneder.",
    "Loven giver ikke mulighed for {things}, men {who_l} undersøger, om {thing} kan bruges i stedet.",
    "Ventetiden er faldet fra {n} til {m} dage, siden {thing} begyndte.",
    "{who} har besøgt {place} og set på {things} ved {street}.",
    "Der mangler stadig {adj} {things}, især om aftenen og i weekenden.",
)
_RECOMMENDATIONS = (
    "{who} indstiller, at rådet drøfter {thing}.",
    "{who} indstiller, at rådet tager {thing} til efterretning.",
    "Sekretariatet indstiller, at rådet afgiver et svar om {thing} og {things}.",
    "Formanden indstiller, at rådet beder udvalget om {adj} {things} i {place}.",
    "{who} indstiller, at rådet udpeger et medlem til {thing}.",
)
_DECISIONS = (
    "Rådet tiltrådte indstillingen.", "Rådet tiltrådte indstillingen med den bemærkning, at {thing} skal med.",
    "Rådet beder udvalget om {adj} {things} i {place}.", "Rådet afgiver et svar om {thing}, som formanden sender.",
    "Rådet foreslår, at {thing} flytter til {street}, og at {whom} høres først.",
    "Rådet udskyder sagen, til {thing} er klar.", "Rådet anbefaler {things} for {whom} fra {year}.",
)
_TITLES = (
    "{thing_c} i {place}", "Status på {thing}", "{thing_c}", "Høring om {thing}", "Forslag om {things}",
    "Orientering om {thing} og {thing2}", "{thing_c} for {whom}", "Drøftelse af {things} på {street}",
)
_QUESTIONS = ("Skal rådet anbefale {thing}?", "Skal {thing} være en del af {thing2}?", "Skal rådet bede om {things}?")
_EASY = ("Rådet har talt om {things}.", "Rådet siger ja til {thing}.", "Rådet vil have flere {things} i {place}.")
# fmt: on


class Writer:
    """Writes texts with the numbers of one random source."""

    def __init__(self, random: Random) -> None:
        """Take the random source; whoever uses it elsewhere changes what is written."""
        self.random = random

    def title(self) -> str:
        """An item's title: 15 to 80 characters."""
        return self._filled(_TITLES)

    def decision(self) -> str:
        """One decision: 30 to 150 characters."""
        return self._filled(_DECISIONS)

    def recommendation(self) -> str:
        """A recommendation of one sentence, now and then with points."""
        text = self._filled(_RECOMMENDATIONS)
        if self.random.random() < 0.25:
            points = [self._filled(_QUESTIONS).rstrip("?").removeprefix("Skal ") for _ in range(3)]
            return text[:-1] + ", og at\n\n" + "\n".join(f"{n}. {point}" for n, point in enumerate(points, 1))
        return text

    def question(self) -> str:
        """What was voted on."""
        return self._filled(_QUESTIONS)

    def easy(self) -> str:
        """The short version in plain language."""
        return " ".join(self._filled(_EASY) for _ in range(self.random.randint(1, 3)))

    def paragraph(self) -> str:
        """Two to six sentences."""
        return " ".join(self._filled(_SENTENCES) for _ in range(self.random.randint(2, 6)))

    def prose(self, paragraphs: int) -> str:
        """So many paragraphs of Markdown; some have bold words, a link or a list."""
        blocks = [self.paragraph() for _ in range(paragraphs)]
        if self.random.random() < 0.15:
            first, _, rest = blocks[0].partition(" ")
            blocks[0] = f"**{first}** {rest}"
        if self.random.random() < 0.10:
            blocks.append(
                f"Læs mere hos [{self._place()} Kommune](https://{self.random.randint(1, 400)}.example/notat)."
            )
        if self.random.random() < 0.20:
            blocks.append(
                "Punkterne er:\n\n" + "\n".join(f"- {self._things()}" for _ in range(self.random.randint(3, 6)))
            )
        return "\n\n".join(blocks)

    def length(self) -> int:
        """How many paragraphs an item's text has: most have one to three, one in thirty has ten or more."""
        return min(30, 1 + int(self.random.paretovariate(1.4) - 0.3))

    def place(self) -> str:
        """The name of a place that does not exist."""
        return self._place()

    def _filled(self, patterns: tuple[str, ...]) -> str:
        pick = self.random.choice
        thing, who = self._thing(), pick(_WHO)
        return pick(patterns).format(
            who=who,
            who_l=who[0].lower() + who[1:],
            says=pick(_SAYS),
            whom=pick(_FOR_WHOM),
            adj=pick(_ADJECTIVES),
            month=pick(_MONTHS),
            year=self.random.randint(2001, 2028),
            day=self.random.randint(1, 28),
            n=self.random.randint(12, 980),
            m=self.random.randint(2, 48),
            thing=thing,
            thing_c=thing[0].upper() + thing[1:],
            thing2=self._thing(),
            things=self._things(),
            place=self._place(),
            street=pick(_SYLLABLES) + pick(_STREETS),
        )

    def _stem(self) -> tuple[str, str]:
        """A compound, and its last part."""
        # The square makes the first words of the lists frequent and the last ones rare.
        first = _FIRST[int(self.random.random() ** 2 * len(_FIRST))]
        last = _LAST[int(self.random.random() ** 2 * len(_LAST))]
        return first + last, last

    def _thing(self) -> str:
        stem, last = self._stem()
        ending = "et" if last in _NEUTER else "en"
        return stem + (ending[1] if stem.endswith("e") else ending)

    def _things(self) -> str:
        stem, last = self._stem()
        if last in _SAME_PLURAL:
            return stem
        return stem + ("r" if stem.endswith("e") else "er")

    def _place(self) -> str:
        return self.random.choice(_SYLLABLES) + self.random.choice(_ENDINGS)
