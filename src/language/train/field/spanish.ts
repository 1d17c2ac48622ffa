/**
 * Templates of Spanish reports and headlines of armed violence, in the conventions of AnCora ('de el' for 'del', doers of passives as
 * objects with 'por', relative clauses as acl). Written for this project; no sentence is anybody's.
 */
import type { Grammar } from './grow-sentences.ts';

const FINITE = 'Person=3|Tense';
const SEX = { m: 'Gender=Masc', f: 'Gender=Fem' } as const;
const COUNT = { s: 'Number=Sing', p: 'Number=Plur' } as const;

const CODES: Record<string, readonly [string, string]> = {
  E: ['PROPN', '_'],
  R: ['ADV', '_'],
  P: ['ADP', '_'],
  C: ['CCONJ', '_'],
  S: ['SCONJ', '_'],
  Rc: ['ADV', 'Degree=Cmp'],
  M: ['NUM', 'Number=Plur|NumType=Card'],
  '#': ['NUM', 'NumForm=Digit|NumType=Card'],
  T: ['NOUN', 'AdvType=Tim'],
  ',': ['PUNCT', 'PunctType=Comm'],
  '.': ['PUNCT', 'PunctType=Peri'],
  V3: ['VERB', `Mood=Ind|Number=Sing|${FINITE}=Pres|VerbForm=Fin`],
  Vp: ['VERB', `Mood=Ind|Number=Plur|${FINITE}=Pres|VerbForm=Fin`],
  Vd: ['VERB', `Mood=Ind|Number=Sing|${FINITE}=Past|VerbForm=Fin`],
  Vdp: ['VERB', `Mood=Ind|Number=Plur|${FINITE}=Past|VerbForm=Fin`],
  Vy: ['VERB', `Mood=Ind|Number=Sing|${FINITE}=Imp|VerbForm=Fin`],
  Vi: ['VERB', 'VerbForm=Inf'],
  Vg: ['VERB', 'VerbForm=Ger'],
  Xd: ['AUX', `Mood=Ind|Number=Sing|${FINITE}=Past|VerbForm=Fin`],
  X3: ['AUX', `Mood=Ind|Number=Sing|${FINITE}=Pres|VerbForm=Fin`],
  Xdp: ['AUX', `Mood=Ind|Number=Plur|${FINITE}=Past|VerbForm=Fin`],
  se: ['PRON', 'Case=Acc|Person=3|PrepCase=Npr|PronType=Prs|Reflex=Yes'],
  le: ['PRON', 'Case=Dat|Number=Sing|Person=3|PronType=Prs'],
  lo: ['PRON', 'Case=Acc|Gender=Masc|Number=Sing|Person=3|PrepCase=Npr|PronType=Prs'],
  que: ['PRON', 'PronType=Int,Rel'],
  su: ['DET', 'Number=Sing|Person=3|Poss=Yes|PronType=Prs'],
  Dem: ['DET', 'Gender=Masc|Number=Sing|PronType=Dem'],
  Xp: ['AUX', `Mood=Ind|Number=Plur|${FINITE}=Pres|VerbForm=Fin`],
  Xn: ['AUX', 'Gender=Masc|Number=Sing|Tense=Past|VerbForm=Part'],
  Xc: ['AUX', 'Mood=Cnd|Number=Sing|Person=3|VerbForm=Fin'],
  quien: ['PRON', 'Number=Sing|PronType=Int,Rel'],
  quienes: ['PRON', 'Number=Plur|PronType=Int,Rel'],
  cuya: ['PRON', 'Gender=Fem|Number=Sing|Poss=Yes|PronType=Int,Rel'],
  Otro: ['PRON', 'Gender=Masc|Number=Sing|PronType=Ind'],
  ellas: ['PRON', 'Case=Acc,Nom|Gender=Fem|Number=Plur|Person=3|PronType=Prs'],
  Vyp: ['VERB', `Mood=Ind|Number=Plur|${FINITE}=Imp|VerbForm=Fin`],
  Xyp: ['AUX', `Mood=Ind|Number=Plur|${FINITE}=Imp|VerbForm=Fin`],
  Ds: ['ADJ', 'Number=Sing'],
  Dp: ['ADJ', 'Number=Plur'],
};
for (const sex of ['m', 'f'] as const)
  for (const count of ['s', 'p'] as const) {
    const both = `${SEX[sex]}|${COUNT[count]}`;
    CODES[`N${sex}${count}`] = ['NOUN', both];
    CODES[`A${sex}${count}`] = ['ADJ', both];
    CODES[`H${sex}${count}`] = ['ADJ', `${both}|VerbForm=Part`];
    CODES[`D${sex}${count}`] = ['DET', `Definite=Def|${both}|PronType=Art`];
    CODES[`I${sex}${count}`] = ['DET', `Definite=Ind|${both}|PronType=Art`];
    CODES[`O${sex}${count}`] = ['DET', `${both}|PronType=Ind`];
    CODES[`V${sex}${count}`] = ['VERB', `${both}|Tense=Past|VerbForm=Part`];
  }

