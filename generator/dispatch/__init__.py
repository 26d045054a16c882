"""What a council sends and hangs up: mails and posters, made from what is public and from nothing else."""

from __future__ import annotations

from generator.dispatch.files import mail_files
from generator.dispatch.mails import Mail, Part, Sent, mail
from generator.dispatch.posters import Poster, poster
from generator.dispatch.printing import is_poster, poster_html

__all__ = ["Mail", "Part", "Poster", "Sent", "is_poster", "mail", "mail_files", "poster", "poster_html"]
