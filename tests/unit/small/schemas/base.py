"""What the models of the small project share."""

from __future__ import annotations

import pandera.polars as pa
from pandera.api.polars.model_config import BaseConfig

QUALIFIER = {"exact": "As stated.", "about": "Around the number.", "between": "Up to the upper end."}
BASIS = {"printed": "The span says it.", "inferred": "An editor concluded it."}
PLACE = {f"p{number:02}": f"Place {number}." for number in range(60)}


class Table(pa.DataFrameModel):
    """A table of the small project."""

    class Config(BaseConfig):
        strict = True
        coerce = False
