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
body: RAND Corporation | Inter-American Dialogue | Washington Office on Latin America | WOLA | CSIS | RAND
body: Center for Strategic and International Studies | International Crisis Group | InSight Crime
body: Doctors Without Borders | WikiLeaks | CIBanco | Centro Prodh | Heritage Foundation
body: Cato Institute | Atlantic Council | Migration Policy Institute | Council on Hemispheric Affairs | Baker Institute
body: Lantia | Causa en Común | México Evalúa | Animal Político | El Colegio de México | UNAM | CIDE | La Jornada
body: El Financiero | El Economista | Excélsior | Bloomberg | Politico | Axios | Telemundo | ProPublica
body: OFAC | Office of Foreign Assets Control | HSI | Homeland Security Investigations | FinCEN | ONDCP | NORTHCOM
body: SOUTHCOM | Northern Command | Southern Command | TSA | USCIS | FDA | CDC | DOD | Defense Department
body: Department of Defense | Department of Homeland Security | Department of the Treasury | Marshals Service
body: Secret Service | Congressional Research Service | Government Accountability Office | Congressional Budget Office
body: Green Berets | Joint Chiefs of Staff | Chamber of Deputies | UNODC | INCB | FATF | IACHR | ICC | USTR
body: Financial Action Task Force | Inter-American Commission on Human Rights | International Criminal Court
body: SSPC | SSP | SEGOB | SHCP | UIF | SEIDO | SIEDO | CENAPI | CNS | FEMDO | FGJ | INE | IFE | TEPJF | SCJN | GIEI
body: Sedena | Semar | Cisen | Guardia Nacional | Fiscalía General de la República | Secretaría de Marina | MORENA
body: National Action Party | Institutional Revolutionary Party | Party of the Democratic Revolution | Glock
body: Sig Sauer | HSBC | Wachovia
armed_group: Sinaloa Cartel | Jalisco New Generation Cartel | CJNG | Gulf Cartel | Juarez Cartel | Tijuana Cartel
armed_group: Knights Templar | Los Zetas | Zetas | MS-13 | Mara Salvatrucha | Beltran Leyva | La Familia Michoacana
armed_group: FARC | ELN | Taliban | Hezbollah | Hamas | al-Qaeda | Al Qaeda | Islamic State | ISIS | ISIL
armed_group: Tren de Aragua | Los Chapitos | Barrio 18 | Cárteles Unidos | Gente Nueva | La Familia | La Línea
armed_group: Guerreros Unidos | La Barredora | La Mayiza | Mexican Mafia | Barrio Azteca | Los Ardillos | 18th Street
armed_group: Los Tlacos | Los Viagras | Los Mata Zetas | La Unión Tepito | Caborca Cartel | Cartel del Noreste
armed_group: Northeast Cartel | Sinaloa Federation | Beltran Leyva Organization | Arellano Felix Organization
armed_group: Carrillo Fuentes Organization | Cartel de Jalisco Nueva Generación | Cartel de Sinaloa
armed_group: Medellin Cartel | Cali Cartel | Guadalajara Cartel | Zapatistas | EZLN | Mara Salvatrucha 13
programme: Merida Initiative | Plan Colombia | NAFTA | USMCA | Bicentennial Framework | Fast and Furious | Title 42
programme: DACA | Obamacare | High-Level Security Dialogue | Southern Border Plan | Plan Mexico | Kingpin Act
programme: Bicentennial Framework for Security, Public Health and Safe Communities | Operation Fast and Furious
programme: Bicentennial Framework for Security, Public Health, and Safe Communities | Operation Wide Receiver
programme: Remain in Mexico | Migrant Protection Protocols
"""


def known_names() -> Iterator[tuple[str, str]]:
    """The names, each with its kind."""
    for line in _KNOWN.strip().splitlines():
        kind, names = line.split(":", 1)
        for name in names.split(" | "):
            yield name.strip(), kind
