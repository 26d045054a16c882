"""The site as values, made from what is public and from nothing else."""

from __future__ import annotations

from generator.site.assemble import AddressTaken, Draft, assemble
from generator.site.words import filters

__all__ = ["AddressTaken", "Draft", "assemble", "filters"]