const SMALL: Record<string, readonly [string, string]> = {
  el: ['Dms', 'det'],
  la: ['Dfs', 'det'],
  los: ['Dmp', 'det'],
  las: ['Dfp', 'det'],
  un: ['Ims', 'det'],
  una: ['Ifs', 'det'],
  otros: ['Omp', 'det'],
  otras: ['Ofp', 'det'],
  varios: ['Omp', 'det'],
  varias: ['Ofp', 'det'],
  y: ['C', 'cc'],
  su: ['su', 'det'],
  se: ['se', 'expl:pv'],
  que: ['que', 'nsubj'],
  fue: ['Xd', 'aux'],
  fueron: ['Xdp', 'aux'],
};
for (const word of 'a de en por con entre tras durante contra sobre según hacia desde sin bajo'.split(' '))
  SMALL[word] = ['P', 'case'];

type Forms = readonly string[];

/** Infinitive, present singular and plural, past singular and plural, gerund, participle in four forms. */
const ar = (infinitive: string, stem = infinitive.slice(0, -2)): Forms => {
  const root = infinitive.slice(0, -2);
  return [
    infinitive,
    `${stem}a`,
    `${stem}an`,
    `${root}ó`,
    `${root}aron`,
    `${root}ando`,
    ...['ado', 'ada', 'ados', 'adas'].map((end) => root + end),
  ];
};

const er = (infinitive: string, stem = infinitive.slice(0, -2), past = stem): Forms => {
  const root = infinitive.slice(0, -2);
  return [
    infinitive,
    `${stem}e`,
    `${stem}en`,
    `${past}ió`,
    `${past}ieron`,
    `${past}iendo`,
    ...['ido', 'ida', 'idos', 'idas'].map((end) => root + end),
  ];
};

const DETENER: Forms =
  'detener detiene detienen detuvo detuvieron deteniendo detenido detenida detenidos detenidas'.split(' ');

const MATAR: Forms = 'matar mata matan mató mataron matando muerto muerta muertos muertas'.split(' ');

const VERBS: Grammar['verbs'] = {
  harm: [
    ...'asesinar,ejecutar,balear,secuestrar,atacar,emboscar,torturar,degollar,levantar,rafaguear,acribillar,apuñalar,golpear,lesionar'
      .split(',')
      .map((verb) => (verb === 'degollar' ? ar(verb, 'degüell') : ar(verb))),
    er('herir', 'hier', 'hir'),
    MATAR,
    MATAR,
    er('agredir'),
    er('abatir'),
  ],
  hold: [
    ...'capturar,arrestar,liberar,rescatar,asegurar,trasladar'.split(',').map((verb) => ar(verb)),
    DETENER,
    DETENER,
  ],
  find: [
    ...'hallar,localizar'.split(',').map((verb) => ar(verb)),
    ar('encontrar', 'encuentr'),
    ar('encontrar', 'encuentr'),
  ],
  take: [
    ...'atacar,balear,quemar,incendiar,bloquear,saquear,tomar,rafaguear,asaltar,robar,vandalizar'
      .split(',')
      .map((verb) => ar(verb)),
    er('destruir', 'destruy', 'destruy'),
  ],
  seize: [...'decomisar,asegurar,incautar,confiscar'.split(',').map((verb) => ar(verb))],
  say: [...'informar,confirmar,señalar,reportar,indicar,precisar,declarar'.split(',').map((verb) => ar(verb))],
  flee: [er('huir', 'huy', 'huy'), ar('escapar')],
  protest: [ar('protestar'), ar('marchar')],
};

const each = (words: string, code: string): string[] => words.split(/,\s*/).map((word) => `${word}/${code}`);

const GIVEN = 'Ana,Luis,Omar,Rosa,Daniel,Elena,Carlos,Tomás,Marta,Javier,Julián,Pedro,Irene,Raúl,Ernesto'.split(',');
const SURNAMES =
  'Ortiz,Salinas,Rivera,Aguilar,Flores,Cárdenas,Mejía,Quintero,Zamora,Beltrán,Rojas,Paredes,Vega,Luna'.split(',');
