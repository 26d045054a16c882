"""The records as a whole. Codes begin with C."""

from __future__ import annotations

from generator.findings import Rule, Severity
from generator.language import deferred as _

DUPLICATE_ITEM = Rule(
    "C001",
    _("Two items have the same number or id."),
    _("Give one of them another number or id."),
    message=_("Two items have the same number or id; the first is on line {line}."),
)
HISTORIC_DUPLICATE_ITEM = Rule(
    "C002",
    _("Two items have the same number or id."),
    _("Nothing need be done: the meeting is older than strict_from, and the later item gets -2 in its address."),
    message=_("Two items have the same number or id; the first is on line {line}."),
    severity=Severity.WARNING,
)
UNKNOWN_MEETING = Rule(
    "C010",
    _("There is no such meeting."),
    _("Write the name of the meeting's file without .md."),
    message=_("There is no meeting “{value}”."),
)
UNKNOWN_CASE = Rule(
    "C011",
    _("There is no such case."),
    _("Write the name of a file in cases/ without .md, or make the file."),
    message=_("There is no case “{value}”."),
)
UNKNOWN_HEARING = Rule(
    "C012",
    _("There is no such hearing."),
    _("Write the name of a file in hearings/ without .md."),
    message=_("There is no hearing “{value}”."),
)
UNKNOWN_STATEMENT = Rule(
    "C034",
    _("There is no such statement."),
    _("Write the name of a file in statements/ without .md."),
    message=_("There is no statement “{value}”."),
)
UNKNOWN_PROJECT = Rule(
    "C060",
    _("There is no such project."),
    _("Write the name of a file in projects/ without .md."),
    message=_("There is no project “{value}”."),
)
UNKNOWN_THEME = Rule(
    "C061",
    _("The plan of the year has no such theme."),
    _("Write one of these: {known}. Or add it under themes: in the plan of the meeting's year."),
    message=_("The plan of the year has no theme “{value}”."),
)
UNKNOWN_ORGAN = Rule(
    "C013",
    _("There is no such organ."),
    _("Write one of these: {known}. Or add it under organs: in the council's file."),
    message=_("There is no organ “{value}” in the council's file."),
)
UNKNOWN_TOPIC = Rule(
    "C014",
    _("There is no such topic."),
    _("Write one of these: {known}. Or add it under topics: in site_config.yml."),
    message=_("There is no topic “{value}” in site_config.yml."),
)
UNKNOWN_COUNCIL = Rule(
    "C015",
    _("There is no such council."),
    _("Write one of these: {known}."),
    message=_("There is no council “{value}”."),
)
UNKNOWN_ITEM = Rule(
    "C016",
    _("The meeting has no such item."),
    _("Write the item's number or id as it stands in the file of the meeting."),
    message=_("The meeting has no item “{value}”."),
)
UNKNOWN_GROUND = Rule(
    "C017",
    _("There is no such ground for closing an item."),
    _("Write one of these: {known}. Or add it under grounds: in the council's file."),
    message=_("There is no ground “{value}” in the council's file."),
)
UNKNOWN_PAGE = Rule(
    "C018",
    _("There is no such page."),
    _("Write the name of a file in pages/ without .md."),
    message=_("There is no page “{value}”."),
)
UNKNOWN_MEMBER = Rule(
    "C019",
    _("There is no such member."),
    _("Write the id of a member as it stands in the council's file."),
    message=_("There is no member “{value}” in the council's file."),
)
UNKNOWN_DECISION = Rule(
    "C020",
    _("The item has no such decision."),
    _(
        "Leave the field decision out for the first decision of an item; b is the second, c the third. The "
        "decisions themselves stand under minutes: in the file of the meeting."
    ),
    message=_("The item has no decision “{value}”."),
)
CLOSED_DECISION = Rule(
    "C021",
    _("A decision of a closed item cannot be followed in public."),
    _("Remove this file."),
)
DECISION_FILE_NAME = Rule(
    "C022",
    _("The file name does not fit the decision."),
    _("Rename the file to {expected}.md, or correct meeting, item and decision."),
)
COUNCIL_FOLDER = Rule(
    "C023",
    _("The file lies in another council's folder."),
    _("Move the file to the folder of its council, or correct or remove the line council:."),
)
COUNCIL_NEEDED = Rule(
    "C024",
    _("It is not clear which council this belongs to."),
    _("The site has several councils: move the file to the folder of its council, for example {expected}."),
)
MINUTES_BEFORE_AGENDA = Rule(
    "C025",
    _("The minutes would be public before the agenda."),
    _("Write a publish under agenda: that is not later than the one under minutes:."),
)
RESERVED_ADDRESS = Rule(
    "C026",
    _("The site itself uses this address."),
    _("Give the file another name."),
)
DUPLICATE_ID = Rule(
    "C027",
    _("The same id is used twice."),
    _("Give one of the two another id."),
    message=_("The id “{value}” is used twice."),
)
DUPLICATE_FILE = Rule(
    "C028",
    _("Another file has the same name and would get the same address."),
    _("Keep one of the two, or give one of them another name."),
)
ATTACHMENT_MISSING = Rule(
    "C030",
    _("An attachment is missing."),
    _("Put the file in the folder {folder}/."),
    message=_("The attachment “{value}” is missing."),
)
ATTACHMENT_OUTSIDE = Rule(
    "C031",
    _("An attachment lies in another folder."),
    _("Write the attachment's name only, without / and \\, and put it in the folder {folder}/."),
)
ATTACHMENTS_NOT_PUBLISHED = Rule(
    "C032",
    _("Attachments are not published yet."),
    _("The page is made without them. Link to the municipality's own copy until then."),
    severity=Severity.WARNING,
)
LOGO_NOT_PUBLISHED = Rule(
    "C033",
    _("The logo is not published yet."),
    _("The pages are made without it."),
    severity=Severity.WARNING,
)
CLOSED_FORBIDDEN = Rule(
    "C050",
    _("By its own rules the council has no closed items."),
    _(
        "Make it an open item, or take it out and number the items anew. If the rule has changed, correct it under "
        "rules: in the council's file."
    ),
    message=_("The council has no closed items, cf. {source}."),
)
HISTORIC_CLOSED_FORBIDDEN = Rule(
    "C051",
    _("By its own rules the council has no closed items."),
    _(
        "Nothing need be done: the meeting is older than strict_from. If the rule was another one then, write from: "
        "with the rule in the council's file."
    ),
    message=_("The council has no closed items, cf. {source}."),
    severity=Severity.WARNING,
)
GAP = Rule(
    "C052",
    _("The numbers of the items have a gap."),
    _(
        "Show what is missing as a closed item, or number the items anew. An item that was added at the meeting is not "
        "on the agenda as sent: give it an id instead of a number."
    ),
    message=_("The numbers of the items have a gap: {missing} is missing before {next}."),
)
HISTORIC_GAP = Rule(
    "C053",
    _("The numbers of the items have a gap."),
    _(
        "Nothing need be done for a meeting of the past. From the day of strict_from in site_config.yml on a gap "
        "blocks the build."
    ),
    message=_("The numbers of the items have a gap: {missing} is missing before {next}."),
    severity=Severity.WARNING,
)
UNKNOWN_CODE = Rule(
    "C070",
    _("There is no such code."),
    _("Write the code of the warning as raad check tells it: F111."),
)
NOT_A_WARNING = Rule(
    "C071",
    _("An error cannot be acknowledged."),
    _("Mend the error, and remove this entry. Only warnings can be acknowledged."),
)
ACKNOWLEDGES_NOTHING = Rule(
    "C072",
    _("There is no such warning any more."),
    _(
        "Remove this entry. If the warning is still told, write its file, code and item as they are now; "
        "each entry stands for one warning."
    ),
    severity=Severity.WARNING,
)
POINTS_TO_CLOSED = Rule(
    "C054",
    _("A public text points to a closed item."),
    _("See whether the words tell what the closed item is about, and leave the reference out if they do."),
    message=_("A public text points to item {number}, which is closed."),
    severity=Severity.WARNING,
)
