"""Whatever stands in a descriptor, the linter ends, and points at what is there."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bilateral.json_text import read_json
from bilateral.lint.check import lint_file

CASES = Path(__file__).resolve().parents[1] / "lint" / "cases" / "accept"
_DOCUMENTS = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(CASES.glob("*.json"))]
_SCALARS = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text()
_ANYTHING = st.recursive(_SCALARS, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=5)


def _places(value: Any, at: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [place for key, inner in pairs for place in ((*at, key), *_places(inner, (*at, key)))]


@given(data=st.data())
@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_a_descriptor_with_anything_anywhere_is_linted_to_the_end(data: st.DataObject, tmp_path: Path) -> None:
    document = copy.deepcopy(data.draw(st.sampled_from(_DOCUMENTS)))
    for _ in range(data.draw(st.integers(1, 3))):
        places = _places(document)
        if not places:
            break
        *way, last = data.draw(st.sampled_from(places))
        holder = document
        for key in way:
            holder = holder[key]
        holder[last] = data.draw(_ANYTHING)
    file = tmp_path / "datapackage.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    for flaw in lint_file(file, "datapackage.json"):
        value = read_json(file.read_text(encoding="utf-8"))
        for part in flaw.at:
            value = value[part]
        assert str(flaw).encode("utf-8")
