"""An archive in which every field of every record is filled, and with something else than its default.

The first record of each kind is taken back when all else of it has long been public.
The second record of each kind has little else than what is private: nothing may take the place of what is absent.
"""

SITE = """
name: Rådene i Eksempelkøbing Kommune
url: https://kommune.example/raad/
language: en
repository: private
notice: Rådene er opdigtede.
contact: {email: raad@eksempel.example, phone: Telefon nul, access_requests: aktindsigt@eksempel.example}
was: {url: "https://was.example/raad", updated: 2025-02-01, parent: true}
theme: {logo: logo.svg, color: "#2b5f75"}
councils: [ungeraadet, udsatteraadet]
strict_from: 2025-03-01
topics: [{id: tandpleje, title: Tandpleje}, {id: bolig, title: Bolig}]
internal: Aftalen med trykkeriet.
"""

COUNCIL = """
name: Udsatterådet
municipality: Eksempelkøbing Kommune
profile: esbjerg
rules:
  - {rule: minutes.withhold, value: allowed, source: "Forretningsorden § 11", from: 2025-01-01}
appointed_by: byraadet
terms: [{from: 2025-01-02, to: 2029-12-31}]
secretariat: [{office: Socialforvaltningen, from: 2025-01-03}]
rules_of_procedure: {adopted: 2024-11-20, in_force: 2025-01-04, changed_by: byraadet, page: forretningsorden}
target_groups: [hjemløse]
organs:
  - {id: byraadet, name: Byrådet, aliases: [{name: Kommunalbestyrelsen, from: 1970-04-01, to: 2010-01-01}]}
  - {id: socialudvalget, name: Socialudvalget}
  - {id: kulturudvalget, name: Kulturudvalget}
grounds: [{id: contract, text: Oplysninger om kontraktforhold}, {id: other, text: Andre forhold}]
members:
  - id: m1
    name: Kim Eksempel
    organisation: Værestedet Broen
    group: appointed
    role: chair
    from: 2025-01-05
    to: 2029-12-30
    ex_officio: ungeraadet
    substitute: m2
    knowledge: [bolig]
    consent: {given: 2026-02-02, withdrawn: 2026-06-02, photo: true}
    internal: Træffes kun om formiddagen.
  - id: m2
    name: Alex Eksempel
    organisation: Herberget Havnen
    group: user
    role: substitute
    from: 2025-01-06
    consent: {given: 2026-02-03, until: 2026-07-03}
  - id: m3
    organisation: Krisecentret ved åen
    group: professional
    role: member
    from: 2025-01-08
protected_venues: [Krisecentret ved åen]
internal: Nøglen ligger i skabet.
"""

OTHER_COUNCIL = """
name: Ungerådet
municipality: Eksempelkøbing Kommune
profile: neutral
members: [{id: u1, group: organisation, role: member, from: 2025-01-07, internal: Ring om aftenen.}]
internal: Nøglen ligger hos pedellen.
"""

