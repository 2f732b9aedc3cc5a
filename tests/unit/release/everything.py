"""Tables that say each thing that a schema can say: references of every form, each check, short and long code lists."""

from __future__ import annotations

import pandera.polars as pa
import polars as pl
from pandera.api.polars.model_config import BaseConfig

from bilateral.models import read_shape
from bilateral.read.derived import with_derived
from bilateral.release.content import Released

KIND = {"a": "The first.", "b": "The | second."}
PLACE = {f"p{number:02}": f"Place {number}." for number in range(60)}
QUALIFIER = {"exact": "As stated.", "about": "Around it."}


class Boats(pa.DataFrameModel):
    """A boat in a year, and how it hangs together with others."""

    boat_id: str = pa.Field(str_matches=r"^[a-z|]+$", description="The boat.")
    year: int = pa.Field(in_range={"min_value": 1900, "max_value": 2100}, description="The year.")
    kind: str = pa.Field(nullable=True, isin=list(KIND), metadata={"codes": KIND}, description="Kind.")
    place: str = pa.Field(nullable=True, isin=list(PLACE), metadata={"codes": PLACE}, description="Place.")
    hull: str = pa.Field(nullable=True, isin=["steel", "wood"], description="Hull.")
    crew: int = pa.Field(nullable=True, eq=7, ne=13, metadata={"unit": "people"}, description="Crew, always seven.")
    name: str = pa.Field(str_length={"min_value": 1, "max_value": 9}, description="Name.")
    length: float = pa.Field(gt=0, lt=500, metadata={"role": "amount", "unit": "metre"}, description="Length.")
    qualifier: str = pa.Field(
        isin=list(QUALIFIER), metadata={"role": "qualifier", "codes": QUALIFIER}, description="How it is qualified."
    )
    afloat: bool = pa.Field(nullable=True, metadata={"sourced": True}, description="Whether it floats.")
    built: str = pa.Field(
        nullable=True, metadata={"format": "edtf", "sourced": True, "exact": True}, description="Day."
    )
    owner_id: str = pa.Field(metadata={"references": "owners", "at_least_one": True}, description="Owner.")

    class Config(BaseConfig):
        strict = True
        unique = ["boat_id", "year"]
        metadata = {"key": ["boat_id", "year"], "mentioned": True}


class Owners(pa.DataFrameModel):
    """Whoever owns a boat."""

    owner_id: str = pa.Field(unique=True, description="The owner.")
    parent_id: str = pa.Field(
        nullable=True, metadata={"references": "owners", "acyclic": True}, description="Owner of the owner."
    )
    boat_key: str = pa.Field(
        nullable=True, metadata={"references": "boats"}, description="First boat, by its joined key."
    )
    boat_id: str = pa.Field(nullable=True, description="Best boat.")
    year: int = pa.Field(nullable=True, ge=1900, le=2100, description="Best year.")
    flag: str = pa.Field(
        nullable=True,
        isin=["red", "blue"],
        metadata={"references": "flags", "codes": {"red": "Red.", "blue": "Blue."}},
        description="The flag: a code and a reference both.",
    )

    class Config(BaseConfig):
        strict = True
        metadata = {
            "key": ["owner_id"],
            "references": [{"columns": ["boat_id", "year"], "table": "boats"}],
        }


class Flags(pa.DataFrameModel):
    """A flag, which has one owner, and who follows whom."""

    flag: str = pa.Field(unique=True, description="The flag.")
    owner_id: str = pa.Field(unique=True, metadata={"references": "owners", "one_to_one": True}, description="Owner.")

    class Config(BaseConfig):
        strict = True
        metadata = {"key": ["flag"], "acyclic": [["flag", "owner_id"]]}


class Evidence(pa.DataFrameModel):
    """A span; its column is empty for a mention."""

    record_id: str = pa.Field(description="The record.")
    column: str = pa.Field(nullable=True, description="The column.")

    class Config(BaseConfig):
        strict = True
        unique = ["record_id", "column"]
        metadata = {"key": ["record_id", "column"]}


_ROWS: dict[str, dict[str, list[object]]] = {
    "boats": {
        "boat_id": ["x", "y"],
        "year": [1990, 1991],
        "kind": ["a", None],
        "place": ["p59", None],
        "hull": ["wood", None],
        "crew": [7, None],
        "name": ["Xenia", "Ydra"],
        "length": [12.5, 30.0],
        "qualifier": ["exact", "about"],
        "afloat": [True, None],
        "built": ["1989-05", None],
        "owner_id": ["ann", "bob"],
    },
    "evidence": {"record_id": ["x|1990", "x|1990"], "column": [None, "built"]},
    "flags": {"flag": ["blue", "red"], "owner_id": ["ann", "bob"]},
    "owners": {
        "owner_id": ["ann", "bob"],
        "parent_id": ["bob", None],
        "boat_key": ["x|1990", None],
        "boat_id": ["y", None],
        "year": [1991, None],
        "flag": ["red", None],
    },
}
_MODELS = {"boats": Boats, "evidence": Evidence, "flags": Flags, "owners": Owners}


def everything() -> tuple[Released, ...]:
    """The tables with their rows, by name."""
    shapes = {name: read_shape(name, model, f"schemas/{name}.py") for name, model in _MODELS.items()}
    return tuple(Released(shapes[name], with_derived(shapes[name], pl.DataFrame(_ROWS[name]))) for name in _MODELS)
