/** Words around place names, folded, English and Spanish: what makes a name a place, a person, a body, a common word. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Prepositions that place something. */
export const LOCATIVE = words(`
  in at near from outside inside around across toward towards through throughout via within between beyond into
  en desde hacia hasta
`);
/** Prepositions that may. */
export const HALF_LOCATIVE = words(
  'to of on de del a al para por entre over off and y by visit leave left reach reached enter entered',
);

/** Pieces of ground that are some town's: 'un barranco de Naucalpan', 'the outskirts of Goma'. */
export const GROUNDS = words(`
  cerca barranco barranca lote predio terreno paraje canal arroyo brecha centro mercado plaza penal panteon cementerio
  afueras periferia inmediaciones alrededores cabecera calles norte sur oriente poniente este oeste
  outskirts suburb suburbs streets center centre market port north south east west northeast northwest southeast southwest
`);

/** Nouns after "in the", "of the": "city of X", "municipio de X"; the kind of place that they announce. */
export const ANNOUNCE: ReadonlyMap<
  string,
  'city' | 'admin1' | 'admin2' | 'country' | 'quarter' | 'street' | 'natural'
> = new Map([
  ...'city town village hamlet township suburb capital port resort settlement ciudad pueblo poblado villa localidad comunidad poblacion aldea caserio ranchería rancheria rural urbana urbano ejido puerto capital cabecera urbe'
    .split(' ')
    .map((word) => [word, 'city'] as const),
  ...'state province region governorate department oblast estado provincia departamento gobernacion entidad prefecture'
    .split(' ')
    .map((word) => [word, 'admin1'] as const),
  ...'county municipality district parish municipio canton delegacion alcaldia comuna partido distrito'
    .split(' ')
    .map((word) => [word, 'admin2'] as const),
  ...'country nation republic kingdom island islands pais republica isla reino'
    .split(' ')
    .map((word) => [word, 'country'] as const),
  ...'neighborhood neighbourhood borough barrio colonia fraccionamiento quarter sector urbanizacion vereda corregimiento barriada suburbio'
    .split(' ')
    .map((word) => [word, 'quarter'] as const),
  ...'river mountain mount lake valley peninsula desert forest rio sierra cerro lago valle gulf bay'
    .split(' ')
    .map((word) => [word, 'natural'] as const),
]);

/** "northern Burkina Faso": part of what follows. */
export const DIRECTIONS: ReadonlySet<string> = new Set(
  'northern southern eastern western central northeastern northwestern southeastern southwestern north-eastern north-western south-eastern south-western'.split(
    ' ',
  ),
);

/** Nouns that follow a name: "Sinaloa state", "Kivu province", "Orange County", "Idlib city". */
export const FOLLOWING: ReadonlyMap<string, 'city' | 'admin1' | 'admin2' | 'quarter' | 'natural'> = new Map([
  ...'state states province governorate oblast prefecture department region'
    .split(' ')
    .map((word) => [word, 'admin1'] as const),
  ...'county parish municipality district'.split(' ').map((word) => [word, 'admin2'] as const),
  ...'city town township village'.split(' ').map((word) => [word, 'city'] as const),
  ...'neighborhood neighbourhood borough quarter suburb'.split(' ').map((word) => [word, 'quarter'] as const),
  ...'river valley mountains mountain lake bay peninsula desert forest island islands gulf strait'
    .split(' ')
    .map((word) => [word, 'natural'] as const),
]);

