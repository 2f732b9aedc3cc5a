"""The verbs and nouns that tell events, by type of the PLOVER ontology and by the record's finer types."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from bilateral.extract.events.inflect import Form, noun_forms, verb_forms
from bilateral.extract.wordlist import word_set

_VERBS = """
AGREE: agree sign ratify approve pledge promise vow commit
CONSULT: meet discuss negotiate consult confer host
CONSULT visit: visit
SUPPORT: support praise endorse welcome congratulate applaud hail
CONCEDE: concede release relent pardon
COOPERATE: cooperate collaborate coordinate
COOPERATE extradition: extradite
COOPERATE drafting: revamp overhaul
AID: assist donate finance fund aid
AID military: train equip
RETREAT: withdraw retreat surrender
DEMAND: demand urge request insist
ACCUSE: accuse blame allege criticize criticise complain denounce condemn
ACCUSE lawsuit: sue indict
REJECT: reject refuse decline veto oppose
THREATEN: threaten warn
PROTEST: protest demonstrate march rally
SANCTION: sanction suspend expel revoke
MOBILIZE troops: deploy mobilize mobilise
COERCE: seize raid ban confiscate blockade deport jail imprison convict sentence intercept dismantle
COERCE arrest: arrest detain capture apprehend
COERCE restrict: restrict hamper impede
ASSAULT: attack bomb kidnap abduct torture ambush wound injure rob
ASSAULT homicide: kill murder assassinate massacre execute slay behead lynch
- trafficking: smuggle traffic
- fragmentation: fragment splinter
- launch: launch
- assessment: fail
"""

_NOUNS = """
CONSULT: meeting talks summit negotiation discussion consultation dialogue hearing
CONSULT visit: visit trip tour
COOPERATE: collaboration crackdown
COOPERATE extradition: extradition
COOPERATE drafting: overhaul
AID: assistance aid donation
DEMAND: demand request
ACCUSE: accusation complaint allegation
ACCUSE lawsuit: lawsuit indictment
REJECT: refusal rejection
THREATEN: threat warning
PROTEST: protest demonstration riot
SANCTION: sanctions embargo suspension
MOBILIZE troops: deployment mobilization militarization
COERCE: seizure raid deportation ban
COERCE arrest: arrest capture detention
ASSAULT: attack violence bloodshed bombing kidnapping ambush shooting clash
ASSAULT homicide: murder killing homicide massacre assassination
- trafficking: trafficking smuggling
- trial: trial
- fragmentation: fragmentation
- assessment: failure setback
"""

_WITH = """
AGREE: strike reach sign ink forge conclude | deal agreement accord pact treaty framework understanding
AGREE: show indicate express signal | willingness readiness willing ready
CONSULT: hold | meeting meetings talks summit negotiations discussions hearing dialogue conference consultations
COOPERATE: work act | together jointly
COOPERATE: fight combat pursue | cartel cartels gangs crime trafficking traffickers
COOPERATE drafting: develop draft design forge craft | framework strategy plan agreement initiative
AID: give provide grant offer | money aid assistance support training equipment
AID: give provide grant offer deliver send disburse | funds funding billion million help relief aid assistance
AID military: give provide bring send deliver | firepower helicopters helicopter gunship gunships
AID military: give provide bring send deliver | weapons arms aircraft equipment training
DEMAND: call push press ask plead | for
DEMAND: call | on upon
DEMAND: ask push press pressure | to
ACCUSE lawsuit: file bring | lawsuit suit complaint charges
REJECT: rule | out
SANCTION: impose | sanctions tariffs restrictions embargo
SANCTION: cut freeze sever halt | ties aid relations funding assets
MOBILIZE troops: send dispatch station | troops soldiers marines guardsmen forces military drones warships agents
COERCE statute: pass enact approve adopt | law legislation bill decree
COOPERATE extradition: hand turn | over
COOPERATE extradition: transfer send | prisoners inmates capos fugitives
COERCE arrest: stop take | custody
ASSAULT homicide: shoot beat gun stab | dead death down
ASSAULT: open | fire
- assessment: suffer deal | blow setback
- ending: end scrap terminate | initiative programme program agreement
- trial: face stand | trial
- trafficking: flow flood | drugs arms firearms weapons guns
"""


_DENIED = """
REJECT statement: want accept allow tolerate
"""
"""Verbs that tell an event where they are denied: "does not want"."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a form of a word tells: type and finer type (each may be empty), and words one of which must be near.

    ``lemma`` is the verb's base or the noun in the singular. ``denied`` is true of what is told where the word is
    denied, and there alone.
    """

    type: str
    subtype: str
    form: Form
    lemma: str = ""
    near: frozenset[str] = frozenset()
    denied: bool = False


@cache
def entries() -> Mapping[str, tuple[Entry, ...]]:
    """The entries of each form of a word in small letters; those that need another word come first."""
    found: dict[str, list[Entry]] = {}
    tables = ((_DENIED, verb_forms), (_WITH, verb_forms), (_VERBS, verb_forms), (_NOUNS, noun_forms))
    for table, forms in tables:
        for kind, subtype, words, needed in _lines(table):
            for word in words.split():
                for form, what in forms(word):
                    entry = Entry(kind, subtype, what, word, needed, denied=table is _DENIED)
                    found.setdefault(form, []).append(entry)
    return {word: tuple(listed) for word, listed in found.items()}


def _lines(table: str) -> Iterator[tuple[str, str, str, frozenset[str]]]:
    for line in table.strip().splitlines():
        head, words = line.split(":", 1)
        kind, _, subtype = head.partition(" ")
        verbs, _, needed = words.partition("|")
        yield kind.strip("-"), subtype, verbs, word_set(needed)


PLANNED = word_set(
    "will shall plan plans planned intend intends set due scheduled going about promised vowed pledged agreed"
)
"""Words before a verb that tell a plan."""
EXPECTED = word_set("""
would could may might should must can expected likely unlikely hope hopes hoped want wants wanted need needs seek
seeks help helping helped urge urges urged ask asked pressing push order possible able try trying
aim aims aimed
""")
"""Words before a verb that tell a wish, an aim or a chance."""
REALISED = word_set(
    """began begun start started continue continued continues managed came went used helped forced had led prompted
    failed"""
)
"""Words before "to" after which a verb tells what happened."""
UPCOMING = word_set("upcoming planned next scheduled expected proposed possible potential coming ahead future")
"""Words before a noun that tell that it is to come."""
FUTURE = word_set("will upcoming scheduled")
"""Words that make a noun of their sentence something to come."""
BELIEF = word_set("""
said says saying told claimed claims alleged alleges believe believes believed think thinks argue argues argued accuse
accused accuses complained complains insisted insists suspected suspect according allegedly reportedly
""")
"""Words that make what they govern somebody's word."""
NEGATION = word_set("not no never without neither nor n't t")
PASSIVE = word_set("was were been being be is are get gets got")
"""Words before a participle that make it passive."""
BEFORE_ING = word_set("""
is are was were been be am by of for from in after before while without at on not and despite through started began
keep kept continue continued
""")
"""Words before a form in -ing that make it a verb."""
BREAKS = word_set(
    "which who whom that while because as when after before since if although though whereas amid but despite"
)
"""Words that begin another clause."""
