/** Tells violence from other senses of the same words: a team attacked, prices exploded, a bill was killed. */
import type { Sentence } from '../../language/analysis.ts';
import { children, isRelation } from '../../language/trees.ts';
import { anyOf, wordClasses } from '../words.ts';
import { antecedentOf } from './antecedents.ts';
import type { ClaimContext } from './context.ts';
import { describe } from './described.ts';
import { isBeatOfReporter, isFigurative } from './figurative.ts';
import { phraseBeforeInsertion } from './insertions.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { risingOf } from './rising-tolls.ts';
import {
  has,
  isCounted,
  isPerson,
  LISTS,
  listsOf,
  near,
  next,
  objectAfter,
  type Place,
  personBeside,
  previous,
  subjectBefore,
  WIDEST,
} from './sense-place.ts';
import type { Trigger } from './trigger.ts';

const COMPOUND_STOP = new Set(
  'penalty row certificate squad squads threat threats unit units division detective detectives squad suspect-list rate rates case cases scene investigators charge charges trial weapon warrant warrants organizado organizada organizados sentence machine maker making detection disposal expert experts experts scare'.split(
    ' ',
  ),
);
/** 'road deaths', 'the number of overdose deaths' */
const PEACEFUL_DEATHS = /^(?:road|traffic|overdose|infant|maternal|covid|covid-19|flu|drowning|heat|cancer)$/;
const UNITS = new Set('unit units division detective detectives squad investigators bureau'.split(' '));

/** 'a gas leak', 'una fuga de gas' */
const tellsOfGas = ({ context: { forms }, trigger, sentence }: Place): boolean => {
  for (let at = Math.max(sentence.first, trigger.first - WIDEST); at < sentence.last; at++)
    if (
      forms[at] === 'gas' &&
      (/^(?:leaks?|explosion)$/.test(forms[at + 1] ?? '') || /^(?:fuga|acumulacion)$/.test(forms[at - 2] ?? ''))
    )
      return true;
  return false;
};

/** Nobody's doing, whatever words of violence stand beside it. */
const isMishap = (place: Place): boolean => has(place, 'mishap') || tellsOfGas(place);

const accidental = (place: Place): boolean => (has(place, 'accident') && !has(place, 'violence')) || isMishap(place);

/** 'carrying | displaced | families', '17 | displaced | people died': what they are, not what happened. */
const isStandingTrait = ({ context, trigger }: Place): boolean => {
  const { deprel, upos } = context.analysis.tokens[trigger.head];
  const phrase = context.phraseAt.at(trigger.last);
  const isTrait =
    deprel === 'amod' || upos === 'ADJ' || context.quantityAt.at(trigger.first - 1)?.last === trigger.first;
  return trigger.last - trigger.first === 1 && isTrait && phrase?.noun?.people === true;
};

/** 'the strike | hit | a hospital' is no walkout. */
const STRIKING = /^(?:hit|hits|killed|kills|killing|targeted|struck|destroyed|wounded|injured|landed)$/;

const LEFT = /^(?:left|leave|leaves|leaving|made|making)$/;
const LEFT_WITHIN = 8;

/** 'left 200 families | displaced', '200 | displaced | families': a state of so many, with nobody who does anything. */
const isLeftSo = ({ context, trigger, sentence }: Place): boolean => {
  const own = context.phraseAt.at(trigger.first);
  const within = own?.quantity !== undefined && own.noun?.people === true && own.first < trigger.first;
  const before = within ? own : context.phraseAt.at(trigger.first - 1);
  if (before?.quantity === undefined || (!within && before.last !== trigger.first)) return false;
  for (let at = before.first - 1; at >= Math.max(sentence.first, before.first - LEFT_WITHIN); at--)
    if (LEFT.test(context.forms[at])) return true;
  return false;
};

const LABOUR = 1;
const BOMBS = 2;
const strikeWords = wordClasses(
  (_, word) =>
    LABOUR * Number(/^(?:workers?|unions?|wages?|walkouts?|labou?r|teachers|nurses|pay)$/.test(word)) +
    BOMBS * Number(/^(?:bomb(?:s|ed|ing)?|missiles?|drones?|air-?strikes?|shelling|rockets?|warplanes?)$/.test(word)),
);

/** 'called the | strike | brutal' in a report of bombs and of no workers. */
const tellsOfBombs = ({ analysis, forms }: ClaimContext): boolean => {
  const words = strikeWords(analysis);
  return anyOf(words, BOMBS, 0, forms.length) && !anyOf(words, LABOUR, 0, forms.length);
};

