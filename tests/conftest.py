"""Options of the whole test suite."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from filelock import FileLock

FILL = Path(__file__).resolve().parents[1] / ".ci" / "wheelhouse" / "fill.py"


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--bless` writes expected texts anew; look at the difference before you keep it."""
    parser.addoption("--bless", action="store_true", help="write the expected texts anew")


@pytest.fixture(scope="session")
def wheelhouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with every wheel that an installation needs, filled once for all processes of a test run."""
    folder = tmp_path_factory.getbasetemp().parent / "wheelhouse"
    with FileLock(f"{folder}.lock"):
        if not folder.exists():
            begun = folder.with_name("wheelhouse-begun")
            subprocess.run([sys.executable, FILL, begun], check=True, capture_output=True)
            begun.rename(folder)
    return folder
