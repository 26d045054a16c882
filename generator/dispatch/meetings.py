"""What is sent of a meeting: that it is held, its agenda, its minutes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from generator.dispatch.paragraphs import embargo, joined, links, listed, on_the_site, regards, told, under
from generator.publication.published import PublishedClosedItem, PublishedDecision, PublishedItem, PublishedMeeting
from generator.site import labels
from generator.site.context import Context
from generator.site.pages.meeting_facts import facts, notices
from generator.site.pages.meeting_titles import meeting_heading, meeting_title

Item = PublishedItem | PublishedClosedItem


def notice(context: Context, meeting: PublishedMeeting, public_from: datetime | None) -> tuple[str, str]:
    """Subject and text of the notice that a meeting is held, moved or cancelled."""
    announced = meeting.model_copy(
        update={"agenda": None, "items": (), "minutes": None, "withheld": None, "corrections": ()}
    )
    words = context.words
    if announced.cancelled:
        subject = words.gettext("Cancelled: %(meeting)s", meeting=meeting_title(context, announced))
        changed = words.gettext("The meeting was cancelled.")
    elif announced.moved_from:
        subject = words.gettext("New date: %(meeting)s", meeting=meeting_title(context, announced))
        changed = words.gettext("The meeting was moved from %(day)s.", day=words.long_date(announced.moved_from))
    else:
        subject = words.gettext("Meeting: %(meeting)s", meeting=meeting_title(context, announced))
        changed = ""
    page = _page(context, announced)
    return subject, joined(
        words.gettext("To the members of %(council)s", council=context.name(announced.council)),
        embargo(context, "notice", public_from),
        meeting_heading(words, announced),
        changed,
        listed(facts(context, announced)),
        on_the_site(context, page, public_from),
        regards(context, announced.council),
    )


def agenda(context: Context, meeting: PublishedMeeting, public_from: datetime | None) -> tuple[str, str]:
    """Subject and text of an agenda as it was sent: without minutes, and without items added at the meeting.

    The agenda must be public.
    """
    assert meeting.agenda
    words, page = context.words, _page(context, meeting)
    sent = meeting.model_copy(update={"minutes": None, "withheld": None, "corrections": ()})
    title, draft = meeting_title(context, sent), meeting.agenda.draft
    usual = words.gettext("Agenda: %(meeting)s", meeting=title)
    return words.gettext("Draft agenda: %(meeting)s", meeting=title) if draft else usual, joined(
        words.gettext("To the members of %(council)s", council=context.name(sent.council)),
        embargo(context, "agenda", public_from),
        meeting_heading(words, sent),
        words.gettext("The meeting was cancelled.") if sent.cancelled else "",
        words.gettext("This is a draft of the agenda. It may change before the meeting.") if draft else "",
        listed(facts(context, sent)),
        told(context, meeting.agenda.introduction, page),
        *(_on_agenda(context, item, page) for item in sent.items if not _is_added(item)),
        on_the_site(context, page, public_from),
        regards(context, sent.council),
    )


def minutes(context: Context, meeting: PublishedMeeting, public_from: datetime | None) -> tuple[str, str]:
    """Subject and text of decision minutes, which must be public."""
    assert meeting.minutes
    words, page = context.words, _page(context, meeting)
    return words.gettext("Decision minutes: %(meeting)s", meeting=meeting_title(context, meeting)), joined(
        words.gettext("Here are the decisions of %(council)s.", council=context.name(meeting.council)),
        embargo(context, "minutes", public_from),
        meeting_heading(words, meeting),
        *(one.text for one in notices(context, meeting)),
        listed(facts(context, meeting)),
        under(words.gettext("In short"), told(context, meeting.minutes.easy, page)),
        *(_in_minutes(context, item, page) for item in meeting.items),
        on_the_site(context, page, public_from),
        regards(context, meeting.council),
    )


def _page(context: Context, meeting: PublishedMeeting) -> str:
    return context.addresses.meeting(meeting.council, meeting.id)


def _is_added(item: Item) -> bool:
    return isinstance(item, PublishedItem) and item.minutes is not None and item.minutes.added is not None


def _name(context: Context, item: Item) -> str:
    title = item.title or context.words.gettext("Closed item")
    if item.number is None:
        return title
    return context.words.gettext("Item %(number)s: %(title)s", number=item.number, title=title)


def _closed(context: Context, item: PublishedClosedItem) -> str:
    sentence = context.words.gettext("The item is not published")
    return f"{sentence}: {item.ground}" if item.ground else f"{sentence}."


def _on_agenda(context: Context, item: Item, page: str) -> str:
    words = context.words
    if isinstance(item, PublishedClosedItem):
        return f"{_name(context, item)}\n{_closed(context, item)}"
    kind = words.gettext(labels.ITEM_TYPE[item.type]) if item.type in labels.ITEM_TYPE else item.title
    return joined(
        _name(context, item) if kind == item.title else f"{_name(context, item)}\n{kind}",
        told(context, item.text, page),
        under(words.gettext("Recommendation"), told(context, item.recommendation, page)),
        links(context, item.links, page),
    )


def _in_minutes(context: Context, item: Item, page: str) -> str:
    words = context.words
    if isinstance(item, PublishedClosedItem):
        decided = under(words.gettext("Decision"), told(context, item.decision, page))
        return joined(f"{_name(context, item)}\n{_closed(context, item)}", decided)
    badges = [badge.text for badge in labels.outcome_badges(words, item.minutes)]
    return joined("\n".join((_name(context, item), *badges)), *_decided(context, item, page))


def _decided(context: Context, item: PublishedItem, page: str) -> Iterator[str]:
    if item.minutes is None:
        return
    words = context.words
    yield under(words.gettext("In short"), told(context, item.minutes.easy, page))
    for decision in item.minutes.decisions:
        yield under(_decision_label(context, decision), told(context, decision.text, page))
        if decision.vote:
            yield f"{words.gettext('Votes')}: {labels.vote_text(words, decision.vote)}"
        yield under(words.gettext("Minority opinion"), told(context, decision.minority, page))


def _decision_label(context: Context, decision: PublishedDecision) -> str:
    label = context.words.gettext("Decision")
    label = f"{label} {decision.letter}" if decision.letter else label
    return f"{label} ({decision.question})" if decision.question else label
