"""How the council decides, and who its members are."""

from __future__ import annotations

from types import MappingProxyType

from generator.language import deferred as _
from generator.profiles.kinds import Check, Neither, RuleKind, Shown, Subject, phrases, words
from generator.profiles.values import FreeText, Range, Share, Texts, WholeNumber, WordList

VOTES = Subject(
    _("Decisions and votes"),
    MappingProxyType(
        {
            "votes.quorum": RuleKind(
                _("how many must be present"),
                Share(_("The council can decide when at least %(share)s of its members are present")),
                Check(
                    "a meeting that decided something where fewer were `present`; an item decides whose outcome is "
                    "`decided`, or of type `decision` with decisions and no outcome, or a closed one with a `decision`",
                    ("F201",),
                ),
            ),
            "votes.majority": RuleKind(
                _("the majority"),
                words(simple=_("Decisions are made by a simple majority")),
                Check(
                    "`tie_broken_by` where one side has more votes; whether the text of a decision tells what the "
                    "majority wanted, no program can read",
                    ("F202",),
                ),
            ),
            "votes.tie": RuleKind(
                _("ties"),
                words(meeting_leader=_("In a tie the vote of whoever leads the meeting decides")),
                Check(
                    "a tie without `tie_broken_by`, or broken by somebody who did not lead the meeting",
                    ("F203", "F204"),
                ),
            ),
            "votes.minority": RuleKind(
                _("opinions of a minority"),
                words(
                    minutes=_("A minority may have its opinion entered in the minutes"),
                    statement=_("A minority may have its opinion added to the council's statement"),
                ),
                Check(
                    "an opinion of a minority in the other place; the answer to a hearing is a statement here",
                    ("F205", "F206"),
                ),
            ),
            "votes.questions_by": RuleKind(
                _("who puts the question"),
                words(chair=_("The chair puts the questions that the council votes on")),
                Check("a vote without its `question`", ("F207",), "each vote"),
            ),
        }
    ),
)

MEMBERS = Subject(
    _("Members"),
    MappingProxyType(
        {
            "members.number": RuleKind(
                _("the number of members"),
                Range(_("The council has %(least)s to %(most)s members")),
                Check("fewer or more members on the day of a meeting that was held, once until it changes", ("F211",)),
            ),
            "members.reported": RuleKind(
                _("how many members there were"),
                WholeNumber(_("The council had %(number)s members when the source was written")),
                Neither("a fact of its time and no rule; it may contradict the rule, as in Odense"),
            ),
            "members.residence": RuleKind(
                _("where the members live"), FreeText(_("The members live or are rooted locally in %(text)s"))
            ),
            "members.knowledge": RuleKind(
                _("what the members know about"),
                Texts(_("Together the members are to know about: %(texts)s")),
                Check(
                    "areas that no member stands for on the day of a meeting that was held, as a number, where any "
                    "member has `knowledge`; it tells nothing of a person's own life",
                    ("F212",),
                ),
            ),
            "members.knowledge_wanted": RuleKind(
                _("what some should know about"), Texts(_("If possible there is also knowledge about: %(texts)s"))
            ),
            "members.composition": RuleKind(
                _("its composition"),
                words(
                    thirds=_("One third are users, one third professionals and one third personally appointed"),
                    users_only=_("All members are users"),
                ),
                Check(
                    "a group whose number is more than one seat off a third, or any other member than users, on the "
                    "day of a meeting that was held",
                    ("F213", "F214"),
                    "numbers of members by group",
                ),
            ),
            "members.ex_officio": RuleKind(
                _("seats that follow an office"),
                words(local_chairs=_("The members are the chairs of the local councils")),
                Check("a member without `ex_officio`", ("F215",)),
            ),
            "members.nominated_by": RuleKind(
                _("who proposes members"), FreeText(_("Members are proposed by %(text)s"))
            ),
            "members.appointed_by": RuleKind(
                _("who appoints the members"), FreeText(_("The members are appointed by %(text)s"))
            ),
            "members.elected_by": RuleKind(
                _("who elects the members"), FreeText(_("The members are elected by %(text)s"))
            ),
            "members.call": RuleKind(
                _("how members are sought"), words(public_notice=_("Members are sought by public notice"))
            ),
            "members.chosen_among": RuleKind(
                _("among whom the members are chosen"), Texts(_("The members are chosen among: %(texts)s"))
            ),
            "members.chair": RuleKind(
                _("how the chair is found"),
                words(
                    appointed=_("The chair is appointed, not chosen by the council"),
                    elected=_("The members choose the chair"),
                ),
            ),
            "members.vice_chair": RuleKind(
                _("how the vice-chair is found"),
                words(elected=_("The members choose a vice-chair at the constitutive meeting")),
                Check("a constitutive meeting after which there is no vice-chair by the next meeting", ("F217",)),
            ),
            "members.substitutes": RuleKind(
                _("substitutes"),
                words(users=_("The members who are users have substitutes"), all=_("All members have substitutes")),
                Check("a member without a `substitute`", ("F216",)),
            ),
            "members.secrecy": RuleKind(
                _("secrecy"),
                WordList(
                    _("Secrecy and the rules on disqualification hold for %(words)s"),
                    phrases(members=_("the members"), attendees=_("others who attend the meetings")),
                    "and",
                ),
            ),
            "members.disqualification": RuleKind(
                _("who is told of a disqualification"),
                words(
                    chair=_("A member who may be disqualified tells the chair before the matter is dealt with"),
                    council=_("A member who may be disqualified tells the council"),
                ),
                Shown("items where members took no part, as a number"),
            ),
            "members.voluntary": RuleKind(
                _("whether the work is voluntary"), words(yes=_("The members' work for the council is voluntary"))
            ),
            "members.chair_speaks_for": RuleKind(
                _("for whom the chair speaks"),
                words(council=_("The chair speaks for the council, not for a party")),
                Neither("no record has a field for a party, so no page can show one"),
            ),
        }
    ),
)


