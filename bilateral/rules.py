"""The catalogue of rules: what each finding means and how grave it is unless told otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bilateral.findings import Severity


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of finding."""

    id: str
    title: str
    explanation: str
    severity: Severity = Severity.CRITICAL


_ALL = (
    # the file
    Rule(
        "missing-table", "A table has a schema and no file", "Add the CSV file with its header, or remove the schema."
    ),
    Rule("unknown-table", "A CSV file has no schema", "Nothing can be checked in it: write its schema or remove it."),
    Rule("empty-file", "A CSV file is empty", "Write at least the header: an empty table is a header alone."),
    Rule("encoding", "A CSV file is not UTF-8", "Save it as UTF-8 without a byte order mark."),
    Rule("byte-order-mark", "A CSV file starts with a byte order mark", "Save it as UTF-8 without one."),
    Rule("line-ending", "A CSV file ends its lines otherwise than with LF", "Run `dataset format`."),
    Rule("nul", "A CSV file holds a NUL character", "Remove it: it comes from a damaged or binary file."),
    Rule("quoting", "A CSV file has a quote that does not close, or text after one", "Mend the quotation marks."),
    Rule("blank-line", "A CSV file has a blank line between its rows", "Run `dataset format`."),
    Rule("ragged-row", "A row has more or fewer cells than the header", "Add the missing cells or quote a comma."),
    Rule("duplicate-column", "A header names a column twice", "Rename or remove one of them."),
    Rule("missing-column", "A column of the schema is not in the file", "Add the column."),
    Rule("unknown-column", "A column of the file is not in the schema", "Remove it or declare it in the schema."),
    # the cell
    Rule("type", "A cell is not of its column's type", "Write whole numbers plainly, booleans as true or false."),
    Rule("edtf", "A date is not EDTF", "Write 2021-10-07, 2021-10, 2008/2021-10-08, [2021-10-07,2021-10-08] …"),
    Rule("schema", "A cell breaks a check of its column", "The message names the check; the schema declares it."),
    Rule("null", "A cell that must be filled is empty", "Fill it, or remove the row: the column allows no null."),
    Rule("code", "A cell is not in its column's code list", "Use a code of the list in schemas/codes.py."),
    Rule(
        "unique", "A value that may stand once stands twice", "Keys are given once: rename or remove one of the rows."
    ),
    # between tables
    Rule("reference", "A cell names a record that is not there", "Mend the key or add the record."),
    Rule("retired-key", "A row uses a key that was retired", "Retired keys are never given again: choose another."),
    # evidence
    Rule("evidence-target", "Evidence for what is not there", "Table, record and column must exist and be filled."),
    Rule("evidence-missing", "A sourced cell or a record without evidence", "Add the span: see `dataset locate`."),
    Rule("evidence-span", "A span that is not inside its text", "Start must lie before end, and end inside the text."),
    Rule("evidence-exact", "The repeated words do not fit the span", "Run `dataset locate` again and paste its row."),
    Rule("evidence-digest", "The text at the span is not what the evidence says", "Run `dataset locate` again."),
    Rule("text-missing", "A source's text is not in the folder of texts", "Put the file there under its name."),
    Rule("text-digest", "A source's text is not the one that was read", "Get the text of the digest, or re-anchor."),
    Rule(
        "uncovered", "Something in a source is neither recorded nor declined", "Record it or decline it with a reason."
    ),
    # meaning
    Rule("expectation", "An expectation does not hold", "Its note says why it is there."),
    Rule("not-checked", "A check could not be made", "Mend what the message names; until then nothing is known."),
)

RULES: Mapping[str, Rule] = {rule.id: rule for rule in _ALL}
"""All rules by id."""
