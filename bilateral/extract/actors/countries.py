"""Countries, their inhabitants and capitals, other places, as English texts name them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pycountry

_NAMES = """
USA: United States | United States of America | US | U.S. | USA | U.S.A. | America
GBR: Britain | Great Britain | UK | U.K. | England | Scotland | Wales
MEX: Mexico
RUS: Russia | Soviet Union
KOR: South Korea
PRK: North Korea
IRN: Iran
SYR: Syria
VNM: Vietnam
LAO: Laos
BOL: Bolivia
VEN: Venezuela
TZA: Tanzania
MDA: Moldova
TWN: Taiwan
PSE: Palestine
VAT: Vatican | Holy See
COD: Democratic Republic of Congo | Congo
CZE: Czech Republic
TUR: Turkey
CIV: Ivory Coast
ARE: UAE
NLD: Holland
MMR: Burma
SWZ: Swaziland
CPV: Cape Verde
MKD: Macedonia
"""

_DEMONYMS = """
USA American Americans
MEX Mexican Mexicans
CAN Canadian Canadians
GTM Guatemalan Guatemalans
HND Honduran Hondurans
SLV Salvadoran Salvadorans Salvadorian
NIC Nicaraguan Nicaraguans
CRI Rican
PAN Panamanian Panamanians
BLZ Belizean
CUB Cuban Cubans
HTI Haitian Haitians
DOM Dominican Dominicans
COL Colombian Colombians
VEN Venezuelan Venezuelans
ECU Ecuadorian Ecuadorians Ecuadorean
PER Peruvian Peruvians
BOL Bolivian Bolivians
CHL Chilean Chileans
ARG Argentine Argentinian Argentinians Argentines
URY Uruguayan
PRY Paraguayan
BRA Brazilian Brazilians
GBR British English Scottish Welsh Briton Britons
IRL Irish
FRA French
DEU German Germans
ITA Italian Italians
ESP Spanish Spaniard Spaniards
PRT Portuguese
NLD Dutch
BEL Belgian Belgians
CHE Swiss
AUT Austrian Austrians
SWE Swedish Swede Swedes
NOR Norwegian Norwegians
DNK Danish Dane Danes
FIN Finnish
ISL Icelandic
POL Polish
CZE Czech
HUN Hungarian Hungarians
ROU Romanian Romanians
BGR Bulgarian
GRC Greek Greeks
TUR Turkish
RUS Russian Russians
UKR Ukrainian Ukrainians
BLR Belarusian
SRB Serbian Serb Serbs
HRV Croatian
ISR Israeli Israelis
PSE Palestinian Palestinians
LBN Lebanese
SYR Syrian Syrians
IRQ Iraqi Iraqis
IRN Iranian Iranians
SAU Saudi Saudis
YEM Yemeni
JOR Jordanian
EGY Egyptian Egyptians
LBY Libyan Libyans
TUN Tunisian
DZA Algerian
MAR Moroccan
SDN Sudanese
ETH Ethiopian
KEN Kenyan
NGA Nigerian Nigerians
GHA Ghanaian
ZAF African
SOM Somali
AFG Afghan Afghans
PAK Pakistani Pakistanis
IND Indian Indians
BGD Bangladeshi
LKA Lankan
NPL Nepalese
CHN Chinese
TWN Taiwanese
JPN Japanese
KOR Korean Koreans
MNG Mongolian
VNM Vietnamese
THA Thai
MYS Malaysian
SGP Singaporean
IDN Indonesian Indonesians
PHL Filipino Filipinos Philippine
AUS Australian Australians
NZL Zealander
"""

_CAPITALS = """
USA: Washington
CHN: Beijing
RUS: Moscow
GBR: London
"""

_PLACES = """
St. Louis | St. Petersburg | Mexico City | Washington DC | Washington D.C. | New York | New York City | Los Angeles
San Diego | El Paso | Laredo | Nuevo Laredo | Ciudad Juarez | Juarez | Tijuana | Reynosa | Matamoros | Mexicali
Monterrey | Guadalajara | Culiacan | Acapulco | Cancun | Boston | Chicago | Houston | Dallas | San Antonio | Austin
Phoenix | Tucson | Miami | Atlanta | Brooklyn | Manhattan | Philadelphia | Seattle | Denver | Detroit | Las Vegas
San Francisco | New Orleans | McAllen | Brownsville | Eagle Pass | Ottawa | Toronto | Madrid | Geneva | Brussels
Paris | Berlin | Vienna | Rome | Tokyo | Seoul | New Delhi | Hong Kong | Dubai | Bogota | Caracas | Havana | Lima
Buenos Aires | Guatemala City | Tegucigalpa | San Salvador | Managua | Tapachula | Hermosillo | Veracruz | Puebla
Queretaro | Toluca | Oaxaca | Jalisco | Sinaloa | Sonora | Chihuahua | Tamaulipas | Michoacan | Guerrero | Guanajuato
Coahuila | Durango | Zacatecas | Nayarit | Baja California | Baja California Sur | Nuevo Leon | San Luis Potosi
Chiapas | Tabasco | Campeche | Yucatan | Quintana Roo | Colima | Morelos | Tlaxcala | Hidalgo | Aguascalientes
Alabama | Alaska | Arizona | Arkansas | California | Colorado | Connecticut | Delaware | Florida | Georgia | Hawaii
Idaho | Illinois | Indiana | Iowa | Kansas | Kentucky | Louisiana | Maine | Maryland | Massachusetts | Michigan
Minnesota | Mississippi | Missouri | Montana | Nebraska | Nevada | New Hampshire | New Jersey | New Mexico
North Carolina | North Dakota | Ohio | Oklahoma | Oregon | Pennsylvania | Rhode Island | South Carolina | South Dakota
Tennessee | Texas | Utah | Vermont | Virginia | West Virginia | Wisconsin | Wyoming | Europe | Asia | Africa
Latin America | Central America | South America | North America | Caribbean | Middle East | Pacific | Atlantic
Gulf of Mexico | Rio Grande | Southeast Asia | Western Europe | Eastern Europe | Southern California | Gaza
Silicon Valley | Wall Street | Darien Gap | Guantanamo Bay | Toulouse | Hamburg | Cupertino | Sydney | Melbourne
Shanghai | Munich | Frankfurt | Dublin | Bangkok | Manila | Jakarta | Cairo | Baghdad | Kabul | Tehran | Damascus
Beirut | Jerusalem | Tel Aviv | Istanbul | Ankara | Kiev | Kyiv | Warsaw | Prague | Budapest | Athens
"""


def countries() -> Iterator[tuple[str, str]]:
    """Names of countries, each with the country's code (ISO 3166-1 alpha-3)."""
    for each in pycountry.countries:
        if not {",", "("} & set(each.name) and each.name not in _NOT_IN_NEWS:
            yield each.name, each.alpha_3
    for code, names in _listed(_NAMES):
        yield from ((name, code) for name in names)


_NOT_IN_NEWS = frozenset({"Georgia", "Jersey", "Russian Federation", "Mexico"})
"""More often a state of the United States, no country, or named below."""


def capitals() -> Iterator[tuple[str, str]]:
    """Capitals that stand for their governments, each with the country's code."""
    yield from ((name, code) for code, names in _listed(_CAPITALS) for name in names)


def places() -> Iterator[str]:
    """Cities, states and regions that news on the two countries names."""
    for line in _PLACES.strip().splitlines():
        yield from (name.strip() for name in line.split("|"))


@cache
def demonyms() -> dict[str, str]:
    """Words for what is of a country, folded, with its code."""
    lines = (line.split() for line in _DEMONYMS.strip().splitlines())
    return {word.lower(): code for code, *words in lines for word in words}


def _listed(table: str) -> Iterator[tuple[str, list[str]]]:
    for line in table.strip().splitlines():
        code, names = line.split(":", 1)
        yield code, [name.strip() for name in names.split("|")]
