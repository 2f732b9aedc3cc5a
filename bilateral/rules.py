"""The catalogue of rules: what each finding means, an example, and how to mend it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bilateral.findings import Severity


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of finding. ``needs_texts``: it can be checked only where the sources' texts are at hand."""

    id: str
    title: str
    example: str
    mend: str
    severity: Severity = Severity.CRITICAL
    needs_texts: bool = False


_FILE = (
    Rule(
        "missing-table",
        "A table has a schema and no file",
        "schemas/events.py is there, dataset/events.csv is not.",
        "Add the CSV file with at least its header, or remove the schema.",
    ),
    Rule(
        "unknown-table",
        "A CSV file has no schema",
        "dataset/figure.csv is there, schemas/figure.py is not.",
        "Nothing can be checked in such a file: write its schema, give it the right name, or remove it.",
    ),
    Rule(
        "empty-file",
        "A CSV file is empty",
        "dataset/retired.csv has no bytes.",
        "Write its header: a table without rows is a header alone.",
    ),
    Rule(
        "too-large",
        "A file, a line, a cell or a header is larger than the program reads",
        "A line of 100 MB, or a header of a million columns.",
        "Look whether the file is damaged. A table that is really so large is given as Parquet.",
    ),
    Rule(
        "parquet",
        "A Parquet file cannot be read",
        "A download that broke off.",
        "Take the file from its origin again.",
    ),
    Rule(
        "encoding",
        "A CSV file is not UTF-8",
        "López saved as Latin-1, so that its ó is the byte 0xf3.",
        "Save the file as UTF-8 without a byte order mark.",
    ),
    Rule(
        "byte-order-mark",
        "A CSV file starts with a byte order mark",
        "A spreadsheet saved the file as “CSV UTF-8”.",
        "Run `dataset format`, which removes it.",
    ),
    Rule(
        "line-ending",
        "A CSV file ends its lines otherwise than with LF",
        "An editor on Windows saved the file with CR LF.",
        "Run `dataset format`.",
    ),
    Rule(
        "nul",
        "A CSV file holds a NUL character",
        "A damaged download, or UTF-16 read as UTF-8.",
        "Remove the character, or take the file from its origin again.",
    ),
    Rule(
        "quoting",
        "A CSV file has a quotation mark that does not close, or text after one",
        'A cell written as "about $3 billion without its second mark.',
        "Close the quotation, and double the marks within it.",
    ),
    Rule(
        "blank-line",
        "A CSV file has a blank line between its rows",
        "Two rows with nothing between them.",
        "Run `dataset format`.",
    ),
    Rule(
        "ragged-row",
        "A row has more or fewer cells than the header",
        "Friday, 8 October written without quotation marks makes two cells.",
        "Add the missing cells, or quote the cell that holds a comma.",
    ),
    Rule(
        "duplicate-column",
        "A header names a column twice",
        "figure_id,claim_id,claim_id",
        "Rename or remove one of them.",
    ),
    Rule(
        "missing-column",
        "A column of the schema is not in the file",
        "The header has qualifer, the schema qualifier.",
        "Add the column, or mend its name.",
    ),
    Rule(
        "unknown-column",
        "A column of the file is not in the schema",
        "A helper column of a spreadsheet was left in.",
        "Remove it, or declare it in the schema.",
    ),
)
_CELL = (
    Rule(
        "type",
        "A cell is not of its column's type",
        "3,000,000,000 in a number column, TRUE in a boolean one.",
        "Write numbers plainly (3000000000, 0.5) and booleans as true or false.",
    ),
    Rule(
        "edtf",
        "A date is not EDTF",
        "2021-02-30, October 2021, 2021/2020.",
        "Write 2021-10-07, 2021-10, 2008/2021-10-08 or [2021-10-07,2021-10-08].",
    ),
    Rule(
        "space",
        "A cell begins or ends with white space",
        "A space left after a name.",
        "Run `dataset format`, which removes it.",
    ),
    Rule(
        "invisible",
        "A cell holds a character that cannot be seen",
        "A zero-width space within a name; a mark that turns the direction of the text.",
        "Remove it: the message names it and says where. Where the source prints it, waive the finding.",
    ),
    Rule(
        "formula",
        "A cell begins as a formula does",
        "=HYPERLINK(…) in a note, which a spreadsheet would run.",
        "Write it so that it begins with a word. Where the source prints it so, waive the finding.",
        severity=Severity.WARNING,
    ),
    Rule(
        "look-alike",
        "Two keys that a reader cannot tell apart",
        "aid-1 and aid-l; afp, and afp whose first letter is a Cyrillic one.",
        "Rename one of them, or make them one record.",
    ),
    Rule(
        "null",
        "A cell that must be filled is empty",
        "An event without a title.",
        "Fill it from the source, or remove the row.",
    ),
    Rule(
        "code",
        "A cell is not in its column's code list",
        "abut in the column qualifier.",
        "Use a code of the list; docs/data-dictionary.md has them all with their meanings.",
    ),
    Rule(
        "schema",
        "A cell breaks another check of its column",
        "A key with capitals, a negative offset.",
        "The message names the check; the schema declares it.",
    ),
    Rule(
        "unique",
        "A value that may stand once stands twice",
        "Two figures with one figure_id.",
        "Rename or remove one of the rows: keys are given once.",
    ),
)
_BETWEEN = (
    Rule(
        "reference",
        "A cell names a record that is not there",
        "subject_id is us-goverment, and actors has us-government.",
        "Mend the key, or add the record.",
    ),
    Rule(
        "reference-count",
        "A record is named by too few rows of another table, or too many",
        "A quote that no row of speakers names.",
        "Add the row that is missing, or remove the one too many.",
    ),
    Rule(
        "circle",
        "References lead back to where they started",
        "Two sources, each derived from the other.",
        "Break the circle: one of them comes first.",
    ),
    Rule(
        "retired-key",
        "A row uses a key that was retired",
        "A new actor was given the key of one that a release dropped.",
        "Choose another: readers who kept the old key would take one for the other.",
    ),
)
_EVIDENCE = (
    Rule(
        "evidence-target",
        "Evidence for something that is not there",
        "Evidence for a figure that was renamed, or for a cell that is empty.",
        "Mend table, record_id and column, or fill the cell.",
    ),
    Rule(
        "evidence-source",
        "Evidence from another source than the one that states the record",
        "A figure of one newspaper with a span of another.",
        "Mend source_id and the offsets: `dataset locate` finds the words in the right source.",
    ),
    Rule(
        "evidence-value",
        "Printed words that do not say the number or the qualifier of their cell",
        "The value 2000000000 with the words 2 million.",
        "Mend the cell or the span; where the words say it only with their context, the basis is resolved.",
    ),
    Rule(
        "evidence-missing",
        "A sourced cell or a record without evidence",
        "A figure's qualifier that no span supports.",
        "Find its words with `dataset locate`, and paste the row that it prints.",
    ),
    Rule(
        "evidence-span",
        "A span that is not inside its text",
        "start 120, end 110.",
        "Find the words again with `dataset locate`.",
    ),
    Rule(
        "evidence-exact",
        "Repeated words that do not fit their span, or are missing, or should not be there",
        "exact says above where the span's digest is that of about.",
        "Find the words again with `dataset locate`, which knows which columns repeat them.",
    ),
    Rule(
        "evidence-digest",
        "The text at the span is not what the evidence says",
        "A span that is one character off.",
        "Find the words again with `dataset locate`.",
        needs_texts=True,
    ),
    Rule(
        "text-missing",
        "A source's text is not in the folder of texts",
        "The file was renamed, or is on another machine.",
        "Put the file there under the name that sources gives it.",
        needs_texts=True,
    ),
    Rule(
        "text-digest",
        "A source's text is not the one that was read",
        "An editor saved the text with other line endings.",
        "Get the text with the recorded digest, or read the new one and give its evidence again.",
        needs_texts=True,
    ),
    Rule(
        "uncovered",
        "Something in a source is neither recorded nor declined",
        "A number that no row of figures states.",
        "Record it with its evidence, or decline it with a reason.",
        needs_texts=True,
    ),
)
_MEANING = (
    Rule(
        "project",
        "The project itself is broken",
        "A suite that is no JSON, a schema that does not import, a view that is no SQL.",
        "Mend the file that the message names: until then nothing can be said of the data.",
    ),
    Rule(
        "expectation",
        "An expectation does not hold",
        "A claim without a preferred statement.",
        "Its note says why it is there; mend the data, or change the expectation and say why.",
    ),
    Rule(
        "not-checked",
        "A check could not be made",
        "A view over a table that could not be read.",
        "Mend what the message names; until then nothing is known of the rest.",
    ),
    Rule(
        "waiver",
        "A waiver has expired or is of nothing",
        "The source was corrected, and the finding is gone.",
        "Remove the waiver from dataset.toml, or mend what it names.",
        severity=Severity.WARNING,
    ),
)

RULES: Mapping[str, Rule] = {rule.id: rule for rule in (*_FILE, *_CELL, *_BETWEEN, *_EVIDENCE, *_MEANING)}
"""All rules by id, in the order in which they are checked."""
