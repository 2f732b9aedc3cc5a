"""Nouns that a number counts, and the unit that the record has for them."""

from __future__ import annotations

from collections.abc import Mapping

from bilateral.extract.wordlist import word_set

PEOPLE_ANYHOW = word_set(
    """
    people police troops personnel men women children youth staff crew folk elderly
    """
)
"""Plural without an s."""
BECAME = word_set(
    """
    dead killed injured wounded hurt missing arrested detained kidnapped murdered executed disappeared deported
    displaced hospitalized hospitalised infected homeless slain charged convicted indicted extradited
    """
)
"""What has become of people: "at least 12 dead", "43 were killed"."""
_IRREGULAR: Mapping[str, str] = {
    "people": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "police": "police officer",
    "lives": "life",
    "wives": "wife",
    "knives": "knife",
    "feet": "foot",
    "teeth": "tooth",
    "mice": "mouse",
    "criteria": "criterion",
    "aircraft": "aircraft",
    "cattle": "cattle",
    "livestock": "livestock",
    "series": "series",
    "species": "species",
    "headquarters": "headquarters",
    "crises": "crisis",
    "bodies": "body",
    "buses": "bus",
    "gases": "gas",
    "viruses": "virus",
    "movies": "movie",
    "calories": "calorie",
    "cookies": "cookie",
    "zombies": "zombie",
    "data": "datum",
    "media": "medium",
    "fish": "fish",
    "sheep": "sheep",
    "deer": "deer",
}
_PERSON_HEADS = word_set(
    """
    person people other man woman child officer soldier
    official victim student migrant agent member suspect civilian troop
    worker employee journalist reporter trafficker gunman policeman policewoman marine sailor guard prisoner inmate
    detainee refugee immigrant resident citizen voter teacher passenger hostage boy girl teenager minor adult
    protester demonstrator killer murderer leader president minister ambassador governor mayor senator lawmaker
    legislator congressman congresswoman representative delegate judge prosecutor lawyer attorney expert analyst
    researcher scientist doctor nurse patient fighter militant terrorist rebel insurgent kingpin capo boss lieutenant
    general colonel captain sergeant cadet recruit veteran criminal felon fugitive smuggler dealer user addict witness
    survivor relative parent father mother brother sister son daughter friend neighbor neighbour american mexican
    canadian cuban colombian salvadoran honduran guatemalan venezuelan haitian briton european asian african german
    brazilian argentine russian ukrainian afghan iraqi iranian syrian israeli palestinian customer client consumer
    shareholder investor farmer fisherman miner driver pilot rider hacker respondent participant volunteer tourist
    visitor traveler traveller player candidate contender nominee speaker author writer editor critic executive
    manager director contractor engineer technician trainer instructor adviser advisor inspector investigator
    detective informant spy translator interpreter diplomat envoy aide assistant secretary attendee guest applicant
    attacker claimant individual inhabitant mourner commando deputy operative cousin bodyguard uncle nephew plaintiff
    defendant backer supporter opponent follower fan believer christian muslim jew catholic
    protestant republican democrat conservative liberal couple male female colleague partner death casualty fatality
    homicide murder personnel police youth bystander pedestrian deportee returnee orphan widow newborn baby infant
    toddler kid pupil graduate freshman professor scholar activist defender assassin sicario hitman
    """
)
_COUNTRIES = frozenset(["country", "nation"])
_EVENTS = word_set(
    """
    attack arrest killing kidnapping abduction assassination massacre shooting bombing explosion raid operation
    seizure meeting visit summit talk extradition case incident crime robbery theft rape assault clash protest
    demonstration strike ambush execution disappearance deportation election trial conviction indictment flight trip
    """
)
_NO_NOUNS = word_set(
    """
    is was has does says goes makes takes comes means remains includes shows gets gives becomes needs wants seems
    appears tells asks thinks knows feels keeps begins brings holds stands turns follows leaves plus minus versus this
    his its us as yes across perhaps always sometimes towards besides whereas unless less else thus ours hers theirs
    whose afterwards overseas news politics economics ago per times points years months days weeks hours minutes
    seconds
    """
)
STOPS = word_set(
    """
    a an the of in on at by for from to with without into onto over under after before since until during between
    among against about through and or but nor so if than that which who whom whose when where while because as is are
    was were be been being am do does did has have had will would can could may might must shall should he she it they
    we you i his her its their our your my this these those there here not no said says say told according also then
    ago later earlier per via up down out off back away again only just each every such one ones what how why yet
    still already ever never too very once
    """
)
MONTHS = word_set(
    """
    january february march april may june july august september october november december jan feb mar apr jun jul aug
    sep sept oct nov dec
    """
)
_NO_MEN = word_set("amen omen semen stamen abdomen regimen specimen acumen yemen cyclamen")
_ES = ("ses", "xes", "zes", "ches", "shes", "oes")


def is_plural(word: str) -> bool:
    """Whether a word in lower case looks like a noun in the plural."""
    if word in _IRREGULAR or word in PEOPLE_ANYHOW or (word.endswith("men") and word not in _NO_MEN):
        return True
    return (
        len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "'s")) and word not in _NO_NOUNS
    )


def singular(word: str) -> str:
    """The singular of a noun in lower case; itself where it is none."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("men") and len(word) > 4:
        return f"{word[:-3]}man"
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(_ES):
        return word[:-2] if not word.endswith(("uses", "ases", "oses", "ices", "ises", "nses", "rses")) else word[:-1]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def unit_of(word: str) -> str:
    """The unit of what a word counts: a person, a country, an event, or its own singular."""
    one = singular(word)
    if one in _PERSON_HEADS or word in PEOPLE_ANYHOW or (one.endswith(("man", "woman")) and one != "human"):
        return "person"
    if one in _COUNTRIES:
        return "country"
    return "event" if one in _EVENTS else one


def is_people_of(word: str) -> bool:
    """Whether a word as it is written looks like the name of a country's or a city's people: "Ecuadoreans"."""
    return word[:1].isupper() and word.endswith(("eans", "ians", "uans", "yans", "icans", "inos", "eños"))


def is_person(word: str) -> bool:
    """Whether a noun in lower case, singular or plural, names people."""
    return unit_of(word) == "person"
