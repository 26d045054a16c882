"""Pairs of content folders that are equal in what is public and differ in everything else.

`clocks` and `situations` are the proof's own reading of the contract: what a moment has reached, and why a field is
private somewhere, by the table in generator/publication/visibility.py. `making` draws any value, part or record by its
types, `drawing` draws two at once: public fields once for both, private ones for each side by itself. `meetings`,
`councils`, `others`, `work` and `taken_back` say how each kind of record can stand; `settling` lets references name
what there is, `folders` writes a side, `pairs` puts all of it together. `told_apart` and `smallest` make a
counterexample.

A new field is drawn by its type; where it names something it needs a line in `making`. Where it is private for another
reason than the rest of its record, it needs one in `situations.DEPENDS`. A new kind of record needs a function that
draws a public one with `Drawing.fields`, and its place in `pairs`. What is forgotten fails
test_every_private_field_differs_for_every_reason_that_the_table_gives, by name.
"""
