"""Rules of procedure about hearings, reports, the year's plan and the budget. Codes begin with F4."""

from __future__ import annotations
