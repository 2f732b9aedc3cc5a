"""Bodies, armed groups and programmes that news on the two countries names without saying what they are."""

from __future__ import annotations

from collections.abc import Iterator

_KNOWN = """
body: DEA | FBI | CIA | DHS | ICE | CBP | ATF | DOJ | NSA | USAID | INL | GAO | IMF | World Bank | UN | EU | NATO | OAS | WHO | UNHCR
body: Interpol | White House | Pentagon | Kremlin | Capitol | Congress | Senate | House of Representatives | Supreme Court | Parliament
body: State Department | Department of State | Justice Department | Department of Justice | Treasury | Treasury Department | Homeland Security
body: Drug Enforcement Administration | Federal Bureau of Investigation | Central Intelligence Agency | Border Patrol | Coast Guard
body: Bureau of Alcohol, Tobacco, Firearms and Explosives | Immigration and Customs Enforcement | Customs and Border Protection
body: European Union | United Nations | National Guard | National Security Council | Amnesty International | Human Rights Watch
body: Associated Press | AP | AFP | Agence France-Presse | Reuters | EFE | BBC | CNN | NBC | CBS | ABC | NPR | PBS | Univision | Televisa
body: New York Times | Washington Post | Wall Street Journal | Los Angeles Times | Guardian | Reforma | Milenio | Proceso | El Universal
body: Pemex | Morena | PRI | PRD | SEDENA | SEMAR | FGR | PGR | SRE | CNDH | INEGI | CNI | CISEN | SAT | INM | Fox News | MSNBC
body: Democratic Party | Republican Party | Democratic National Committee | Republican National Committee | GOP | NRA | ACLU | IRS
body: Smith & Wesson | Brookings Institution | Wilson Center | Council on Foreign Relations | RAND Corporation | Inter-American Dialogue
armed_group: Sinaloa Cartel | Jalisco New Generation Cartel | CJNG | Gulf Cartel | Juarez Cartel | Tijuana Cartel | Knights Templar
armed_group: Los Zetas | Zetas | MS-13 | Mara Salvatrucha | Beltran Leyva | La Familia Michoacana | FARC | ELN | Taliban | Hezbollah
armed_group: Hamas | al-Qaeda | Al Qaeda | Islamic State | ISIS | ISIL | Tren de Aragua | Los Chapitos | Barrio 18
programme: Merida Initiative | Plan Colombia | NAFTA | USMCA | Bicentennial Framework | Fast and Furious | Title 42 | DACA | Obamacare
"""


def known_names() -> Iterator[tuple[str, str]]:
    """The names, each with its kind."""
    for line in _KNOWN.strip().splitlines():
        kind, names = line.split(":", 1)
        for name in names.split(" | "):
            yield name.strip(), kind
