"""Every way to change one field of the maximal archive, and from when the table says that this may be seen."""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import PurePosixPath
from typing import Any, get_args

import yaml

from generator.publication.visibility import FIELDS, Seen, parts
from generator.records.archive import Archive, Entry
from generator.records.base import Record
from generator.records.parse import read
from generator.records.schema import KINDS
from generator.sources.document import parse
from generator.sources.files import SourceText
from tests.publication.archives import at, loaded
from tests.publication.maximal import FILES

Path = tuple[str | int, ...]
Raw = dict[str, Any]

ALWAYS, NEVER = "always", "never"
# The value alone says nothing of when: what it steers has to change at some moment.
SOME_TIME = "some time"

KIND = {name: KINDS[name.split("/")[0].removesuffix(".yml")] for name in FILES}
RAW: dict[str, Raw] = {}
for _name, _text in FILES.items():
    _front, _, _body = _text.strip("\n").removeprefix("---\n").partition("\n---\n")
    RAW[_name] = yaml.load(_front.removesuffix("\n---"), Loader=yaml.BaseLoader)
    if _body.strip():
        RAW[_name]["body"] = _body.strip()

# What a reference or an id becomes; each stands for something that is there, where it has to be.
OTHER: Mapping[str, Any] = {
    "SiteConfig.councils": ["udsatteraadet", "ungeraadet"],
    "Council.appointed_by": "kulturudvalget",
    "RulesOfProcedure.changed_by": "kulturudvalget",
    "Member.ex_officio": "udsatteraadet",
    "Meeting.with": ["kulturudvalget"],
    "Item.number": "17",
    "Item.topics": ["bolig", "tandpleje"],
    "Item.case": "bolig",
    "Item.hearing": "plan",
    "Item.project": "kort",
    "Item.theme": "bolig",
    "Project.topics": ["bolig"],
    "Project.case": "bolig",
    "FocusTheme.topics": ["bolig"],
    "Item.statement": "herberg",
    "Closed.ground": "ukendt",
    "Correction.item": "uden-nummer",
    "Hearing.authority": "kulturudvalget",
    "Hearing.topics": ["tandpleje"],
    "Hearing.meeting": "2026-04-10",
    "Statement.topics": ["tandpleje"],
    "Statement.meeting": "2026-04-10",
    "Statement.case": "bolig",
    "FollowUp.meeting": "2026-04-10",
    "FollowUp.item": "uden-nummer",
    "FollowUp.decision": "c",
    "Case.topics": ["bolig"],
    "Recipient.organ": "kulturudvalget",
}
# Fields that others cannot do without, or whose absence tells something of its own.
NOT_LEFT_OUT = {
    "Council.organs", "Item.number", "Item.id", "Item.title", "Item.closed", "ItemMinutes.added", "Correction.item",
    "Minutes.approval", "Minutes.approved_at", "FollowUp.updates", "Activity.month", "Activity.date",
}  # fmt: skip
# What an item shows only once its target is public, and the target.
AWAITED = {
    "Item.theme": "plans/udsatteraadet/2026.yml",
    "Item.project": "projects/udsatteraadet/klinik.md",
    "Item.statement": "statements/udsatteraadet/varmestue.md",
}
# Organs that hearings and meetings name.
NAMED_ORGANS = 2
# A substitute, whose id another member names.
NAMED_MEMBER = "m2"
# Where nothing else of who comes from there is told.
PROTECTED = "Krisecentret ved åen"


@dataclass(frozen=True)
class Change:
    """One field of one record, and how it is changed; `canary` is the text that it now holds."""

    file: str
    path: Path
    field: str
    seen: str
    value: Any = None
    canary: str = ""

    def __str__(self) -> str:
        where = ".".join(map(str, self.path))
        return f"{self.file}:{where}{'' if self.value is not None else ' left out'}"

    def archive(self, base: Archive) -> Archive:
        """The archive with this change, read again from the text of its file."""
        raw = copy.deepcopy(RAW[self.file])
        around: Any = raw
        for part in self.path[:-1]:
            around = around[part]
        if self.value is None:
            del around[self.path[-1]]
        else:
            around[self.path[-1]] = self.value
        return _reread(base, self.file, _text_of(raw, self.file))


def changes() -> Iterator[Change]:
    """Every field of every record changed, and once more left out where it may be."""
    for file, raw in RAW.items():
        yield from _of_record(file, KIND[file], raw, (), {})


