"""Detectors of what may tell of a single person: text in, traces out. They know neither records nor messages."""