/** Before a person's surname or whole name. */
export const TITLES = words(`
  mr mrs ms miss dr prof professor sir lord lady dame king queen prince princess pope bishop archbishop father sister brother
  rev reverend pastor president vice minister premier chancellor senator sen rep representative congressman congresswoman
  gov governor mayor councilman councilwoman councilor judge justice attorney sheriff chief officer detective trooper deputy
  commissioner secretary ambassador general gen colonel col major maj captain capt lieutenant lt sergeant sgt corporal cpl
  private pvt admiral commander director chairman chairwoman spokesman spokeswoman spokesperson coach manager actor actress
  singer author writer director analyst inspector superintendent constable imam sheikh mullah ayatollah emir sultan saint
  presidente senador senadora diputado diputada gobernador gobernadora alcalde alcaldesa general coronel capitan teniente
  sargento comandante don dona sr sra srta doctor doctora licenciado lic ing ingeniero juez fiscal ministro ministra
  canciller secretario padre fray obispo cardenal monsenor joven senor senora named called llamado llamada alias nombre
`);

/** Verbs of saying and feeling that people do, right after or before a surname. */
export const SAYS = words(`
  said says say told tells added adds asked asks explained noted wrote writes tweeted recalled insisted argued admitted
  replied testified claimed joked laughed smiled thinks believes scored pitched threw hit homered
  dijo dice senalo afirmo aseguro explico agrego anadio comento
`);

/** Heads of bodies whose names hold places: "Sinaloa Cartel", "Boston University", "Chicago Tribune". */
export const BODY_HEADS = words(`
  university college school academy institute institution hospital clinic center centre museum library theater theatre church
  cathedral mosque temple stadium arena airport station hotel club team times post tribune herald journal news gazette
  globe star sun press chronicle telegraph observer examiner inquirer dispatch radio television tv network broadcasting
  company corporation corp inc llc ltd co group bank fund foundation association society committee commission council
  department ministry bureau agency office authority board court tribunal congress parliament senate assembly government
  police force forces army navy guard cartel gang party union league federation movement front brigade battalion
  division corps command regiment airlines airways air lines railways rail railroad festival cup open championship games
  state dodgers yankees mets cubs sox giants lakers knicks bulls celtics rangers cowboys patriots eagles bears packers
  united city rovers athletic wanderers hotspur albion fc sc cf
  insurance mutual energy power electric steel motors oil gas pipeline project act treaty accord agreement
  convention protocol declaration summit conference symphony orchestra ballet opera philharmonic band choir
  universidad cartel fiscalia procuraduria secretaria guardia policia instituto gobierno congreso tribunal camara banco
  ejercito frente sindicato federacion asociacion comision diario
  zoo garden gardens mall plaza tower towers building bridge hall house courthouse jail prison
`);
/** Bodies that lie at the place they are named for, so the name still places something. */
export const SITED_HEADS = words(
  'airport station hospital stadium arena university college school prison jail bridge cathedral church mosque zoo courthouse',
);

/** Streets and squares: "Main Street", "Calle Reforma". */
export const STREET_HEADS = words(
  'street st avenue ave road rd boulevard blvd drive dr lane ln highway hwy route parkway pkwy way place square sq terrace court circle pike turnpike freeway expressway interstate trail',
);
export const STREET_OPENERS = words(
  'calle avenida av calzada carretera autopista boulevard bulevar blvd callejon paseo via eje periferico libramiento plaza puente glorieta highway route interstate',
);

/** Compass words before a name: "northern Mexico", "norte de Sinaloa". */
export const COMPASS: ReadonlyMap<string, number> = new Map([
  ...([
    ['north', 0],
    ['northern', 0],
    ['norte', 0],
    ['south', 180],
    ['southern', 180],
    ['sur', 180],
    ['east', 90],
    ['eastern', 90],
    ['este', 90],
    ['oriente', 90],
    ['west', 270],
    ['western', 270],
    ['oeste', 270],
    ['poniente', 270],
    ['occidente', 270],
  ] as const),
  ...([
    ['northeast', 45],
    ['northeastern', 45],
    ['noreste', 45],
    ['nordeste', 45],
    ['southeast', 135],
    ['southeastern', 135],
    ['sureste', 135],
    ['sudeste', 135],
    ['southwest', 225],
    ['southwestern', 225],
    ['suroeste', 225],
    ['sudoeste', 225],
    ['northwest', 315],
    ['northwestern', 315],
    ['noroeste', 315],
  ] as const),
  ...([
    ['central', -1],
    ['centro', -1],
    ['midwestern', -1],
  ] as const),
]);

