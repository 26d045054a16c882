"""Puts the search engine's program into the wheel as a script, under the machines' tag."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Engine(BuildHookInterface):
    """What hatchling asks before it builds the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Name the program and the machines; raises KeyError where nobody has told which."""
        del version
        program = Path(os.environ["PAGEFIND"])
        build_data["tag"] = f"py3-none-{os.environ['TAG']}"
        build_data["pure_python"] = False
        build_data["shared_scripts"] = {str(program): f"pagefind{program.suffix}"}
