"""Given names and surnames common in English and Spanish, which tell a person's name from another."""

from __future__ import annotations

from bilateral.extract.wordlist import word_set

GIVEN = word_set(
    """
    aaron abigail abraham adam adrian adriana agustin alan albert alberto alejandra alejandro alex alexander alexandra
    alexis alfonso alfred alfredo alice alicia allen allison alvaro amanda amber amy ana andre andrea andres andrew
    andy angela angelica angelina anita ann anna anne anthony antonio antony april ariel armando arnold arthur arturo
    ashley audrey augusto aurelio austin barack barbara beatriz ben benjamin bernard bernardo bernie bertha beth betty
    bill billy bob bobby brad bradley brandon brenda brett brian bruce bruno bryan caitlin calvin camila carl carla
    carlos carly carmen carol carolina caroline carolyn catalina catherine cecilia cesar charles charlie charlotte
    chelsea cheryl chris christian christina christine christopher chuck cindy claire clara claudia colin condoleezza
    connie cory craig cristina crystal curtis cynthia dale damian dan dana daniel daniela danielle danny dave david
    dawn dean deborah debra denise dennis derek diana diane diego dmitry dolores don donald donna doris dorothy doug
    douglas dustin duncan earl ed eddie edgar edith eduardo edward edwin eileen elaine elena eli elias elizabeth ellen
    elon emiliano emilio emily emma emmanuel enrique eric erica erik ernest ernesto esteban esther eugene eva evan
    evelyn fabian felipe felix fernanda fernando florence frances francis francisco frank franklin fred frederick
    gabriel gabriela gary genaro george gerald gerard gerardo german gilbert gilberto gina glenn gloria gordon grace
    graciela greg gregory guadalupe guillermo gustavo guy hannah harold harry harvey hector heather heidi helen henry
    herbert hernan hilary hillary holly howard hugh hugo ian ignacio ines irene irma isaac isabel isabella ismael ivan
    jack jackie jackson jacob jacqueline jaime jake james jamie jan jane janet janice jared jason javier jay jean
    jeanne jeb jeff jeffrey jen jennifer jeremy jerome jerry jesse jessica jesus jill jim jimmy joan joanna joaquin
    joe joel john johnny jon jonathan jordan jorge jose joseph josh joshua joyce juan juana juanita judith judy julia
    julian juliana julie julio justin kamala karen karl karla kate katherine kathleen kathryn kathy katie keith kelly
    ken kenneth kerry kevin kim kimberly kirk kirstjen kristen kristin kurt kyle larry laura lauren laurence lawrence
    leah lee leo leon leonard leonardo leonel leslie leticia lewis liam lillian linda lindsey lisa liz lloyd lois
    lorena lorenzo loretta lori louis louise lucas lucia luis luisa luke lupe lydia lynn madeleine manuel marc marcela
    marcelo marco marcos margaret margarita maria mariana marie mario marion marisol mark marlene marta martha martin
    marvin mary mateo matt matthew maureen mauricio maurice max maxine megan melania melissa mercedes meredith michael
    michelle miguel mike mildred milton mitch mitchell mitt moises molly monica nadia nancy naomi natalia natalie
    nathan ned neil nelson nestor nicholas nick nicolas nicole nina noah nora norma norman octavio olga oliver olivia
    omar oscar otto ovidio pablo pam pamela pat patricia patricio patrick paul paula pedro peggy penny perla pete
    peter phil philip phillip phyllis pilar priscilla rachel rafael ralph ramiro ramon randall randy raphael raquel
    raul ray raymond rebeca rebecca regina renato rene reuben rex ricardo richard rick rita rob robert roberto robin
    rod roderick rodolfo rodney rodrigo roger rogelio roland roman ron ronald ronnie rosa rosario rose roy ruben rubio
    rudy russell ruth ryan sally salvador sam samantha samuel sandra santiago sara sarah scott sean sebastian sergio
    seth shannon sharon shawn sheila shirley silvia simon sofia sonia sophia stanley stella stephanie stephen steve
    steven stuart sue susan susana suzanne sylvia tammy tania tanya ted teresa terrence terri terry theodore theresa
    thomas tiffany tim timothy tina todd tom tomas tommy toni tony tracy travis trevor tyler valentina valeria vanessa
    vera vernon veronica vicente victor victoria vincent viola virginia vladimir walter wanda warren wayne wendy
    wilfredo will william willie wilson xavier xochitl yolanda yvonne zachary zoe
    """
)

SURNAMES = word_set(
    """
    acosta aguilar aguirre alvarado anaya andrade arellano arias avila avalos barrera bautista beltran blanco bravo
    bustamante caballero cabrera calderon camacho campos cano cantu cardenas carrillo castaneda castillo castro
    cervantes chavarria chavez cisneros contreras coronel correa cortes cortez cruz cuellar davila delgado duarte
    duran ebrard elizondo escobar escobedo espinosa espinoza esparza esquivel estrada felix figueroa flores fuentes
    galindo galvan garcia garza gomez guerra guerrero guevara gutierrez guzman harfuch haro herrera huerta ibarra jara
    juarez lara leyva lopez lozano luna macias maldonado marin marquez medina mejia mendoza meza miranda molina montes
    montoya mora morales moreno moya mireles munoz murillo najera navarro nieto nunez obrador ocampo ochoa olvera
    ordaz orozco ortega ortiz osorio pacheco padilla palacios palma parra pena peralta pina pineda ponce quintero
    ramos rangel reyes rios rivas rivera robles rocha rojas romero rosales rubio ruiz saldana salas salazar salinas
    sandoval santos serrano sheinbaum silva solis sosa soto tapia tellez tello torres trevino trujillo uribe urquidi
    valdes valdez valencia valenzuela vargas vasconcelos vega velasco velazquez vera villa villanueva villarreal
    zamora zapata zambada zavala zepeda adams allen anderson bailey baker barnes bell bennett brooks brown bryant
    burns butler campbell carter clark clinton coleman collins cook cooper cox crawford davis diaz edwards ellis evans
    fisher foster fox freeman garland gibson graham gray green griffin hall hamilton hansen harris harrison henderson
    henry hill holmes howard hughes hunter jackson jenkins johnson jones kelly kennedy king lewis long marshall martin
    mason mcdonald miller mitchell moore morgan morris murphy murray myers nelson olson owens palmer parker patterson
    perry peterson phillips porter powell price reed reynolds rice richardson roberts robinson rogers ross russell
    sanders scott shaw simmons simpson smith snyder spencer stevens stewart sullivan taylor thomas thompson tucker
    turner wagner walker wallace ward washington watson weaver webb wells west white williams wilson wood woods wright
    young
    """
)