/** Common given names: before a capitalised word they make a person of it. */
export const GIVEN_NAMES = words(`
  aaron abdul abdullah abraham adam adrian adriana agustin ahmad ahmed alan albert alberto alejandra alejandro alex alexander
  alexandra alexis alfonso alfredo ali alice alicia allen amanda amy ana andrea andres andrew angel angela angelica anita ann
  anna anne anthony antonio armando arthur arturo ashley barbara barry beatriz ben benjamin bernard beth betty bill billy bob
  bobby brandon brenda brian bruce bryan carl carla carlos carmen carol caroline catherine cesar charles charlie cheryl chris
  christian christina christine christopher cindy claudia craig cristina cynthia dan daniel daniela danny dave david dean
  deborah debra dennis derek diana diane diego donald donna dorothy doug douglas eddie edgar eduardo edward eleanor elena
  elizabeth emily emma enrique eric erica ernest ernesto esteban eva evan evelyn federico felipe felix fernando fidel florence
  francis francisco frank fred frederick gabriel gabriela gary george gerald gerardo gilberto gina glenn gloria gordon grace
  graciela greg gregory guadalupe guillermo gustavo harold harry hassan hector heather helen henry hillary hugo humberto hussein
  ian ibrahim ignacio isaac isabel ismael ivan jack jacob jaime james jane janet janice jason javier jay jean jeff jeffrey
  jennifer jeremy jerry jesse jessica jesus jill jim jimmy joan joaquin joe joel john johnny jon jonathan jordan jorge jose
  joseph josh joshua josefina joyce juan juana juanita judith judy julia julian julie julio karen karl kate katherine kathleen
  kathy keith kelly ken kenneth kevin kim kimberly kyle larry laura lauren lawrence lee leo leonardo leonel leroy leslie
  leticia linda lisa lorena lorenzo louis louise lourdes lucas lucia luis luke lynn manuel marc marcela marcelo marco marcos
  margaret margarita maria mariana marie mario marisol mark martha martin mary matt matthew maurice mauricio max megan melissa
  michael michel michelle miguel mike mitchell mohamed mohammad mohammed monica muhammad mustafa nancy natalie nathan neil nelson
  nicholas nick nicolas nicole norma omar oscar osama pablo pamela patricia patrick paul paula pedro peter phil philip phillip
  rachel rafael ralph ramon randy raul ray raymond rebecca ricardo richard rick rob robert roberto rodolfo rodrigo roger ronald
  ronnie rosa rose roy ruben russell ruth ryan salvador sam samantha samuel sandra santiago sara sarah scott sean sergio sharon
  shawn sheila silvia sofia sonia stephanie stephen steve steven stuart susan susana sylvia ted teresa terry theodore theresa
  thomas tim timothy todd tom tommy tony tracy tyler valeria vanessa veronica vicente victor vincent virginia vladimir
  walter wayne wendy william willie xavier yolanda yusuf zachary barack hillary benazir hamid nicholas joshua
`);

