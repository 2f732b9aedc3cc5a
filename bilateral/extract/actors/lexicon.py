"""The words that tell what kind of actor a name is, and those that are no part of a name."""

from __future__ import annotations

from collections.abc import Mapping

from bilateral.extract.wordlist import word_set

OFFICES = word_set("""
president minister secretary ambassador governor mayor senator congressman congresswoman representative deputy general
spokesman spokeswoman spokesperson chief director commissioner chairman chairwoman chairperson chair head leader judge
justice prosecutor attorney sheriff captain colonel lieutenant major sergeant admiral commander chancellor premier
king queen prince princess pope bishop archbishop cardinal professor analyst lawyer ceo cfo coo undersecretary
subsecretary speaker envoy consul coordinator adviser advisor aide administrator superintendent inspector officer
agent detective founder researcher economist historian lawmaker legislator diplomat czar nominee candidate kingpin
drugmaker rapporteur counselor comptroller marshal magistrate fellow editor reporter correspondent columnist manager
presidents ministers secretaries ambassadors governors mayors senators representatives congressmen judges attorneys
prosecutors generals boss capo strategist member trafficker criminologist
""")
"""Heads of an office or a calling, which stand before a name or after it between commas."""

TITLES = word_set("""
mr mrs ms miss dr prof sen rep gov gen col lt sgt capt adm cmdr maj brig sir dame rev fr don dona sra sr
atty pres hon amb sens reps govs gens messrs
""")
"""Short forms before a name, with or without a full stop."""

PORTFOLIOS = word_set("""
operations terrorism crime narcotics enforcement law
state defense defence interior foreign affairs security public homeland treasury finance economy commerce trade
justice health human services labor labour energy education environment agriculture transportation transport citizen
protection home external relations governance navy army war intelligence national international development natural
resources social welfare housing urban veterans culture tourism communications citizens staff migration border patrol
""")
"""Words of an office's or a ministry's field: "Secretary of Health and Human Services"."""

FIELDS = PORTFOLIOS | word_set("""
strategic studies investigation investigations eradication interdiction prevention control research policy rights
narcotics drugs drug firearms explosives tobacco alcohol prosecution monitoring oversight reform accountability
cooperation technology science geography statistics evaluation nutrition innovation food naturalization citizenship
customs nationality counterterrorism organized financial budget employment credit communities industry fisheries
immigration criminal human political judicial legal legislative administrative naval military diplomatic
""")
"""Words that "and" joins inside the name of a body or a programme."""

OFFICE_MODIFIERS = word_set("""
prime vice deputy assistant acting former ex interim chief senior junior principal special attorney associate under
foreign defense defence interior finance justice press general lieutenant major brigadier first lady high
executive top then late retired outgoing incoming current new elect mp police army navy district circuit federal
ranking national state regional
""")
"""Words that belong to the office before it and name no organisation."""

BODIES = word_set("""
unit taskforce
department ministry secretariat agency committee subcommittee university college institute institution center centre
bank court tribunal congress senate parliament assembly chamber council commission association federation
confederation police army navy force forces guard corps corp corporation inc incorporated ltd llc company co group
airlines airways motors party union office bureau service services foundation fund embassy consulate news times post
journal press tribune herald magazine radio television tv network house pentagon kremlin authority administration
board organization organisation league society school hospital church alliance coalition caucus think-tank academy
laboratory observatory directorate fiscalia secretaria procuraduria comision instituto universidad marines partners
holdings industries systems technologies bancorp exchange museum ministries supreme brotherhood conference cabinet
legislature registry reserve treasury interpol airline records studios entertainment brands software electronics
pharmaceuticals insurance capital computer workers brothers airplanes aircraft store auto mutual air oil energy
solutions labs games images cabinet battalion regiment brigades task-force senado colegio consulates embassies
""")

