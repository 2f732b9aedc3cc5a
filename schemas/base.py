"""What all tables share: the form of a key, and how strictly a model is held.

A column says what it means to the rest of the project in its field's ``metadata``:

``role``        what it is to the program, which knows no table's name (see ``docs/schemas.md``)
``references``  the table whose key the column holds
``at_least_one``  true: every row of that table is referenced by some row; ``one_to_one``: by exactly one
``acyclic``     true: following the reference from row to row never comes back
``format``      ``"edtf"``: a date as EDTF text, from which earliest, latest and precision are derived
``codes``       the code list, code by code with its meaning
``unit``        the unit of a number
``sourced``     true: a filled cell needs evidence
``exact``       true: that evidence repeats the words, which are short enough to be quoted
``covers``      kinds of surface (number, date, quotation, name) that such evidence accounts for

A model says the same of itself in its config's ``metadata``: ``key`` (the columns of the record key),
``mentioned`` (true: every row needs a span that mentions it), ``covers``, ``references`` (of several columns
together: ``{"columns": [...], "table": ...}``) and ``acyclic`` (pairs of columns that make no circle).
"""

from __future__ import annotations

import pandera.polars as pa
from pandera.api.polars.model_config import BaseConfig

SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"
"""A readable key: lower-case ASCII words and digits joined by single hyphens."""

DIGEST = r"^[0-9a-f]{64}$"
"""A SHA-256 digest in lower-case hexadecimal."""


class Table(pa.DataFrameModel):
    """A table of the record: exactly the columns declared, each of the declared type."""

    class Config(BaseConfig):
        strict = True
        coerce = False
