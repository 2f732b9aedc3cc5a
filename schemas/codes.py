"""The code lists: every code with its meaning. Order matters, for it is the order of the released enums."""

from __future__ import annotations

import pycountry

COUNTRY = {country.alpha_3: country.name for country in sorted(pycountry.countries, key=lambda c: c.alpha_3)}
LANGUAGE = {
    language.alpha_2: language.name
    for language in sorted(
        (language for language in pycountry.languages if hasattr(language, "alpha_2")), key=lambda each: each.alpha_2
    )
}
CURRENCY = {currency.alpha_3: currency.name for currency in sorted(pycountry.currencies, key=lambda c: c.alpha_3)}

SOURCE_KIND = {
    "news-article": "Report in a newspaper, on a news site or from a news agency.",
    "official-document": "Document of a government, parliament, court or international body.",
    "press-release": "Statement that its own subject put out.",
    "report": "Study by a research body, an audit office or a non-governmental organisation.",
}

INDICATOR = {
    "assistance": "Money or goods given, promised or asked for.",
    "homicides": "People killed by others.",
    "age": "Time since something began or someone was born.",
    "duration": "Time that something lasts or is to last.",
    "participants": "How many actors take part in something or are spoken of together.",
    "occurrences": "How many times something happened.",
}

MEASURE = {
    "requested": "Asked of a legislature by a government.",
    "appropriated": "Set aside by a legislature.",
    "obligated": "Bound by contract or agreement.",
    "disbursed": "Paid out.",
    "delivered": "Handed over as goods or services.",
    "given": "Given, without the source saying which stage it means.",
    "claimed": "Claimed by a party and not said by the source itself.",
}

QUALIFIER = {
    "exact": "Stated without qualification.",
    "about": "Around the number, on either side of it.",
    "more_than": "Above the number.",
    "at_least": "The number or above it.",
    "less_than": "Below the number.",
    "at_most": "The number or below it.",
    "nearly": "A little below the number.",
    "between": "From the number to the upper end, both included.",
}

UNIT = {
    "person": "People.",
    "country": "Countries.",
    "event": "Events of one kind.",
    "year": "Years.",
    "month": "Months.",
    "day": "Days.",
    "percent": "Hundredths of a whole.",
} | {code: f"{name} (ISO 4217)." for code, name in CURRENCY.items()}

ACTOR_KIND = {
    "person": "A person known by name.",
    "office": "An office, whoever holds it.",
    "body": "An organisation: ministry, agency, parliament, court, company, think-tank, news agency.",
    "government": "The government of a country, or one administration of it.",
    "country": "A country.",
    "armed_group": "An armed or criminal organisation, or such organisations as a class.",
    "firms": "Companies as a class.",
    "programme": "A programme, initiative, framework or agreement that is spoken of as acting or being acted on.",
    "group": "Several people spoken of together, or a class of people.",
    "unnamed_official": "One official whom the source does not name.",
}

EVENT_KIND = {
    "AGREE": "Agree, or promise to act.",
    "CONSULT": "Meet, visit or talk.",
    "SUPPORT": "Express support for, or improve relations with, another.",
    "CONCEDE": "Yield to a demand, ease or give up.",
    "COOPERATE": "Act together in substance.",
    "AID": "Give help or goods.",
    "RETREAT": "Withdraw or give back.",
    "DEMAND": "Ask or call for something.",
    "ACCUSE": "Blame, complain of or allege wrongdoing, suits at law included.",
    "REJECT": "Refuse or turn down.",
    "THREATEN": "Threaten or warn.",
    "PROTEST": "Demonstrate in public.",
    "SANCTION": "Cut, restrict or end relations or dealings.",
    "MOBILIZE": "Move or deploy forces.",
    "COERCE": "Arrest, deport, restrict, ban or seize.",
    "ASSAULT": "Use violence.",
}

EVENT_SUBTYPE = {
    "visit": "PLOVER mode of CONSULT: one side goes to the other.",
    "multilateral": "PLOVER mode of CONSULT: talks between two or more sides.",
    "economic": "PLOVER mode of AID: money or development help.",
    "military": "PLOVER mode of AID: arms, equipment or training.",
    "troops": "PLOVER mode of MOBILIZE: soldiers are sent.",
    "arrest": "PLOVER mode of COERCE: someone is taken into custody.",
    "restrict": "PLOVER mode of COERCE: freedom to act is narrowed.",
    "lawsuit": "A suit is brought before a court (this record's own).",
    "statute": "A law is passed (this record's own).",
    "extradition": "Someone is handed over to another country's courts (this record's own).",
    "trial": "Someone stands before a court (this record's own).",
    "homicide": "People are killed (this record's own).",
    "trafficking": "Drugs, arms, money or people are moved across a border unlawfully (this record's own).",
    "fragmentation": "An organisation breaks into parts (this record's own).",
    "launch": "A programme, framework or plan begins (this record's own).",
    "drafting": "A programme, framework or plan is worked out (this record's own).",
    "ending": "A programme, framework or plan ends (this record's own).",
    "statement": "A position or an aim is made known (this record's own).",
    "assessment": "A state of affairs is judged, such as a failure or damage (this record's own).",
}

EVENT_STATUS = {
    "occurred": "The source tells it as having happened or going on.",
    "planned": "Those who are to do it have said that they will.",
    "alleged": "Somebody says that it happened, and the source does not say so itself.",
    "expected": "Somebody expects or asks for it, without a plan being told.",
}

PARTICIPANT_ROLE = {
    "agent": "Who does it.",
    "target": "To whom or against whom it is done.",
    "companion": "Who is there beside the agent.",
    "recipient": "Who receives.",
    "subject": "What it is about: a programme, a law's object, a thing agreed.",
    "location": "The country that it takes place in.",
}

QUOTE_FORM = {
    "direct": "Whole sentences inside quotation marks.",
    "partial": "Some words inside quotation marks, within the source's own sentence.",
    "indirect": "Reported without quotation marks.",
    "belief": "A view or wish attributed to somebody, with no act of speaking told.",
}

FIDELITY = {
    "presumed_verbatim": "Nothing speaks against the quoted words being the speaker's own.",
    "reworded": "Another source prints the same utterance in other words, and those are presumed verbatim.",
    "unknown": "Sources print different words and nothing decides between them.",
}

BASIS = {
    "printed": "The span says it.",
    "resolved": "The span says it together with its context: a pronoun, a weekday, a year taken from the publication.",
    "inferred": "An editor concluded it from the span; the source does not say it.",
}

SURFACE = {
    "number": "A number in digits or words, ordinals included.",
    "date": "An expression of time.",
    "quotation": "Something inside quotation marks.",
    "name": "One or more capitalised words.",
}
