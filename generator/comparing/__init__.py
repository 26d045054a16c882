"""What a change of records changes for readers: two sites of values held against each other, page by page."""

from __future__ import annotations

from generator.comparing.sites import Comparison, FeedDifference, Kind, PageDifference, compare
from generator.comparing.words import Change, Piece

__all__ = ["Change", "Comparison", "FeedDifference", "Kind", "PageDifference", "Piece", "compare"]
