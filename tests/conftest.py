"""Options of the whole test suite."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--bless` writes expected texts anew; look at the difference before you keep it."""
    parser.addoption("--bless", action="store_true", help="write the expected texts anew")
