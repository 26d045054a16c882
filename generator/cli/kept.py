"""The records that a verb looks at: as they stand, or as they are staged for the next commit."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, chdir, contextmanager, nullcontext
from gettext import NullTranslations
from pathlib import Path
from tempfile import gettempdir
from typing import NoReturn

import click

from generator.cli.common import Common, F, SpokenOption, stop
from generator.cli.failures import told
from generator.comparing.revision import NoGit, NoRepository, NoRevision, NotKept, NotStaged, Outside, staged
from generator.language import deferred as _
from generator.language import translations
from generator.pipeline import Sources

Records = Callable[[Common], AbstractContextManager[Sources]]
"""Where the records are that a verb is to look at, for as long as it does."""


def staged_option(command: F) -> F:
    """Adds --staged: the command gets `records`, which is one of Records."""
    return click.option(
        "--staged", "records", is_flag=True, cls=SpokenOption, callback=_records,
        help=_("Look at the records as they are staged for the next commit."),
    )(command)  # fmt: skip


def _records(ctx: click.Context, param: click.Parameter, value: bool) -> Records:
    del ctx, param
    return as_staged if value else _as_they_stand


def _as_they_stand(common: Common) -> AbstractContextManager[Sources]:
    return nullcontext(common.sources)


@contextmanager
def as_staged(common: Common) -> Iterator[Sources]:
    """From a folder like the one where the user is: so every message names files as the user knows them."""
    sources, spoken = common.sources, translations(common.told_in)
    with ExitStack() as stack:
        try:
            found = stack.enter_context(staged(sources.config, sources.content, Path.cwd()))
            stack.enter_context(chdir(found.folder))
        except NoRevision as refused:
            refuse(refused, spoken)
        except OSError as error:
            stop(told(error, Path(gettempdir()), spoken))
        yield Sources(found.config, found.content)


def refuse(refused: NoRevision, spoken: NullTranslations) -> NoReturn:
    """Says why git does not give the records, and ends with status 2."""
    match refused:
        case NoGit():
            stop(spoken.gettext(_("git is not there. Install it; it keeps the former records.")))
        case NoRepository():
            stop(spoken.gettext(_("The records are in no git repository that you may read.")))
        case Outside(path=path):
            stop(spoken.gettext(_("{path} lies outside the git repository.")).format(path=path))
        case NotStaged():
            stop(spoken.gettext(_("The records are not staged. Run git add first, and finish any merge.")))
        case NotKept():
            message = spoken.gettext(_("At {revision} there are no records at this place."))
            stop(message.format(revision=refused))
    message = spoken.gettext(_("git knows no {revision}. Write a commit, a branch or a tag, such as HEAD~1."))
    stop(message.format(revision=refused))
