"""Rules of procedure about votes, members and terms. Codes begin with F2.

What they say of members is numbers only.
"""

from __future__ import annotations

from generator.findings.rules.procedure import advice
from generator.language import deferred as _

TOO_FEW_PRESENT = advice(
    "F201",
    _("The council decided something with fewer members present than its rules say."),
    _("Correct present:, or the members in the council's file, if a number is wrong. Otherwise nothing need be done."),
    _("The members present were {present} of {members}; to decide something {least} are needed by {source}."),
)
NO_TIE = advice(
    "F202",
    _("A tie is said to be broken in a vote that was no tie."),
    _("Take out tie_broken_by:, or correct the numbers of the vote. Otherwise nothing need be done."),
    _("With {for} votes for and {against} against there is no tie to break; the majority decides by {source}."),
)
TIE_NOT_BROKEN = advice(
    "F203",
    _("A tie does not say whose vote decided."),
    _(
        "Write who led the meeting as tie_broken_by:, or correct the numbers of the vote. "
        "Otherwise nothing need be done."
    ),
    _("With {votes} votes each there is a tie; whoever leads the meeting decides it by {source}."),
)
TIE_BROKEN_BY_OTHER = advice(
    "F204",
    _("A tie was broken by somebody who did not lead the meeting."),
    _("Correct tie_broken_by: or chaired_by: if one of them is wrong. Otherwise nothing need be done."),
    _("tie_broken_by: names somebody else than chaired_by:; whoever leads the meeting decides a tie by {source}."),
)
MINORITY_IN_MINUTES = advice(
    "F205",
    _("The opinion of a minority stands in the minutes, where the council's rules do not place it."),
    _("Move minority: to the statement or the answer to the hearing. If there is none, nothing need be done."),
    _("The opinion of a minority stands in the minutes; it belongs to the council's statement by {source}."),
)
MINORITY_IN_STATEMENT = advice(
    "F206",
    _("The opinion of a minority stands in a statement or an answer, where the council's rules do not place it."),
    _("Move minority: to the decision in the minutes. If the council has agreed otherwise, nothing need be done."),
    _("The opinion of a minority stands outside the minutes; it belongs in the minutes by {source}."),
)
NO_QUESTION = advice(
    "F207",
    _("A vote does not say which question it was on."),
    _("Write the question as question: beside vote: if it is known. Otherwise nothing need be done."),
    _("The vote has no question:; by {source} the chair puts the question that is voted on."),
)
NUMBER_OF_MEMBERS = advice(
    "F211",
    _("The council has fewer or more members than its rules say."),
    _("Correct the members in the council's file if some are missing, or have left. Otherwise nothing need be done."),
    _("Number of members at the meeting on {day}: {number}. By {source} the council has {least} to {most}."),
)
NOT_KNOWN_ABOUT = advice(
    "F212",
    _("There are areas that no member stands for, though the council's rules say that some should."),
    _(
        "If a member does, write the area under knowledge: in the words of the rule; never what is known from one's "
        "own life. Otherwise nothing need be done."
    ),
    _("Areas that no member stood for at the meeting on {day}: {missing} of the {areas} that {source} names."),
)
NOT_IN_THIRDS = advice(
    "F213",
    _("The council is not made up of three thirds, as its rules say."),
    _("Correct group: of the members if it is wrong. Otherwise nothing need be done."),
    _(
        "Members at the meeting on {day}: {members}, of whom users {user}, professionals {professional}, personally "
        "appointed {appointed}. By {source} each are a third."
    ),
)
NOT_USERS_ONLY = advice(
    "F214",
    _("Not all members are users, as the council's rules say."),
    _("Correct group: of the members if it is wrong. Otherwise nothing need be done."),
    _("Members other than users at the meeting on {day}: {others} of {members}. By {source} all are users."),
)
NO_OFFICE = advice(
    "F215",
    _("A seat does not say which council's chair it follows from."),
    _("Write the id of that council, or of an organ, as ex_officio:. Otherwise nothing need be done."),
    _("The seat has no ex_officio:; by {source} the members are the chairs of the local councils."),
)
NO_SUBSTITUTE = advice(
    "F216",
    _("A member has no substitute, though the council's rules say so."),
    _("Enter the substitute among the members and write that id as substitute:. Otherwise nothing need be done."),
    _("The member has no substitute:; there is to be one by {source}."),
)
NO_VICE_CHAIR = advice(
    "F217",
    _("There is no vice-chair after a constitutive meeting."),
    _(
        "Write role: vice-chair for the member who was chosen, from that day on. "
        "If nobody was, nothing need be done here."
    ),
    _("After the constitutive meeting on {day} there is no vice-chair; the members choose one there by {source}."),
)
TERM_LENGTH = advice(
    "F221",
    _("A term has another length than the council's rules say."),
    _("Correct from: or to: of the term if one is wrong. Otherwise nothing need be done."),
    _("The term lasts from {from} to {to}; its length in years is to be {years} by {source}."),
)
ENDED_WITH_TERM = advice(
    "F222",
    _("Members are said to have left with the term, but the council has met since and had no new ones."),
    _("Take out to: of the members who stayed until there were new ones. Otherwise nothing need be done."),
    _(
        "Members who are said to leave with the term: {seats}. The council met on {day} and had no new ones; "
        "by {source} they stay until there are."
    ),
)
