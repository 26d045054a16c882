"""A mail as files: the text, the calendar file, and a draft that a mail program opens."""

from __future__ import annotations

from email.message import EmailMessage
from email.policy import SMTP

from generator.dispatch.mails import Mail
from generator.rendering.calendar import Method, ics

# Not a random one, so that the same mail has the same bytes. "=_" stands neither in quoted-printable nor in base64.
_BOUNDARY = "=_raad"


def mail_files(mail: Mail) -> dict[str, bytes]:
    """The files by their names: .txt, .eml, and .ics where an event goes with it.

    The lines of the text end as Windows writes them: other systems read that as well.
    """
    method: Method = "CANCEL" if mail.event and mail.event.cancelled else "PUBLISH"
    calendar = ics([mail.event], method) if mail.event else None
    text = f"{mail.subject}\n\n{mail.body}\n"
    files = {f"{mail.name}.txt": text.replace("\n", "\r\n").encode()}
    if calendar is not None:
        files[f"{mail.name}.ics"] = calendar
    return files | {f"{mail.name}.eml": _draft(mail, calendar, method)}


def _draft(mail: Mail, calendar: bytes | None, method: Method) -> bytes:
    """A mail (RFC 5322) without sender, recipients and date; X-Unsent has Outlook open it as one still to be sent."""
    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"
    message["To"] = ""
    message["Subject"] = mail.subject
    message.set_content(mail.body + "\n", cte="quoted-printable")
    if calendar is not None:
        message.add_attachment(
            calendar,
            maintype="text",
            subtype="calendar",
            filename=f"{mail.name}.ics",
            params={"method": method, "charset": "utf-8"},
        )
        message.set_boundary(_BOUNDARY)
    return message.as_bytes()
