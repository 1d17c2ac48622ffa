/**
 * Spanish words of violence that tell no happening where they stand: names of offices and laws, names of crimes, phrases
 * of the trade ('llevar a cabo', 'tomar protesta'), machines that burst, people already held.
 */
import { anyOf, wordClasses } from '../words.ts';
import { isTrend } from './asked-or-counted.ts';
import type { ClaimContext } from './context.ts';
import { deedWords } from './deed-words.ts';
import { isMishapStory } from './mishap-story.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { PHRASES } from './spanish-phrases.ts';
import type { Trigger } from './trigger.ts';

interface Place {
  readonly context: ClaimContext;
  readonly trigger: Trigger;
  /** The trigger's governing word, folded. */
  readonly form: string;
  /** The words right before and behind, nearest first, folded; of the same sentence. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

const REACH = 12;

const placeOf = (context: ClaimContext, trigger: Trigger): Place => {
  const { first, last } = context.analysis.sentences[trigger.sentence];
  const { forms } = context;
  return {
    context,
    trigger,
    form: forms[trigger.head],
    before: forms.slice(Math.max(first, trigger.first - REACH), trigger.first).reverse(),
    after: forms.slice(trigger.last, Math.min(last, trigger.last + REACH)),
  };
};

const within = (words: readonly string[], reach: number, wanted: RegExp): boolean =>
  words.slice(0, reach).some((word) => wanted.test(word));

/** A run of words from the trigger's first word on: 'detenidamente' aside, 'toma de | protesta'. */
const reads = (words: readonly string[], wanted: RegExp): boolean => wanted.test(words.join(' '));

const OFFICES =
  /^(?:fiscalias?|vicefiscalia|subprocuraduria|procuraduria|comision|comisiones|convencion|ley|leyes|unidad|instituto|centro|secretaria|protocolo|protocolos|mecanismo|programa|sistema|registro|alerta|direccion|comite|colectivos?|movimiento|consejo|observatorio|dia|semana|codigo|estatuto|tratado|modelo|coordinacion|subsecretaria|grupo|relator|relatoria|juzgado|juzgados|tribunal|policia|plan|norma|red|encuesta|brigada|busqueda|fondo)$/;
const JOINTS = /^(?:de|del|la|las|los|el|y|e|para|contra|en|a|sobre|por|personas|atencion)$/;

/** 'Fiscalía Especializada … de Personas | Desaparecidas', 'Ley contra la | Tortura', 'unidad | antisecuestro'. */
const inOfficeName = ({ context: { analysis, forms }, trigger }: Place): boolean => {
  const { tokens } = analysis;
  const { part, first } = analysis.sentences[trigger.sentence];
  if (trigger.entry.part === 'verb' && tokens[trigger.head].upos === 'VERB') return false;
  // the sentence's other words tell whether capitals mean anything
  if (!/^\p{Lu}\p{Ll}/u.test(tokens[trigger.first].form) || part === 'boilerplate') return false;
  for (let at = trigger.first - 1; at >= Math.max(first, trigger.first - REACH); at--) {
    const capital = /^\p{Lu}/u.test(tokens[at].form);
    if (capital && OFFICES.test(forms[at])) return true;
    if (!capital && !JOINTS.test(forms[at])) return false;
  }
  return false;
};

const CRIME_OF =
  /^(?:delitos?|tentativa|dedicad[oa]s?|materia|tema|temas|tipo|tipos|figura|modalidad|modalidades|fenomeno|problema|cultura|apologia|incidencia|indices?|tasas?|riesgo|prevencion|combate|lucha|flagelo|erradicacion|percepcion|estrategia)$/;
const LINKS = /^(?:de|del|los|las|la|el|probable|presunto|presunta|como|a|al|contra|en|y|o|,)$/;
const OF_SOMEONE = /^(?:agravio|perjuicio)$/;

/** 'el delito de | secuestro', 'prevención de | robos': a crime by its name; 'delito de homicidio en agravio de …' is one. */
const isCrimeName = ({ trigger, before, after, context }: Place): boolean => {
  if (trigger.entry.part !== 'noun' || within(after, 8, OF_SOMEONE) || isTrend(context, trigger)) return false;
  if (context.phraseAt.at(trigger.head)?.quantity) return false;
  let at = 0;
  while (at < before.length && LINKS.test(before[at])) at++;
  return at > 0 && CRIME_OF.test(before[at] ?? '');
};

const CRIME =
  /^(?:homicidios?|feminicidios?|secuestros?|extorsion|extorsiones|robos?|asaltos?|violacion|violaciones|desapariciones|asesinatos|amenazas|fraude|fraudes|lesiones|narcomenudeo|trata|narcotrafico|agresiones|despojos?|abusos?|ejecuciones|balaceras|enfrentamientos|bloqueos|corrupcion|impunidad|inseguridad|violencia|drogas|huachicol|pobreza|tortura|delincuencia|asociacion|cobro)$/;
const BETWEEN =
  /^(?:,|y|e|o|u|asi|como|de|del|los|las|la|el|vehiculos?|vehicular|doloso|dolosos|culposo|culposos|a|casa|casas|habitacion|negocios?|transeuntes?|personas|tambien|forzadas?|sexual|sexuales|por|en|todos?|menos|mas|calificado|agravado|organizada|delictuosa|piso|violencia)$/;
const LISTED = 5;

/** Whether a crime's name stands in a list of crimes: 'homicidios, | secuestros | y extorsiones'. */
const crimeListed = (words: readonly string[]): boolean => {
  let comma = false;
  for (const word of words.slice(0, LISTED + 1)) {
    if (comma && CRIME.test(word)) return true;
    comma ||= /^(?:,|y|e|o|u)$/.test(word);
    if (!BETWEEN.test(word)) return false;
  }
  return false;
};

/** Nobody is named and nothing counted: a list of crimes, 'extorsión, secuestro y homicidio'. */
const isInCrimeList = ({ context, trigger, form, before, after }: Place): boolean => {
  if (trigger.entry.part !== 'noun' || !CRIME.test(form)) return false;
  if (context.phraseAt.at(trigger.head)?.quantity || within(before, 1, /^(?:su|un|una)$/)) return false;
  // 'como la extorsión y el | secuestro |.' but 'el | homicidio | y robo de Lira'
  if (before[0] === 'el' && !/^[.;,]?$/.test(after[0] ?? '')) return false;
  return crimeListed(after) || crimeListed(before);
};

const LAW =
  /^(?:tipific\w+|castigar|castigue|sancionar|penalidad|reforma|reformas|iniciativa|legislacion|legislar|despenaliz\w+|aborto|abortos|embarazos?|interrupcion)$/;
const law = wordClasses((_, word) => Number(LAW.test(word)));
const CRIME_IN_LAW = /^(?:feminicidios?|homicidios?|violacion|violaciones|secuestros?|robos?|tortura|abuso|amenazas)$/;

/** 'castigar la tentativa de | feminicidio', 'el aborto por | violación': what a law speaks of; a named victim's is a deed. */
const isOfLaw = ({ context: { analysis }, trigger, form, before, after }: Place): boolean => {
  if (trigger.entry.part !== 'noun' || !CRIME_IN_LAW.test(form)) return false;
  if (/^(?:el|la|los|las|al|del)$/.test(before[0] ?? '') || /^(?:de|del|en|contra)$/.test(after[0] ?? '')) return false;
  const { first, last } = analysis.sentences[trigger.sentence];
  return anyOf(law(analysis), 1, first, last);
};

const BARE = /^(?:muerte|crimen|robo|violencia|asalto|secuestro|extorsion|homicidio|tortura|violacion)$/;
const BARE_BEFORE = /^(?:y|e|o|,|de|por|genera|generan|a|como|con|contra)$/;

/** 'genera migración, violencia y | muerte': no article, nobody's. */
const isAbstract = ({ context, trigger, form, before, after }: Place): boolean => {
  if (
    trigger.entry.part !== 'noun' ||
    !BARE.test(form) ||
    before.length === 0 ||
    isTrend(context, trigger) ||
    within(after, 8, OF_SOMEONE)
  )
    return false;
  if (!BARE_BEFORE.test(before[0]) || /^(?:intento|tentativa|victimas?)$/.test(before[1] ?? '')) return false;
  if (context.analysis.sentences[trigger.sentence].part === 'headline' && form !== 'muerte') return false;
  return after.length === 0 || /^(?:[.,;:)"]|y|o|en|entre|que|son|es)$/.test(after[0]);
};

/** 'llevar a cabo', 'toma de | protesta': told by the table of phrases. */
const isSetPhrase = ({ form, before, after }: Place): boolean =>
  PHRASES.some(
    ([word, ahead, behind]) =>
      word.test(form) && (ahead === null || reads(before, ahead)) && (behind === null || reads(after, behind)),
  );

/** '…", | aseguró | el vocero', '…", | aseguró | ahora AMLO': said; ', | aseguró | 300 litros' is seized. */
const isSaying = ({ context, trigger, form, before, after }: Place): boolean => {
  if (!/^(?:asegur(?:o|a|an|aron)|sentenci(?:o|a))$/.test(form) || !/^[,"]$/.test(before[0] ?? '')) return false;
  if (before[0] === ',' && before[1] === '"') return true;
  return (
    /^(?:el|la|ahora|hoy)$/.test(after[0] ?? '') || /^\p{Lu}/u.test(context.analysis.tokens[trigger.last]?.form ?? '')
  );
};

const HELD = /(?:ad|id)[oa]s?$/;
const KNOWN = /^(?:el|la|los|las|ahora|hoy|ya|del|al|presunt[oa]s?|otro|dichos|estos|ambos)$/;

/** 'los | detenidos', 'la ahora | sentenciada': who was told of before, or what they are. */
const isKnownPrisoner = ({ trigger, form, before, after }: Place): boolean =>
  trigger.entry.type === 'arrest' &&
  trigger.last - trigger.first === 1 &&
  HELD.test(form) &&
  KNOWN.test(before[0] ?? '') &&
  !/^(?:por|en|el|la|ayer|este|esta|durante|tras|con|a|cuando|\d.*)$/.test(after[0] ?? '');

const COURTS = /^(?:sentenci|imput|conden)/;

/** 'fue | sentenciado | a 20 años', 'le | imputaron | dos delitos': a court's doing, nobody is taken. */
const isOfCourt = ({ form, after, before, trigger }: Place): boolean =>
  (COURTS.test(form) && trigger.entry.type === 'arrest') ||
  (/^condenad[oa]s?$/.test(form) &&
    (within(before, 2, /^(?:es|son|fue|fueron|sido|sera|ser|resulto)$/) || /^(?:a|por)$/.test(after[0] ?? '')));

/** 'el tráfico se | detuvo', 'se | detuvo | frente a la casa': stopped; 'se detuvo a dos hombres' took them. */
const isHalt = ({ context: { phraseAt }, form, before, after, trigger }: Place): boolean => {
  if (!/^det[eiu]\w+$/.test(form) || before[0] !== 'se') return false;
  // 'se detuvo | al ladrillero'; not 'se detuvo | al ver la patrulla'
  if (/^al?$/.test(after[0] ?? '')) return /[aei]r(?:se|l[aeo]s?)?$/.test(after[after[1] === 'el' ? 2 : 1] ?? '');
  const to = after.indexOf('a');
  return !isOfPeople(phraseAt.at(trigger.last)) && (to < 0 || !isOfPeople(phraseAt.at(trigger.last + to + 1)));
};

const isOfPeople = (phrase: NounPhrase | undefined): boolean =>
  phrase !== undefined &&
  (phrase.noun?.people === true || phrase.name?.type === 'PER' || phrase.quantity !== undefined);

/** 'el auto en que se | desplazaba': went, nobody was driven out. */
const isTravel = ({ form, before, trigger }: Place): boolean =>
  trigger.entry.type === 'displacement' &&
  ((/^desplaz(?:a|an|aba|aban|o|aron)$/.test(form) && /^(?:se|nos|me)$/.test(before[0] ?? '')) ||
    /^desplaz(?:arse|andose)$/.test(form));

/** 'lo que aquí no | encontraban', 'se | hallaban': a state that went on, no find. */
const isLasting = ({ form, trigger }: Place): boolean =>
  trigger.entry.type === 'seizure' &&
  /^(?:encontr|hall|localiz|abandon|recuper)\w*(?:aba|aban|ia|ian|aria|arian)$/.test(form);

const MACHINES =
  /^(?:llantas?|neumaticos?|tanques?|gas|cilindros?|boiler|calentador|transformador|transformadores|pirotecnia|cohetes|cuetes|polvorin|caldera|burbuja|olla|motor|bateria|celular|ducto|toma|pipa|lp|estufa|volcan|popocatepetl|pozo|planta|fuga)$/;

/** '| estalló | la llanta', 'la explosión de un tanque': what bursts by itself. */
const isBurst = ({ trigger, before, after }: Place): boolean =>
  trigger.entry.type === 'bombing' &&
  trigger.entry.frame === 'explode' &&
  (within(after, 5, MACHINES) || within(before, 4, MACHINES)) &&
  ![...before, ...after].some((word) => BOMBS.test(word));

const BOMBS =
  /^(?:bombas?|coche-?bomba|granadas?|explosivos?|dinamita|artefactos?|atentados?|minas?|drones?|misil(?:es)?)$/;

const UNIFORMED =
  /^(?:uniformados|policias?|elementos|agentes|efectivos|corporaciones|fuerzas|patrullas|rescatistas|bomberos|paramedicos|ambulancias|cuerpos)$/;

/** 'La | movilización | de uniformados': police that turn out. */
const isTurnout = ({ trigger, form, after }: Place): boolean =>
  trigger.entry.type === 'protest' &&
  /^moviliza/.test(form) &&
  (within(after, 4, UNIFORMED) || /^(?:policia|militar|vehicular|urbana)/.test(after[0] ?? ''));

/** Whether the sentence names a deed of violence. */
const hasDeed = ({ context: { analysis }, trigger }: Place): boolean => {
  const { first, last } = analysis.sentences[trigger.sentence];
  return anyOf(deedWords(analysis), 1, first, last);
};

const FIGHTERS = /^(?:polic|militar|manifestantes|grupos|pandillas|soldados)/;
const NATURE =
  /^(?:incendios?|fuego|llamas|lluvias?|huracan|tormenta|sismo|terremoto|inundacion\w*|granizada|viento|vientos|ola|lava|ciclon|tornado|deslave|socavon|trailer|camion|chofer|conductor)$/;
const FIGHTING = 1;
const NATURAL = 2;
const agents = wordClasses((_, word) => (FIGHTERS.test(word) ? FIGHTING : 0) | (NATURE.test(word) ? NATURAL : 0));

const sentenceHas = ({ context: { analysis }, trigger }: Place, kind: number): boolean => {
  const { first, last } = analysis.sentences[trigger.sentence];
  return anyOf(agents(analysis), kind, first, last);
};

/** 'tras | choque' of cars: no fight, unless somebody fights. */
const isCollision = (place: Place): boolean =>
  place.trigger.entry.type === 'armed-clash' &&
  /^cho[cq]/.test(place.form) &&
  !hasDeed(place) &&
  !sentenceHas(place, FIGHTING);

/** 'un incendio | arrasaba | el pueblo': nature's doing, or a driver's. */
const isNatures = (place: Place): boolean =>
  place.trigger.entry.type === 'property-damage' && !hasDeed(place) && sentenceHas(place, NATURAL);

const CORDON = /^(?:acordon\w+|perimetro|peritajes?|peritos|accidente|arbol|volcadura|percance|desfile|obras?)$/;

/** 'acordonaron la zona y | bloquearon | la calle': police around what happened. */
const isCordon = ({ trigger, before, after }: Place): boolean =>
  trigger.entry.type === 'roadblock' && (within(before, REACH, CORDON) || within(after, REACH, CORDON));

const FIREARM = /^(?:arma|armas|disparos?|disparar|disparo|tirador|pistola|balazos?|balas?|rifle)$/;
const firearms = wordClasses((_, word) => Number(FIREARM.test(word)));
const bombs = wordClasses((_, word) => Number(BOMBS.test(word)));

/** 'sacó un arma … tras la primera | detonación': a shot's. */
const isShotsNoise = ({ context: { analysis, forms }, trigger, form }: Place): boolean => {
  if (form !== 'detonacion' || trigger.last - trigger.first > 1 || anyOf(bombs(analysis), 1, 0, forms.length))
    return false;
  const { sentences } = analysis;
  const from = sentences[Math.max(0, trigger.sentence - 1)].first;
  return trigger.entry.type === 'bombing' && anyOf(firearms(analysis), 1, from, sentences[trigger.sentence].last);
};

const BUILDINGS =
  /^(?:viviendas?|casas?|domicilios?|bar|negocio|local|tienda|establecimiento|inmueble|hospital|cuarto|departamento|restaurante|taller|bano)$/;

/** 'los sujetos | ingresaron | a la vivienda': armed men who come in are no troops. */
const isEntry = ({ trigger, after }: Place): boolean => trigger.entry.sense === 'enter' && within(after, 4, BUILDINGS);

const FINDS = /^(?:encontr|hall|localiz|descubr|recuper)/;
const WOUND = /^(?:lesion|lesiones|herida|heridas|impactos?|disparos?|balazos?)$/;

/** '| localizó | colgado a un menor', 'fue | localizada | con una lesión de arma': somebody, and no goods. */
const isFoundPerson = ({ context, trigger, form, after }: Place): boolean => {
  if (trigger.entry.type !== 'seizure' || !FINDS.test(form)) return false;
  if (within(after, 4, WOUND)) return true;
  const to = after.slice(0, 3).indexOf('a');
  return to >= 0 && context.phraseAt.at(trigger.last + to + 1)?.noun?.people === true;
};

const VICTIMLESS = new Set([
  'armed-clash',
  'bombing',
  'property-damage',
  'killing',
  'attack',
  'displacement',
  'arson',
  'release',
  'abduction',
  'body-found',
]);

/** What a report of an accident, a gas leak, a heat wave or a sickness tells, where its sentence names no deed. */
const isOfMishap = (place: Place): boolean =>
  VICTIMLESS.has(place.trigger.entry.type) && isMishapStory(place.context) && !hasDeed(place);

/** 'un estudio | detenido | de las leyes': how something is done. */
const isManner = ({ context, trigger, form }: Place): boolean => {
  if (!/^detenid[oa]s?$/.test(form)) return false;
  const { deprel, head } = context.analysis.tokens[trigger.head];
  const governor = context.forms[head] ?? '';
  return (
    deprel === 'amod' && /^(?:estudio|analisis|examen|revision|lectura|mirada|observacion|reflexion)$/.test(governor)
  );
};

const VIOLENT =
  /^(?:tiroteos?|tirador\w*|cuchill\w+|punal\w*|golp(?:es|iza|eado|eada|earon)|tortur\w+|calcinad\w+|encobijad\w+|ultimad\w+|crimen|levantad[oa]s?|plagiad\w+|rina|machet\w+|navaj\w+|arma|armas|armados?|violent\w+|mata|matan|mato|mataron|matar|masacre|matanza|ejecut\w+|homicida|criminal\w*|delincuen\w+|narco\w*|cartel|militares|soldados|guerra|protestas?|manifestantes|bombardeo\w*|terroris\w+|victimas|detenid[oa]s|agred\w+|abatid[oa]s?|abatieron)$/;
const NEIGHBOURS = 2;
const LEAD = 60;

const violent = wordClasses((_, word) => Number(VIOLENT.test(word)));

/** 'falleció a los 81 años', 'la muerte del cantante': nothing near tells of violence, nor the report's first words. */
const isNaturalDeath = ({ context: { analysis, forms }, trigger }: Place): boolean => {
  const { sentences } = analysis;
  if (trigger.entry.sense !== 'death' || sentences.length <= NEIGHBOURS + 1) return false;
  const from = sentences[Math.max(0, trigger.sentence - NEIGHBOURS)].first;
  const to = sentences[Math.min(sentences.length - 1, trigger.sentence + NEIGHBOURS)].last;
  const told = (first: number, last: number): boolean =>
    anyOf(deedWords(analysis), 1, first, last) || anyOf(violent(analysis), 1, first, last);
  return !told(from, to) && !told(0, Math.min(LEAD, forms.length));
};

const TESTS: readonly ((place: Place) => boolean)[] = [
  isSetPhrase,
  inOfficeName,
  isCrimeName,
  isInCrimeList,
  isAbstract,
  isOfLaw,
  isSaying,
  isKnownPrisoner,
  isOfCourt,
  isHalt,
  isTravel,
  isLasting,
  isBurst,
  isTurnout,
  isCollision,
  isNatures,
  isManner,
  isCordon,
  isShotsNoise,
  isEntry,
  isFoundPerson,
  isOfMishap,
  isNaturalDeath,
];

/** Whether a trigger of a Spanish text tells no happening where it stands: 'Fiscalía de Personas | Desaparecidas' → true. */
export const tellsNoneInSpanish = (context: ClaimContext, trigger: Trigger): boolean => {
  if (context.language !== 'es') return false;
  const place = placeOf(context, trigger);
  return TESTS.some((test) => test(place));
};
