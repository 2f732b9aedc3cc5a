"""Currencies by sign, code and name, and which one a name means that several countries use."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from fractions import Fraction
from functools import cache

import pycountry

from bilateral.extract.wordlist import word_set

SIGNS: Mapping[str, str] = {
    "$": "dollar",
    "€": "EUR",
    "£": "pound",
    "¥": "yen",
    "₹": "INR",
    "₽": "RUB",
    "₩": "KRW",
    "₱": "PHP",
    "₪": "ILS",
    "₺": "TRY",
    "₴": "UAH",
    "₦": "NGN",
    "฿": "THB",
    "₫": "VND",
    "₡": "CRC",
    "₲": "PYG",
    "₵": "GHS",
    "₾": "GEL",
    "₭": "LAK",
    "₿": "bitcoin",
    "¢": "cent",
}
"""What each sign stands for: a code, or a name that several countries use."""

LETTERED: Mapping[str, str] = {
    "us$": "USD",
    "u.s.$": "USD",
    "u.s$": "USD",
    "usd$": "USD",
    "c$": "CAD",
    "ca$": "CAD",
    "can$": "CAD",
    "cad$": "CAD",
    "a$": "AUD",
    "au$": "AUD",
    "aud$": "AUD",
    "nz$": "NZD",
    "nzd$": "NZD",
    "hk$": "HKD",
    "s$": "SGD",
    "sg$": "SGD",
    "nt$": "TWD",
    "r$": "BRL",
    "mx$": "MXN",
    "mex$": "MXN",
    "mxn$": "MXN",
    "col$": "COP",
    "ar$": "ARS",
    "rd$": "DOP",
    "gb£": "GBP",
    "usd": "USD",
    "eur": "EUR",
    "gbp": "GBP",
    "rs": "INR",
    "rs.": "INR",
    "rm": "MYR",
    "rmb": "CNY",
    "kuai": "CNY",
}
"""Codes by letters and sign."""

_NAMES = {
    "dollar": "dollar",
    "buck": "buck",
    "qatari riyal": "QAR",
    "saudi riyal": "SAR",
    "sen": "sen",
    "kopiyka": "kopiyka",
    "kopek": "kopek",
    "peso": "peso",
    "pound": "pound",
    "quid": "GBP",
    "pound sterling": "GBP",
    "british pound": "GBP",
    "yen": "yen",
    "japanese yen": "JPY",
    "yuan": "CNY",
    "chinese yuan": "CNY",
    "renminbi": "CNY",
    "rmb": "CNY",
    "euro": "EUR",
    "rupee": "rupee",
    "ruble": "RUB",
    "rouble": "RUB",
    "franc": "franc",
    "real": "BRL",
    "reais": "BRL",
    "lira": "TRY",
    "shekel": "ILS",
    "riyal": "riyal",
    "rial": "rial",
    "dinar": "dinar",
    "dirham": "AED",
    "rand": "ZAR",
    "baht": "THB",
    "ringgit": "MYR",
    "zloty": "PLN",
    "forint": "HUF",
    "hryvnia": "UAH",
    "naira": "NGN",
    "cedi": "GHS",
    "shilling": "shilling",
    "dong": "VND",
    "rupiah": "IDR",
    "quetzal": "GTQ",
    "quetzales": "GTQ",
    "lempira": "HNL",
    "cordoba": "NIO",
    "colon": "CRC",
    "colones": "CRC",
    "bolivar": "VES",
    "bolivares": "VES",
    "boliviano": "BOB",
    "guarani": "PYG",
    "gourde": "HTG",
    "balboa": "PAB",
    "tugrik": "MNT",
    "krona": "SEK",
    "kronor": "SEK",
    "krone": "krone",
    "koruna": "CZK",
    "leu": "RON",
    "lev": "BGN",
    "tenge": "KZT",
    "south korean won": "KRW",
    "korean won": "KRW",
    "bitcoin": "bitcoin",
    "btc": "bitcoin",
    "peseta": "peseta",
    "guilder": "guilder",
    "markka": "markka",
    "deutsche mark": "deutschmark",
    "deutschmark": "deutschmark",
    "us dollar": "USD",
    "u.s. dollar": "USD",
    "u.s dollar": "USD",
    "american dollar": "USD",
    "united states dollar": "USD",
    "singapore dollar": "SGD",
    "canadian dollar": "CAD",
    "taiwan dollar": "TWD",
    "uk pound": "GBP",
    "chilean peso": "CLP",
    "cent": "cent",
    "penny": "cent",
    "pennies": "cent",
    "pence": "pence",
    "centavo": "centavo",
}
_NO_PLURAL = word_set("yen yuan reais pence pennies rmb kronor quetzales colones bolivares")
_WORDS_TOO = word_set("ALL TOP TRY CUP PEN GEL MAD SOS MOP BAM LAK ERN ANG")
"""Codes that a headline in capitals may have as words."""
_LOWER_CODES = word_set("usd eur gbp mxn cad aud inr jpy cny chf")
_MINOR: Mapping[str, tuple[str, Fraction]] = {
    "cent": ("dollar", Fraction(1, 100)),
    "pence": ("GBP", Fraction(1, 100)),
    "centavo": ("peso", Fraction(1, 100)),
    "sen": ("MYR", Fraction(1, 100)),
    "kopiyka": ("UAH", Fraction(1, 100)),
    "kopek": ("RUB", Fraction(1, 100)),
}
_WHERE: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "dollar": ("USD", {}),
    "buck": ("USD", {}),
    "peso": (
        "MXN",
        {
            "mexic": "MXN",
            "colombia": "COP",
            "argentin": "ARS",
            "chile": "CLP",
            "philippin": "PHP",
            "cuba": "CUP",
            "urugua": "UYU",
            "dominican": "DOP",
        },
    ),
    "pound": ("GBP", {"egypt": "EGP", "leban": "LBP", "syria": "SYP", "sudan": "SDG"}),
    "yen": ("JPY", {"japan": "JPY", "china": "CNY", "chinese": "CNY"}),
    "rupee": ("INR", {"india": "INR", "pakistan": "PKR", "sri lanka": "LKR", "nepal": "NPR"}),
    "franc": ("CHF", {"swiss": "CHF", "switzerland": "CHF", "rwanda": "RWF", "congo": "CDF"}),
    "riyal": ("SAR", {"saudi": "SAR", "qatar": "QAR", "yemen": "YER"}),
    "rial": ("IRR", {"iran": "IRR", "oman": "OMR", "yemen": "YER"}),
    "dinar": ("KWD", {"kuwait": "KWD", "iraq": "IQD", "jordan": "JOD", "serbia": "RSD", "algeria": "DZD"}),
    "shilling": ("KES", {"kenya": "KES", "uganda": "UGX", "tanzania": "TZS", "somali": "SOS"}),
    "krone": ("NOK", {"norw": "NOK", "danish": "DKK", "denmark": "DKK"}),
}
"""For a name of several countries: the usual currency, and the one by words of the text."""
_WORD = re.compile("[a-z]+")


def codes() -> frozenset[str]:
    """All codes of ISO 4217 that are not also words."""
    return _codes()


@cache
def _codes() -> frozenset[str]:
    every = {currency.alpha_3 for currency in pycountry.currencies} - _WORDS_TOO
    return frozenset(code for code in every if not code.startswith("X") or code in {"XAF", "XOF", "XCD", "XPF"})


@cache
def names() -> Mapping[str, str]:
    """Code, or shared name, by the name in lower case, singular and plural."""
    listed = {currency.name.lower(): currency.alpha_3 for currency in pycountry.currencies if "(" not in currency.name}
    listed = {name: code for name, code in listed.items() if " " in name} | _NAMES
    plurals = {f"{name}s": code for name, code in listed.items() if name not in _NO_PLURAL}
    return listed | plurals | {"pounds sterling": "GBP", "euro": "EUR"} | {code: code.upper() for code in _LOWER_CODES}


@cache
def first_words() -> frozenset[str]:
    """The words that a name may begin with: a quick look before it is searched."""
    return frozenset(name.split(" ", 1)[0] for name in names())


def is_shared(name: str) -> bool:
    """Whether the name must be read by the text around it."""
    return name in _WHERE or name in _MINOR


def resolve(name: str, lower: str) -> tuple[str, Fraction]:
    """The code that a name means in a text in lower case, and how much of it one of the name is."""
    name, times = _MINOR.get(name, (name, Fraction(1)))
    if name not in _WHERE:
        return name, times
    usual, by_word = _WHERE[name]
    if not by_word:
        return usual, times
    counts = Counter({code: lower.count(word) for word, code in by_word.items()})
    code, most = counts.most_common(1)[0]
    return (code if most else usual), times
