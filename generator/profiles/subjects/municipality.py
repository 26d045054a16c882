"""What passes between the council and its municipality: hearings, reports, money, help; and the press."""

from __future__ import annotations

from types import MappingProxyType

from generator.language import deferred as _
from generator.profiles.kinds import Check, Neither, RuleKind, Shown, Subject, phrases, words
from generator.profiles.values import FreeText, Range, Texts, WholeNumber, WordList

HEARING = Subject(
    _("Hearings"),
    MappingProxyType(
        {
            "hearing.duty": RuleKind(
                _("what the council must be heard about"),
                words(
                    relevant=_("The council is to be heard about matters that concern its target groups"),
                    direct=_("The council is to be heard about initiatives that aim directly at its target groups"),
                    strategies=_("The council is heard about all new strategies in its field"),
                ),
                Shown("the register of hearings; no record tells what the council was not heard about"),
            ),
            "hearing.may": RuleKind(
                _("what the council may be heard about"),
                words(
                    relevant=_("The council may be heard about other initiatives where its view is relevant"),
                    as_needed=_("The council may be consulted as needed"),
                ),
            ),
            "hearing.min_days": RuleKind(
                _("the length of a hearing"),
                WholeNumber(_("The council has at least %(number)s days to respond to a hearing")),
                Check(
                    "a `deadline` fewer days after `received`, else after `sent`",
                    ("F401",),
                    shown="each hearing with its days",
                ),
            ),
            "hearing.before_decision": RuleKind(
                _("when a hearing is held"),
                words(yes=_("A hearing is held in good time before the decision")),
                Check("a decision (`decides`, `outcome`) that is not after the `deadline`", ("F402",)),
            ),
            "hearing.subjects": RuleKind(
                _("examples of hearings"),
                Texts(_("Hearings are, for example, about: %(texts)s")),
                Shown("numbers of hearings by topic; nothing is concluded from a topic without any"),
            ),
            "hearing.senders": RuleKind(
                _("who sends hearings"),
                Texts(_("Hearings come from: %(texts)s")),
                Shown(
                    "each hearing's `authority`; that it is an organ of the council's is checked whatever the rules say"
                ),
            ),
            "hearing.sent_to": RuleKind(
                _("who receives hearings"),
                words(all_members=_("Hearings are sent to all members with their attachments by e-mail")),
                Check("a hearing that was received without `to_members`", ("F403",)),
            ),
            "hearing.delegation": RuleKind(
                _("who may decide instead of the municipal council"),
                FreeText(_("The municipal council may leave decisions to %(text)s")),
                Shown("which organ `decides`"),
            ),
        }
    ),
)

REPORTS = Subject(
    _("Reports"),
    MappingProxyType(
        {
            "reports.status": RuleKind(
                _("when the council reports"),
                words(
                    on_request=_("The municipal council may at any time ask for a status of the council's work"),
                    yearly=_("The council draws up a status every year"),
                ),
                Check(
                    "a year that is over and had meetings without a report, where there is a status every year and it "
                    "may not be spoken; never where it is on request",
                    ("F411",),
                ),
            ),
            "reports.annual": RuleKind(
                _("the form of the annual report"),
                WordList(
                    _("The annual report is %(words)s"),
                    phrases(spoken=_("spoken"), written=_("written")),
                    "or",
                ),
                Check(
                    "where a status may be spoken, that a written one is missing is no finding",
                    ("F411",),
                    shown="the annual reports",
                ),
            ),
        }
    ),
)

CYCLE = Subject(
    _("The council's year"),
    MappingProxyType(
        {
            "cycle.january": RuleKind(
                _("what it does in January"), FreeText(_("In January: %(text)s")), Shown("the plan of the year")
            ),
            "cycle.march": RuleKind(
                _("what it does in March"), FreeText(_("In March: %(text)s")), Shown("the plan of the year")
            ),
            "cycle.november": RuleKind(
                _("what it does in November"), FreeText(_("In November: %(text)s")), Shown("the plan of the year")
            ),
            "cycle.focus_by": RuleKind(
                _("how the focus areas are chosen"),
                words(unanimity=_("The focus areas of the year are chosen unanimously")),
                Check(
                    "votes against in an open item whose title is about the focus areas (or main themes), unless the "
                    "minutes are withheld",
                    ("F421",),
                ),
            ),
            "cycle.brainstorm": RuleKind(
                _("the first meeting of a year"),
                words(first_meeting=_("The first meeting of a year begins with gathering ideas")),
            ),
            "cycle.themes": RuleKind(
                _("the number of themes"),
                Range(_("The council chooses %(least)s to %(most)s main themes for the year")),
                Check(
                    "more themes in the plan of a year; where it has any, also fewer once the year is over",
                    ("F422",),
                    shown="the plan of the year",
                ),
            ),
            "cycle.events": RuleKind(
                _("events that it takes part in"), Texts(_("The council takes part every year in: %(texts)s"))
            ),
        }
    ),
)