def _of_record(file: str, model: type[Record], raw: Raw, path: Path, holder: Mapping[str, Seen]) -> Iterator[Change]:
    """The changes of a record; `holder` has what HOLDER means here."""
    table = FIELDS[model.__name__]
    for field in model.model_fields.values():
        key = field.alias or ""
        if key not in raw:
            continue
        name, here = f"{model.__name__}.{key}", (*path, key)
        seen = holder["seen"] if table[key] is Seen.HOLDER else table[key]
        inner: list[Change] = []
        for part in parts(field.annotation):
            several = enumerate(raw[key]) if isinstance(raw[key], list) else [(None, raw[key])]
            for index, value in several:
                deeper = here if index is None else (*here, index)
                inner += _of_record(file, part, value, deeper, {"seen": seen})
        yield from inner
        if inner:
            when = _earliest(change.seen for change in inner)
        else:
            when = _moment(file, here, name, seen)
            if (
                (name == "Organ.id" and int(path[1]) < NAMED_ORGANS)
                or (name, raw[key]) == ("Member.id", NAMED_MEMBER)
                or (name == "Correction.part" and when == NEVER)
            ):
                # Others refer to it; and of the agenda, a correction of withheld minutes would be another one.
                continue
            value, canary = _other(name, raw[key], field.annotation)
            yield Change(file, here, name, when, value, canary)
        # The archive needs no field that has a default.
        if (
            not field.is_required()
            and name not in NOT_LEFT_OUT
            and model.__name__ != "Recipient"
            and raw[key] != PROTECTED
        ):
            added = name == "Item.minutes" and "added" in raw[key]
            if not added:
                yield Change(file, here, name, when)


# Another value of each type that texts are read as, and the canary in it if it is a text. An id stays an id.
_OTHERS: tuple[tuple[str, Callable[[str], str], str], ...] = (
    ("true", lambda _: "false", ""),
    ("[0-9]+", lambda value: str(int(value) + 1), ""),
    ("[0-9]{4}-[0-9]{2}-[0-9]{2}", lambda value: str(date.fromisoformat(value) + timedelta(days=1)), ""),
    ("[0-9]{2}:[0-9]{2}", lambda _: "12:34", ""),
    ("#[0-9a-f]{6}", lambda _: "#abcdef", ""),
    ("https://.*", lambda _: "https://kanari.example/", "https://kanari.example/"),
    (".*@.*", lambda _: "kanari@kanari.example", "kanari@kanari.example"),
    (".*", lambda _: "kanari", "kanari"),
)


def _other(name: str, value: Any, annotation: Any) -> tuple[Any, str]:
    """Another value of the same type, and the canary in it if it is a text."""
    if name == "Meeting.status":
        return ("held" if value == "cancelled" else "cancelled"), ""
    if name in OTHER:
        return OTHER[name], ""
    if isinstance(value, list):
        other, canary = _other(name, value[0], None)
        return [other, *value[1:]], canary
    if choices := _choices(annotation):
        return next(one for one in choices if one != value), ""
    return next((other(value), canary) for pattern, other, canary in _OTHERS if re.fullmatch(pattern, value))


def _choices(annotation: Any) -> list[str]:
    if isinstance(annotation, str):
        return [annotation]
    return [choice for inner in get_args(annotation) for choice in _choices(inner)]


def _moment(file: str, path: Path, name: str, seen: Seen) -> str:  # noqa: PLR0911
    """When a field's value becomes public: the contract, in this archive's dates."""
    raw = RAW[file]
    match seen:
        case Seen.NEVER | Seen.NOT_YET:
            return NEVER
        case Seen.STEERS:
            return SOME_TIME
        case Seen.ALWAYS:
            member = raw["members"][path[1]] if path[0] == "members" else {}
            return NEVER if name == "Member.organisation" and member["group"] == "user" else ALWAYS
        case Seen.WITHDRAWN:
            return str(raw["withdrawn"]["date"])
        case Seen.CONSENT:
            return str(raw["members"][path[1]]["consent"]["given"])
        case Seen.AGENDA if name == "Ground.text":
            meeting = "2026-03-12" if path[1] == 0 else "2026-04-10"
            return str(RAW[f"meetings/udsatteraadet/{meeting}.md"]["agenda"]["publish"])
        case Seen.REFERRED:
            meeting = RAW["meetings/udsatteraadet/2026-03-12.md"]
            return str(meeting["agenda"]["publish"] if raw["title"] == "Tandpleje" else raw["publish"])
        case Seen.OWN_PUBLISH | Seen.SPENT:
            return _own_publish(raw, path, name)
        case _:
            return _of_meeting(raw, path, name, seen)


