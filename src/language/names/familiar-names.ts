/** Given names and surnames common in English and Spanish news, folded; written for Cotejo. */

const GIVEN = `
aaron abdul abdullah abel abigail abraham adam adan adela adolfo adrian adriana agustin ahmad ahmed aida alan alba albert alberto
aldo alejandra alejandro alex alexander alexandra alexis alfonso alfred alfredo ali alice alicia alma alvaro amalia amanda amelia amir amy
ana anabel andrea andres andrew angel angela angelica angelina anita ann anna anne annie anthony antonia antonio araceli
ariel armando arnold arnulfo arthur arturo ashley augusto aurelio aurora baltazar barbara beatriz ben benito benjamin bernard
bernardo bertha betty bill billy blanca bob bobby brandon brenda brian bruce bruno camila camilo carl carla carlos carmen carol
carolina caroline catalina catherine cecilia celia cesar charles charlie cheryl chris christian christina christine christopher cindy
clara claudia claudio clemente concepcion consuelo craig cristian cristina cristobal cuauhtemoc cynthia dalia damian dan daniel daniela
danny dario dave david dean deborah delia dennis diana diane diego dina dolores domingo don donald donna dora dorothy doug
douglas eddie edgar edith edmundo eduardo edward edwin efrain efren elba elena eleazar elias elisa elizabeth eloy elsa elvira
emanuel emilia emiliano emilio emily emma enrique eric erica erick erik erika ernest ernesto esperanza esteban esther estela
eugene eugenio eusebio eva evan evelyn everardo fabian fabiola farid fatima faustino federico felicia felipe felix fermin
fernanda fernando fidel flavio flor florencia florencio florentino frances francis francisca francisco frank fred freddy frederick
gabriel gabriela gary genaro george gerald gerardo gilbert gilberto gina giovanni glenn gloria gonzalo grace graciela greg
gregorio gregory griselda guadalupe guillermina guillermo gustavo hannah harold harry hasan hassan hector heather hector helen henry
heriberto hermelinda hernan herman hilda hilario horacio howard hugo humberto ian ibrahim ignacio ilse imelda indira ines irene irma
isaac isaias isabel isidro ismael israel ivan ivonne jack jackie jacob jacobo jaime jake james jamie jan jane janet jason javier
jay jean jeff jeffrey jennifer jeremy jerry jesse jessica jesus jill jim jimmy joan joaquin joe joel john johnny jon
jonathan jordan jorge jose josefa josefina joseph josh joshua joyce juan juana juanita judith judy julia julian juliana julie
julieta julio justin karen karina karl karla kate katherine kathleen kathy katie keith kelly ken kenneth kevin khaled khalid kim
kimberly kyle larry laura lauren laurie lawrence lazaro leo leon leonardo leonel leonor leopoldo leslie leticia lidia
lilia liliana lilian linda lisa lois lorena lorenzo lori louis louise lourdes lucas lucia luciano lucy luis luisa luke luz
lynn magdalena mahmoud manuel manuela marc marcela marcelino marcelo marcia marco marcos margaret margarita maria mariana mariano
maribel marie mariela marilyn marina mario marisela marisol mark marlene marta martha martin martina mary mateo matias matt matthew
maureen mauricio max maximiliano maximino maya mayra megan melissa mercedes micaela michael michelle miguel mike mildred miriam
mireya misael mohamed mohammad mohammed moises monica monserrat muhammad mustafa nadia nancy natalia natividad nathan neil nelson nestor
nicholas nick nicolas nicole nina noe noel noemi nora norberto norma octavio odilon ofelia olga olivia omar oscar osama osvaldo
oswaldo otilia pablo paloma pamela paola pascual pat patricia patricio patrick paul paula paulina pedro peter perla phil philip phillip
porfirio rachel rafael ralph ramiro ramon randy raquel raul ray raymond rebeca rebecca refugio regina rene reyna ricardo
richard rick rigoberto rita robert roberta roberto rocio rodolfo rodrigo rodney rogelio roger roland rolando roman romeo
ron ronald rosa rosalia rosalinda rosario rosaura rose roy ruben rufino russell ruth ryan sabina sabino saddam sally salma salvador
samuel sam samantha sandra santiago santos sara sarah saul scott sean sebastian serafin sergio servando sharon sheila sherry
shirley silvano silvia simon socorro sofia sonia sophia stanley stella stephanie stephen steve steven stuart susan susana
sylvia tamara tania ted teodoro teresa teresita terry theodore theresa thomas tiffany tim timothy tina todd tom tomas tony
tracy trinidad tyler ubaldo ulises uriel valentin valentina valeria vanessa vera veronica vicente vicki victor victoria vincent
violeta virgilio virginia viviana walter wanda wendy wilfredo william wilma xavier ximena yadira yahir yesenia yolanda yuri
yousef zaira zoe zoila zulema vladimir sergei dmitry mikhail natasha pierre jacques francois claude michel hans klaus wolfgang
giuseppe luigi paolo marco hiroshi kenji wei chen mei raj sanjay anil priya rahul kumar
`;