MEETING = """
---
council: udsatteraadet
date: 2026-03-12
start: "16:00"
end: "18:00"
place: Rådhuset
kind: joint
status: cancelled
moved_from: 2026-03-11
with: [socialudvalget]
called_by: third
announce: 2026-01-10
convened: 2026-02-26
agenda:
  sent: 2026-03-04
  publish: 2026-03-05
  draft: true
  items:
    - number: "1"
      id: tandpleje
      title: Tandpleje for udsatte
      type: decision
      text: Klinikken har ventetid.
      recommendation: Rådet afgiver en udtalelse.
      case_number: EK-7
      raised_by: member
      basis: two-thirds
      topics: [tandpleje]
      theme: sundhed
      project: klinik
      principle: true
      case: tandpleje
      hearing: budget
      statement: varmestue
      attachments: [{file: notat.pdf, title: Notat, summary: Tal for ventetid, alt: Et diagram, decorative: true}]
      links: [{url: "https://eksempel.example/", title: Klinikkens side}]
      minutes:
        outcome: decided
        decisions:
          - text: Rådet vedtog udtalelsen.
            question: Skal rådet afgive udtalelsen
            vote: {for: 5, against: 4, abstain: 1, tie_broken_by: chair}
            minority: Et mindretal ønskede sagen udsat.
          - text: Sekretariatet sender den.
        disqualified: 1
        easy: Rådet beder om kortere ventetid.
      internal: Klinikchefen ringede.
    - id: kort
      title: Nøglekort
      type: orientation
      text: Et kort med telefonnumre.
      minutes: {added: chair, outcome: noted}
    - number: "2"
      id: aftale
      title: Firmaets eget navn
      type: decision
      text: Sagens egen tekst.
      recommendation: Sagens egen indstilling.
      case_number: EK-8
      raised_by: chair
      basis: administration
      topics: [bolig]
      theme: indkoeb
      project: kort
      case: bolig
      hearing: plan
      statement: herberg
      attachments: [{file: tilbud.pdf, title: Tilbud}]
      links: [{url: "https://firma.example/", title: Firmaets side}]
      minutes: {outcome: decided, decisions: [{text: Sagens egen beslutning.}], disqualified: 2, easy: Sagen i korthed.}
      closed: {title: Aftale med en leverandør, ground: contract, decision: Rådet tiltrådte indstillingen.}
      internal: Prisen er høj.
    - id: uden-nummer
      title: Eventuelt
      type: any-other-business
minutes:
  sent: 2026-03-18
  publish: 2026-03-20
  approval: approved
  approved_at: 2026-04-16
chaired_by: vice-chair
present: 10
absent: 2
guests: [{organisation: Værestedet Broen, role: oplægsholder}]
easy: Rådet talte mest om tandpleje.
corrections:
  - {date: 2026-03-10, kind: correction, part: agenda, item: "1", text: Rettet årstal.}
  - {date: 2026-03-25, kind: typo, part: minutes, item: "1", text: Rettet stemmetal.}
  - {date: 2026-03-26, kind: anonymised, part: agenda, item: "1", text: Fjernet et navn.}
  - {date: 2026-03-27, kind: correction, part: agenda, item: "2", text: Rettet firmaets adresse.}
withdrawn: {date: 2027-01-14}
internal: Ring til klinikken.
---
Mødet begynder med rundvisning.
"""

WITHHELD = """
---
date: 2026-04-10
kind: ordinary
status: held
announce: 2026-02-01
agenda:
  publish: 2026-04-03
  items:
    - number: "1"
      title: Bolig
      type: discussion
      minutes: {outcome: postponed, decisions: [{text: Tilbageholdt beslutning.}], easy: Tilbageholdt udgave.}
      internal: Udlejeren var vred.
    - id: ekstra
      title: Tilbageholdt punkt
      type: discussion
      text: Tilbageholdt tekst.
      minutes: {added: third}
    - number: "2"
      type: decision
      closed: {title: En anden aftale, ground: other, decision: Tilbageholdt aftale.}
      internal: Beløbet er stort.
minutes:
  sent: 2026-04-17
  withheld: {decided: 2026-04-20, review: 2026-09-01}
  approval: approved
  approved_at: 2026-05-02
chaired_by: elected
present: 8
absent: 4
guests: [{organisation: Tilbageholdt gæst, role: oplægsholder}]
easy: Tilbageholdt møde.
internal: Mødet var uroligt.
corrections: [{date: 2026-04-25, kind: typo, part: minutes, item: "1", text: Tilbageholdt rettelse.}]
---
"""

