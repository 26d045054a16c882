"""What the council is for and what it deals with."""

from __future__ import annotations

from types import MappingProxyType

from generator.language import deferred as _
from generator.profiles.kinds import Check, RuleKind, Shown, Subject, phrases, words
from generator.profiles.values import FreeText, Texts, WordList

COUNCIL = Subject(
    _("Purpose and target groups"),
    MappingProxyType(
        {
            "council.purpose": RuleKind(_("its purpose"), FreeText(_("The council is to %(text)s"))),
            "council.set_up_by": RuleKind(_("who set it up"), FreeText(_("The council was set up by %(text)s"))),
            "council.anchored_in": RuleKind(
                _("where it belongs"), FreeText(_("In the municipality the council belongs under %(text)s"))
            ),
            "council.target_groups": RuleKind(
                _("its target groups"), Texts(_("The council's target groups: %(texts)s"))
            ),
            "council.special_groups": RuleKind(
                _("groups that it may look at in particular"),
                Texts(_("The council may look at these groups in particular: %(texts)s")),
            ),
        }
    ),
)

ITEMS = Subject(
    _("What the council deals with"),
    MappingProxyType(
        {
            "single_cases": RuleKind(
                _("cases of single persons"),
                words(
                    forbidden=_("The council does not deal with the cases of single persons"),
                    broad_only=_("The council takes up the case of a single person only if it matters to many"),
                ),
                Check(
                    "an item whose title calls it such a case, unless it is marked `principle`",
                    ("F341",),
                    shown="the front page",
                ),
            ),
            "personnel_cases": RuleKind(
                _("personnel cases"),
                words(forbidden=_("The council does not deal with personnel cases")),
                Check("an item whose title calls it such a case, unless it is marked `principle`", ("F342",)),
            ),
            "items.principle": RuleKind(
                _("questions of principle"),
                words(allowed=_("A single case may lead to a question of principle that the council deals with")),
                Check("an item that is marked `principle` is not taken for a case of a person", ("F341", "F342")),
            ),
            "items.companion": RuleKind(
                _("accompanying persons"),
                words(forbidden=_("The council cannot accompany anybody to meetings with the authorities")),
                Shown("what the council cannot do"),
            ),
            "items.own": RuleKind(
                _("matters that it raises itself"),
                words(allowed=_("The council may take up matters itself")),
            ),
            "items.proposals": RuleKind(
                _("proposals"),
                WordList(
                    _("The council may propose %(words)s"),
                    phrases(
                        committees=_("matters for committees"),
                        initiatives=_("political and administrative initiatives"),
                    ),
                    "and",
                ),
            ),
            "items.admission": RuleKind(
                _("what it takes for a matter to be dealt with"),
                WordList(
                    _("The council deals with a matter only %(words)s"),
                    phrases(
                        two_thirds=_("if two thirds of the council agree to it"),
                        administration=_("if the administration asks for it"),
                    ),
                    "or",
                ),
                Check(
                    "an open item for discussion or decision, of a meeting that was held, without a `basis` (unless it "
                    "was added there); any open item with one that the rule does not name",
                    ("F301", "F302"),
                ),
            ),
            "items.orientation": RuleKind(
                _("information from the municipality"),
                words(required=_("The council is to be informed of matters that concern its target groups")),
                Shown("items of the type `orientation`"),
            ),
            "items.projects": RuleKind(
                _("projects"),
                words(small=_("The council takes on small projects that can be followed to the end")),
                Shown("the register of projects"),
            ),
        }
    ),
)

STATEMENTS = Subject(
    _("Statements"),
    MappingProxyType(
        {
            "statements.binding": RuleKind(
                _("whether its statements are binding"),
                words(no=_("The council's statements are advisory")),
                Shown("each statement"),
            ),
            "statements.occasion": RuleKind(
                _("when it gives a statement"),
                WordList(
                    _("The council gives statements %(words)s"),
                    phrases(own_motion=_("of its own motion"), request=_("on request")),
                    "or",
                ),
                Check(
                    "a statement that was adopted without an occasion, or with one that the rule does not name",
                    ("F311", "F312"),
                ),
            ),
            "statements.publish": RuleKind(
                _("publishing its statements"),
                words(yes=_("The council's statements are published")),
                Check("a statement that was adopted but has no `publish`", ("F321",)),
            ),
            "statements.recipients": RuleKind(
                _("who receives its statements"),
                WordList(
                    _("The council's statements are sent to %(words)s concerned"),
                    phrases(authorities=_("authorities"), organisations=_("organisations"), persons=_("persons")),
                    "and",
                ),
                Check(
                    "a public statement without a recipient",
                    ("F331",),
                    shown="each statement; persons as a number only",
                ),
            ),
            "statements.information": RuleKind(
                _("bringing problems to light"),
                words(allowed=_("The council may bring problems to light and spread information")),
            ),
        }
    ),
)