SHORT_BODIES = word_set("""
department ministry secretariat agency committee subcommittee commission council court tribunal congress senate
parliament assembly chamber army navy marines police guard bureau embassy house cabinet bank institute university union
party legislature board corps consulate fiscalia secretaria
""")
"""Heads that stand for a body alone, where they have a capital: "the Navy", or "the Commission" once it was named."""

PROGRAMMES = word_set("""
initiative programme program plan act agreement treaty accord accords framework pact convention protocol strategy
understanding declaration resolution project operation partnership scheme charter memorandum law amendment bill deal
campaign
""")

ARMED = word_set("cartel cartels carteles gang gangs mafia militia brigade guerrilla zetas mara")

GOVERNMENTS = word_set("government administration regime junta presidency")

PLACES = word_set("""
city river valley mountain mountains street avenue road island islands lake sea ocean bay gulf county province
district palace plaza stadium tower hotel building hall prison airport park bridge highway coast peninsula desert port
town village region square boulevard beach canal creek
""")

CALENDAR = word_set("""
monday tuesday wednesday thursday friday saturday sunday january february april june july september october november
december christmas easter spring summer autumn winter mondays tuesdays wednesdays thursdays fridays saturdays sundays
jan feb mar apr jun jul aug sep sept oct nov dec thanksgiving mon tue tues wed thu thur thurs fri gmt est edt utc
""")
HALF_CALENDAR = word_set("may march august")

FUNCTION = word_set("""
a about above across after against all along already also although always am amid among an and another any anyone are
around as at away back be because been before behind being below beside besides between beyond both but by can cannot
could despite did do does doing done down during each earlier either else even ever every everyone everything except
few for former from further had has have having he hence her here hers him himself his how however i if in indeed
inside instead into is it its itself just last late later least less let like many may me meanwhile might mine more
moreover most much must my near nearly neither never nevertheless next no nobody none nor not nothing now of off often
on once one only or other others our ours out outside over own past per perhaps rather really same second several
shall she should since so some somebody someone something soon still such than that the their theirs them themselves
then there therefore these they thing things third this those though three through throughout thus till to today
together tomorrow tonight too toward towards two under unless until up upon us very via was we well were what whatever
when whenever where whereas wherever whether which while who whoever whom whose why will with within without would yes
yet yesterday you your yours yourself thanks please read photo source image copyright ad advertisement share editor
note related story video update updated breaking first latest four five six seven eight nine ten ahead according
previously recently finally fortunately unfortunately apparently clearly obviously additionally consequently
""")
"""Words that a sentence may start with and no name does."""

NO_ACTORS = word_set("""
republican democrat democratic socialist communist conservative liberal catholic christian muslim
jewish congressional presidential senatorial gubernatorial caribbean european european
english spanish french internet web god covid hiv aids ok tv dvd cd pc usb gps dna gdp id pdf url faq vip ceo cfo coo
sos am pm bc ad usd eur mxn q1 q2 q3 q4 jr sr ii iii iv phd md ba ma mba atm suv ufo ied lgbt lgbtq rico ppe pcr
""")
"""Capitalised words that act nowhere."""

INITIAL_ABBREVIATIONS = TITLES | word_set("jr sr st")

CONNECTORS = word_set("of for de del la las los el al bin ibn von van der da do dos di du le y e on")
NAME_PARTICLES = word_set("de del la las los al el bin ibn von van der da do dos di du le y e")

