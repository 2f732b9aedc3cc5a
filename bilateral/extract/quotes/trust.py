"""How far each rule is to be trusted, as measured on attributions of news."""

from __future__ import annotations

from bilateral.extract.candidate import Confidence
from bilateral.extract.quotes.classes import Tag
from bilateral.extract.quotes.drafts import Draft

_LIKELY = frozenset({"after", "inverted", "say", "tell", "according", "clause", "turn", "put"})
_SURE = frozenset({"after", "inverted"})


def confidence_of(draft: Draft, form: str) -> Confidence:
    """Safe is a sentence that is nothing but quoted words, a cue and a name."""
    if form == "direct" and draft.rule in _SURE and _is_bare(draft) and _is_named(draft):
        return Confidence.SAFE
    return Confidence.LIKELY if draft.rule in _LIKELY else Confidence.DOUBTFUL


def _is_bare(draft: Draft) -> bool:
    """Whether the sentence begins with the quotation and has no second cue."""
    sentence = draft.sentence
    if not sentence.tags[0] & Tag.QUOTE or sentence.tags[0] & Tag.SHORT or draft.cue is None:
        return False
    inside = range(*draft.cue), range(*(draft.speaker or draft.cue))
    others = [at for at, tag in enumerate(sentence.tags) if tag & Tag.CUE and not any(at in each for each in inside)]
    return not others and "according" not in sentence.words


def _is_named(draft: Draft) -> bool:
    """Whether the words for the speaker hold a name, so that nothing has to be looked up."""
    if draft.speaker is None:
        return False
    start, end = draft.speaker
    tags = draft.sentence.tags
    comma = next((at for at in range(start, end) if tags[at] & Tag.COMMA), end)
    return any(tag & Tag.CAPITAL and not tag & Tag.SUBJECT for tag in tags[start : min(comma + 2, end)])