const TOWNS =
  'Culiacán,Reynosa,Tumaco,Acapulco,Tijuana,Uruapan,Celaya,Matamoros,Jutiapa,Soyapango,Maracaibo,Cúcuta,Tegucigalpa,Buenaventura,Irapuato,Chilpancingo,Zamora,Guayaquil,Ayacucho,Temuco,Apatzingán,Torreón'.split(
    ',',
  );
const STATES = 'Sinaloa,Tamaulipas,Guerrero,Michoacán,Guanajuato,Nariño,Cauca,Veracruz,Jalisco,Zulia,Sonora'.split(',');

const MEN =
  'hombres,policías,militares,soldados,agentes,estudiantes,taxistas,periodistas,campesinos,migrantes,jóvenes,pobladores,civiles,custodios,comerciantes,niños,maestros,comuneros,turistas,trabajadores,pescadores,mineros,médicos,peregrinos,pasajeros,camioneros,fiscales,funcionarios';
const MAN =
  'hombre,policía,militar,soldado,agente,estudiante,taxista,periodista,campesino,joven,comerciante,niño,maestro,alcalde,regidor,abogado,menor,comandante,sacerdote,candidato,empresario';
const WOMEN = 'mujeres,personas,niñas,maestras,jóvenes,enfermeras,estudiantes';
const WOMAN = 'mujer,persona,niña,maestra,joven,enfermera,activista,periodista,menor';
const DOERS =
  'sicarios,pistoleros,delincuentes,encapuchados,guerrilleros,asaltantes,sujetos,pandilleros,soldados,policías,militares,manifestantes,secuestradores,paramilitares,contrabandistas,piratas,comandos,disidentes,cuatreros,vigilantes';

