"""What the preview puts at the top of a page when it sends it: the moment, other moments, and what is wrong."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from gettext import NullTranslations
from hashlib import sha256
from typing import Protocol

from markupsafe import Markup

from generator.findings import Severity
from generator.findings.reports import Shown, shown_path
from generator.language import Language, formats, translations
from generator.language import deferred as _
from generator.publication.upcoming import Upcoming
from generator.records.fields import COPENHAGEN
from generator.serving.moments import NOW, segment_of
from generator.serving.views import View

OWN = "_raad"
"""Where the preview's own files are; no page of a site has such an address."""

_MOST = 100
_NAMED = 3

_INSERTED = Markup(
    '<raad-preview lang="{language}" data-page="{page}" data-bar="{bar}">'
    '<template shadowrootmode="open">{inner}</template></raad-preview>'
    '<script type="module" src="/_raad/preview.js"></script>'
)
_OWN_PAGE = Markup(
    '<!doctype html>\n<html lang="{language}">\n<head><meta charset="utf-8">'
    '<meta name="viewport" content="width=device-width,initial-scale=1"><title>{title}</title></head>\n'
    "<body>{bar}<main><h1>{title}</h1>{text}</main></body>\n</html>\n"
)
_BAR = Markup(
    '<link rel="stylesheet" href="/_raad/preview.css">'
    '<section class="bar" aria-label="{label}">{status}<div class="bar__more">{findings}{moments}</div></section>'
)
_STATUS = Markup('<p class="when" role="status">{moment}{outdated}</p>')
_OUTDATED = Markup(' <strong class="outdated">{text}</strong>')
_MOMENTS = Markup(
    '<details id="moments" name="panel"><summary>{choose}</summary><div class="panel">'
    '<form action="/_raad/moment" method="get"><label for="at">{label}</label>'
    '<span class="row"><input id="at" name="at" type="datetime-local" value="{value}" required>'
    '<input name="page" type="hidden" value="{page}"><button type="submit">{show}</button></span></form>'
    '<p><a href="{here}"{current}>{now}</a></p>{coming}</div></details>'
)
_COMING = Markup('<h2 id="coming">{heading}</h2><ul aria-labelledby="coming">{items}</ul>')
_CHANGE = Markup('<li><a href="{address}">{when}</a>{parts}</li>')
_PART = Markup('<span class="files">{text}</span>')
_FINDINGS = Markup(
    '<details id="findings" name="panel" class="{worst}"{opened}><summary>{count}</summary>'
    '<div class="panel" role="region" aria-labelledby="wrong" tabindex="0"><h2 id="wrong">{heading}</h2>{failure}'
    "<ol>{items}</ol>{more}</div></details>"
)
_FINDING = Markup(
    '<li class="{severity}"><p class="place"><b>{spoken} {code}</b> <span>{where}</span></p>'
    "<p>{message}</p>{excerpt}<p>{mend}</p></li>"
)


class Failure(Protocol):
    """Tells the user, in her language, why something is missing although no record is to blame."""

    def __call__(self, trouble: Exception, spoken: NullTranslations, /) -> str:
        """Return the text."""


