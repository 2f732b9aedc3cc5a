"""What the types of polars are called: by polars, by Python with numpy and pandas, by Spark and in SQL."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal

import polars as pl
from great_expectations.expectations.type_comparison import native_type_type_map

_NAMES: dict[type[pl.DataType], tuple[str, str, str, str]] = {
    pl.Int8: ("Int8", "int8 Int8Dtype", "ByteType", "TINYINT"),
    pl.Int16: ("Int16", "int16 Int16Dtype", "ShortType", "SMALLINT"),
    pl.Int32: ("Int32", "int32 Int32Dtype", "IntegerType", "INTEGER INT"),
    pl.Int64: ("Int64", "int64 int int_ long Int64Dtype", "LongType IntegerType", "BIGINT INTEGER INT"),
    pl.Int128: ("Int128", "int128", "", ""),
    pl.UInt8: ("UInt8", "uint8 UInt8Dtype", "", ""),
    pl.UInt16: ("UInt16", "uint16 UInt16Dtype", "", ""),
    pl.UInt32: ("UInt32", "uint32 UInt32Dtype", "", ""),
    pl.UInt64: ("UInt64", "uint64 uint UInt64Dtype", "", ""),
    pl.Float32: ("Float32", "float32 Float32Dtype", "FloatType", "REAL FLOAT"),
    pl.Float64: (
        "Float64",
        "float64 float double Float64Dtype",
        "DoubleType FloatType",
        "DOUBLE DOUBLE_PRECISION FLOAT",
    ),
    pl.Decimal: ("Decimal", "Decimal", "DecimalType", "DECIMAL NUMERIC"),
    pl.Boolean: ("Boolean", "bool bool_ boolean BooleanDtype", "BooleanType", "BOOLEAN BOOL"),
    pl.String: (
        "String Utf8",
        "str string string_types str_ unicode StringDtype",
        "StringType",
        "TEXT VARCHAR STRING",
    ),
    pl.Categorical: ("Categorical", "category CategoricalDtype", "", ""),
    pl.Enum: ("Enum", "category CategoricalDtype", "", ""),
    pl.Binary: ("Binary", "bytes bytes_", "BinaryType", "BINARY BLOB"),
    pl.Date: ("Date", "date", "DateType", "DATE"),
    pl.Time: ("Time", "time", "", "TIME"),
    pl.Datetime: ("Datetime", "datetime", "TimestampType", "DATETIME TIMESTAMP"),
    pl.Duration: ("Duration", "timedelta64 timedelta Timedelta", "DayTimeIntervalType", "INTERVAL"),
    pl.List: ("List", "list", "ArrayType", ""),
    pl.Array: ("Array", "list", "ArrayType", ""),
    pl.Struct: ("Struct", "dict", "StructType", ""),
    pl.Object: ("Object", "", "", ""),
    pl.Null: ("Null", "none", "NullType", ""),
}
"""By type: the names in each vocabulary, the usual one first."""
_OBJECT = ["object_", "object", "O"]
_HELD_AS_OBJECTS = (
    pl.Array,
    pl.Binary,
    pl.Date,
    pl.Decimal,
    pl.List,
    pl.Null,
    pl.Object,
    pl.String,
    pl.Struct,
    pl.Time,
)
"""What pandas, where it has no type of its own for it, calls object; asked for it, it says no more."""
_OF_OBJECTS: dict[str, tuple[type, ...]] = {
    "Decimal": (Decimal,),
    "Timestamp": (dt.datetime,),
    "bool_": (bool,),
    "date": (dt.date,),
    "datetime": (dt.datetime,),
    "double": (float,),
    "float64": (float,),
    "int64": (int,),
    "str_": (str,),
    "timedelta": (dt.timedelta,),
}


def has_name(dtype: pl.DataType, name: str) -> bool:
    """Whether a type is called so in any vocabulary."""
    return any(name in vocabulary for vocabulary in _vocabularies(dtype))


def is_known(name: str) -> bool:
    """Whether any type is called so."""
    return _vocabulary_of(name) is not None


def called(dtype: pl.DataType, asked: Iterable[str]) -> str:
    """The name of a type in the vocabulary in which it was asked for; that of polars, with its parameters, if none."""
    vocabularies = _vocabularies(dtype)
    for name in asked:
        index = _vocabulary_of(name)
        if index and vocabularies[index]:
            return vocabularies[index][0]
    return str(dtype)


def _vocabularies(dtype: pl.DataType) -> list[list[str]]:
    names = [each.split() for each in _NAMES.get(type(dtype), ("", "", "", ""))]
    names[0].append(str(dtype))
    if isinstance(dtype, pl.Datetime):
        zone = dtype.time_zone
        of_pandas = ["Timestamp", "DatetimeTZDtype"] if zone else ["datetime64"]
        names[1] = [*of_pandas, f"datetime64[{dtype.time_unit}{f', {zone}' if zone else ''}]", *names[1]]
    return [*names, _OBJECT if isinstance(dtype, _HELD_AS_OBJECTS) else []]


def _vocabulary_of(name: str) -> int | None:
    bare = name.partition("(")[0].partition("[")[0]
    if bare in ("datetime64", "Timestamp", "DatetimeTZDtype"):
        return 1
    if bare in _OBJECT:
        return 4
    return next((at for each in _NAMES.values() for at, known in enumerate(each) if bare in known.split()), None)


def python_types(named: Iterable[str]) -> tuple[type, ...]:
    """The types of Python with these names, for columns of Python objects.

    Raises ValueError where no name is one of Python's.
    """
    found: list[type] = []
    named = list(named)
    for name in named:
        found += native_type_type_map(name) or ()
        found += _OF_OBJECTS.get(name, ())
    if not found:
        raise ValueError(f"No recognized Python type in list: {named}")
    return tuple(found)
