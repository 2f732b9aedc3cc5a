"""Other libraries that find quantities, where they are installed."""

from __future__ import annotations

import contextlib
import io
import logging

from benchmarks.extract.figure_gold import Amount, Contender


def peers() -> dict[str, Contender]:
    """The libraries that can be imported, by name; those that cannot are named on the way."""
    found: dict[str, Contender] = {}
    for name, make in (("quantulum3", _quantulum), ("recognizers", _recognizers)):
        try:
            found[name] = make()
        except ImportError as error:
            print(f"{name} is not installed, and is left out ({error})")
    return found


def _quantulum() -> Contender:
    from quantulum3 import parser

    logging.getLogger("quantulum3").setLevel(logging.CRITICAL)

    def find(text: str) -> list[Amount]:
        try:
            with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
                found = parser.parse(text)
        except Exception:  # noqa: BLE001 (it raises what it likes, and then has found nothing)
            return []
        amounts = []
        for each in found:
            unit = "" if each.unit.name == "dimensionless" else each.unit.name
            half = each.uncertainty
            low, high = (each.value - half, each.value + half) if half else (each.value, None)
            kind = "percent" if unit == "percentage" else ""
            amounts.append(Amount(each.span[0], each.span[1], low, high, unit, kind))
        return amounts

    return find


def _recognizers() -> Contender:
    from recognizers_number import (  # type: ignore[import-not-found]
        recognize_number,
        recognize_ordinal,
        recognize_percentage,
    )
    from recognizers_number_with_unit import (  # type: ignore[import-not-found]
        recognize_age,
        recognize_currency,
        recognize_dimension,
        recognize_temperature,
    )

    kinds = {
        "percent": recognize_percentage,
        "money": recognize_currency,
        "age": recognize_age,
        "dimension": recognize_dimension,
        "temperature": recognize_temperature,
        "ordinal": recognize_ordinal,
        "number": recognize_number,
    }

    def find(text: str) -> list[Amount]:
        amounts: list[Amount] = []
        for kind, recognize in kinds.items():
            for each in recognize(text, "en-us"):
                amount = _amount(each, kind)
                taken = any(
                    other.start is not None
                    and amount is not None
                    and amount.start is not None
                    and other.start <= amount.start <= (other.end or 0)
                    for other in amounts
                )
                if amount is not None and not taken:
                    amounts.append(amount)
        return amounts

    return find


def _amount(found: object, kind: str) -> Amount | None:
    resolution = getattr(found, "resolution", None) or {}
    try:
        value = float(str(resolution.get("value")).rstrip("%"))
    except ValueError:
        return None
    unit = "percent" if kind == "percent" else str(resolution.get("isoCurrency") or resolution.get("unit") or "")
    return Amount(found.start, found.end + 1, value, None, unit, kind)  # type: ignore[attr-defined]
