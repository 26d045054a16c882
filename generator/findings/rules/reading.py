"""Reading a file and its fields. Codes begin with R."""

from __future__ import annotations

from generator.findings import Rule, Severity
from generator.language import deferred as _

UNREADABLE = Rule(
    "R001",
    _("The file or folder cannot be read."),
    _("Check that it is there and that you are allowed to open it."),
    message=_("The file or folder cannot be read: {reason}."),
)
NOT_UTF8 = Rule(
    "R002",
    _("The file is not stored as UTF-8."),
    _("Open the file in your editor, choose “Save as” and the encoding UTF-8."),
)
TOO_LARGE = Rule(
    "R003",
    _("The file is too large for a record."),
    _("A record may be {limit} MB. Move long texts to an attachment."),
)
SYMLINK = Rule(
    "R004",
    _("Links to other files are not followed."),
    _("Put the file itself here instead of the link."),
)
NOT_A_FILE = Rule(
    "R005",
    _("This should be a file but is not."),
    _("Rename or remove it; a record is a file of its own."),
)
EMPTY_FILE = Rule(
    "R006",
    _("The file is empty."),
    _("Fill it in or remove it."),
)
FORBIDDEN_CHARACTER = Rule(
    "R007",
    _("A character that must not stand in a record."),
    _("Delete the character and type it again by hand. It often comes from text copied out of a PDF or Word file."),
    message=_("The character {character} must not stand in a record."),
)
NO_FRONT_MATTER = Rule(
    "R008",
    _("The file does not begin with a line of ---."),
    _("Write --- alone on the first line, then the fields, then --- alone on a line again, then the text."),
)
UNCLOSED_FRONT_MATTER = Rule(
    "R009",
    _("The fields at the top of the file have no end."),
    _("Write --- alone on a line after the last field, before the text."),
)
TAB = Rule(
    "R010",
    _("A line is indented with a tab."),
    _("Delete the tab and use the space bar instead."),
)
UNQUOTED_COLON = Rule(
    "R011",
    _("A colon stands in a text without quotes."),
    _('Put the whole text in quotes: title: "First part: second part".'),
)
CUT_BY_COMMENT = Rule(
    "R012",
    _("The text is cut off at a # sign."),
    _('Put the whole text in quotes: "Room # 2". A remark of your own stands alone on a line that begins with #.'),
)
SPLIT_BY_COMMA = Rule(
    "R013",
    _("A comma has split a text within { }."),
    _('Put the whole text in quotes: {{title: "One thing, and another"}}.'),
    message=_("A comma has split a text within {{ }}."),
)
SYNTAX = Rule(
    "R014",
    _("The fields cannot be understood from here on."),
    _("Look for a missing quote, bracket or colon on this line or the one before, and for a wrong indentation."),
)
DUPLICATE_KEY = Rule(
    "R015",
    _("The same field stands twice."),
    _("Keep one of the two."),
    message=_("The field “{key}” stands twice; the first is on line {line}."),
)
ALIAS = Rule(
    "R016",
    _("A text begins with & or *."),
    _('Put the whole text in quotes: "*important*".'),
)
TAG = Rule(
    "R017",
    _("A text begins with !."),
    _('Put the whole text in quotes: "!important".'),
)
TOO_DEEP = Rule(
    "R018",
    _("There are too many levels of fields within fields."),
    _("Check the indentation and the brackets of this line and those above it."),
)
WRONG_SHAPE = Rule(
    "R019",
    _("Something else is expected here."),
    _("Write {expected}."),
)
# What is expected where something else stands.
TEXT = _("a text here, in quotes if there is a colon in it")
FIELDS = _("fields here, each on a line of its own: name of the field, colon, value")
LIST = _("a list here, each entry on a line of its own that begins with a hyphen and a space")
UNKNOWN_KEY = Rule(
    "R020",
    _("An unknown field."),
    _("Correct or remove it. These can stand here: {known}."),
    message=_("The field “{key}” is unknown. The nearest known one is “{nearest}”."),
)
MISSING_FIELD = Rule(
    "R021",
    _("A field is missing."),
    _("Add the line “{expected}”."),
    message=_("The field “{field}” is missing."),
)
UNKNOWN_VALUE = Rule(
    "R022",
    _("An unknown value."),
    _("Write one of these: {known}."),
    message=_("The value “{value}” is unknown. The nearest known one is “{nearest}”."),
)
TWO_DIGIT_YEAR = Rule(
    "R023",
    _("A year with two digits."),
    _("Write the date as year-month-day with four digits of the year: 2026-03-12."),
)
NOT_A_DATE = Rule(
    "R024",
    _("Not a date."),
    _("Write the date as year-month-day: 2026-03-12."),
    message=_("“{value}” is not a date."),
)
NO_SUCH_DATE = Rule(
    "R025",
    _("A date that does not exist."),
    _("Check year, month and day in the calendar."),
    message=_("There is no such day as {value}."),
)
NOT_A_TIME = Rule(
    "R026",
    _("Not a time of day."),
    _("Write hours and minutes: 16:00."),
    message=_("“{value}” is not a time of day."),
)
NOT_A_MOMENT = Rule(
    "R027",
    _("Neither a date nor a date with a time."),
    _("Write 2026-03-12, or 2026-03-12 16:00 (Danish time)."),
    message=_("“{value}” is neither a date nor a date with a time."),
)
NOT_A_NUMBER = Rule(
    "R028",
    _("Not a whole number."),
    _("Write it in digits: 7."),
    message=_("“{value}” is not a whole number."),
)
NOT_A_BOOLEAN = Rule(
    "R029",
    _("Neither true nor false."),
    _("Write true for yes or false for no."),
    message=_("“{value}” is neither true nor false."),
)
NOT_AN_ID = Rule(
    "R030",
    _("Not a name that can be part of a web address."),
    _("Use small letters a–z, digits and hyphens only (æ = ae, ø = oe, å = aa): budget-2027."),
    message=_("“{value}” cannot be part of a web address."),
)
NOT_AN_ITEM_NUMBER = Rule(
    "R031",
    _("Not an item number."),
    _("Write 3, 3.1 or 3a. An item without a number has an id instead."),
    message=_("“{value}” is not an item number."),
)
NOT_AN_ADDRESS = Rule(
    "R032",
    _("Not an address that may be linked to."),
    _(
        "An address begins with https://. In a text it may also begin with mailto: or tel:, or with / for a "
        "page of this site."
    ),
)
NOT_AN_EMAIL = Rule(
    "R033",
    _("Not an e-mail address."),
    _("Write it like raad@kommune.example."),
)
NOT_A_COLOR = Rule(
    "R034",
    _("Not a colour."),
    _('Write # and six digits or letters a–f, in quotes: "#2b5f75".'),
    message=_("“{value}” is not a colour."),
)
RAW_HTML = Rule(
    "R035",
    _("HTML or a hidden comment stands in the text."),
    _("Remove it. If a < sign is meant, write \\< instead."),
)
EMPTY_RESTRICTION = Rule(
    "R036",
    _("A field that keeps something back is empty."),
    _(
        "Fill it in, or remove the line if nothing is to be kept back. A closed item needs a neutral title "
        "and a ground."
    ),
)
NUMBER_OR_ID = Rule(
    "R037",
    _("An item with neither number nor id."),
    _("Give the item its number, or an id such as “a” if it has none."),
)
NAME_IS_NOT_DATE = Rule(
    "R038",
    _("The file name does not fit the meeting's date."),
    _(
        "Name the file after the date, 2026-03-12.md, a second meeting that day 2026-03-12-moede-2.md. If "
        "the meeting was moved, keep the name and write moved_from."
    ),
)
NAME_IS_NOT_YEAR = Rule(
    "R061",
    _("The file name is not a year."),
    _("Name the file after the year that it is about: 2026.yml for a plan or budget, 2026.md for a report."),
)
BAD_FILE_NAME = Rule(
    "R039",
    _("The file name cannot be part of a web address."),
    _("Use small letters a–z, digits and hyphens only (æ = ae, ø = oe, å = aa): budget-2027.md."),
)
UNUSED_FILE = Rule(
    "R040",
    _("This file belongs to no record and is left out."),
    _(
        "A record's name ends in .md, a council's in .yml, and it lies in one of the folders for records; an "
        "attachment lies in a folder with the name of its record. Rename, move or remove the file."
    ),
    severity=Severity.WARNING,
)
WITHHELD_AND_PUBLISHED = Rule(
    "R041",
    _("The minutes are both published and withheld."),
    _("Keep one of publish and withheld under minutes:, and remove the other."),
)
MISSING_FILE = Rule(
    "R042",
    _("A file that every site needs is missing."),
    _("Make the file {expected}."),
)
ONE_RECIPIENT = Rule(
    "R043",
    _("It is not clear who the recipient is."),
    _("Write one of organ, organisation and persons for each recipient, and only one."),
)
MONTH_OR_DATE = Rule(
    "R062",
    _("It is not clear when in the year it is."),
    _("Write either month: with the number of the month, or date: with the day, and only one of them."),
)
INDENTATION = Rule(
    "R044",
    _("The line is indented too far."),
    _("Fields that belong together begin in the same column. If the line continues a text, put that text in quotes."),
)
TEXT_AFTER_QUOTE = Rule(
    "R045",
    _("Something stands after the closing quote."),
    _(
        "Put the whole text in quotes, and use the other kind within it: '\"The Bridge\" opens'. If the text "
        "begins further up, its closing quote is missing there."
    ),
)
BACKSLASH = Rule(
    "R046",
    _("A backslash stands in a text in double quotes."),
    _("Use single quotes around the text: 'C:\\folder'."),
)
SIGN = Rule(
    "R047",
    _("A text begins with a sign that means something else here."),
    _("Put the whole text in quotes. If it is a list, begin it on the next line."),
)
CHANGED = Rule(
    "R048",
    _("The file was changed while the records were read."),
    _("Do the same once more when whatever changes the files has ended."),
)
NOT_A_MONTH = Rule(
    "R060",
    _("Not a month."),
    _("Write its number: 1 for January, 12 for December."),
    message=_("“{value}” is not a month."),
)
NOT_OF_THE_RULE = Rule(
    "R049",
    _("A value that the rule does not take."),
    _("Write it like this: {example}."),
    message=_("The rule does not take the value “{value}”."),
)
