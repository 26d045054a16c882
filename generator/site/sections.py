"""The parts of a site that not every council has: projects, plans, budgets and annual reports."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.language import deferred as _
from generator.publication.published import PublicArchive
from generator.site.addresses import Addresses, Register
from generator.site.model import Link
from generator.site.words import Words


@dataclass(frozen=True, slots=True)
class Section:
    """A register that is there only where something is in it: its name, and the councils that have it."""

    register: Register
    title: str
    owners: frozenset[str]


def sections(archive: PublicArchive) -> tuple[Section, ...]:
    """All of them, also those that no council has. A project that is taken back leaves the register in place."""
    gone = [one.council for one in archive.withdrawals if one.kind == "project"]
    return (
        Section("projekter", _("Projects"), frozenset((*(one.council for one in archive.projects), *gone))),
        Section("aarsplan", _("Plans of the year"), frozenset(one.council for one in archive.plans)),
        Section("budget", _("Budgets"), frozenset(one.council for one in archive.budgets)),
        Section("aarsrapport", _("Annual reports"), frozenset(one.council for one in archive.reports)),
    )


def links(archive: PublicArchive, words: Words, addresses: Addresses, council: str | None) -> Iterator[Link]:
    """Links to the registers of a council, or to those of all (None), as far as they are there."""
    for one in sections(archive):
        if one.owners if council is None else council in one.owners:
            yield Link(words.gettext(one.title), addresses.register(one.register, council))


def register_links(archive: PublicArchive, words: Words, addresses: Addresses) -> Mapping[Register, Link]:
    """The register of each section under its name, wherever it is."""
    return {one.register: Link(words.gettext(one.title), addresses.register(one.register)) for one in sections(archive)}
