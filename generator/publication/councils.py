"""The gate for the council's own facts: public always, but for names, which need consent on the day."""

from __future__ import annotations

from collections.abc import Mapping

from generator.publication.members import members
from generator.publication.moments import AsOf
from generator.publication.organs import organs_on
from generator.publication.published import (
    PublishedAccessibility,
    PublishedAlias,
    PublishedBody,
    PublishedContact,
    PublishedCouncil,
    PublishedOffice,
    PublishedOrgan,
    PublishedPeriod,
    PublishedRule,
    PublishedRulesOfProcedure,
    PublishedSite,
    PublishedTopic,
)
from generator.records.council import Council, Organ, RulesOfProcedure
from generator.records.site import SiteConfig


def site(config: SiteConfig) -> PublishedSite:
    """The public facts of the site as a whole."""
    was = config.was
    return PublishedSite(
        name=config.name,
        url=config.url if config.url.endswith("/") else config.url + "/",
        language=config.language,
        notice=config.notice,
        color=config.theme.color,
        contact=PublishedContact(
            email=config.contact.email, phone=config.contact.phone, access_requests=config.contact.access_requests
        ),
        accessibility=PublishedAccessibility(url=was.url, updated=was.updated, parent=was.parent) if was else None,
        topics=tuple(PublishedTopic(id=topic.id, title=topic.title) for topic in config.topics),
    )


def council(identity: str, councils: Mapping[str, Council], now: AsOf) -> PublishedCouncil:
    """The public facts of one of the site's councils at a moment."""
    record = councils[identity]
    organs = organs_on(record, now.today)
    return PublishedCouncil(
        id=identity,
        name=record.name,
        municipality=record.municipality,
        profile=record.profile,
        rules=tuple(
            PublishedRule(rule=own.rule, value=own.value, source=own.source, valid_from=own.from_)
            for own in record.rules
        ),
        appointed_by=organs.get(record.appointed_by or ""),
        terms=tuple(PublishedPeriod(first=term.from_, last=term.to) for term in record.terms),
        secretariat=tuple(PublishedOffice(office=one.office, valid_from=one.from_) for one in record.secretariat),
        rules_of_procedure=_rules_of_procedure(record.rules_of_procedure, organs)
        if record.rules_of_procedure
        else None,
        target_groups=record.target_groups,
        organs=tuple(_body(organ) for organ in record.organs),
        members=members(record, organs | _as_organs(councils), now),
    )


def _body(organ: Organ) -> PublishedBody:
    aliases = tuple(PublishedAlias(name=one.name, first=one.from_, last=one.to) for one in organ.aliases)
    return PublishedBody(id=organ.id, name=organ.name, aliases=aliases)


def _as_organs(councils: Mapping[str, Council]) -> dict[str, PublishedOrgan]:
    """The councils of the site by id, as bodies that others may have members from."""
    return {identity: PublishedOrgan(id=identity, name=record.name) for identity, record in councils.items()}


def _rules_of_procedure(rules: RulesOfProcedure, organs: Mapping[str, PublishedOrgan]) -> PublishedRulesOfProcedure:
    changed_by = organs.get(rules.changed_by or "")
    return PublishedRulesOfProcedure(
        adopted=rules.adopted,
        in_force=rules.in_force,
        changed_by=changed_by.name if changed_by else None,
        page=rules.page,
    )
