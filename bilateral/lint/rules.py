"""The rules of the linter: what the specifications of Data Package v2 and Croissant 1.1 demand, one rule a demand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bilateral.findings import Severity


@dataclass(frozen=True, slots=True)
class LintRule:
    """One demand. What a specification says must be is critical, what it says should be a warning."""

    id: str
    title: str
    severity: Severity = Severity.CRITICAL


_SHOULD = Severity.WARNING

_RULES = (
    LintRule("json", "A descriptor is a JSON object, says no word twice and is not nested without end"),
    # Data Package: the package
    LintRule("resources", "A package has resources: an array of at least one object"),
    LintRule("property-type", "A standard property has a value of its type"),
    LintRule("profile", "$schema is the address of a profile"),
    LintRule("profile-version", "$schema is given: without it a package is read as version 1", _SHOULD),
    LintRule("package-name", "A package has a name of lower-case letters, digits, '.', '-' and '_'", _SHOULD),
    LintRule("version", "A version is MAJOR.MINOR.PATCH", _SHOULD),
    LintRule("created", "created is a moment as RFC 3339 writes it"),
    LintRule("licenses", "Each licence is an object with a name or a path"),
    LintRule("licensed", "A package says under which licence it is", _SHOULD),
    LintRule("contributors", "Each contributor is an object with at least one property, each of its type"),
    LintRule("sources", "Each source is an object with at least one property, each of its type"),
    LintRule("url-or-path", "An address is a full URL, or a path below the descriptor that hides nothing"),
    # Data Package: a resource
    LintRule("resource-name", "A resource has a name"),
    LintRule("resource-name-form", "A resource's name is of lower-case letters, digits, '.', '-' and '_'", _SHOULD),
    LintRule("unique-resource", "No two resources have one name"),
    LintRule("location", "A resource has a path or data, and not both; several paths are all URLs or all local"),
    LintRule("inline-data", "Inline data is JSON, or text with a format; a table's is an array of arrays or objects"),
    LintRule("resource-type", "The type of a resource is 'table', where it has one"),
    LintRule("dialect", "A dialect is an object or an address, and each of its properties of its type"),
    LintRule("schema", "A schema is an object or an address"),
    LintRule("table-schema", "A table has a schema", _SHOULD),
    LintRule("file", "A local file is there"),
    LintRule("bytes", "The size is that of the file"),
    LintRule("hash", "The hash is well-formed, and that of the file"),
    LintRule("rows", "The number of rows is that of the file"),
    LintRule("columns", "The fields are the columns of the file, as fieldsMatch demands"),
    # Table Schema
    LintRule("fields", "A schema has fields: an array of objects"),
    LintRule("field-name", "A field has a name"),
    LintRule("unique-field", "No two fields of a schema have one name"),
    LintRule("fields-match", "fieldsMatch is one of exact, equal, subset, superset and partial"),
    LintRule("missing-values", "missingValues are different texts, or objects with different values and labels"),
    LintRule("primary-key", "A primary key is an array of different fields that may not be empty"),
    LintRule("unique-keys", "Unique keys are an array of arrays of different fields"),
    LintRule("foreign-keys", "A foreign key has fields, and a reference with as many"),
    LintRule("foreign-key-target", "A foreign key leads to a resource of the package, which its own table is not"),
    LintRule("key-field", "A key names fields that are there"),
    LintRule("foreign-key-type", "A foreign key is of the type of what it leads to", _SHOULD),
    # Table Schema: a field
    LintRule("field-type", "The type of a field is one of Table Schema"),
    LintRule("field-format", "The format of a field is one of its type"),
    LintRule("field-property", "A property of a type is given to that type, with a value of its own type"),
    LintRule("constraint-type", "A constraint is given to a field of a type that it can hold for"),
    LintRule("constraint-value", "A constraint has a value of its type"),
    LintRule("constraint-range", "A lower bound lies below the upper one"),
    LintRule("constraint-unknown", "A constraint is one of Table Schema", _SHOULD),
    LintRule("categories", "Categories are different values of the field's type, with different labels"),
    LintRule("categories-type", "Categories are given to texts and whole numbers alone"),
    LintRule("categories-ordered", "categoriesOrdered is true or false, and of categories"),
    LintRule("enum-category", "Every value of an enum is a category"),
    # Croissant
    LintRule("croissant-required", "What Croissant requires of a node is there"),
    LintRule("croissant-type", "A node has the @type of its place"),
    LintRule("croissant-conforms", "The dataset says to which version of Croissant it conforms"),
    LintRule("croissant-version", "A dataset has a version MAJOR.MINOR.PATCH", _SHOULD),
    LintRule("croissant-date", "datePublished is a day or a moment as ISO 8601 writes it"),
    LintRule("croissant-id", "Every @id stands for one thing, and holds no white space"),
    LintRule("croissant-link", "Every reference leads to an @id that is there"),
    LintRule("croissant-file", "A file has a checksum in hexadecimal, and its address leads out of nothing"),
    LintRule("croissant-key", "A key is of fields of its record set"),
    LintRule("croissant-field", "A field has an atomic type, and a source, a value or data"),
)

RULES: Mapping[str, LintRule] = {rule.id: rule for rule in _RULES}
"""All rules by id, in the order of the specifications."""
