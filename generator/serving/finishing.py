"""What a site needs beside its pages, made in a process of its own: python -m generator.serving.finishing THEME OUT.

It is given what is public on its standard input and builds the whole site of it as `raad build` does: search index,
audit, manifest. On its standard output it tells what the audit has found, or why it could not build. The preview ends
it as soon as a newer site is there.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from generator.language import translations
from generator.publication.published import PublicArchive
from generator.rendering import RenderingError, publish
from generator.site import Draft
from generator.site.words import filters


def main(public: bytes, theme: Path, out: Path) -> dict[str, object]:
    """Build the site and return what there is to tell: `problems` of the audit, or the `failure` with its words."""
    draft = Draft(PublicArchive.model_validate_json(public))
    try:
        problems = publish(draft, translations(draft.language), filters(draft.language), theme, out)
    except RenderingError as error:
        return {"failure": error.message, "words": error.words}
    return {"problems": [[problem.path, problem.rule, problem.detail] for problem in problems]}


if __name__ == "__main__":
    json.dump(main(sys.stdin.buffer.read(), Path(sys.argv[1]), Path(sys.argv[2])), sys.stdout)