const SLOTS: Grammar['slots'] = {
  name: GIVEN.flatMap((given, k) =>
    [0, 5].map((step) => `${given}/E ${SURNAMES[(k + step) % SURNAMES.length]}/E:flat`),
  ),
  town: [
    ...TOWNS.map((town) => `${town}/E`),
    ...TOWNS.slice(0, 11).map((town, k) => `${town}/E , [appos ${STATES[k % STATES.length]}/E]`),
  ],
  where: [
    'en @town',
    'en @town',
    'en la colonia/Nfs [appos Centro/E]',
    'en el municipio/Nms [nmod de @town]',
    'en la comunidad/Nfs [nmod de @town]',
    'en una vivienda/Nfs',
    'en un bar/Nms',
    'en la carretera/Nfs [nmod a @town]',
    'en calles/Nfp [nmod de @town]',
    'en la sierra/Nfs',
  ],
  short: ['en @town', 'en @town', 'en @town', 'en carretera/Nfs', 'en bar/Nms', 'en fosa/Nfs'],
  digits: each('2,3,4,5,6,7,8,9,10,11,12,14,15,18,20,23,30,43,72', '#'),
  words: each('dos,tres,cuatro,cinco,seis,siete,ocho,nueve,diez,once,doce,quince,veinte', 'M'),
  num: ['@digits', '@words', '@words', '@words'],
  men: each(MEN, 'Nmp'),
  women: each(WOMEN, 'Nfp'),
  man: each(MAN, 'Nms'),
  woman: each(WOMAN, 'Nfs'),
  many: ['[nummod @num] @men', '[nummod @num] @women', 'varios @men', '[nummod @num] @men'],
  men_many: ['[nummod @num] @men', 'los @men', 'varios @men', '@men'],
  women_many: ['[nummod @num] @women', 'las @women', 'varias @women'],
  one: ['un @man', 'una @woman', 'el @man', 'la @woman', '@name', '@man', '@woman'],
  man_one: [
    'un @man',
    'el @man',
    'un @man [nmod de [nummod @digits] años/Nmp]',
    'el @man @name_after',
    'un joven/Ds:amod @man',
  ],
  name_after: GIVEN.map((given, k) => `[appos ${given}/E ${SURNAMES[k % SURNAMES.length]}/E:flat]`),
  woman_one: ['una @woman', 'la @woman', 'una @woman [nmod de [nummod @digits] años/Nmp]'],
  victims: ['a @many', 'a @one', 'a @many', 'a @num'],
  doers: [
    ...each(DOERS, 'Nmp'),
    'hombres/Nmp armados/Hmp:amod',
    'sujetos/Nmp armados/Hmp:amod',
    'presuntos/Amp:amod sicarios/Nmp',
    'los @doer_nouns',
    'elementos/Nmp [nmod de la policía/Nfs]',
    'elementos/Nmp [nmod de el Ejército/E]',
    'integrantes/Nmp [nmod de el cártel/Nms]',
    '[nummod @num] @doer_nouns',
  ],
  doer_nouns: each(DOERS, 'Nmp'),
  both: [
    'a un @man y [conj a una @woman]',
    'a [nummod @words] @men y [conj a [nummod @words] @women]',
    'a @name y [conj a @name]',
    'a el @man y [conj a su chofer/Nms]',
  ],
  pair: [
    '[nummod @words] soldados/Nmp y [conj [nummod @words] @doer_nouns]',
    '[nummod @words] @men y [conj una @woman]',
    'un @man y [conj su esposa/Nfs]',
    '[nummod @words] @women y [conj [nummod @words] @men]',
  ],
  length: ['[nummod @words] semanas/Nfp', '[nummod @words] días/Nmp', 'un año/Nms', 'una semana/Nfs', 'un mes/Nms'],
  described: [
    '[nmod a bordo/Nms [nmod de una camioneta/Nfs]]',
    '[acl que viajaban/Vyp [obl en motocicleta/Nfs]]',
    '[nmod con @guns]',
    '[amod vestidos/Hmp [obl de militares/Nmp]]',
    '[amod armados/Hmp [obl con @guns]]',
    '[amod armados/Hmp [obl con fusiles/Nmp [appos AK-47/E]]]',
    '[amod encapuchados/Hmp]',
    ', [acl quienes/que:nsubj viajaban/Vyp [obl en [nummod @words] camionetas/Nfp]] ,',
    '[acl que portaban/Vyp [obj @guns]]',
  ],
  guns: [...each('fusiles,machetes,cuchillos,rifles', 'Nmp'), 'armas/Nfp largas/Afp:amod', 'pistolas/Nfp'],
  party: [
    '@doer_nouns',
    'hombres/Nmp armados/Hmp:amod',
    '[nummod @num] @doer_nouns',
    '[nummod @least] @doer_nouns',
    'presuntos/Amp:amod @doer_nouns',
    'integrantes/Nmp [nmod de el cártel/Nms]',
    'elementos/Nmp [nmod de la Guardia/E Nacional/E:flat]',
  ],
  least: ['[case a/P el/Dms:fixed menos/Rc:fixed] @num'],
  doer: [
    'un comando/Nms armado/Hms:amod',
    'un grupo/Nms armado/Hms:amod',
    'la policía/Nfs',
    'el Ejército/E',
    'un hombre/Nms',
    'un sujeto/Nms',
    'la guerrilla/Nfs',
    'un grupo/Nms [nmod de hombres/Nmp armados/Hmp:amod]',
  ],
  bare: [
    'comando/Nms armado/Hms:amod',
    'grupo/Nms armado/Hms:amod',
    'policía/Nfs',
    'Ejército/E',
    'hombre/Nms',
    'pistolero/Nms',
  ],
  thing: each('camionetas,viviendas,patrullas,casas', 'Nfp').concat(
    each('vehículos,negocios,camiones,autobuses', 'Nmp'),
  ),
  arms: each('armas,drogas,granadas', 'Nfp').concat(each('fusiles,cartuchos,explosivos', 'Nmp')),
  event: [
    'balacera/Nfs',
    'emboscada/Nfs',
    'ataque/Nms',
    'enfrentamiento/Nms',
    'tiroteo/Nms',
    'ataque/Nms armado/Hms:amod',
    'riña/Nfs',
    'choque/Nms',
  ],
  Event: [
    'una balacera/Nfs',
    'una emboscada/Nfs',
    'un ataque/Nms',
    'un enfrentamiento/Nms',
    'un tiroteo/Nms',
    'un ataque/Nms armado/Hms:amod',
    'el ataque/Nms',
    'la agresión/Nfs',
  ],
  crime: ['homicidio/Nms', 'secuestro/Nms', 'robo/Nms', 'asesinato/Nms [nmod de un @man]'],
  day: each('lunes,martes,miércoles,jueves,viernes,sábado,domingo', 'T'),
  when: [
    '[obl el @day]',
    '[obl la madrugada/Nfs [nmod de el @day]]',
    '[obl la noche/Nfs [nmod de el @day]]',
    '[obl este/Dem:det @day]',
    '[advmod ayer/R]',
    '[advmod anoche/R]',
  ],
  official: [
    'la fiscalía/Nfs',
    'el gobernador/Nms',
    'la policía/Nfs',
    'el alcalde/Nms @name_after',
    'la secretaría/Nfs',
    'una fuente/Nfs',
  ],
  officials: [
    'las autoridades/Nfp',
    'autoridades/Nfp',
    'testigos/Nmp',
    'vecinos/Nmp',
    'fuentes/Nfp policiales/Dp:amod',
  ],
};

