"""Bodies, armed groups and programmes that news on the two countries names without saying what they are."""

from __future__ import annotations

from collections.abc import Iterator

_KNOWN = """
body: DEA | FBI | CIA | DHS | ICE | CBP | ATF | DOJ | NSA | USAID | INL | GAO | IMF | World Bank | UN | EU | NATO
body: OAS | WHO | UNHCR | Interpol | White House | Pentagon | Kremlin | Capitol | Congress | Senate
body: House of Representatives | Supreme Court | Parliament | State Department | Department of State
body: Justice Department | Department of Justice | Treasury | Treasury Department | Homeland Security
body: Drug Enforcement Administration | Federal Bureau of Investigation | Central Intelligence Agency | Border Patrol
body: Coast Guard | Bureau of Alcohol, Tobacco, Firearms and Explosives | Immigration and Customs Enforcement
body: Customs and Border Protection | European Union | United Nations | National Guard | National Security Council
body: Amnesty International | Human Rights Watch | Associated Press | AP | AFP | Agence France-Presse | Reuters | EFE
body: BBC | CNN | NBC | CBS | ABC | NPR | PBS | Univision | Televisa | New York Times | Washington Post
body: Wall Street Journal | Los Angeles Times | Guardian | Reforma | Milenio | Proceso | El Universal | Pemex | Morena
body: PRI | PRD | SEDENA | SEMAR | FGR | PGR | SRE | CNDH | INEGI | CNI | CISEN | SAT | INM | Fox News | MSNBC
body: Democratic Party | Republican Party | Democratic National Committee | Republican National Committee | GOP | NRA
body: ACLU | IRS | Smith & Wesson | Brookings Institution | Wilson Center | Council on Foreign Relations
body: RAND Corporation | Inter-American Dialogue
armed_group: Sinaloa Cartel | Jalisco New Generation Cartel | CJNG | Gulf Cartel | Juarez Cartel | Tijuana Cartel
armed_group: Knights Templar | Los Zetas | Zetas | MS-13 | Mara Salvatrucha | Beltran Leyva | La Familia Michoacana
armed_group: FARC | ELN | Taliban | Hezbollah | Hamas | al-Qaeda | Al Qaeda | Islamic State | ISIS | ISIL
armed_group: Tren de Aragua | Los Chapitos | Barrio 18
programme: Merida Initiative | Plan Colombia | NAFTA | USMCA | Bicentennial Framework | Fast and Furious | Title 42
programme: DACA | Obamacare
"""


def known_names() -> Iterator[tuple[str, str]]:
    """The names, each with its kind."""
    for line in _KNOWN.strip().splitlines():
        kind, names = line.split(":", 1)
        for name in names.split(" | "):
            yield name.strip(), kind
