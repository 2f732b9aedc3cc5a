"""A release written by hand: parcels with weights, whose columns have other names than their roles."""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import polars as pl

_TYPES = {pl.String: "string", pl.Float64: "number", pl.Date: "date"}
_DAYS = {"whole_days_earliest": pl.Date, "whole_days_latest": pl.Date}
_COLUMNS = {
    "parcel": pl.String,
    "order": pl.String,
    "weight": pl.Float64,
    "weight_low": pl.Float64,
    "weight_high": pl.Float64,
    "loose": pl.String,
    "weighed_in": pl.String,
    "whole_days": pl.String,
    **_DAYS,
    "goods": pl.String,
    "stage": pl.String,
    "what": pl.String,
}
_SAID: Mapping[str, Mapping[str, Any]] = {
    "weight": {"role": "amount", "unit": "as in `weighed_in`"},
    "weight_low": {"derivedFrom": "weight"},
    "weight_high": {"derivedFrom": "weight"},
    "loose": {"role": "qualifier"},
    "weighed_in": {"role": "unit"},
    "whole_days": {"role": "period"},
    "goods": {"role": "indicator"},
    "stage": {"role": "measure"},
    "what": {"role": "scope"},
}
_BOUNDED = {"exact": (True, True), "more_than": (True, False), "at_most": (False, True), "about": (False, False)}


def parcel(key: str, weight: float | None, days: str | None, **cells: str | None) -> dict[str, Any]:
    """A row: ``days`` are one day of June 2020 or two with a slash between them, ``..`` where an end is open."""
    row: dict[str, Any] = {"parcel": key, "order": f"order-{key}", "weight": weight, "loose": "exact"}
    row |= {"weighed_in": "kg", "goods": "tea", "stage": "sent", "what": "Leaves.", **cells}
    below, above = _BOUNDED[row["loose"]]
    first, _, last = (days or "../..").partition("/")
    ends = (None if day == ".." else f"2020-06-{int(day):02}" for day in (first, last or first))
    earliest, latest = (pl.Series([end]).str.to_date().item() if end else None for end in ends)
    row |= {"weight_low": weight if below else None, "weight_high": weight if above else None}
    return row | {"whole_days": days, "whole_days_earliest": earliest, "whole_days_latest": latest}


PARCELS = (
    parcel("a", 2.5, "1/10"),
    parcel("b", 4.0, "11/20"),
    parcel("c", 1.0, "20/30"),
    parcel("again", 2.5, "1/10", order="order-a", what="The same leaves."),
    parcel("heavy", 7.0, "21/22", loose="more_than"),
    parcel("heavier", 8.0, "23/24", loose="more_than"),
    parcel("light", 3.0, "25/26", loose="at_most"),
    parcel("vague", 5.0, "21/22", loose="about"),
    parcel("pounds", 9.0, "21/22", weighed_in="lb"),
    parcel("coffee", 6.0, "21/22", goods="coffee"),
    parcel("planned", 6.0, "21/22", stage="planned"),
    parcel("tins", 6.0, "21/22", what="Leaves in tins."),
    parcel("loose-stage", 6.0, "21/22", stage=None),
    parcel("undated", 6.0, None),
    parcel("from-then-on", 6.0, "15/.."),
    parcel("until-then", 6.0, "../12"),
    parcel("unweighed", None, "27"),
)


def write_orders(folder: Path) -> Path:
    """Write the release to ``folder``, whose name is its version."""
    parcels = pl.DataFrame(PARCELS, schema=_COLUMNS)
    orders = parcels.unique("order", keep="first", maintain_order=True)
    found = {
        "parcels": _resource("parcels", parcels, "parcel"),
        "orders": _resource("orders", orders, "order") | {"rowOf": {"resource": "parcels", "field": "parcel"}},
        "carriers": _resource("carriers", pl.DataFrame({"carrier": ["Post"]}), "carrier"),
    }
    frames = {"parcels": parcels, "orders": orders, "carriers": pl.DataFrame({"carrier": ["Post"]})}
    files = {f"{name}.parquet": _parquet(frame) for name, frame in frames.items()}
    for name, resource in found.items():
        resource["hash"] = f"sha256:{hashlib.sha256(files[f'{name}.parquet']).hexdigest()}"
    files["datapackage.json"] = json.dumps({"name": "orders", "resources": list(found.values())}).encode()
    sums = "".join(f"{hashlib.sha256(raw).hexdigest()}  {name}\n" for name, raw in files.items())
    folder.mkdir(parents=True)
    for name, raw in (files | {"SHA256SUMS": sums.encode()}).items():
        (folder / name).write_bytes(raw)
    return folder


def _parquet(frame: pl.DataFrame) -> bytes:
    sink = io.BytesIO()
    frame.write_parquet(sink)
    return sink.getvalue()


def _resource(name: str, frame: pl.DataFrame, key: str) -> dict[str, Any]:
    fields = [
        {"name": column, "type": _TYPES[kind.base_type()], "description": column, **_SAID.get(column, {})}
        for column, kind in frame.schema.items()
    ]
    schema = {"fields": fields, "primaryKey": [key]}
    return {"name": name, "path": f"{name}.parquet", "description": name, "rows": frame.height, "schema": schema}
