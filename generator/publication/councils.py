"""The gate for the council's own facts: public always, but for names, which need consent on the day."""

from __future__ import annotations

from generator.publication.moments import AsOf
from generator.publication.published import (
    PublishedAccessibility,
    PublishedContact,
    PublishedCouncil,
    PublishedMember,
    PublishedOffice,
    PublishedOrgan,
    PublishedPeriod,
    PublishedRule,
    PublishedRulesOfProcedure,
    PublishedSite,
    PublishedTopic,
)
from generator.records.council import Council, Member, Organ, RulesOfProcedure
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


def council(identity: str, record: Council, now: AsOf) -> PublishedCouncil:
    """The public facts of a council at a moment."""
    organs = {organ.id: published_organ(organ) for organ in record.organs}
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
        organs=tuple(organs.values()),
        members=tuple(_member(member, now) for member in record.members),
    )


def published_organ(organ: Organ) -> PublishedOrgan:
    """An organ under its present name."""
    return PublishedOrgan(id=organ.id, name=organ.name)


def consents(member: Member, now: AsOf) -> bool:
    """Whether a member may be named that day: consent given, not lapsed, not withdrawn."""
    consent = member.consent
    if consent is None or not now.begun(consent.given):
        return False
    return not now.begun(consent.withdrawn) and (consent.until is None or now.today <= consent.until)


def _member(member: Member, now: AsOf) -> PublishedMember:
    return PublishedMember(
        name=member.name if consents(member, now) else None,
        # That somebody uses a place is private: an organisation is named only for those who do not sit there as users.
        organisation=None if member.group == "user" else member.organisation,
        group=member.group,
        role=member.role,
        valid_from=member.from_,
        valid_to=member.to,
    )


def _rules_of_procedure(rules: RulesOfProcedure, organs: dict[str, PublishedOrgan]) -> PublishedRulesOfProcedure:
    changed_by = organs.get(rules.changed_by or "")
    return PublishedRulesOfProcedure(
        adopted=rules.adopted,
        in_force=rules.in_force,
        changed_by=changed_by.name if changed_by else None,
        page=rules.page,
    )
