"""How much is proven: in `make test` a fixed sample, in `make prove` many more pairs, others each time."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("prove", deadline=None, database=None, print_blob=True)