HEARING = """
---
council: udsatteraadet
title: Budget 2027
publish: 2026-02-10
authority: byraadet
topics: [bolig]
subject: budget
kind: duty
introduction: Byrådet spørger om næste års budget.
sent: 2026-02-04
received: 2026-02-05
to_members: 2026-02-06
deadline: 2026-04-01
decides: 2026-05-08
meeting: 2026-03-12
attachments: [{file: forslag.pdf, title: Forslag, summary: Hovedtal, alt: En graf, decorative: true}]
links: [{url: "https://hoering.example/", title: Høringsportalen}]
response:
  status: answered
  adopted: 2026-03-13
  sent: 2026-03-31
  publish: 2026-03-30
  easy: Rådet siger ja.
  minority: Et mindretal siger nej.
  attachments: [{file: svar.pdf, title: Svaret}]
outcome:
  publish: 2026-05-10
  date: 2026-05-09
  followed: partly
  text: To af tre forslag kom med.
  source: "https://kommune.example/budget"
  assessed_by: council
reviewed: {by: formand, date: 2026-03-14}
withdrawn: {date: 2027-01-10}
internal: Fristen er kort.
---
Rådets høringssvar.
"""

OTHER_HEARING = """
---
title: Boligplan
publish: 2026-02-11
authority: socialudvalget
deadline: 2026-04-02
reviewed: {by: næstformand, date: 2026-03-01}
internal: Svaret mangler.
---
"""

STATEMENT = """
---
council: udsatteraadet
title: Varmestuen
publish: 2026-03-21
adopted: 2026-03-16
meeting: 2026-03-12
occasion: request
recipients: [{organ: byraadet}, {organisation: Varmestuen}, {persons: 5}]
topics: [bolig]
case: tandpleje
easy: Rådet vil have søndagsåbent.
minority: Et mindretal vil vente.
attachments: [{file: skrivelse.pdf, title: Skrivelsen, summary: Kort, alt: Et ark, decorative: true}]
links: [{url: "https://varmestue.example/", title: Varmestuens side}]
reviewed: {by: formand, date: 2026-03-17}
withdrawn: {date: 2027-01-06}
internal: Skrevet i hast.
---
Rådet beder om søndagsåbent.
"""

OTHER_STATEMENT = """
---
title: Natherberg til alle
publish: 2026-03-22
adopted: 2026-03-18
internal: Sendes senere.
---
"""

FOLLOW_UP = """
---
council: udsatteraadet
publish: 2026-04-01
meeting: 2026-03-12
item: "1"
title: Kortere ventetid
recipients: [{organ: socialudvalget}, {organisation: Klinikken}, {persons: 3}]
status: carried-out
updates:
  - {publish: 2026-04-05, date: 2026-04-04, status: sent, text: Udtalelsen er sendt.}
  - {publish: 2026-05-05, date: 2026-05-04, status: in-progress, text: Klinikken ser på sagen.}
withdrawn: {date: 2027-01-08}
internal: Rykket to gange.
---
Sagens gang.
"""

OTHER_FOLLOW_UP = """
---
publish: 2026-03-15
meeting: 2026-03-12
item: "1"
decision: b
title: Brevet
status: sent
internal: Brevet er væk.
---
"""

CASE = """
---
council: udsatteraadet
title: Tandpleje
topics: [tandpleje]
publish: 2026-05-01
status: closed
withdrawn: {date: 2027-01-12}
internal: Husk regionen.
---
Sagens forløb.
"""

OTHER_CASE = """
---
title: Boliger til unge
publish: 2026-05-20
internal: Sagen er ny.
---
"""

PROJECT = """
---
council: udsatteraadet
title: Tandklinik på hjul
publish: 2026-03-06
topics: [tandpleje]
case: tandpleje
status: running
from: 2026-02-21
to: 2026-12-01
lead: Formanden
partners: [{organisation: Varmestuen}]
updates:
  - {publish: 2026-06-11, date: 2026-06-10, text: Bussen kører.}
  - {publish: 2026-07-11, date: 2026-07-10, status: done, text: Bussen er solgt.}
links: [{url: "https://bus.example/", title: Bussens side}]
easy: En bus med tandlæge.
withdrawn: {date: 2027-01-06}
internal: Chaufføren mangler.
---
Projektets tekst.
"""

OTHER_PROJECT = """
---
title: Kort over byen
publish: 2026-03-07
status: planned
updates: [{date: 2026-02-23}]
internal: Trykkeriet er dyrt.
---
"""