_CONSENT = Check(
    "at the gate: whether a name is published; where it is unknown, with consent only", ("P005",), "the members' table"
)

NAMES = Subject(
    _("Names of members"),
    MappingProxyType(
        {
            "members.names.user": RuleKind(
                _("names of users"),
                words(
                    role_only=_("Members who are users are not named"),
                    name_with_consent=_("Members who are users are named with their consent only"),
                ),
                _CONSENT,
            ),
            "members.names.professional": RuleKind(
                _("names of professionals"),
                words(
                    role_only=_("Members who are professionals are not named"),
                    name_with_consent=_("Members who are professionals are named with their consent only"),
                    name=_("Members who are professionals are named"),
                ),
                _CONSENT,
            ),
            "members.names.appointed": RuleKind(
                _("names of the personally appointed"),
                words(
                    role_only=_("Members who are personally appointed are not named"),
                    name_with_consent=_("Members who are personally appointed are named with their consent only"),
                    name=_("Members who are personally appointed are named"),
                ),
                _CONSENT,
            ),
            "members.names.political": RuleKind(
                _("names of politicians"),
                words(
                    role_only=_("Members who are politicians are not named"),
                    name_with_consent=_("Members who are politicians are named with their consent only"),
                    name=_("Members who are politicians are named"),
                ),
                _CONSENT,
            ),
            "members.names.organisation": RuleKind(
                _("names of organisations' representatives"),
                words(
                    role_only=_("Members who represent organisations are not named"),
                    name_with_consent=_("Members who represent organisations are named with their consent only"),
                    name=_("Members who represent organisations are named"),
                ),
                _CONSENT,
            ),
        }
    ),
)

TERM = Subject(
    _("Term"),
    MappingProxyType(
        {
            "term.years": RuleKind(
                _("the length of a term"),
                WholeNumber(_("Years in a term: %(number)s")),
                Check("a term with its end that is not as many years long, to the day", ("F221",)),
            ),
            "term.follows": RuleKind(
                _("what the term follows"),
                words(
                    municipal_term=_("The term follows that of the municipal council"),
                    municipal_election=_("Members are elected when there are municipal elections"),
                ),
            ),
            "term.until_new": RuleKind(
                _("how long the members stay"),
                words(yes=_("The council stays until new members are appointed")),
                Check("seats that end with the term, where the council met after it and had no new members", ("F222",)),
            ),
            "term.on_exit": RuleKind(
                _("what happens when a member leaves"), words(yes=_("When a member leaves, a new one is appointed"))
            ),
            "term.reappointment": RuleKind(
                _("new members within a term"),
                Share(_("New members are appointed within a term if %(share)s of the council decide so")),
            ),
            "term.election_rules": RuleKind(
                _("who makes the rules of the election"), FreeText(_("The rules of the election are made by %(text)s"))
            ),
        }
    ),
)
