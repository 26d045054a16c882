"""Meetings, the notice of them, their agendas and minutes."""

from __future__ import annotations

from types import MappingProxyType

from generator.language import deferred as _
from generator.profiles.kinds import Check, Neither, RuleKind, Shown, Subject, phrases, words
from generator.profiles.values import AboutNumber, FreeText, Texts, WholeNumber, WordList

MEETINGS = Subject(
    _("Meetings"),
    MappingProxyType(
        {
            "meetings.closed": RuleKind(
                _("access to the meetings"),
                words(
                    yes=_("The council's meetings are closed"),
                    no=_("Everybody may listen to the council's meetings"),
                ),
                Shown("each meeting's page"),
            ),
            "meetings.per_year": RuleKind(
                _("the number of meetings"),
                AboutNumber(
                    WholeNumber(_("The council holds %(number)s ordinary meetings a year")),
                    WholeNumber(_("The council holds about %(number)s meetings a year")),
                ),
                Check(
                    "a year in which the rule holds from its first day to its last, with more ordinary meetings or, "
                    "once it is over, fewer that were held; never where the number is inexact",
                    ("F101",),
                ),
            ),
            "meetings.series": RuleKind(
                _("when the year's meetings are fixed"),
                words(first_meeting=_("The year's meetings are fixed at the first meeting of the calendar year")),
                Check("no further ordinary meeting planned after the first one of a year was held", ("F102",)),
            ),
            "meetings.extra": RuleKind(
                _("extra meetings"),
                WordList(
                    _("An extra meeting is held %(words)s"),
                    phrases(
                        chair=_("if the chair finds it necessary"),
                        third=_("if at least a third of the members wish it"),
                    ),
                    "or",
                ),
                Check("an extraordinary meeting that was called by somebody else (`called_by`)", ("F103",)),
            ),
            "meetings.joint_per_year": RuleKind(
                _("joint meetings"),
                WholeNumber(_("Joint meetings with others a year: %(number)s")),
                Check(
                    "a year that is over, in which the rule holds from its first day to its last, with fewer joint "
                    "meetings that were held",
                    ("F104",),
                ),
            ),
            "meetings.joint_with": RuleKind(
                _("whom it has joint meetings with"), FreeText(_("The council has joint meetings with %(text)s"))
            ),
            "meetings.guests": RuleKind(
                _("guests"),
                WordList(
                    _("Besides the members, %(words)s may attend the meetings"),
                    phrases(
                        by_decision=_("those whom the council decides on"),
                        committee_chair=_("the chair of the committee"),
                    ),
                    "and",
                ),
                Shown("guests by organisation and role"),
            ),
            "meetings.chaired_by": RuleKind(
                _("who leads the meetings"),
                WordList(
                    _("The meetings are led by %(words)s"),
                    phrases(
                        chair=_("the chair"),
                        vice_chair=_("in the chair's absence the vice-chair"),
                        elected=_("in the absence of both somebody whom the council chooses"),
                    ),
                    "and",
                ),
                Check("a meeting led by somebody whom the rule does not name (`chaired_by`)", ("F105",)),
            ),
            "meetings.constitutive": RuleKind(
                _("the first meeting of a term"),
                words(after_appointment=_("A constitutive meeting is held soon after the members are appointed")),
                Check(
                    "a term whose first meeting in the records is not constitutive; that of a council which goes on "
                    "until new members are appointed is none yet",
                    ("F106",),
                ),
            ),
            "meetings.constitutive_called_by": RuleKind(
                _("who calls the constitutive meeting"),
                FreeText(_("The constitutive meeting is called by %(text)s")),
            ),
            "meetings.venue": RuleKind(
                _("where the meetings are held"),
                words(rotating=_("The meetings are held in turn at the members' institutions")),
                Check("a place that is on the council's list of protected venues", ("F107",)),
            ),
            "meetings.room_by": RuleKind(
                _("who provides the room"), FreeText(_("A room for the meetings is provided by %(text)s"))
            ),
            "meetings.time_of_day": RuleKind(
                _("the time of day"),
                words(early=_("The meetings are held early in the day")),
                Neither("the reason for it tells of the members; the hour stands on each meeting's page"),
            ),
            "meetings.stay_away": RuleKind(
                _("when a member stays away"),
                words(impaired=_("A member who is impaired stays away from the meeting")),
                Neither("why somebody is absent is never a field of a record"),
            ),
        }
    ),
)