PLAN = """
council: udsatteraadet
publish: 2026-03-08
introduction: Rådet har to temaer.
themes:
  - {id: sundhed, title: Sundhed på gaden, text: Ventetiden skal ned., topics: [tandpleje]}
  - {id: bolig, title: Boliger}
activities:
  - {month: 9, title: Gadens dag, text: Rådet står på torvet.}
  - {date: 2026-11-05, title: Status}
seminar: {date: 2026-10-08, title: Seminar, text: Sammen med udvalget.}
internal: Husk lokalet.
"""

OTHER_PLAN = """
themes: [{id: tavst, title: Et tavst tema}]
internal: Planen er ny.
"""

BUDGET = """
council: udsatteraadet
publish: 2026-03-02
granted: 51000
price_level: 2018
posts:
  - {id: diaeter, title: Diæter, granted: 20000, spent: 18000, persons: 9}
  - {id: moeder, title: Møder, granted: 11000, spent: 9000}
  - {id: oplaeg, title: Oplæg, granted: 5000, spent: 4000, persons: 2}
  - {id: gaver, title: Gaver, granted: 3000, spent: 1000}
spent: {publish: 2026-06-20, note: Der blev penge til overs.}
note: Byrådet har bevilget beløbet.
internal: Bilagene mangler.
"""

OTHER_BUDGET = """
granted: 52000
posts: [{id: tavs, title: En tavs post, granted: 7000, persons: 1}]
internal: Budgettet er ikke vedtaget.
"""

REPORT = """
---
council: udsatteraadet
publish: 2026-07-20
internal: Skal læses igennem.
---
Forordet til året.
"""

OTHER_REPORT = """
---
internal: Rapporten er tom.
---
"""

EMPTY_PAGE = """
---
title: Kontakt
internal: Adressen mangler.
---
"""

PAGE = """
---
title: Forretningsorden
internal: Skal skrives om.
---
Rådet holder seks møder om året.
"""

ACKNOWLEDGED = """
acknowledged:
  - file: meetings/udsatteraadet/2026-03-12.md
    code: F111
    item: "1"
    reason: Kuverten kom frem samme aften.
    by: Kontorets leder
    date: 2026-03-21
"""

FILES = {
    "site_config.yml": SITE,
    "acknowledged.yml": ACKNOWLEDGED,
    "councils/udsatteraadet.yml": COUNCIL,
    "councils/ungeraadet.yml": OTHER_COUNCIL,
    "meetings/udsatteraadet/2026-03-12.md": MEETING,
    "meetings/udsatteraadet/2026-04-10.md": WITHHELD,
    "hearings/udsatteraadet/budget.md": HEARING,
    "hearings/udsatteraadet/plan.md": OTHER_HEARING,
    "statements/udsatteraadet/varmestue.md": STATEMENT,
    "statements/udsatteraadet/herberg.md": OTHER_STATEMENT,
    "decisions/udsatteraadet/2026-03-12-punkt-1.md": FOLLOW_UP,
    "decisions/udsatteraadet/2026-03-12-punkt-1-b.md": OTHER_FOLLOW_UP,
    "cases/udsatteraadet/tandpleje.md": CASE,
    "cases/udsatteraadet/bolig.md": OTHER_CASE,
    "projects/udsatteraadet/klinik.md": PROJECT,
    "projects/udsatteraadet/kort.md": OTHER_PROJECT,
    "plans/udsatteraadet/2026.yml": PLAN,
    "plans/udsatteraadet/2027.yml": OTHER_PLAN,
    "budgets/udsatteraadet/2026.yml": BUDGET,
    "budgets/udsatteraadet/2027.yml": OTHER_BUDGET,
    "reports/udsatteraadet/2026.md": REPORT,
    "reports/udsatteraadet/2027.md": OTHER_REPORT,
    "pages/forretningsorden.md": PAGE,
    "pages/kontakt.md": EMPTY_PAGE,
}
