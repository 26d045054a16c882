"""What the rules of councils can say: one list of ids for all of them, profiles as data, and what is in force when.

A council's rules are public, so both sides of the gate may know them. This package knows neither side: it works on
plain values.
"""