NOTICE = Subject(
    _("Notice of meetings"),
    MappingProxyType(
        {
            "notice.called_by": RuleKind(_("who calls the meetings"), words(chair=_("The chair calls the meetings"))),
            "notice.convening_days": RuleKind(
                _("the notice of a meeting"),
                WholeNumber(_("A meeting is called at least %(number)s days before it is held")),
                Check("`convened` later than that before an ordinary meeting", ("F110",)),
            ),
            "notice.agenda_days": RuleKind(
                _("when the members have the agenda"),
                WholeNumber(_("The agenda is sent to the members at least %(number)s days before the meeting")),
                Check("`agenda.sent` later than that before an ordinary meeting", ("F111",)),
            ),
            "notice.with_draft_agenda": RuleKind(
                _("whether the notice is a draft of the agenda"),
                words(yes=_("A meeting is called by sending a draft of the agenda")),
                Check("an agenda, sent or published, that is not marked as a `draft` before the meeting", ("F112",)),
            ),
            "notice.shorter": RuleKind(
                _("shorter notice"),
                words(extraordinary=_("An extraordinary meeting may be called with shorter notice")),
                Check("without the rule the notice of an extraordinary meeting is checked too", ("F110", "F111")),
            ),
            "notice.counting": RuleKind(
                _("how days are counted"),
                words(
                    calendar_days=_("Days are calendar days; the day of the meeting does not count"),
                    clear_days=_("Days are whole days between the dispatch and the meeting"),
                ),
                Check("how the days before a meeting are counted; calendar days where it is unknown", ("F110", "F111")),
            ),
            "notice.member_items": RuleKind(
                _("matters that members put on the agenda"),
                words(
                    before_agenda=_(
                        "A member may have a matter put on the agenda by sending it to the chair before the agenda "
                        "is sent"
                    )
                ),
                Shown("the calendar of meetings"),
            ),
        }
    ),
)

AGENDA = Subject(
    _("The agenda"),
    MappingProxyType(
        {
            "agenda.publish": RuleKind(
                _("publishing the agenda"),
                words(yes=_("The agenda is published"), no=_("The agenda is not published")),
                Check(
                    "a meeting, but for a seminar, that was held and whose agenda has no `publish`; and the other way "
                    "round, but for one that comes with its minutes",
                    ("F121", "F122"),
                ),
            ),
            "agenda.added": RuleKind(
                _("matters that are added at the meeting"),
                WordList(
                    _("A matter may be added when the meeting begins %(words)s"),
                    phrases(
                        chair=_("if in the chair's view it cannot wait"),
                        third=_("if at least a third of the members wish it"),
                        unanimity=_("if all agree to it"),
                    ),
                    "or",
                ),
                Check("an item that was `added` in a way that the rule does not name", ("F123",), "the item"),
            ),
            "agenda.standing": RuleKind(
                _("standing items"),
                Texts(_("Standing items of the agenda: %(texts)s")),
                Neither("it is one meeting's agenda as an example; new records may start from it"),
            ),
            "closed_items": RuleKind(
                _("closed items"),
                words(
                    forbidden=_("The council has no closed items"),
                    placeholder=_("A closed item is shown with a neutral title and the ground"),
                ),
                Check(
                    "a closed item of a meeting on a day when it is forbidden",
                    ("C050", "C051"),
                    "the list of what is not published",
                ),
            ),
        }
    ),
)

MINUTES = Subject(
    _("The minutes"),
    MappingProxyType(
        {
            "minutes.publish": RuleKind(
                _("publishing the minutes"),
                words(yes=_("The minutes are published"), no=_("The minutes are not published as a rule")),
                Check(
                    "a meeting, but for a seminar, whose minutes have no `publish` when the next one was held, where "
                    "`minutes.publish_days` is unknown; and the other way round",
                    ("F131", "F132"),
                ),
            ),
            "minutes.publish_at": RuleKind(
                _("where the minutes are published"), FreeText(_("The minutes are published on %(text)s"))
            ),
            "minutes.publish_days": RuleKind(
                _("when the minutes are published"),
                WholeNumber(_("The minutes are published at most %(number)s days after the meeting")),
                Check("minutes that are not public that many days after the meeting", ("F131", "F133")),
            ),
            "minutes.kind": RuleKind(
                _("what the minutes hold"),
                words(decisions=_("The minutes hold the decisions, not what was said")),
                Shown("no record has a field for what was said"),
            ),
            "minutes.withhold": RuleKind(
                _("withholding the minutes of a meeting"),
                words(allowed=_("The minutes of a single meeting may be withheld")),
                Check(
                    "minutes that are withheld without the rule on the day when that was decided, where "
                    "`minutes.publish` says that minutes are published",
                    ("F134",),
                    "the meeting whose minutes are withheld",
                ),
            ),
            "minutes.approval": RuleKind(
                _("approval of the minutes"),
                words(
                    tacit=_("The minutes are approved if nobody objects"),
                    item=_("The minutes are approved as an item of the next meeting"),
                ),
                Check(
                    "minutes that still wait for approval when the next ordinary meeting was held, minutes that were "
                    "approved or objected to before the next meeting, and of the word `item` an ordinary meeting after "
                    "the first without an item of the type `approval`",
                    ("F135", "F136", "F137"),
                ),
            ),
            "minutes.to_members": RuleKind(
                _("sending the minutes to the members"),
                words(yes=_("The minutes are sent to the members")),
                Check("public minutes without `minutes.sent`", ("F138",)),
            ),
        }
    ),
)