BUDGET = Subject(
    _("Budget"),
    MappingProxyType(
        {
            "budget.paid_by": RuleKind(
                _("who pays its expenses"), FreeText(_("The council's expenses are paid by %(text)s"))
            ),
            "budget.drawn_up_by": RuleKind(
                _("who draws up the budget"), FreeText(_("The yearly budget is drawn up by %(text)s"))
            ),
            "budget.amount": RuleKind(
                _("the amount of a year"),
                WholeNumber(_("The council has %(number)s kroner a year")),
                Check(
                    "a budget of another amount in prices of the same year; it is never adjusted for prices",
                    ("F431",),
                ),
            ),
            "budget.price_level": RuleKind(
                _("the price level"),
                FreeText(_("The amount is in prices of %(text)s")),
                Check("the year whose prices the amount is in; else each budget's own", ("F431",), shown="the budget"),
            ),
            "budget.posts": RuleKind(
                _("what the money is for"),
                Texts(_("The budget is for: %(texts)s")),
                Check(
                    "a post whose title has no word of these",
                    ("F432",),
                    shown="sums by post, never by member",
                ),
            ),
            "budget.excluded": RuleKind(
                _("what is not paid"),
                Texts(_("The budget is not for: %(texts)s")),
                Check("a post whose title names one of these", ("F433",)),
            ),
            "budget.allowances": RuleKind(
                _("what members are paid"),
                Texts(_("Members can receive: %(texts)s")),
                Shown("the rule, never what a member received"),
            ),
            "budget.receipts": RuleKind(
                _("receipts"),
                words(secretary=_("Receipts are sent to the secretary")),
                Neither("receipts tell of persons and are no record of the council"),
            ),
            "budget.operating": RuleKind(
                _("money to run the council"),
                words(none=_("The council has no money of its own")),
                Shown("there is no page of the budget, rather than one that says 0"),
            ),
        }
    ),
)

SECRETARIAT = Subject(
    _("Secretariat"),
    MappingProxyType(
        {
            "secretariat.office": RuleKind(_("its secretariat"), FreeText(_("Secretariat: %(text)s"))),
            "secretariat.provided_by": RuleKind(
                _("who provides the secretariat"), FreeText(_("The secretariat is provided by %(text)s"))
            ),
            "secretariat.rotates": RuleKind(
                _("whether the secretariat moves"),
                words(with_chair=_("The secretariat moves with the chair to another institution")),
                Shown("the council's page names the office of today"),
            ),
            "secretariat.tasks": RuleKind(
                _("the tasks of the secretariat"), Texts(_("Tasks of the secretariat: %(texts)s"))
            ),
            "secretariat.meetings": RuleKind(
                _("how many meetings the secretariat serves"),
                WholeNumber(_("Ordinary meetings a year that the secretariat serves: %(number)s")),
            ),
        }
    ),
)

PRESS = Subject(
    _("Press"),
    MappingProxyType(
        {
            "press.contact": RuleKind(_("who speaks to the press"), words(chair=_("The chair speaks to the press"))),
            "press.line": RuleKind(
                _("what it wants with the press"),
                words(
                    focus=_("The council uses the press to draw attention to problems"),
                    no_criticism=_("The council does not criticise political decisions in the press"),
                    visibility=_("The council uses the press to make itself and its field visible"),
                ),
            ),
        }
    ),
)

PROCEDURE = Subject(
    _("Rules of procedure"),
    MappingProxyType(
        {
            "procedure.set_by": RuleKind(
                _("who makes the rules of procedure"), FreeText(_("The rules of procedure are made by %(text)s"))
            ),
            "procedure.adopted_by": RuleKind(
                _("who adopted the rules of procedure"),
                FreeText(_("The rules of procedure were adopted by %(text)s")),
            ),
            "procedure.changed_by": RuleKind(
                _("who changes the rules of procedure"),
                FreeText(_("Changes of the rules of procedure are adopted by %(text)s")),
            ),
        }
    ),
)