def _own_publish(raw: Raw, path: Path, name: str) -> str:
    meeting = RAW["meetings/udsatteraadet/2026-03-12.md"]
    moments = [raw.get("publish", NEVER)]
    if "item" in raw:
        moments.append(meeting["minutes"]["publish"])
    if name == "FollowUp.status" and "updates" in raw:
        return NEVER
    if path[0] in {"response", "outcome"}:
        moments.append(raw[path[0]]["publish"])
    if path[0] == "updates":
        moments.append(raw["updates"][path[1]].get("publish", NEVER))
    if name in {"Post.spent", "Spent.note"}:
        moments.append(raw["spent"]["publish"])
    if name == "Hearing.body":
        moments.append(raw["response"]["publish"])
    return str(max(moments))


def _of_meeting(raw: Raw, path: Path, name: str, seen: Seen) -> str:  # noqa: PLR0911
    agenda, minutes = raw["agenda"]["publish"], raw["minutes"].get("publish", NEVER)
    item = raw["agenda"]["items"][path[2]] if path[:2] == ("agenda", "items") else {}
    if "closed" in item and "closed" not in path and path[3] != "number":
        return NEVER
    if name == "Item.id" and "number" in item:
        return NEVER
    if "added" in item.get("minutes", {}) and seen is Seen.AGENDA:
        return str(minutes)
    match seen:
        case Seen.ANNOUNCED:
            return str(raw["announce"])
        case Seen.AGENDA:
            return str(max(agenda, RAW[AWAITED[name]]["publish"])) if name in AWAITED else str(agenda)
        case Seen.MINUTES:
            return str(minutes)
        case Seen.APPROVED:
            return NEVER if minutes == NEVER else str(raw["minutes"]["approved_at"])
        case Seen.WITHHELD:
            return str(raw["minutes"]["withheld"]["decided"])
    assert seen is Seen.CORRECTED
    correction = raw["corrections"][path[1]]
    silent = correction["kind"] == "anonymised" or correction["item"] == "2"
    side = agenda if correction["part"] == "agenda" else minutes
    return NEVER if side == NEVER or (silent and name == "Correction.text") else str(max(side, correction["date"]))


def _earliest(moments: Iterator[str]) -> str:
    """When the first of several shows, if none of them steers the others."""
    known = set(moments)
    if SOME_TIME in known:
        return SOME_TIME
    return min(known - {NEVER}, default=NEVER)


def _text_of(raw: Raw, file: str) -> str:
    fields = {key: value for key, value in raw.items() if key != "body"}
    front = yaml.dump(fields, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
    return f"---\n{front}---\n{raw.get('body', '')}\n" if file.endswith(".md") else front


def _reread(base: Archive, file: str, text: str) -> Archive:
    if "/" not in file:
        archive, findings = loaded({**FILES, file: text})
        assert not findings, findings
        return archive
    folder, name = file.partition("/")[0], PurePosixPath(file).stem
    kind = {"decisions": "follow_ups"}.get(folder, folder)
    document = parse(SourceText(file, tuple(file.split("/")), text))
    assert not isinstance(document, list), document
    record = read(document, KIND[file])
    assert not isinstance(record, list), record
    entries: tuple[Entry[Any], ...] = getattr(base, kind)
    changed = tuple(
        Entry(entry.id, entry.council, record, document) if entry.id == name else entry for entry in entries
    )
    return replace(base, **{kind: changed})  # type: ignore[arg-type]


def moments() -> list[datetime]:
    """Every moment at which anything in the maximal archive could change, and both ends of time."""
    days = {day for text in FILES.values() for day in re.findall(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text)}
    after_consent = str(
        date.fromisoformat(RAW["councils/udsatteraadet.yml"]["members"][1]["consent"]["until"]) + timedelta(1)
    )
    after_alias = str(
        date.fromisoformat(RAW["councils/udsatteraadet.yml"]["organs"][0]["aliases"][0]["to"]) + timedelta(1)
    )
    return [at(day).moment for day in sorted({*days, after_consent, after_alias, "1960-01-01", "2100-01-01"})]
