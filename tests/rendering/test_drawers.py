"""Material's own drawers, which our menu does not use."""

from __future__ import annotations

from generator.rendering.assets import without_drawers


def test_the_check_boxes_of_the_drawers_are_left_out_and_nothing_else() -> None:
    page = (
        '<body><input class="md-toggle" data-md-toggle="drawer" type="checkbox" id="__drawer" autocomplete="off">\n'
        '<label class="md-overlay" for="__drawer"></label>\n'
        '<main><input name="q"><label for="q">Søg</label></main></body>'
    )
    assert without_drawers(page) == '<body><main><input name="q"><label for="q">Søg</label></main></body>'