const TEMPLATES: readonly string[] = [
  // headlines: the verb first, nobody named who did it
  '@harm.Vp [obj @victims] [obl @short]',
  '@harm.Vp [obj @victims] [obl @short] ; [parataxis [nsubj @num] mueren/Vp]',
  '@harm.Vp [obl a balazos/Nmp] [obj @victims] [obl @short]',
  '@harm.Vp [obl a tiros/Nmp] [obj @victims]',
  '@hold.Vp [obj @victims] [obl por @crime]',
  '@hold.Vp [obj a [nummod @num] presuntos/Amp:amod @doer_nouns] [obl @short]',
  '@find.Vp [xcomp muerto/Hms] [obj a un @man] [obl @short]',
  '@find.Vp [xcomp muertos/Hmp] [obj a [nummod @num] @men] [obl @short]',
  '@find.Vp [obj [nummod @num] cuerpos/Nmp] [obl @short]',
  '@find.Vp [obj cadáver/Nms [nmod de @woman]] [obl @short]',
  '@find.Vp [obj cuerpo/Nms [nmod sin vida/Nfs] [nmod de @man]] [obl @short]',
  '@take.Vp [obj @thing] y [conj bloquean/Vp [obj carretera/Nfs]] [obl @short]',
  '@take.Vp [obj @thing] [obl @short]',
  '@seize.Vp [obj @arms] [obl @short]',
  'mueren/Vp [nsubj [nummod @num] @men] [obl en @event]',
  'mueren/Vp [nsubj [nummod @num] @men] y [conj [nsubj @num] resultan/Vp [obj heridos/Hmp]] [obl en @event]',
  'mueren/Vp [nsubj [nummod @num] @women] y [conj [nsubj @digits] resultan/Vp [obj heridas/Hfp]] [obl en @event]',
  'muere/V3 [nsubj @man] y [conj [nsubj @num] quedan/Vp [obj heridos/Hmp]] [obl en @event]',
  'muere/V3 [nsubj @woman] y [conj [nsubj otro/Otro] resulta/V3 [obj herido/Hms]] [obl en @event]',
  'muere/V3 [nsubj @man] [obl tras @event] [obl @short]',
  '[nsubj @doers] @harm.Vp [obj @victims] [obl @short]',
  '[nsubj @doers] @take.Vp [obj @thing] [obl @short]',
  '[nsubj @bare] @harm.V3 [obj @victims] [obl @short]',
  '[nsubj @bare] @take.V3 [obj cuartel/Nms] ; [parataxis hay/V3 [obj [nummod @num] muertos/Nmp]]',
  '[nsubj @event] deja/V3 [obj [nummod @num] muertos/Nmp y [conj [nummod @num] heridos/Nmp]] [obl @short]',
  '[nsubj @event [nmod entre militares/Nmp y [conj @doer_nouns]]] deja/V3 [obj [nummod @num] muertos/Nmp]',
  '[nummod @num] muertos/Nmp y [conj [nummod @num] heridos/Nmp] [nmod en @event]',
  '[nsubj policía/Nfs] @hold.V3 [obj @victims] [obl @short]',
  '[nsubj @men] @protest.Vp [obl contra inseguridad/Nfs] [obl @short]',
  // bodies
  'fueron/Xdp:cop @doer_nouns [acl quienes/quienes:nsubj @harm.Vdp [obj @victims] [obl @where]] .',
  'fue/Xd:cop @doer [acl quien/quien:nsubj @harm.Vd [obj @victims] [obl @where]] .',
  '[nsubj [nummod @num] @men , [acl @harm.Vmp [obj por @doers] [obl la semana/Nfs pasada/Afs:amod]] ,] fueron sepultados/Vmp [obl @where] .',
  '[nsubj el @man , [acl @harm.Vms [obj por @doers] [obl @where]] ,] fue trasladado/Vms [obl a un hospital/Nms] .',
  '[nsubj @doer_nouns , [acl [nsubj cuya/cuya:nmod base/Nfs] está/X3:cop cerca/R [obl de @town]] ,] @harm.Vdp [obj @victims] @when .',
  '[nsubj @officials] relataron/Vdp [ccomp que/S:mark [nsubj @doer_nouns] llegaron/Vdp [obl de noche/Nfs] y [conj @harm.Vdp [obj @victims]]] .',
  '[advmod [obl @length] después/R [advcl de/P:mark que/S:mark [nsubj @doers] @harm.Vdp [obj @victims]]] , [nsubj la policía/Nfs] @hold.Vd [obj a un @man] .',
  '[nsubj la policía/Nfs] @hold.Vd [obj a un @man] [advmod [obl @length] después/R [obl de el ataque/Nms]] .',
  '[advmod [obl @length] después/R [obl de el ataque/Nms]] , [nsubj la policía/Nfs] @hold.Vd [obj a un @man] .',
  '[nsubj @man_one] fue @harm.Vms [advmod [obl @length] después/R [advcl de/P:mark que/S:mark [nsubj @doers] @harm.Vdp [obj a su hermano/Nms]]] .',
  '[nsubj @doers] @harm.Vdp [obj @both] [obl @where] @when .',
  '[nsubj @pair] murieron/Vdp [obl en @Event] [obl @where] .',
  '[nsubj @pair] fueron @harm.Vmp [obl @where] @when .',
  'murieron/Vdp [nsubj @pair] [obl @where] .',
  '[obl entre los muertos/Nmp] hay/V3 [obj [nummod @words] @men] .',
  '[obl entre las víctimas/Nfp] hay/V3 [obj [nummod @words] @women] .',
  '[nsubj [nummod @num] personas/Nfp , [nmod entre ellas/ellas [appos [nummod @words] niños/Nmp]] ,] murieron/Vdp [obl en @Event] .',
  '[nsubj [nummod @num] personas/Nfp] perdieron/Vdp [obj la vida/Nfs] [obl en @Event] [obl @where] .',
  '[nsubj @man_one] perdió/Vd [obj la vida/Nfs] [advcl tras/P:mark recibir/Vi [obj impactos/Nmp [nmod de bala/Nfs]]] .',
  '[nsubj @Event] dejó/Vd [obl como/S:case saldo/Nms] [obj [nummod @words] muertos/Nmp] .',
  '[nsubj @man_one] fue privado/Vms [obj de la libertad/Nfs] [obj por @doers] [obl @where] .',
  '[nsubj @man_one] fue interceptado/Vms [obj por @doers] [obl @where] .',
  '[nsubj [nummod @num] @men] han/Xp:aux sido/Xn:aux @harm.Vmp [obl @where] .',
  '[nsubj @man_one] habría/Xc:aux sido/Xn:aux @harm.Vms [obj por @doers] .',
  '[nsubj @man_one] resultó/Vd [obj lesionado/Hms] [obl en @Event] .',
  '[nsubj @doers] mataron/Vdp [obj a un @man] e/C:cc [conj hirieron/Vdp [obj a su esposa/Nfs]] [obl @where] .',
  '[nsubj los soldados/Nmp] repelieron/Vdp [obj la agresión/Nfs] y [conj abatieron/Vdp [obj a [nummod @words] @doer_nouns]] .',
  '[nsubj la Fiscalía/E] @say.Vd [ccomp que/S:mark [nsubj [nummod @words] @men] fueron @hold.Vmp [obl por el @crime]] .',
  '[nsubj @doers] @harm.Vdp [obj @victims] [obl @where] @when .',
  '[nsubj @doer] @harm.Vd [obj @victims] [obl @where] @when .',
  '[nsubj @party @described] @harm.Vdp [obj @victims] [obl @where] @when .',
  '[nsubj @party @described] @take.Vdp [obj @thing] [obl @where] .',
  '[nsubj @party @described] dispararon/Vdp [obl contra una vivienda/Nfs] [obl @where] .',
  '[nsubj @officials] acusaron/Vdp [obj a @party] [xcomp de/P:mark asesinar/Vi [obj a @one]] .',
  '[nsubj @official] acusó/Vd [obj a @party] [xcomp de/P:mark @harm.Vi [obj @victims]] .',
  '[nsubj el operativo/Nms] dejó/Vd [obj [nummod @words] @doer_nouns abatidos/Hmp:amod y [conj @words detenidos/Hmp:amod]] .',
  '[nsubj el choque/Nms] dejó/Vd [obj [nummod @words] @men muertos/Hmp:amod y [conj @words heridos/Hmp:amod]] .',
  '[nsubj @doers] @harm.Vdp [obj a la alcaldesa/Nfs [nmod de el municipio/Nms] , [appos @name] ,] [obl @where] @when .',
  '[nsubj @doers] @harm.Vdp [obj a el @man [nmod de @town] , [appos @name] ,] @when .',
  '[nsubj @doer] irrumpió/Vd [obl @where] y [conj @harm.Vd [obj @victims]] .',
  '[nsubj @doers] irrumpieron/Vdp [obl @where] y [conj @harm.Vdp [obj @victims]] .',
  '[nsubj @doers [acl que viajaban/Vyp [obl en una camioneta/Nfs]]] @harm.Vdp [obj @victims] .',
  '[nsubj @doers] abrieron/Vdp [obj fuego/Nms] [obl contra @men_many] [obl @where] .',
  '[nsubj @doer] abrió/Vd [obj fuego/Nms] [obl contra una vivienda/Nfs] @when .',
  '[nsubj @doers] @take.Vdp [obj @thing] y [conj @harm.Vdp [obj @victims]] [obl @where] .',
  '[nsubj @doers] se enfrentaron/Vdp [obl con @doer_nouns] [obl @where] .',
  '[nsubj @doers] @hold.Vdp [obj @victims] [obl por el @crime] .',
  '[nsubj @doers] @seize.Vdp [obj @arms] y [conj @hold.Vdp [obj a [nummod @num] @men]] [obl @where] .',
  '[nsubj @men_many] fueron @harm.Vmp [obl @where] @when .',
  '[nsubj @women_many] fueron @harm.Vfp [obl @where] @when .',
  '[nsubj @man_one] fue @harm.Vms [obl a balazos/Nmp] [obl @where] @when .',
  '[nsubj @woman_one] fue @harm.Vfs [obj por @doers] [obl @where] .',
  '[nsubj @man_one] fue @harm.Vms [obj por @doers] [advcl cuando/S:mark salía/Vy [obl de su casa/Nfs]] .',
  '[nsubj @man_one [acl que viajaba/Vy [obl en un taxi/Nms]]] fue @harm.Vms [obl @where] .',
  '[obl @where] fueron @harm.Vmp [nsubj @men_many] .',
  '[nsubj @men_many] fueron @find.Vmp [xcomp muertos/Hmp] [obl @where] .',
  '[nsubj los cuerpos/Nmp [nmod de @many]] fueron @find.Vmp [obl @where] @when .',
  '[nsubj el cuerpo/Nms [nmod de una @woman]] fue @find.Vms [obl con huellas/Nfp [nmod de tortura/Nfs]] [obl @where] .',
  'fueron @find.Vmp [nsubj los cuerpos/Nmp [nmod de @many]] [obl @where] .',
  '[nsubj @men_many] murieron/Vdp y [conj [nsubj otros @num] resultaron/Vdp [obj heridos/Hmp]] [obl en @Event] .',
  '[nsubj [nummod @num] personas/Nfp] murieron/Vdp y [conj [nsubj otras @num] resultaron/Vdp [obj heridas/Hfp]] [obl durante @Event] .',
  '[nsubj @man_one] murió/Vd y [conj [nsubj @num] resultaron/Vdp [obj heridos/Hmp]] .',
  'murieron/Vdp [nsubj @men_many] [obl en @Event] [obl @where] .',
  '[nsubj @Event] dejó/Vd [obj [nummod @num] muertos/Nmp y [conj [nummod @num] heridos/Nmp]] [obl @where] .',
  '[nsubj @Event [nmod entre militares/Nmp y [conj @doer_nouns]]] dejó/Vd [obj [nummod @num] muertos/Nmp] .',
  'se/se:expl:pass registró/Vd [nsubj un enfrentamiento/Nms [nmod entre soldados/Nmp y [conj @doer_nouns]]] [obl @where] .',
  '[nsubj @man_one] recibió/Vd [obj varios impactos/Nmp [nmod de bala/Nfs]] [obl en la cabeza/Nfs] .',
  '[nsubj los agresores/Nmp] @flee.Vdp [obl a bordo/Nms [nmod de una camioneta/Nfs]] .',
  '[nsubj pobladores/Nmp] lincharon/Vdp [obj a un presunto/Ams:amod ladrón/Nms] [obl @where] .',
  '[nsubj @men_many] bloquearon/Vdp [obj la carretera/Nfs] [advcl para/P:mark exigir/Vi [obj justicia/Nfs]] .',
  '[nsubj el @man , [appos @name] ,] fue @harm.Vms [obl @where] .',
  '[nsubj las víctimas/Nfp , [appos [nummod dos/M] hombres/Nmp] ,] fueron atacadas/Vfp [obl @where] .',
  '[nsubj las autoridades/Nfp] @find.Vdp [obj una fosa/Nfs [nmod con [nummod @num] cuerpos/Nmp]] [obl @where] .',
  '[nsubj @man_one] fue @hold.Vms [obl por el @crime] .',
  '[nsubj un @man , [amod acusado/Hms [nmod de homicidio/Nms]] ,] fue @hold.Vms @when .',
  '[nsubj @doers [acl que cruzaron/Vdp [obj el río/Nms]]] @harm.Vdp [obj @victims] [obl @where] .',
  '[obl el @day] , [nsubj @doers [acl que cruzaron/Vdp [obj la frontera/Nfs]]] @harm.Vdp [obj @victims] .',
  '[nsubj @doers [acl que habían/Xyp:aux atacado/Vms [obj un cuartel/Nms]]] @harm.Vdp [obj @victims] .',
  '[nsubj los hombres/Nmp [acl que/que:obj [nsubj la policía/Nfs] @harm.Vd @when]] eran/Xyp:cop campesinos/Nmp .',
  '[nsubj la policía/Nfs] identificó/Vd [obj a los hombres/Nmp [acl que/que:obj [nsubj @doer] @harm.Vd]] .',
  '[nsubj @men_many] fueron @harm.Vmp [advcl cuando/S:mark [nsubj @doers] entraron/Vdp [obl a su campamento/Nms]] .',
  '[nsubj @women_many] fueron @harm.Vfp [advcl cuando/S:mark [nsubj @doers] @take.Vdp [obj un autobús/Nms]] .',
  '[nsubj @doers] @harm.Vdp [obj @victims] [obl @where] [advcl antes/R:advmod de/P:mark huir/Vi] .',
  '[obl en @town] , [nsubj @doers] @harm.Vdp [obj @victims] @when .',
  '[nsubj @doers] , [amod molestos/Amp [nmod por un conflicto/Nms]] , @harm.Vdp [obj @victims] [obl @where] .',
  'fueron @harm.Vmp [nsubj @men_many] [obl @where] [obj por @doers] .',
  '[nsubj explosión/Nfs [nmod de granada/Nfs]] hiere/V3 [obj a @num] [obl @short]',
  '@town : [parataxis [nsubj @doers] @harm.Vp [obj @victims]]',
  '[nsubj la alcaldesa/Nfs [nmod de el municipio/Nms] , [appos @name] ,] fue @harm.Vfs [obl @where] .',
  '[nsubj @doers [nmod en motocicletas/Nfp]] @harm.Vdp [obj @victims] [obl durante la madrugada/Nfs] .',
  '[ccomp [nsubj @doers] @harm.Vdp [obj @victims] [obl @where]] , @say.Vd [nsubj @official] .',
  '[ccomp [nsubj @man_one] fue @harm.Vms [obl @where]] , @say.Vdp [nsubj @officials] .',
  '[nsubj @official] @say.Vd [ccomp que/S:mark [nsubj @doers] @harm.Vdp [obj @victims] [obl @where]] .',
  '[nsubj @officials] @say.Vdp [ccomp que/S:mark [nsubj @men_many] fueron @harm.Vmp [obj por @doers]] .',
  '[obl según @official] , [nsubj @doers] @harm.Vdp [obj @victims] [obl @where] .',
  '[nsubj @doers] le/le:obj dispararon/Vdp [obl en varias ocasiones/Nfp] .',
  '[nsubj @doers] lo/lo:obj @harm.Vdp [obl a balazos/Nmp] [obl @where] .',
];

export const SPANISH: Grammar = {
  codes: CODES,
  small: SMALL,
  slots: SLOTS,
  verbs: VERBS,
  verbForms: { Vi: 0, V3: 1, Vp: 2, Vd: 3, Vdp: 4, Vg: 5, Vms: 6, Vfs: 7, Vmp: 8, Vfp: 9 },
  lemmas: { los: 'el', la: 'el', las: 'el', el: 'el', una: 'uno', un: 'uno', fue: 'ser', fueron: 'ser' },
  templates: TEMPLATES,
  unraised: new Set('a el la los las un una en de por con y entre tras contra'.split(' ')),
};
