"""The reporting words of news, by what follows them."""

from __future__ import annotations

from collections.abc import Mapping

SAYING = """
say add note state argue claim insist maintain contend assert declare announce explain acknowledge admit concede
confirm deny caution suggest indicate reveal report write tweet post reply respond answer remark observe comment
quip joke stress emphasize emphasise reiterate repeat conclude continue allege complain charge affirm testify
recall estimate propose recommend vow pledge promise swear boast brag lament mention signal hint imply insinuate
disclose divulge proclaim pronounce counter retort protest plead demand whisper shout yell scream cry exclaim
murmur mutter chant opine muse speculate theorize forecast predict project blog text email relay convey clarify
underscore underline scoff sneer bemoan reason posit surmise profess attest avow volunteer gush grumble grouse
gripe thunder interject rejoin warn read quote urge point cite conjecture decree stipulate rule vouch venture
crow huff chide bark snap fume recount
"""
TELLING = "ask tell inform remind assure notify convince persuade advise brief reassure"
BELIEF = """
believe think feel know doubt hope fear worry expect assume suspect realize realise understand agree disagree
consider imagine guess figure reckon wonder wish presume anticipate remember dream
"""
BARE_CLAUSE = """
see find show mean hear learn hold discover determine prove demonstrate teach decide notice read foresee sense
note
"""
TO_DO = """
want plan refuse decline intend seek call press push agree threaten vow pledge promise urge beg implore
encourage invite instruct command exhort appeal lobby prefer
"""
OBJECT = """
praise criticize criticise condemn blame reject oppose denounce attack accuse defend slam blast call hail
describe discuss dismiss welcome favor favour mock decry deride tout champion embrace disavow renounce rebuke
ridicule applaud commend thank congratulate apologize advocate question challenge dispute refute characterize
characterise label liken compare portray depict outline detail express voice reference invoke echo quote cite
prefer admire love hate dislike resent regret rap assail lambast lambaste bash pan rip knock chastise scold
admonish castigate excoriate deplore disparage lash rail rant lecture laud extol acclaim salute regard view cast
bemoan lament downplay brand dub cheer
"""
NEED_TO = "decline plan intend threaten agree"
"""Verbs that report only where "to" follows: prices decline too."""
NEED_THAT = "post email text cite quote charge rule project record"
"""Verbs that report only where "that" or a quotation follows: "posted a gain" reports nothing."""
ADJECTIVES = """
worried concerned confident convinced hopeful afraid certain sure optimistic pessimistic skeptical sceptical
adamant aware unaware disappointed alarmed outraged angry glad eager keen doubtful wary supportive critical
dismissive proud grateful unsure uncertain mindful fearful furious irritated frustrated
"""
"""Adjectives that report a view after a form of "be"."""
NEED_A_CLAUSE = """
add post continue charge reveal answer respond reply read rule project email text cite remark volunteer reason
maintain record know feel understand remember consider figure reckon contend argue testify react comment imagine
dream speculate protest object state point vouch venture forecast relay convey quote guess agree
"""
"""Verbs that report only where a clause or a quotation follows: "added a dollar" reports nothing."""
OF_SOMETHING = """
warn complain boast brag dream testify speculate gripe grouse grumble caution inform remind convince
"""
"""Verbs with a preposition before what is said: "warned of more arms"."""
OF_BOTH_KINDS = """
note point venture stress claim report comment answer call demand view request charge promise pledge vow hope fear
doubt worry plan press push offer threat order exhort appeal attack blame challenge question project forecast
estimate post text email tweet mention signal protest plea reason joke quote counter echo contest state present
figure notice sense rule cable slam rap knock rip pan whisper shout scream cry urge remark guess wonder dream
wish love hate regret address mock salute support back hail blast praise voice reference label detail outline
rant lecture dispute admit sound
"""
"""Verbs whose plain form and whose form with "s" are nouns too."""
NOUNS = """
statement claim call belief view concern complaint accusation allegation assertion argument warning promise
pledge vow fear hope suggestion contention insistence admission acknowledgment denial demand request prediction
proposal charge comment remark announcement opinion expectation conclusion assurance threat plea criticism
declaration testimony estimate
"""
IRREGULAR: Mapping[str, str] = {
    "say": "say said",
    "write": "writ wrote written",
    "tell": "tell told",
    "think": "think thought",
    "feel": "feel felt",
    "know": "know knew known",
    "understand": "understand understood",
    "see": "see saw seen",
    "cast": "cast cast",
    "dub": "dubb dubbed",
    "find": "find found",
    "show": "show showed shown",
    "mean": "mean meant",
    "hear": "hear heard",
    "hold": "hold held",
    "read": "read read",
    "swear": "swear swore sworn",
    "teach": "teach taught",
    "seek": "seek sought",
    "foresee": "foresee foresaw foreseen",
    "admit": "admitt admitted",
    "quip": "quipp quipped",
    "brag": "bragg bragged",
    "plan": "plann planned",
    "beg": "begg begged",
    "rap": "rapp rapped",
    "pan": "pann panned",
    "rip": "ripp ripped",
    "slam": "slamm slammed",
    "forecast": "forecast forecast",
    "agree": "agree agreed",
    "disagree": "disagree disagreed",
    "blog": "blogg blogged",
    "prefer": "preferr preferred",
}
"""The stem of the -ing form, then the past forms, of verbs that the rules of spelling miss."""
