"""Given names common in English and Spanish, which tell a person's name from another."""

from __future__ import annotations

GIVEN = frozenset(
    """
    aaron abigail abraham adam adrian adriana agustin alan albert alberto alejandra alejandro alex alexander alexandra
    alexis alfonso alfred alfredo alice alicia allen allison alvaro amanda amber amy ana andre andrea andres andrew
    andy angela angelica angelina anita ann anna anne anthony antonio antony april ariel armando arnold arthur arturo
    ashley audrey augusto aurelio austin barack barbara beatriz ben benjamin bernard bernardo bernie bertha beth betty
    bill billy bob bobby brad bradley brandon brenda brett brian bruce bruno bryan caitlin calvin camila carl carla
    carlos carly carmen carol carolina caroline carolyn catalina catherine cecilia cesar charles charlie charlotte chelsea
    cheryl chris christian christina christine christopher chuck cindy claire clara claudia colin condoleezza connie cory
    craig cristina crystal curtis cynthia dale damian dan dana daniel daniela danielle danny dave david dawn dean
    deborah debra denise dennis derek diana diane diego dmitry dolores don donald donna doris dorothy doug douglas
    dustin duncan earl ed eddie edgar edith eduardo edward edwin eileen elaine elena eli elias elizabeth ellen elon
    emiliano emilio emily emma emmanuel enrique eric erica erik ernest ernesto esteban esther eugene eva evan evelyn
    fabian felipe felix fernanda fernando florence frances francis francisco frank franklin fred frederick gabriel
    gabriela gary genaro george gerald gerard gerardo german gilbert gilberto gina glenn gloria gordon grace graciela
    greg gregory guadalupe guillermo gustavo guy hannah harold harry harvey hector heather heidi helen henry herbert
    hernan hilary hillary holly howard hugh hugo ian ignacio ines irene irma isaac isabel isabella ismael ivan jack
    jackie jackson jacob jacqueline jaime jake james jamie jan jane janet janice jared jason javier jay jean jeanne
    jeb jeff jeffrey jen jennifer jeremy jerome jerry jesse jessica jesus jill jim jimmy joan joanna joaquin joe joel
    john johnny jon jonathan jordan jorge jose joseph josh joshua joyce juan juana juanita judith judy julia julian
    juliana julie julio justin kamala karen karl karla kate katherine kathleen kathryn kathy katie keith kelly ken
    kenneth kerry kevin kim kimberly kirk kirstjen kristen kristin kurt kyle larry laura lauren laurence lawrence leah
    lee leo leon leonard leonardo leonel leslie leticia lewis liam lillian linda lindsey lisa liz lloyd lois lorena
    lorenzo loretta lori louis louise lucas lucia luis luisa luke lupe lydia lynn madeleine manuel marc marcela marcelo
    marco marcos margaret margarita maria mariana marie mario marion marisol mark marlene marta martha martin marvin
    mary mateo matt matthew maureen mauricio maurice max maxine megan melania melissa mercedes meredith michael michelle
    miguel mike mildred milton mitch mitchell mitt moises molly monica nadia nancy naomi natalia natalie nathan ned neil
    nelson nestor nicholas nick nicolas nicole nina noah nora norma norman octavio olga oliver olivia omar oscar otto
    ovidio pablo pam pamela pat patricia patricio patrick paul paula pedro peggy penny perla pete peter phil philip
    phillip phyllis pilar priscilla rachel rafael ralph ramiro ramon randall randy raphael raquel raul ray raymond
    rebeca rebecca regina renato rene reuben rex ricardo richard rick rita rob robert roberto robin rod roderick rodolfo
    rodney rodrigo roger rogelio roland roman ron ronald ronnie rosa rosario rose roy ruben rubio rudy russell ruth ryan
    sally salvador sam samantha samuel sandra santiago sara sarah scott sean sebastian sergio seth shannon sharon shawn
    sheila shirley silvia simon sofia sonia sophia stanley stella stephanie stephen steve steven stuart sue susan susana
    suzanne sylvia tammy tania tanya ted teresa terrence terri terry theodore theresa thomas tiffany tim timothy tina
    todd tom tomas tommy toni tony tracy travis trevor tyler valentina valeria vanessa vera vernon veronica vicente
    victor victoria vincent viola virginia vladimir walter wanda warren wayne wendy wilfredo will william willie wilson
    xavier xochitl yolanda yvonne zachary zoe
    """.split()
)