/** Capitalised words that name towns somewhere and mean something else nearly everywhere. */
export const COMMON = words(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio
  agosto septiembre octubre noviembre diciembre spring summer autumn fall winter
  the a an and or but if so as at by for from in into of on off out over to up with without no not yes all any both each
  few more most other some such only own same than too very can will just should now one two three four five six seven eight
  nine ten first second third last next new old big great small good bad best many much several every another he she it we
  they you i me him her us them his hers its our their your my this that these those who whom which what when where why how
  is are was were be been being have has had do does did would could may might must shall here there then once again also
  about after before during while since until because though although however meanwhile still even ever never always often
  el la los las un una unos unas y o u e ni pero si como en de del al con sin por para sobre entre hasta desde se su sus lo le
  les que quien cual cuando donde no mas menos muy ya este esta estos estas ese esa eso aquel hay fue son era han ha es
  police court president government state city county town national federal international united general chief
  minister department office house senate congress army force forces security justice party union church school university
  college hospital company group team club league center park street road avenue river lake island north south east west
  northern southern eastern western central upper lower district region province bank market news times post press media
  world global american people man men woman women child children family home day night week month year today yesterday
  tomorrow morning evening war peace attack attacks bomb fire death life law order right rights left power energy water food
  oil gas money business trade education health service services system program project plan report study public private
  social political military civil human police officer officers deputy deputies sheriff judge attorney mayor governor
  senator representative director manager chairman professor doctor father mother brother sister son daughter god lord
  king queen prince saint sir mr mrs ms dr see look read watch follow share photo photos video image images story stories
  editor reporter staff writer correspondent associated reuters afp copyright contact email phone
  open close free full half best better nice fair love hope faith grace joy young white black brown green grey gray red blue
  price prices street wall bell rice cook baker hunter fisher carpenter smith jones johnson williams taylor miller wilson
  moore davis martin clark lewis walker hall allen king wright scott hill adams nelson campbell mitchell roberts carter
  phillips evans turner parker collins edwards stewart morris murphy rogers reed morgan cooper peterson bailey kelly howard
  ward cox richardson watson brooks bennett gray james reyes cruz hughes price myers long foster sanders ross morales powell
  sullivan russell ortiz jenkins gutierrez perry butler barnes fisher henderson coleman simmons patterson jordan reynolds
  hamilton graham kim gonzales alexander ramos wallace griffin west cole hayes chavez gibson bryant ellis stevens murray ford
  marshall owens mcdonald harrison ruiz kennedy wells alvarez woods mendoza castillo olson webb washington tucker freeman
  burns henry vasquez snyder simpson crawford jimenez porter mason shaw gordon wagner hunter romero hicks dixon hunt palmer
  robertson black holmes stone meyer boyd mills warren fox rose obama bush clinton trump reagan biden putin garcia martinez
  rodriguez lopez hernandez gonzalez perez sanchez ramirez torres flores rivera gomez diaz vargas castro guzman moreno
  medina aguilar ortega rojas soto herrera contreras guerrero delgado calderon fox salinas zedillo pena nieto zambada
  colon bell page star sun moon eagle bear wolf lion tiger bull horse bird duck jordan chad georgia
  mobile reading bath battle deal rugby ball hove poole split nancy tours lens vienne orange best most van sur sud nord
  cope mission bay canal center central college corona del mar mercury paradise liberty independence freedom
  republican democrat democrats republicans democratic conservative labour labor liberal green olympic olympics cup
  internet web online facebook twitter google apple microsoft amazon youtube iphone android
  christmas easter ramadan christian muslim islam islamic jewish catholic protestant buddhist hindu
  english spanish french language
  gobierno estado ciudad pueblo policia ejercito marina guardia fiscalia procuraduria secretaria camara congreso
  presidente gobernador alcalde director general nacional federal estatal municipal comercio instituto universidad centro
  partido union banco grupo cartel familia casa hombre mujer hijo hija victoria progreso libertad independencia reforma
  constitucion justicia seguridad salud educacion cultura deportes foto fotos video redaccion agencia
  page section chapter part table figure photo source note edition volume number phase stage level class type
  lives dead victim victims suspect suspects gunman gunmen shooting shootings killing murder homicide arrest arrests charges
  trial jury verdict prison jail guilty case cases charge drug drugs gun guns weapon weapons gang gangs cartel
  normal eagle early tyler hudson lincoln jackson jefferson madison monroe franklin clay pierce grant hayes garfield arthur
  cleveland mckinley roosevelt wilson harding coolidge hoover truman eisenhower nixon carter
  troy paris florence victoria charlotte carolina virginia austin dallas houston logan dakota sydney brooklyn chelsea
  kingston preston lancaster
`);

/** Capitalised words of which hardly any text means the town of that name. */
export const NEVER = words(`
  monday tuesday wednesday thursday friday saturday sunday january february april june july august september october november
  december lunes martes miercoles jueves viernes sabado domingo enero febrero abril junio julio agosto septiembre octubre
  noviembre diciembre the a an and or but if so as at by for from in into of on off out over to up with without no not yes all
  any both each few more most other some such only own same than too very can will just should now one two three four five
  six seven eight nine ten first second third last next he she it we they you i me him her us them his hers its our their your
  my this that these those who whom which what when where why how is are was were be been being have has had do does did would
  could may might must shall here there then once again also about after before during while since until because though
  although however meanwhile still even ever never always often el la los las un una unos unas y o u e ni pero si como en con
  sin por para sobre entre hasta desde se su sus lo le les que quien cual cuando donde mas menos muy ya este esta estos estas
  ese esa eso aquel hay fue son era han ha es police court president government state city county town national federal
  international general chief minister department office house senate congress army force forces justice party church school
  university college hospital company group team club league center centre central street road avenue district region
  province bank market news times post press media world global american people man men woman women child children family home
  day night week month year today yesterday tomorrow morning evening war attack attacks bomb fire death law order
  police council supreme federal central western northern southern eastern northwest northeast southwest southeast north south
  east west upper lower new old big great good best many much several every another general public private social political
  military civil human officer officers deputy sheriff judge attorney mayor governor senator director manager chairman
  professor doctor father mother brother sister son daughter god lord king queen prince mr mrs ms dr see look read watch follow
  share photo photos image story editor reporter staff writer associated reuters copyright contact email phone
  northeastern northwestern southeastern southwestern noreste noroeste sureste suroeste norte sur este oeste
  energy water food oil gas money business trade education health service services system program project plan report study
  commerce parachute piano research shaping side meeting cathedral theater rivers highways islamic olympic catholic christian
  internet web online facebook twitter gobierno estado ciudad pueblo policia ejercito marina guardia fiscalia secretaria camara
  congreso presidente gobernador alcalde director nacional estatal municipal comercio instituto universidad centro partido banco
  grupo cartel familia casa hombre mujer foto fotos redaccion agencia page section chapter part table figure source note
  lives dead victim victims suspect suspects gunman gunmen shooting murder homicide arrest charges trial jury verdict prison
  capital canton mesa proteccion mision act mass states
  jail case charge drug drugs gun guns weapon weapons gang gangs republican democrat democrats republicans metro airport swat
`);

/** Nouns that follow a town's name used as an adjective: "Albany police", "an Augusta native". */
export const LOCAL_NOUNS = words(`
  police man woman men women resident residents native natives teenager teen authorities officials official firefighters
  firefighter prosecutors prosecutor mayor couple family area suburb businessman businesswoman homeowner homeowners
  attorney lawyer based driver student students school schools church neighborhood street streets home apartment
  hospital restaurant hotel airport officer officers councilman lawmaker lawmakers region metro border
`);

/** Of these the place is usually meant, though people are named so: only a person's context makes a person of them. */
export const PLACE_FIRST = words(`
  washington paris florence victoria charlotte carolina virginia austin dallas houston dakota sydney brooklyn chelsea
  kingston preston lancaster jordan chad georgia guerrero cleveland orange reading bath lincoln jackson madison hamilton
  west mobile progreso reforma medina salinas split nancy tours troy hudson bay corona mission poole
  united new york monroe franklin jefferson colon lens van castro victoria
`);

/** Ways from one town to another. */
export const ROADS = new Set(
  'road highway motorway freeway route expressway railway railroad line stretch carretera autopista via camino ruta tramo libramiento supercarretera'.split(
    ' ',
  ),
);