const TESTS: Readonly<Record<string, (place: Place) => boolean>> = {
  kill: (place) =>
    !isLast(place) &&
    !isSaying(place) &&
    !isMishap(place) &&
    !(near(place, 'politics', 3, 3) && !personBeside(place)) &&
    !UNITS.has(next(place)) &&
    !COMPOUND_STOP.has(next(place)) &&
    !near(place, 'sport', 2, 2) &&
    !/^(?:homicidios|homicidio)$/.test(next(place)) &&
    !/^(?:unidad|fiscalia|policia|detectives?|investigadores)$/.test(previous(place, 2)) &&
    !near(place, 'verbal', 0, 3),
  // 'was found | hanged' tells of nobody who did it
  hanged: (place) =>
    place.context.forms[place.trigger.head] === 'hanged' &&
    !/^(?:himself|herself|themselves)$/.test(next(place)) &&
    previous(place) !== 'found' &&
    personBeside(place),
  death: (place) =>
    !accidental(place) &&
    !diesOnlyInWords(place) &&
    !near(place, 'health', 0, 6) &&
    !(has(place, 'health') && !has(place, 'violence')) &&
    !COMPOUND_STOP.has(next(place)) &&
    // 'taken to the medical examiner for a death | investigation'
    next(place) !== 'investigation' &&
    !PEACEFUL_DEATHS.test(previous(place)) &&
    next(place) !== 'down',
  toll: (place) => !accidental(place) && risingOf(place.context, place.trigger) !== undefined,
  hurt: (place) =>
    !isNounOfWound(place) &&
    !accidental(place) &&
    !near(place, 'market', 2, 3) &&
    !(near(place, 'sport', 4, 4) && !has(place, 'violence')),
  missing: (place) =>
    !accidental(place) &&
    (place.context.quantityAt.at(place.trigger.first - 1) !== undefined ||
      (REMAINS.test(previous(place)) && personBeside(place)) ||
      (place.context.words.beForms.has(previous(place)) && personBeside(place) && has(place, 'violence'))),
  nocasualty: (place) => !accidental(place) && isNoneTold(place),
  shoot: (place) =>
    !(near(place, 'film', 2, 4) && !has(place, 'violence')) &&
    !near(place, 'market', 4, 3) &&
    !(has(place, 'sport') && !has(place, 'violence')) &&
    !/^(?:down|up|star|guard|put|glass)$/.test(next(place)) &&
    !/^(?:flu|vaccine|booster|long|best|parting|mug|screen|moon)$/.test(previous(place)),
  attack: (place) =>
    !near(place, 'health', 1, 1) &&
    !(has(place, 'sport') && !has(place, 'violence')) &&
    !(near(place, 'verbal', 3, 5) && !has(place, 'violence')),
  clash: (place) =>
    !isCampaign(place) &&
    !facesThings(place) &&
    !(next(place) === 'for' && /^(?:life|lives)$/.test(next(place, 2))) &&
    !(has(place, 'sport') && !has(place, 'violence')) &&
    !near(place, 'health', 3, 4) &&
    !near(place, 'market', 3, 3) &&
    !/^(?:corruption|poverty|crime|covid|fire|fires|climate|inflation|drugs|back|la|el|los|las|desafios|retos|problemas|cargos|proceso|juicio)$/.test(
      next(place, /^(?:against|for|contra|por|a|with)$/.test(next(place)) ? 1 : 0) && !has(place, 'violence')
        ? next(place)
        : '',
    ) &&
    previous(place) !== 'cargos',
  explode: (place) =>
    !isMishap(place) &&
    (!near(place, 'market', 3, 4) && !/^(?:in|de|of|en)$/.test(next(place))
      ? true
      : !/^(?:joy|color|anger|rage|laughter|risa|alegria|jubilo|popularity|interest|growth)$/.test(next(place, 1)) &&
        !near(place, 'market', 3, 4)),
  bomb: (place) =>
    !COMPOUND_STOP.has(next(place)) &&
    !(has(place, 'sport') && !has(place, 'violence')) &&
    !near(place, 'politics', 0, 1),
  shell: (place) => !/^(?:out|company)$/.test(next(place)) && (isShelled(place) || !near(place, 'market', 3, 3)),
  airstrike: () => true,
  abduct: (place) =>
    !near(place, 'politics', 0, 2) &&
    !/^(?:acta|actas|el|la)$/.test(previous(place) === 'levantar' ? next(place) : '') &&
    !takesThings(place) &&
    !holdsVehicles(place) &&
    !leveling(place),
  vanish: (place) =>
    (personBeside(place) || (place.context.language === 'es' && isPerson(subjectInTree(place)))) && !accidental(place),
  fire: (place) =>
    !near(place, 'health', 0, 2) &&
    !/^(?:calories|fat|wood|fuel|calorias|grasa|out)$/.test(next(place)) &&
    !tellsHowTheyDied(place) &&
    !accidental(place),
  damage: (place) => !accidental(place) && !near(place, 'market', 3, 3) && !near(place, 'politics', 0, 3),
  block: (place) =>
    !/^(?:himself|herself|themselves|inside|itself)$/.test(next(place)) &&
    (place.trigger.entry.part === 'noun'
      ? near(place, 'road', 12, 12) || has(place, 'armedMovers')
      : near(place, 'road', 5, 6)),
  rob: (place) =>
    (!/^ret[eiu]/.test(place.context.forms[place.trigger.head]) || holdsVehicles(place)) &&
    (place.trigger.last - place.trigger.first === 1 ||
      !/^(?:signs|banners|placards|posters|flags|pictures|photos|as|by|at|in)$/.test(next(place)) ||
      place.trigger.entry.part === 'noun'),
  rape: (place) =>
    place.trigger.entry.part === 'verb'
      ? personBeside(place) && !near(place, 'politics', 0, 3)
      : !/^(?:a|de)$/.test(next(place)) ||
        !/^(?:la|los|ley|derechos|derecho|reglamento)$/.test(next(place, 1)) ||
        /^(?:menor|nina|mujer)$/.test(next(place, 2)),
  body: (place) => !accidental(place),
  tally: (place) => isTally(place),
  bodies: (place) => !accidental(place) && ofBodies(place),
  arrest: (place) => arrests(place),
  held: (place) => countsHeld(place),
  charge: (place) => personBeside(place),
  release: (place) =>
    !(place.context.forms[place.trigger.head] === 'free' && next(place) === 'press') &&
    !near(place, 'release', 3, 4) &&
    (place.trigger.entry.part === 'noun'
      ? next(place) === 'of' || next(place) === 'de'
      : place.context.words.beForms.has(previous(place)) || personBeside(place)),
  // 'came under fire for his remarks'
  underfire: (place) => !/^(?:for|over|amid|online)$/.test(next(place)) && !near(place, 'verbal', 3, 4),
  shootat: (place) => !isShotSomewhere(place),
  shellhit: (place) => SHELLS.test(subjectHead(place) ?? ''),
  bombhit: (place) => /^(?:bombs?|landmines?|mines?|ieds?|explosions?|blasts?)$/.test(subjectHead(place) ?? ''),
  dronehit: (place) => FLYING.test(subjectHead(place) ?? ''),
  jetbomb: (place) => FLYING.test(subjectHead(place) ?? ''),
  fled: (place) => isUprooted(place),
  takenby: (place) => isTakenByForce(place) || isTakenInAbduction(place) || isSeizedByArmed(place),
  tookaway: (place) => isTakenAway(place),
  lostmen: (place) => losesFighters(place),
  suicide: ({ context, trigger }) => context.analysis.tokens[trigger.head].upos === 'VERB',
  downed: (place) => isAircraft(place),
  figureput: (place) => !accidental(place) && has(place, 'violence') && !countsOthers(place),
  bullethit: (place) => isHitByBullet(place),
  letgo: (place) => personInside(place),
  placestruck: (place) => strikesPlace(place),
  bodycount: (place) => !accidental(place) && countsBodies(place),
  // '12 deaths and | 30 | injuries'
  injuries: ({ context, trigger }) => context.quantityAt.at(trigger.first - 1)?.last === trigger.first,
  hospital: (place) => !accidental(place) && !has(place, 'health') && violentNearby(place),
  rescue: (place) => personBeside(place) && !accidental(place),
  escape: (place) => near(place, 'meeting', 6, 6),
  seize: (place) => seizes(place),
  detect: (place) => seizes(place) && countsGoods(place),
  raid: (place) => !/^(?:array|tests)$/.test(next(place)) && !has(place, 'sport'),
  deploy: (place) => has(place, 'violence') || has(place, 'armedMovers'),
  enter: (place) => near(place, 'armedMovers', 6, 1) && !/^(?:pactos?|into|a un|office)$/.test(next(place)),
  // 'protest | against a rise of prices'
  protest: (place) =>
    (!near(place, 'market', 3, 3) || /^(?:against|over|about|at)$/.test(next(place))) &&
    previous(place) !== 'en' &&
    !(has(place, 'sport') && !has(place, 'violence')) &&
    !place.context.timeAt.at(place.trigger.head) &&
    !showsSomething(place) &&
    !isUpturn(place) &&
    !isMarchOfArmed(place),
  protesters: (place) => !hasProtest(place),
  dispersal: (place) => tellsOfProtest(place.context),
  riot: (place) => !/^(?:police|gear|shield|shields|squad)$/.test(next(place)),
  deadlystrike: (place) =>
    (STRIKING.test(next(place)) || (has(place, 'violence') && !has(place, 'labour'))) &&
    !near(place, 'sport', 4, 4) &&
    !/^(?:hunger|general|first|preemptive|lightning|air|drone)$/.test(previous(place)) &&
    !/^(?:force|team|rate|price|group|action|off)$/.test(next(place)),
  grenade: (place) => isThrown(place),
  neutralise: (place) => {
    const passive = place.context.words.beForms.has(previous(place)) || /^["']$/.test(previous(place));
    const object = passive ? subjectBefore(place) : objectAfter(place);
    return object !== undefined && (isArmedSide(object) || (object.noun?.people === true && has(place, 'violence')));
  },
  laborstrike: (place) =>
    !(next(place) === 'de' && next(place, 1) === 'hambre') &&
    has(place, 'labour') &&
    !tellsOfBombs(place.context) &&
    !STRIKING.test(next(place)) &&
    !near(place, 'air', 2, 1) &&
    !near(place, 'sport', 4, 4),
  threat: (place) => !accidental(place),
  speech: (place) => speaksOfficially(place),
  accord: () => true,
  displace: (place) =>
    !accidental(place) &&
    (personBeside(place) || isCounted(subjectInTree(place))) &&
    !isStandingTrait(place) &&
    !isLeftSo(place),
  leftso: (place) => !accidental(place) && isLeftSo(place),
  regain: (place) => !retakesPeople(place),
  // 'Two nurses were | among the dead'; 'among the dead were two nurses' is told by other words
  among: (place) => place.context.words.beForms.has(previous(place)) && !accidental(place),
  target: () => true,
  overtake: () => true,
  repel: () => true,
};

/** 'dies from a close-range gunshot | wound', whatever the tag says. */
const isNounOfWound = (place: Place): boolean =>
  /^wounds?$/.test(place.context.forms[place.trigger.head]) &&
  /^(?:gunshot|gun|shot|shotgun|stab|knife|bullet|shrapnel|puncture|graze|flesh|head|chest|leg|exit|entry)$/.test(
    previous(place),
  );

/** 'Guns do not | kill | people', 'las armas no | matan |': of no deed. */
const isSaying = (place: Place): boolean => {
  const { context, trigger, sentence } = place;
  if (!/^(?:kill|matan)$/.test(context.forms[trigger.head])) return false;
  let at = trigger.first - 1;
  while (at > sentence.first && /^(?:do|don|does|not|n['’]t|can|no|['’]t|really|also)$/.test(context.forms[at])) at--;
  return (
    /^(?:guns|weapons|bullets|knives|armas|drugs|drogas|cigarettes|balas)$/.test(context.forms[at]) &&
    !isCounted(objectAfter(place))
  );
};

/** '46 mujeres murieron, la mayoría | quemadas |': people burnt are no arson of theirs. */
const tellsHowTheyDied = (place: Place): boolean =>
  /^(?:quemad|calcinad)[oa]s?$/.test(place.context.forms[place.trigger.head]) && isPerson(subjectBefore(place));

const CAMPAIGNS =
  /^(?:delincuencia|narcotrafico|crimen|delitos?|tala|extorsion|huachicoleo|corrupcion|pobreza|inseguridad|impunidad|crimes?|corruption|poverty|drugs|terrorism|trafficking|production|smuggling|extortion|laundering|piracy|kidnappings?)$/;

/** 'combatir a la delincuencia', 'fight organised crime' is policy, not combat. */
const isCampaign = ({ context, trigger }: Place): boolean => {
  if (trigger.entry.part !== 'verb') return false;
  // 'un delito que debe | combatir|se'
  if (context.forms[trigger.head] === 'combatir' && context.forms[trigger.last] === 'se') return true;
  for (let i = trigger.last; i < trigger.last + 5; i++) if (CAMPAIGNS.test(context.forms[i] ?? '')) return true;
  return false;
};

/** 'lo asegurado fue puesto a disposición': what was seized before. */
const isSubstance = (place: Place): boolean =>
  previous(place) === 'lo' && /d[oa]s?$/.test(place.context.forms[place.trigger.head]);

/** 'aseguró lo siguiente:' */
const announcesList = ({ context, trigger, sentence }: Place): boolean => {
  if (context.forms[sentence.last - 1] !== ':') return false;
  return sentence.last - trigger.last <= 6;
};

/** 'Los detenidos fueron | puestos a disposición': the arrest was told before. */
const isHandedOn = (place: Place): boolean =>
  /^p(?:uest|us|on)/.test(place.context.forms[place.trigger.head]) && subjectBefore(place)?.definite === true;

const LEAVING = /^(?:hay|hubo|deja|dejan|dejo|dejaron|suman|van|reporta|reportan|con|saldo|y|,)$/;

/** 'hay tres | detenidos', 'dejó dos muertos y cinco | detenidos': so many were taken. */
const countsHeld = ({ context, trigger }: Place): boolean => {
  const counted = context.quantityAt.at(trigger.first - 1);
  if (!counted || counted.last !== trigger.first) return false;
  const [be, before] = context.forms.slice(counted.first - 2, counted.first);
  // 'El saldo fue de | 12 | detenidos'
  return LEAVING.test(before ?? '') || (before === 'de' && context.words.beForms.has(be ?? ''));
};

const HELD = /^(?:jailed|imprisoned|incarcerated)$/;
const LEADING = /^(?:of|the|an?|to|for|by|from|with|about|his|her|their|its|['’]s)$/;

/** 'the son of | jailed | drug lord': he sits in prison, nobody was arrested. */
const isHeldAlready = (place: Place): boolean =>
  HELD.test(place.context.forms[place.trigger.head]) && LEADING.test(previous(place));

/** Spanish 'asegurar que' and 'detener el avance' arrest nobody. */
const arrests = (place: Place): boolean => {
  if (isSubstance(place) || announcesList(place) || isHandedOn(place) || isHeldAlready(place)) return false;
  // 'orden de | aprehensión'
  if (place.trigger.entry.part === 'noun')
    return !/^(?:warrant|warrants|record)$/.test(next(place)) && !/^orden(?:es)?$/.test(previous(place, 2));
  if (next(place) === 'que' || next(place) === ',')
    return !/^asegur/.test(place.context.forms[place.trigger.head]) && (next(place) === ',' || personBeside(place));
  const object = objectAfter(place);
  if (object && !isPerson(object) && object.noun) return false;
  const subject = object ? undefined : subjectBefore(place);
  // '234 pistols were captured'
  if (
    subject?.noun &&
    !subject.noun.people &&
    !subject.noun.collective &&
    place.context.words.beForms.has(previous(place))
  )
    return false;
  if (/^(?:segur|asegur|seiz|som|interv|reduc)/.test(place.context.forms[place.trigger.head])) {
    // 'police | seized | nearly $12,000 in fake bills'
    const isTaken = place.context.language === 'es' || place.context.words.beForms.has(previous(place));
    return isPerson(object) || (isTaken && isPerson(subjectBefore(place)) && !object);
  }
  const single = place.trigger.last - place.trigger.first === 1;
  return personBeside(place) || (object === undefined && single) || hasPersonalA(place, object);
};

/** 'detuvo | al ladrillero': a noun of no class with the Spanish 'a' of persons. */
const hasPersonalA = ({ context }: Place, object: NounPhrase | undefined): boolean =>
  context.language === 'es' && object?.prep === 'a' && !object.noun && !context.placeAt.at(object.head);

/** 'put the number of | attackers | at three': no dead. */
const countsOthers = ({ context: { forms }, trigger: { last } }: Place): boolean =>
  forms[last] === 'of' &&
  !/^(?:dead|killed|deaths|fatalities|victims|casualties|injured|wounded|people|those|civilians)$/.test(
    forms[/^(?:the|those)$/.test(forms[last + 1]) ? last + 2 : last + 1],
  ) &&
  !forms.slice(last, last + 5).some((form) => /^(?:dead|killed|died|wounded|injured)$/.test(form));

/** '112 of them were | recaptured', '| recaptured | the prisoners': people are arrested again, towns won back. */
const retakesPeople = (place: Place): boolean => {
  const isPassive = place.context.words.beForms.has(previous(place));
  const whom = isPassive ? subjectBefore(place) : objectAfter(place);
  return place.trigger.entry.part === 'verb' && (isPerson(whom) || isCounted(whom));
};

const PROTESTERS = /^(?:protest[eo]rs?|demonstrators?|rioters?|strikers?|marchers?|crowds?|manifestantes?)$/;
const PROTESTS =
  /^(?:protest(?:s|ed|ing)?|demonstrat(?:e|ed|ing|ion|ions)|rall(?:y|ies|ied|ying)|march(?:ed|es|ing)?|riot(?:s|ed|ing)?|slogans)$/;

/** 'The discovery demonstrates that …', 'demonstrated high skill', 'manifestó que': shown or said, not marched for. */
const showsSomething = (place: Place): boolean => {
  const { context, trigger } = place;
  if (trigger.entry.part !== 'verb' || trigger.last - trigger.first > 1) return false;
  const form = context.forms[trigger.head];
  // 'los policías se movilizaron a la colonia'
  if (/^moviliz/.test(form)) return !tellsOfProtest(context);
  // 'ya se manifestó en ese sentido'
  if (/^manifest/.test(form) && /^(?:sentido|respecto)$/.test(next(place, 2))) return true;
  if (/^manifest/.test(form)) return !/^(?:se|me|nos)$/.test(previous(place)) && !/(?:rse|ndose)$/.test(form);
  if (!/^demonstrat/.test(form)) return false;
  const object = objectAfter(place);
  return /^(?:that|how|what|why|to|by)$/.test(next(place)) || (object !== undefined && !context.timeAt.at(object.head));
};

/** 'shares ended a two-day rally', 'rallied 1.5 percent', 'helped the team rally for a 10-6 win'. */
const isUpturn = (place: Place): boolean => {
  const { context, trigger, sentence } = place;
  if (!/^rall(?:y|ies|ied|ying)$/.test(context.forms[trigger.head])) return false;
  if (has(place, 'trading')) return true;
  for (let i = trigger.last; i < Math.min(sentence.last, trigger.last + 8); i++)
    if (/^\d{1,3}-\d{1,3}$/.test(context.forms[i])) return true;
  return false;
};

const ARMED_HEADS = new Set(['gunman', 'gang', 'soldier', 'military-body']);

/** 'The rebels marched on the town': a move of armed men, no protest. */
const isMarchOfArmed = (place: Place): boolean => {
  if (place.trigger.entry.part !== 'verb' || !/^march/.test(place.context.forms[place.trigger.head])) return false;
  const subject = subjectBefore(place);
  return subject?.noun !== undefined && ARMED_HEADS.has(subject.noun.id);
};

const SHOTS = /^(?:shot|shots|shooting|shootings|gunfire|gunshot|gunshots|bullet|bullets|gunman|gunmen)$/;
const shotsKnown = new WeakMap<ClaimContext, boolean>();

/** Whether a report tells of shots anywhere: there 'hit in the leg' is no blow. */
const tellsOfShots = (context: ClaimContext): boolean => {
  let known = shotsKnown.get(context);
  if (known === undefined) {
    known = context.forms.some((form) => SHOTS.test(form));
    shotsKnown.set(context, known);
  }
  return known;
};

const protestsKnown = new WeakMap<ClaimContext, boolean>();

/** Whether a report names demonstrators or a protest anywhere: police use tear gas in raids too. */
const tellsOfProtest = (context: ClaimContext): boolean => {
  let known = protestsKnown.get(context);
  if (known === undefined) {
    known = context.forms.some((form) => PROTESTS.test(form) || PROTESTERS.test(form));
    protestsKnown.set(context, known);
  }
  return known;
};

/** A sentence that says what the protesters did needs no claim for the word 'protesters' itself. */
const hasProtest = ({ context, trigger, sentence }: Place): boolean => {
  const to = Math.min(sentence.last, trigger.last + WIDEST);
  for (let i = Math.max(sentence.first, trigger.first - WIDEST); i < to; i++)
    if (PROTESTS.test(context.forms[i])) return true;
  return false;
};

/** Weapons, drugs, vehicles and money are seized; towns, chances and votes are not. */
const seizes = (place: Place): boolean => {
  if (isSubstance(place) || isSituated(place) || isComeUpon(place)) return false;
  if (announcesList(place)) return true;
  if (next(place) === 'que' || next(place) === '"') return false;
  if (place.trigger.entry.part === 'noun') return near(place, 'things', 4, 6);
  const object = objectAfter(place);
  if (isPerson(object)) return false;
  // 'captured | the alleged heir | to a drug clan'
  if (object && /^captur/.test(place.context.forms[place.trigger.head]))
    return near(place, 'things', 0, object.last - place.trigger.last);
  if (object) return near(place, 'things', 0, 14);
  const passive = place.context.words.beForms.has(previous(place)) || place.context.language === 'es';
  return (
    (passive && near(place, 'things', 7, 14)) ||
    (next(place) === 'lo' && /^(?:siguiente|que)$/.test(next(place, 1))) ||
    next(place) === ':' ||
    // 'police | seized | nearly $12,000 in fake bills'
    ([0, 1, 2].some((ahead) => /^(?:us)?[$€£]/.test(next(place, ahead))) && near(place, 'things', 0, 8))
  );
};

const COMES_UPON = /^(?:find|finds|found|finding|discover|discovers|discovered)$/;

/** 'The boys | found | a gun in the closet', 'a woman | was found | in a car': what children come upon is not seized, nor are people. */
const isComeUpon = (place: Place): boolean => {
  const { context, trigger } = place;
  if (context.language !== 'en' || !COMES_UPON.test(context.forms[trigger.head])) return false;
  if (!context.parsed || trigger.entry.part !== 'verb') return false;
  const { tokens } = context.analysis;
  return children(context.analysis, trigger.head).some((child) => {
    if (child > trigger.head || !isRelation(tokens[child].deprel, 'nsubj')) return false;
    const subject = context.phraseAt.at(child);
    if (subject === undefined || subject.pronoun) return false;
    return tokens[child].deprel === 'nsubj:pass' ? isPerson(subject) : describe(context, subject).whom === 'civilians';
  });
};

/** 'el arma se encontraba en …', 'se hallaban ocultos': where something lay, not that it was found. */
const isSituated = (place: Place): boolean =>
  previous(place) === 'se' &&
  /^(?:encontraba|hallaba|encuentra|halla)n?$/.test(place.context.forms[place.trigger.head]);

const GOODS = new Set(['drug', 'firearm', 'explosive', 'ammunition', 'money', 'property']);

/** 'detectó en su interior | 58 paquetes de marihuana': counted goods after the word; a car seen on camera is not seized. */
const countsGoods = ({ context, trigger, sentence }: Place): boolean => {
  for (let i = trigger.last; i < Math.min(sentence.last, trigger.last + 12); i++) {
    const phrase = context.phraseAt.at(i);
    if (phrase?.quantity && phrase.noun && GOODS.has(phrase.noun.id)) return true;
  }
  return false;
};

/** 'let | him | go', 'handed | the merchant | back': someone stands inside the phrase. */
const personInside = ({ context, trigger }: Place): boolean => {
  for (let i = trigger.first + 1; i < trigger.last - 1; i++) if (isPerson(context.phraseAt.at(i))) return true;
  return false;
};

/** Whether the sentence or the one before tells of violence: 'Two men were shot. A third was taken to hospital.' */
const violentNearby = ({ context, sentence }: Place): boolean => {
  const before = context.analysis.sentences[sentence.index - 1] ?? sentence;
  return anyOf(
    listsOf(context.analysis),
    LISTS.bit.violence,
    Math.max(before.first, sentence.last - 2 * WIDEST),
    sentence.last,
  );
};

/** 'no casualties', 'no hubo | víctimas', 'no se reportaron | víctimas' */
const isNoneTold = (place: Place): boolean =>
  place.context.phraseAt.at(place.trigger.head)?.negated === true ||
  (place.context.language === 'es' && [2, 3].some((back) => previous(place, back) === 'no'));

/** 'shelled the market': no oil company's doing. */
const isShelled = ({ context, trigger }: Place): boolean => context.forms[trigger.head] === 'shelled';

/** 'The bodies of seven men with gunshot wounds | were found': the subject of the tree. */
const subjectInTree = ({ context, trigger }: Place) => {
  const { analysis, phraseAt } = context;
  const subject = children(analysis, trigger.head).find((child) => isRelation(analysis.tokens[child].deprel, 'nsubj'));
  return subject === undefined ? undefined : phraseAt.at(subject);
};

/** 'Four more bodies | had been identified', 'the body was | found': a passive told of the dead. */
const ofBodies = (place: Place): boolean => {
  const { context, trigger } = place;
  const before = subjectBefore(place);
  // 'Nine bodies | found | in a grave'
  if (before?.noun?.id === 'body' && before.last === trigger.first && !objectAfter(place)) return true;
  const passive = [1, 2, 3].some((back) => context.words.beForms.has(previous(place, back)));
  if (!passive) return false;
  if (before?.noun?.id === 'body' && trigger.first - before.last <= 4) return true;
  return subjectInTree(place)?.noun?.id === 'body';
};

/** 'Four people were shot | at the mall': hit there, not fired at. */
const isShotSomewhere = (place: Place): boolean => {
  const { context, trigger } = place;
  if (context.words.beForms.has(previous(place)) || context.words.beForms.has(previous(place, 2))) return true;
  const object = objectAfter(place);
  const subject = subjectBefore(place);
  const counted = subject?.quantity !== undefined && subject.last === trigger.first;
  return counted && (context.placeAt.at(trigger.last) !== undefined || object?.noun?.kind === 'structure');
};

const BODY_PARTS =
  /^(?:legs?|arms?|head|chest|back|stomach|abdomen|foot|feet|hands?|shoulders?|thighs?|neck|face|torso|hip|knees?|buttocks|groin|side|calf|ankles?|eyes?|wrists?|fingers?|toes?|elbow|ribs?|pelvis)$/;
const BULLETS = /^(?:bullets?|gunfire|gunshots?|shots|pellets|rounds|buckshot|crossfire)$/;

const SHELLS = /^(?:rockets?|missiles?|shells?|mortars?|projectiles?|artillery)$/;

/** 'a rocket | hit their home', 'a house was | hit by a shell': the word for what flew. */
const subjectHead = (place: Place): string | undefined => {
  const { context, trigger } = place;
  if (context.forms[trigger.last] === 'by') {
    const agent = context.phraseAt.at(trigger.last + 1) ?? context.phraseAt.at(trigger.last + 2);
    return agent && context.forms[agent.head];
  }
  const subject = subjectBefore(place);
  return subject && subject.last === trigger.first ? context.forms[subject.head] : undefined;
};

const RESIDENTS =
  /^(?:residents|villagers|civilians|families|people|refugees|inhabitants|households|townspeople|farmers|women|children|locals|thousands|hundreds|tens)$/;

/** 'the two gunmen | fled', 'soldiers | fled': nobody is uprooted. */
const isArmedSide = ({ armed, noun, actor }: NounPhrase): boolean => {
  const whom = actor?.whom ?? noun?.whom;
  return armed || whom === 'armed-group' || whom === 'military' || whom === 'police';
};

/** 'Nearly 2,000 people | have fled', 'thousands | fled their homes': residents, and not who did it. */
const isUprooted = (place: Place): boolean => {
  const { context, trigger } = place;
  const { first } = trigger;
  const subject =
    phraseBeforeInsertion(context, first, place.sentence.first) ?? subjectBefore(place) ?? subjectInTree(place);
  if (!subject || accidental(place) || isArmedSide(subject)) return false;
  const counted = subject.quantity !== undefined && /^(?:people|other)$/.test(subject.quantity.kind);
  const homes = trigger.last - trigger.first > 1;
  return (
    (homes && subject.isPlural()) || counted || (RESIDENTS.test(context.forms[subject.head]) && has(place, 'violence'))
  );
};

const HURT = /^(?:wounded|injured|dead|bod(?:y|ies)|casualties|victims)$/;

const ARMED_WITHIN = 8;
const FOUND =
  /^(?:armed|equipped|seiz|recover|found|find|confiscat|discover|hand|surrender|carry|possess|stock|decomis|asegur|incaut|hall|encontr|localiz|portab)/;

const GOING_OFF =
  /^(?:thr(?:ew|own|ow|ows|owing)|lob|hurl|toss|explo|deton|launch|fire|firing|went|kill|wound|injur|hurt|attack|blast|damag|hit|land|struck|strik|roll|dropp|plant|blew|blown|left|destroy)/;

/** Whether the sentence says that something went off or was thrown, and lists no arms beside it. */
const goesOff = ({ context: { forms }, trigger: { first, last }, sentence }: Place): boolean => {
  if (
    /^(?:and|,)$/.test(forms[last] ?? '') &&
    /^\d|^(?:rifles|pistols|ammunition|cartridges|guns)$/.test(forms[last + 1] ?? '')
  )
    return false;
  for (let at = sentence.first; at < sentence.last; at++)
    if ((at < first || at >= last) && GOING_OFF.test(forms[at])) return true;
  return false;
};

/** 'una granada | lanzada contra una estación', 'a grenade went off'; 'police seized | a grenade' is a find. */
const isThrown = (place: Place): boolean => {
  // 'gunmen armed with rifles and | grenades'
  for (let back = 1; back <= ARMED_WITHIN; back++)
    if (/^(?:armed|armad[oa]s?)$/.test(previous(place, back))) return false;
  const { analysis, forms, language } = place.context;
  let at = place.trigger.head;
  for (let steps = 0; steps < 3 && at >= 0; steps++) {
    at = analysis.tokens[at].head;
    if (at >= 0 && FOUND.test(forms[at])) return false;
  }
  // 'stole 1,000 | grenades | and 30 rifles', 'used stun | grenades'
  if (language === 'en') return !/^(?:stun|smoke|sound|dummy|practice)$/.test(previous(place)) && goesOff(place);
  return has(place, 'violence') || /^(?:lanzad|arrojad|detonad)[ao]s?$/.test(next(place));
};

/** 'gunmen | took away | the pastor': by no force of the state, and people. */
const isTakenAway = (place: Place): boolean => {
  if (isTakenByForce(place)) return isPerson(subjectInTree(place) ?? subjectBefore(place));
  const object = objectAfter(place);
  const people = personInside(place) || object?.noun?.people === true || object?.name?.type === 'PER';
  const subject = subjectInTree(place) ?? subjectBefore(place);
  const whom = subject?.actor?.whom ?? subject?.noun?.whom;
  if (!people || whom === 'police' || whom === 'military' || has(place, 'health')) return false;
  if (object && HURT.test(place.context.forms[object.head])) return false;
  return subject?.armed === true || whom === 'armed-group' || has(place, 'violence');
};

/** 'The army | lost | eight men in the ambush': men who can be counted and who bear arms, or whose side does. */
const losesFighters = (place: Place): boolean => {
  const object = objectAfter(place);
  if (object?.quantity === undefined || !has(place, 'violence')) return false;
  if (object.noun && isArmedSide(object)) return true;
  const subject = subjectInTree(place) ?? subjectBefore(place);
  return (
    /^(?:men|members|comrades|personnel)$/.test(place.context.forms[object.head]) && !!subject && isArmedSide(subject)
  );
};

const RAIDERS =
  /^(?:attackers?|assailants?|raiders?|bandits?|gunm[ae]n|militants?|rebels?|insurgents?|jihadists?|terrorists?|fighters?|troops|soldiers)$/;

/** 'The raiders | struck | Kolo and two other villages': armed people, and somewhere. */
const strikesPlace = (place: Place): boolean => {
  const { context } = place;
  const subject = subjectInTree(place) ?? subjectBefore(place);
  const object = objectAfter(place);
  if (!subject || !object || !(isArmedSide(subject) || RAIDERS.test(context.forms[subject.head]))) return false;
  if (subject.last > place.trigger.first || object.pronoun) return false;
  return (
    context.placeAt.at(object.head) !== undefined ||
    object.noun?.kind === 'structure' ||
    (object.noun === undefined && object.name !== undefined && object.name.type === 'LOC')
  );
};

/** 'doctors received seven bodies', '160 bodies | had been buried', 'we | buried | 43 people': the dead of violence, counted. */
const countsBodies = (place: Place): boolean => {
  const { context, trigger } = place;
  const passive = context.words.beForms.has(previous(place));
  const phrase = passive ? (subjectInTree(place) ?? subjectBefore(place)) : objectAfter(place);
  if (phrase?.quantity === undefined || phrase.negated) return false;
  if (phrase.noun?.id === 'body') return !has(place, 'health');
  return /^bur/.test(context.forms[trigger.head]) && phrase.noun?.people === true && violentNearby(place);
};

const TAKEN_WITHIN = 12;

/** 'forty girls were | taken | from a school by armed men': by whom makes it no taking to hospital. */
const isTakenByForce = ({ context, trigger, sentence }: Place): boolean => {
  if (!context.words.beForms.has(context.forms[trigger.first - 1] ?? '')) return false;
  for (let at = trigger.last; at < Math.min(sentence.last, trigger.last + TAKEN_WITHIN); at++) {
    if (!context.words.agent.has(context.forms[at])) continue;
    const doer = context.phraseAt.at(at + 1) ?? context.phraseAt.at(at + 2);
    if (doer) return doer.armed || doer.noun?.whom === 'armed-group' || doer.actor?.whom === 'armed-group';
  }
  return false;
};

/** 'Gunmen | seized | two farmers': people, and armed men who are no force of a state. */
const isSeizedByArmed = (place: Place): boolean => {
  const { context, trigger } = place;
  if (!/^(?:seiz|herd)/.test(context.forms[trigger.head]) || context.words.beForms.has(previous(place))) return false;
  const object = objectAfter(place);
  const subject = subjectInTree(place) ?? subjectBefore(place);
  if (!object || !subject || !isPerson(object) || isArmedSide(object) || object.pronoun) return false;
  return (subject.actor?.whom ?? subject.noun?.whom) === 'armed-group';
};

const abductions = wordClasses((_, word) => Number(/^(?:kidnap|abduct|hostages?$)/.test(word)));

/** 'about 40 people were | taken | by men on motorcycles', '26 people had been | seized', where the report tells of an abduction. */
const isTakenInAbduction = (place: Place): boolean => {
  const { context, trigger, sentence } = place;
  if (!/^(?:taken|seized)$/.test(context.forms[trigger.first])) return false;
  if (!context.words.beForms.has(context.forms[trigger.first - 1] ?? '') || next(place) === 'to') return false;
  if (!anyOf(abductions(context.analysis), 1, 0, context.forms.length) || !isPerson(subjectBefore(place))) return false;
  const custody = /^(?:custody|hospitals?|police|soldiers|troops|officers|court|jail|prison|away|clinic)$/;
  for (let at = trigger.last; at < Math.min(sentence.last, trigger.last + TAKEN_WITHIN); at++) {
    if (/^(?:and|but|,|;)$/.test(context.forms[at])) break;
    if (custody.test(context.forms[at])) return false;
  }
  return true;
};

/** A common noun of no class that counts nobody: music, projects, hopes. */
const isNoOne = ({ context }: Place, phrase: NounPhrase | undefined): boolean =>
  phrase !== undefined &&
  !phrase.noun &&
  !phrase.name &&
  !phrase.actor &&
  !phrase.pronoun &&
  !phrase.isPlural() &&
  phrase.quantity === undefined &&
  context.analysis.tokens[phrase.head].upos === 'NOUN';

/** 'la música está lejos de | morir', 'the | death | of rock': nobody died. */
const diesOnlyInWords = (place: Place): boolean => {
  const { context, trigger } = place;
  if (trigger.entry.part === 'verb') return !personBeside(place) && isNoOne(place, subjectInTree(place));
  // 'the death toll | of the attack', 'the number of victims | of the raid'
  if (trigger.entry.part === 'state') return false;
  const of = context.words.of.has(next(place)) || next(place) === 'del' ? 1 : -1;
  if (of < 0) return false;
  return isNoOne(place, context.phraseAt.at(trigger.last + 1) ?? context.phraseAt.at(trigger.last + 2));
};

const REMAINS = /^(?:continuan?|siguen?|permanecen?|remains?|remained)$/;

/** 'Military | jets | bombed a school', '| drones | hit a house'; a plane that hits a house has fallen. */
const FLYING = /^(?:drones?|airstrikes?|warplanes?|jets?|gunships?|bombers?|fighter-jets?)$/;

const AIRCRAFT =
  /^(?:helicopters?|planes?|aircraft|airliners?|jets?|warplanes?|drones?|choppers?|fighters?|gunships?|airplanes?)$/;

/** '| a helicopter | was shot down', 'shot down | a drone': nothing else is. */
const isAircraft = ({ context, trigger, sentence }: Place): boolean => {
  for (let i = Math.max(sentence.first, trigger.first - 8); i < Math.min(sentence.last, trigger.last + 6); i++)
    if (AIRCRAFT.test(context.forms[i])) return true;
  return false;
};

/** 'the gun went off, | striking | the boy' */
const gunWentOff = ({ context: { forms, phraseAt }, trigger, sentence }: Place): boolean => {
  for (let i = Math.max(sentence.first, trigger.first - 8); i < trigger.first; i++) {
    const phrase = phraseAt.at(i);
    if (phrase?.noun?.id === 'firearm') return /^(?:went|goes|go|discharged|fired)$/.test(forms[phrase.last] ?? '');
  }
  return false;
};

/** 'A bullet hit | a man', 'was struck once in the neck' in a story of shots: not a car, not a ball. */
const isHitByBullet = (place: Place): boolean => {
  const { context, trigger, sentence } = place;
  if ((accidental(place) && !gunWentOff(place)) || has(place, 'sport') || !personBeside(place)) return false;
  for (let i = Math.max(sentence.first, trigger.first - 8); i < Math.min(sentence.last, trigger.last + 6); i++)
    if (BULLETS.test(context.forms[i])) return true;
  if (gunWentOff(place)) return true;
  if (!tellsOfShots(context)) return false;
  for (let i = trigger.last; i < Math.min(sentence.last, trigger.last + 5); i++)
    if (BODY_PARTS.test(context.forms[i])) return true;
  return false;
};

/** '1 | killed |, 5 injured': a bare number and what became of them. */
const isTally = ({ context, trigger, sentence }: Place): boolean => {
  const quantity = context.quantityAt.at(trigger.first - 1);
  const after = context.forms[trigger.last];
  const ends =
    trigger.last >= sentence.last ||
    /^(?:,|;|\.|and|in|after|as|when|at|during|on|over|for|from|near|-|–)$/.test(after);
  return quantity !== undefined && quantity.noun < 0 && quantity.kind !== 'time' && quantity.kind !== 'age' && ends;
};

/** 'la última vez', 'este último', 'remató': forms of 'ultimar' and 'rematar' that kill nobody. */
const isLast = (place: Place): boolean => {
  const form = place.context.forms[place.trigger.head];
  if (/^ultim[oa]s?$/.test(form)) return true;
  if (!/^(?:remat|ejecut|liquid|sacrific)/.test(form) || place.trigger.entry.part !== 'verb') return false;
  const object = objectAfter(place);
  return !hasPersonalA(place, object) && (!personBeside(place) || isThingDone(object));
};

/** 'La policía ejecutó | 33 cateos', 'ejecutaron | cuatro obras' */
const isThingDone = (object: NounPhrase | undefined): boolean =>
  object?.quantity !== undefined && object.quantity.noun >= 0 && !isPerson(object) && object.prep === null;

/** 'enfrenta un juicio', 'enfrentan una crisis': only armed sides and blows make an 'enfrentar' a clash. */
const facesThings = (place: Place): boolean => {
  const form = place.context.forms[place.trigger.head];
  if (place.trigger.entry.part !== 'verb' || !/^(?:enfrent|choc|top)/.test(form)) return false;
  const object = objectAfter(place);
  if (object && !object.noun?.people && !object.noun?.collective && !object.actor && !hasFoes(place)) return true;
  return !has(place, 'violence') && !has(place, 'armedMovers') && !hasFoes(place);
};

const FOES =
  /^(?:antagonic[oa]s|rivales|criminales|delictiv[oa]s|pandillas|carteles|comuneros|ejidatarios|policias|soldados|marinos|cjng|autodefensas|manifestantes|granaderos)$/;
const FOES_WITHIN = 6;

/** 'Se | enfrentan | grupos antagónicos': sides that fight, with no other word of violence. */
const hasFoes = ({ context, trigger, sentence }: Place): boolean => {
  if (context.language !== 'es') return false;
  const from = Math.max(sentence.first, trigger.first - FOES_WITHIN);
  const to = Math.min(sentence.last, trigger.last + FOES_WITHIN);
  return context.forms.slice(from, to).some((form) => FOES.test(form));
};

/** 'lograron | sustraer | equipos': things are stolen, nobody is taken. */
const takesThings = (place: Place): boolean => {
  if (!/^sustra/.test(place.context.forms[place.trigger.head])) return false;
  const object = objectAfter(place);
  return object !== undefined && (!isPerson(object) || /^equipos?$/.test(place.context.forms[object.head]));
};

const VEHICLES =
  /^(?:autobus|autobuses|camion|camiones|unidad|unidades|vehiculos?|trailer|trailers|pipas?|patrullas?)$/;

/** '| retienen | autobuses': vehicles are taken, as students do in protest. */
const holdsVehicles = (place: Place): boolean => {
  if (!/^ret[eiu]/.test(place.context.forms[place.trigger.head])) return false;
  const object = objectAfter(place);
  return object !== undefined && VEHICLES.test(place.context.forms[object.head]);
};

/** 'levantó la mano', 'levantar un acta', 'levantar el bloqueo'. */
const leveling = (place: Place): boolean =>
  /^levant/.test(place.context.forms[place.trigger.head]) && !isPerson(objectAfter(place)) && !isLifted(place);

/** 'dos hombres fueron | levantados', 'levantaron | a 12': people, and no bodies. */
const isLifted = (place: Place): boolean => {
  const { context, trigger } = place;
  const isPassive = /^levantad[oa]s?$/.test(context.forms[trigger.head]);
  if (!isPassive) return isCounted(objectAfter(place));
  const subject = subjectBefore(place);
  return context.words.beForms.has(previous(place)) && isPerson(subject) && subject?.noun?.id !== 'body';
};

const OFFICIAL = new Set(['official', 'speaker', 'government']);

/** A statement counts where an office, institution or named person makes it. */
const speaksOfficially = (place: Place): boolean => {
  const subject = subjectBefore(place);
  if (!subject) return false;
  if (subject.pronoun) {
    const named = antecedentOf(place.context, subject);
    return named !== undefined && (named.name?.type === 'PER' || named.noun?.id === 'official');
  }
  return (
    subject.name?.type === 'PER' ||
    subject.actor?.name != null ||
    (subject.noun !== undefined && OFFICIAL.has(subject.noun.id))
  );
};

/** Whether the words around a trigger let it mean what its entry says. */
export const passesSense = (context: ClaimContext, trigger: Trigger, sentence: Sentence): boolean => {
  const { sense } = trigger.entry;
  const place: Place = { context, trigger, sentence };
  if (isBeatOfReporter(place)) return false;
  return sense === null || (!isFigurative(place) && (TESTS[sense]?.(place) ?? true));
};