class Bar:
    """Makes the bars of all pages, in the user's language."""

    def __init__(self, language: Language, failure: Failure) -> None:
        self._language, self._spoken, self._failure = language, translations(language), failure

    def inserted(self, view: View, page: str) -> bytes:
        """What is put into the page of an address, for this view of it."""
        inner = self.inner(view, page)
        return _INSERTED.format(
            language=self._language, page=view.page_id, bar=self.id_of(view), inner=inner
        ).encode()  # fmt: skip

    def inner(self, view: View, page: str) -> Markup:
        """The bar itself."""
        tell = self._spoken.gettext
        return _BAR.format(
            label=tell(_("Preview")),
            status=self._status(view),
            findings=self._findings(view),
            moments=self._moments(view, page),
        )

    def id_of(self, view: View) -> str:
        """What tells a view's bar from another, whatever page it stands on."""
        return sha256(self.inner(view, "").encode()).hexdigest()[:16]

    def state(self, view: View) -> str:
        """Both ids as JSON."""
        return json.dumps({"page": view.page_id, "bar": self.id_of(view)})

    def without_page(self, view: View) -> bytes:
        """A page of the preview's own, for where there is none to show."""
        tell = self._spoken.gettext
        text = tell(_("There is no page to show yet. Mend the errors, and it will be here."))
        bar = Markup(self.inserted(view, "").decode())  # noqa: S704 - made above
        return self._own_page(bar, Markup("<p>{}</p>").format(text))

    def without_moment(self, page: str) -> bytes:
        """A page of the preview's own, for what names no moment; it leads to the page of an address as it is now."""
        tell = self._spoken.gettext
        text = tell(_("The preview cannot show that moment. Go back and choose another day and time."))
        way = Markup('<p>{text}</p><p><a href="/{now}/{page}">{link}</a></p>')
        return self._own_page("", way.format(text=text, now=NOW, page=page, link=tell(_("Show the page right now"))))

    def _own_page(self, bar: str, text: Markup) -> bytes:
        title = self._spoken.gettext(_("Preview"))
        return _OWN_PAGE.format(language=self._language, title=title, bar=bar, text=text).encode()

    def _status(self, view: View) -> Markup:
        tell = self._spoken.gettext
        if view.chosen.fixed is None:
            moment = tell(_("This is what everybody sees right now."))
        else:
            moment = tell(_("This is what everybody will see on {when}.")).format(when=self._when(view.moment.moment))
        outdated = tell(_("The page is not updated until the errors are mended.")) if view.outdated else ""
        return _STATUS.format(moment=moment, outdated=_OUTDATED.format(text=outdated) if outdated else "")

    def _moments(self, view: View, page: str) -> Markup:
        tell = self._spoken.gettext
        local = view.moment.moment.astimezone(COPENHAGEN)
        items = Markup().join(self._change(change, page) for change in view.upcoming)
        nothing = Markup("<p>{}</p>").format(tell(_("Nothing waits to become public.")))
        heading = tell(_("What changes next"))
        return _MOMENTS.format(
            choose=tell(_("Another moment")),
            label=tell(_("Day and time")),
            value=local.strftime("%Y-%m-%dT%H:%M"),
            page=page,
            show=tell(_("Show")),
            here=f"/{NOW}/{page}",
            current=Markup(' aria-current="true"') if view.chosen.fixed is None else "",
            now=tell(_("Show the page right now")),
            coming=_COMING.format(heading=heading, items=items) if items else nothing,
        )

    def _change(self, change: Upcoming, page: str) -> Markup:
        tell = self._spoken.gettext
        parts = (
            (_("Becomes public: {files}"), change.published),
            (_("Is taken out of public view: {files}"), change.taken_back),
        )
        return _CHANGE.format(
            address=f"/{segment_of(change.moment)}/{page}",
            when=self._when(change.moment),
            parts=Markup().join(
                _PART.format(text=tell(text).format(files=_files(files))) for text, files in parts if files
            ),
        )

    def _findings(self, view: View) -> Markup | str:
        findings, failure = view.findings, view.failure
        if not findings and failure is None:
            return ""
        shown = [Shown(one, self._language, places_only=False) for one in findings]
        errors = sum(one.rule.severity is Severity.ERROR for one in findings)
        blocked = bool(errors) or failure is not None
        more = self._spoken.gettext(_("… and {n} more.")).format(n=len(shown) - _MOST)
        return _FINDINGS.format(
            worst="error" if blocked else "warning",
            opened=Markup(" open") if blocked else "",
            count=self._count(errors, len(findings) - errors),
            heading=self._spoken.gettext(_("What to mend") if blocked else _("What to look at")),
            failure="" if failure is None else Markup("<p>{}</p>").format(self._failure(failure, self._spoken)),
            items=Markup().join(self._finding(one) for one in shown[:_MOST]),
            more=Markup("<p>{}</p>").format(more) if len(shown) > _MOST else "",
        )

    def _count(self, errors: int, warnings: int) -> str:
        tell = self._spoken.ngettext
        parts = (
            tell("{n} error", "{n} errors", errors).format(n=errors) if errors else "",
            tell("{n} warning", "{n} warnings", warnings).format(n=warnings) if warnings else "",
        )
        return ", ".join(filter(None, parts)) or self._spoken.gettext(_("Something went wrong"))

    def _finding(self, shown: Shown) -> Markup:
        line = self._spoken.gettext(_("{path}, line {line}"))
        where = line.format(path=shown.path, line=shown.place.line) if shown.place.line else shown.path
        excerpt = Markup("<pre tabindex=0>{}</pre>").format("\n".join(shown.excerpt)) if shown.excerpt else ""
        words: Mapping[str, object] = {
            "severity": shown.severity, "spoken": shown.spoken_severity.capitalize(), "code": shown.code,
            "where": where, "message": shown.message, "excerpt": excerpt, "mend": shown.mend,
        }  # fmt: skip
        return _FINDING.format(**words)

    def _when(self, moment: datetime) -> str:
        local = moment.astimezone(COPENHAGEN)
        day, time = formats.long_date(local.date(), self._language), formats.clock(local.time(), self._language)
        return self._spoken.gettext(_("{day} at {time}")).format(day=day, time=time)


def _files(paths: Iterable[str]) -> str:
    named = [shown_path(path) for path in paths]
    return ", ".join(named if len(named) <= _NAMED else [*named[:_NAMED], "…"])