const SURNAMES = `
abrego acevedo acosta acuna adams aguilar aguirre alarcon alcala alcantara aleman alexander allen almeida alonso alvarado alvarez amador
anaya anderson andrade angeles aponte aragon arana aranda araujo arce arellano arenas arevalo arias armenta arroyo arteaga avalos
avila ayala bailey baker balderas banuelos barajas barnes barragan barrera barreto barrientos barrios barron bautista becerra bell
beltran benavides benitez bennett bermudez bernal blanco bonilla borja bravo brooks brown bryant burgos bush bustamante bustos
caballero cabrera calderon calles camacho campbell campos canales cano cantu cardenas cardona carmona carranza carrasco carrillo carter casas
castaneda castellanos castillo castro cavazos ceballos cedillo cerda cervantes chacon chapa chavarria chavez clark clinton coleman collins
colon contreras cook cooper cordero cordova cornejo corona coronado coronel corral correa cortes cortez cox cruz cuellar cuevas
davila davis delgado diaz dominguez duarte duenas duran echeverria edwards elizondo enriquez escalante escamilla escobar escobedo esparza
espino espinosa espinoza esquivel estrada evans fajardo farias felix fernandez ferrer fierro figueroa fisher flores fonseca foster franco
fuentes galindo gallardo gallegos galvan gamboa gamez garay garcia garza gil giron godinez godoy gomez gonzales gonzalez granados
gray green griffin guajardo guerra guerrero guevara guillen gutierrez guzman hall hamilton harris hayes henderson heredia hernandez herrera
hidalgo hill hinojosa holguin howard hughes huerta hurtado ibarra iglesias islas izquierdo jackson jaimes jaramillo jenkins jimenez johnson
johnston jones juarez kelly kennedy king lara leal ledesma lee leon lerma lewis leyva limon linares llamas lobo lomeli long
lopez lozano lucero lucio lugo luna machado macias madrid magana maldonado mancilla manriquez mares marin marquez marroquin martin
martinez martins mata maya maldonado mccarthy mckenzie medina medrano mejia melendez melgar mena mendez mendoza meneses mercado
merino meza miller miranda mitchell molina moncada mondragon monge monroy montano montelongo montenegro montero montes montiel montoya mora
morales moran moreno morgan morris moya munguia muniz munoz murillo murphy murray nava navarrete navarro nelson nieto nieves nixon nolasco
noriega nunez obama ocampo ochoa ojeda olivares oliver olivera olmedo ontiveros ordonez orozco ortega ortiz osorio osuna
oviedo pacheco padilla palacios palma palomino pantoja paredes parker parra pastrana patino patterson paz pedraza pena perales peralta pereira perez
perry peterson phillips pimentel pineda pinto pizarro placencia plata ponce porras portillo powell prado price prieto pulido quezada quinones
quintana quintanilla quintero quiroga quiroz ramirez ramos rangel reagan reed renteria resendiz reyes reyna reynolds reynoso richardson rico
rincon rios rivas rivera roberts robertson robinson robledo robles rocha rodarte rodriguez rogers rojas roldan roman romero romo
roosevelt rosales rosas ross rosado rubio rueda ruelas ruiz russell saavedra saenz salas salazar salcedo saldana saldivar salgado
salinas samaniego sanabria sanchez sanders sandoval santana santiago santillan santoyo sauceda scott segovia segura sepulveda serna serrano sharon silva
simmons smith solano solis solorio solorzano soria sosa sotelo soto stevens stewart suarez sullivan tamayo tapia taylor tejada tejeda tellez
tello terrazas thomas thompson tirado toledo torres tovar trejo trevino trujillo turner ulloa uribe urrutia valadez valdes valdez valdivia valencia
valenzuela valle vallejo valles varela vargas vasquez vazquez vega vela velasco velazquez velez velasquez venegas vera verdugo vergara
vidal vila villa villalobos villanueva villarreal villasenor villegas walker wallace ward washington watson webb wells west white
williams wilson wong wood wright yanez young zambrano zamora zamudio zapata zaragoza zarate zavala zelaya zepeda zuniga
`;

const setOf = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

export const GIVEN_NAMES = setOf(GIVEN);
export const COMMON_SURNAMES = setOf(SURNAMES);

/** A folded word that many people are called: not a garbling of another name. */
export const isFamiliarName = (folded: string): boolean => GIVEN_NAMES.has(folded) || COMMON_SURNAMES.has(folded);