GROUP_HEADS: Mapping[str, str] = {
    **dict.fromkeys(
        word_set(
            """
            official diplomat source aide spokesman spokeswoman spokesperson insider negotiator officer commander
            prosecutor judge lawmaker legislator senator minister lawyer analyst expert researcher witness agent
            reporter journalist adviser advisor investigator detective soldier executive
            """
        ),
        "unnamed_official",
    ),
    **dict.fromkeys(
        word_set(
            """
            officials diplomats sources aides spokesmen spokespeople authorities negotiators officers commanders
            prosecutors judges lawmakers legislators senators ministers lawyers analysts experts researchers witnesses
            agents reporters journalists advisers advisors investigators detectives soldiers troops police migrants
            marines critics activists residents victims workers farmers students protesters demonstrators refugees
            governors mayors congressmen leaders presidents relatives families people citizens women men children
            voters republicans democrats traffickers smugglers kingpins suspects deputies allies lawmen ambassadors
            executives investors shareholders customers employees economists observers scholars academics gunmen
            hitmen inmates prisoners deportees asylum-seekers users consumers politicians countries nations neighbors
            neighbours sides
            """
        ),
        "group",
    ),
    **dict.fromkeys(
        word_set(
            """
            gunmakers companies firms manufacturers banks corporations businesses airlines carmakers automakers
            retailers dealers producers exporters importers makers contractors suppliers carriers
            """
        ),
        "firms",
    ),
    **dict.fromkeys(
        word_set(
            """
            cartel cartels gang gangs militia militias guerrillas rebels insurgents
            """
        ),
        "armed_group",
    ),
    **dict.fromkeys(word_set("government administration governments administrations regime"), "government"),
    **dict.fromkeys(
        word_set(
            """
            framework agreement deal initiative program programme plan strategy accord treaty pact
            """
        ),
        "programme",
    ),
    **dict.fromkeys(
        word_set(
            """
            president minister secretary ambassador governor chancellor premier mayor
            """
        ),
        "office",
    ),
    **dict.fromkeys(
        word_set("military army navy congress parliament senate court embassy ministry secretariat agency"), "body"
    ),
}
"""Common words that stand for actors, with their kind."""

GROUP_MODIFIERS = word_set("""
senior top high ranking high-ranking level unnamed anonymous former other local federal state national government
municipal foreign military police security intelligence defense defence justice law enforcement border customs
immigration health election court congressional presidential american administration embassy drug anti narcotics
counter counternarcotics trafficking trade white house department ministry human rights organized criminal crime armed
powerful rival civil public elected regional international western european undercover current retired two three four
five six seven eight nine ten dozens hundreds thousands several some many most few all both major big large small gun
weapons arms oil tech car central medical legal political religious indigenous opposition ruling party republican
democratic conservative liberal supreme new previous joint bilateral action updated proposed comprehensive trilateral
year prime vice district appeals county city key leading independent outside private family united nations
""")

DETERMINERS = word_set(
    "a an the one two three four five six seven eight nine ten some many several other most few all both these those"
)

SPEECH = word_set("""
said says told tells added adds warned warns announced announces argued argues stated states claimed claims insisted
insists explained explains noted notes wrote writes called calls accused accuses denied denies confirmed confirms
promised promises vowed vows declared declares acknowledged reported tweeted replied asked testified
""")

GROUPS_ALONE = word_set("""
officials authorities prosecutors lawmakers legislators diplomats experts analysts critics activists reporters
migrants traffickers smugglers cartels gangs militias guerrillas rebels gunmakers soldiers troops refugees negotiators
investigators journalists kingpins gunmen hitmen
""")
"""Common words that stand for an actor without anything that describes them."""

AUXILIARIES = word_set("is was are were has had have will would can could may might must should does did")

TWO_SIDES = word_set("countries nations neighbors neighbours sides governments")
"""Common words that stand for actors only where both or two of them are spoken of."""

SPANISH_HEADS = word_set("""
grupo secretaria fiscalia instituto comision universidad policia guardia banco centro partido consejo camara corte
suprema ejercito marina procuraduria sindicato fundacion asociacion colegio unidad agencia tribunal senado congreso
coordinacion direccion servicio sistema organizacion red frente
""")
"""First words of Spanish names of bodies."""

PEOPLES = word_set(
    "republicans democrats conservatives liberals socialists communists catholics christians muslims jews"
)
"""People by party or creed."""

THE_ONES = word_set("government army navy military police congress senate parliament")
"""Common words that stand for an actor with no more than an article."""
