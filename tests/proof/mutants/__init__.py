"""Leaks that somebody could write tomorrow, one small function each; `tests.proof.channels` gathers them."""
