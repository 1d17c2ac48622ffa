/** Who did what to whom: the positions around a trigger become roles through its frame and what the phrases name. */
import type { EventType, Role } from '../../claim.ts';
import { FRAMES, type Frame } from '../../knowledge/lexicon/trigger-entry.ts';
import { triggerLexicon } from '../../knowledge/lexicon/triggers.ts';
import { behindDateline } from '../../language/dateline.ts';
import { antecedentOf, isReflexive } from './antecedents.ts';
import { atHandsOf } from './at-hands.ts';
import { onlySpeaks, saysBefore } from './attribution.ts';
import { beforeCopula, hasOrdinalSubject } from './bare-subject.ts';
import { compoundPerson } from './compound-people.ts';
import type { ClaimContext } from './context.ts';
import { coordinatedPhrases, hasOwnVerb, listAround } from './coordination.ts';
import { apposed, describe, isLives, ownedBy, ownerOf } from './described.ts';
import { withDescribedSubject } from './described-subject.ts';
import { phraseBeforeInsertion, phraseBeforeRelative } from './insertions.ts';
import { linearPositions } from './linear-positions.ts';
import { mendedPositions } from './mended-positions.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { formBehind, phraseBehind, quantityBehind } from './right-behind.ts';
import { withSomeOfWhom } from './some-of-whom.ts';
import { isPassive, type Placed, type Position } from './tree-positions.ts';
import type { Trigger } from './trigger.ts';
import { withTrueDoers } from './true-doers.ts';
import { actsLikePeople, soundsLikePeople } from './unlisted-people.ts';

export interface RoleFiller {
  readonly role: Role;
  readonly phrase: NounPhrase;
  readonly rule: string;
  readonly strength: number;
}

const roleOf = (frame: Frame, position: Position, part: string): Role | null => {
  switch (position) {
    case 'subject':
      return frame.subject;
    case 'agent':
      return frame.agent ?? frame.subject;
    case 'object':
      return frame.object;
    case 'onto':
      return frame.onto;
    case 'with':
      return frame.with;
    case 'between':
      return frame.with;
    case 'of':
      return part === 'noun' ? frame.of : null;
    case 'possessor':
      return frame.of === 'perpetrator' || frame.subject === 'side' ? frame.subject : frame.of;
    case 'modifier':
      return frame.of === 'victim' ? null : frame.subject;
    case 'means':
      return 'instrument';
    default:
      return null;
  }
};

const WEAPONS = new Set(['explosive', 'firearm', 'blade']);
const BODILESS = new Set(['government', 'medium', 'company', 'organisation']);
const PEOPLE_ROLES = new Set<Role>(['victim', 'side', 'speaker', 'authority']);

const STREETS =
  /^(?:st|street|ave|av|avenue|rd|road|blvd|boulevard|dr|lane|ln|hwy|highway|block|pkwy|parkway|court|ct|terrace|news|tv|hospital|medical|center|centre|clinic)\.?$/;

/** 'Dwight St.', '9330 59th Ave.', 'Mercy Medical Center': proper words that name a spot, whatever the recogniser says. */
export const isAddress = ({ forms }: ClaimContext, { noun, first, last }: NounPhrase): boolean => {
  if (noun?.people) return false;
  for (let i = first; i <= last; i++) if (STREETS.test(forms[i] ?? '')) return i < last || forms[i] === 'hospital';
  return false;
};

const mayBePeople = (context: ClaimContext, trigger: Trigger, phrase: NounPhrase): boolean =>
  soundsLikePeople(context, phrase) || actsLikePeople(context, trigger, phrase);

/** Whether what a phrase names can play a role: bombs kill as instruments, buildings are no perpetrators. */
const fittedRole = (
  context: ClaimContext,
  trigger: Trigger,
  { role, phrase }: { role: Role; phrase: NounPhrase },
): Role | null => {
  const { effect } = trigger.entry;
  const { noun, name } = phrase;
  if (context.timeAt.at(phrase.head)) return null;
  if (phrase.head < behindDateline(context.analysis.tokens, context.analysis.sentences[phrase.sentence])) return null;
  if ((role === 'victim' || role === 'perpetrator') && isAddress(context, phrase)) return null;
  if (role === 'perpetrator' && !noun && !name && namesEvent(context, phrase)) return null;
  if (role === 'other' && (noun?.id === 'place' || context.placeAt.at(phrase.head))) return null;
  if (noun && WEAPONS.has(noun.id))
    return role === 'perpetrator' || role === 'instrument' ? 'instrument' : role === 'target' ? role : null;
  if (role === 'instrument') return noun?.kind === 'vehicle' ? role : noun || name || phrase.pronoun ? null : null;
  // 'attacked democracy', 'at 0600': abstract things and bare numbers are no targets
  // 'Detienen | a 12' are people
  const personal = context.language === 'es' && phrase.prep === 'a' && phrase.quantity !== undefined;
  // 'Twelve | were arrested'
  const held = effect === 'arrested' && phrase.quantity !== undefined && phrase.quantity.kind !== 'things';
  if (role === 'target' && !personal && !held && isUnknownThing(context, phrase) && !describe(context, phrase).people)
    return null;
  // 'claimed the attack in a message on social | media'
  if (role === 'target' && context.forms[phrase.head] === 'media') return null;
  if (role === 'victim' && noun && BODILESS.has(noun.id) && name?.type !== 'PER') return null;
  const place = context.placeAt.at(phrase.head);
  if (place && !noun && !phrase.actor?.isModifier() && role !== 'target') return null;
  // 'a strike on Odesa' names where, and nobody
  if (place && !noun && role === 'target' && place.kind !== 'building' && place.id !== null) return null;
  if (noun && !noun.people && !noun.collective) {
    if (role === 'perpetrator' || PEOPLE_ROLES.has(role))
      return role === 'victim' && (noun.kind === 'structure' || noun.kind === 'vehicle') ? 'target' : null;
  }
  if (!noun && !name && !phrase.actor && !phrase.pronoun && role !== 'target' && role !== 'other')
    return knownHead(context, phrase) || (role === 'perpetrator' && mayBePeople(context, trigger, phrase))
      ? role
      : null;
  return role === 'authority' && describe(context, phrase).whom === 'armed-group' ? 'perpetrator' : role;
};

/** '| shots | were fired at the car' are no target, nor is what a bomber came on: 'a suicide bomber on | a bicycle'. */
const aimedRole = (
  { forms }: ClaimContext,
  { entry, last }: Trigger,
  { noun, prep, first, head }: NounPhrase,
  role: Role | null,
): Role | null => {
  // 'murió a causa de las | heridas'
  if (role === 'victim' && entry.frame === 'die' && /^(?:heridas|lesiones|quemaduras)$/.test(forms[head])) return null;
  if (role !== 'target') return role;
  // '| Four men | were held while cash was seized'
  if (entry.effect === 'seized' && noun?.people) return null;
  // 'stole | 40 rifles'
  const aimed = (entry.frame === 'fire' || entry.frame === 'attack') && entry.type !== 'robbery';
  if (aimed && noun && WEAPONS.has(noun.id)) return 'instrument';
  const isRidden = noun?.kind === 'vehicle' && prep === 'on';
  return isRidden && [last - 1, first - 2].some((at) => /bombers?$/.test(forms[at] ?? '')) ? null : role;
};

/** 'the | bombing | of the Ferrol club': what was bombed, where 'the bombing of' could tell of a bomber too. */
const AIMED: ReadonlySet<EventType> = new Set(['bombing', 'shelling', 'air-strike']);

/** 'blew up | a bridge': what is no explosive was blown up by one. */
const isBlownUp = (frame: Frame, position: Position, { noun }: NounPhrase): boolean =>
  position === 'object' &&
  frame.object === 'instrument' &&
  noun !== undefined &&
  !noun.people &&
  noun.id !== 'explosive';

/** 'anti-government | protests' are held by others. */
const isOpposed = ({ forms }: ClaimContext, position: Position, { first, head }: NounPhrase): boolean =>
  position === 'modifier' && (/^anti./.test(forms[head]) || (forms[first] === 'anti' && first < head));

/** 'the | attempted murder | of a teacher': on whom it was tried. */
const isMeantKilling = ({ forms }: ClaimContext, { first, last }: Trigger): boolean =>
  forms
    .slice(first, last)
    .some((form) => /^(?:murder|assassination|homicide|killing|homicidio|asesinato|feminicidio|secuestro)$/.test(form));

const roleAt = (
  context: ClaimContext,
  trigger: Trigger,
  frame: Frame,
  position: Position,
  phrase: NounPhrase,
): Role | null => {
  const { entry } = trigger;
  if (position === 'of' && entry.type === 'attack' && entry.part === 'noun' && isMeantKilling(context, trigger))
    return 'target';
  return placedRole(context, entry, frame, position, phrase);
};

const placedRole = (
  context: ClaimContext,
  entry: Trigger['entry'],
  frame: Frame,
  position: Position,
  phrase: NounPhrase,
): Role | null =>
  isOpposed(context, position, phrase)
    ? null
    : isBlownUp(frame, position, phrase)
      ? 'target'
      : position === 'of' &&
          context.language === 'en' &&
          entry.part === 'noun' &&
          AIMED.has(entry.type) &&
          frame.of === 'perpetrator'
        ? 'target'
        : roleOf(frame, position, entry.part);

/** 'Two | attacks | killed 14': what happened, not who did it. */
const namesEvent = ({ forms, language }: ClaimContext, { head }: NounPhrase): boolean =>
  triggerLexicon(language)
    .next.get(forms[head])
    ?.value?.some(({ part }) => part === 'noun') === true;

/** A head of no class: taken where it is a proper noun or counted, else not ('the incident killed two'). */
const isUnknownThing = (context: ClaimContext, { noun, name, actor, pronoun, quantity, head }: NounPhrase): boolean =>
  !noun &&
  !name &&
  !actor &&
  !pronoun &&
  (quantity === undefined || (quantity.noun < 0 && quantity.kind !== 'people')) &&
  context.analysis.tokens[head].upos !== 'PROPN';

const knownHead = (context: ClaimContext, { head, quantity }: NounPhrase): boolean =>
  context.analysis.tokens[head].upos === 'PROPN' || (quantity !== undefined && quantity.kind !== 'things');

/** 'Gunmen | Sunday night | killed four': the word before a time that stands before the verb. */
const beforeTime = ({ analysis: { tokens }, timeAt }: ClaimContext, at: number): number => {
  const time = timeAt.at(at);
  let before = at;
  while (time !== undefined && before > 0 && tokens[before].start >= time.start) before--;
  return tokens[before]?.sentence === tokens[at]?.sentence ? before : at;
};

/** What touches the verb: 'police | killed', 'set fire to | six trucks'; taken where the tree has nobody there. */
const adjacent = (
  context: ClaimContext,
  { first, last, entry, head }: Trigger,
  tree: readonly Placed[],
  filled: ReadonlySet<Role | null>,
  frame: Frame,
): Placed[] => {
  if (entry.part !== 'verb') return [];
  const used = new Set(tree.map(({ phrase }) => phrase.index));
  const found: Placed[] = [];
  const before = context.phraseAt.at(beforeTime(context, first - 1));
  const passive = isPassive(context, head);
  if (
    before &&
    before.prep === null &&
    // "in Sudan's | El Fasher | kills"
    !ownerOf(context, before)?.prep &&
    !used.has(before.index) &&
    frame.subject &&
    !filled.has(frame.subject) &&
    !passive
  )
    found.push({ position: 'subject', phrase: before, rule: 'right before the verb', strength: 0.6 });
  // 'killing | at least 23'
  const counted = quantityBehind(context, last);
  const after = phraseBehind(context, last, counted === undefined ? 0 : counted.last - 1 - last);
  const open =
    counted !== undefined ||
    context.words.prepositions.has(context.forms[last - 1]) ||
    !context.words.prepositions.has(formBehind(context, last));
  if (after && open && !used.has(after.index) && frame.object && !filled.has(frame.object) && !passive)
    found.push({ position: 'object', phrase: after, rule: 'right after the verb', strength: 0.6 });
  // 'Marchan | cientos de maestros'
  const postposed =
    context.language === 'es' && frame.object === null && frame.subject !== null && !filled.has(frame.subject);
  if (after && open && postposed && found.length === 0 && !used.has(after.index))
    found.push({ position: 'subject', phrase: after, rule: 'right after an intransitive verb', strength: 0.6 });
  return found;
};

/** 'fue muerta de varios disparos | por hombres armados': a doer of a passive that the tree hangs elsewhere. */
const farAgents = (
  context: ClaimContext,
  trigger: Trigger,
  filled: ReadonlySet<Role | null>,
  frame: Frame,
): Placed[] => {
  const doer = frame.agent ?? frame.subject;
  if (doer === null || filled.has(doer) || (doer !== 'perpetrator' && doer !== 'authority')) return [];
  if (frame.agent === null && !isPassive(context, trigger.head)) return [];
  return linearPositions(context, trigger).filter(
    ({ position, phrase }) =>
      position === 'agent' && (phrase.noun?.people || phrase.noun?.collective || phrase.actor !== undefined),
  );
};

/** '| The driver |, who tried to turn around, was shot': a subject that the tree has lost behind what is put in. */
const behindInsertion = (
  context: ClaimContext,
  { first, sentence, entry }: Trigger,
  filled: ReadonlySet<Role | null>,
  frame: Frame,
): Placed[] => {
  if (entry.part !== 'verb') return [];
  const copula = beforeCopula(context, first);
  const position: Position = copula !== undefined && frame.object !== null ? 'object' : 'subject';
  if (filled.has(roleOf(frame, position, entry.part))) return [];
  const { first: from } = context.analysis.sentences[sentence];
  const phrase =
    phraseBeforeInsertion(context, copula ?? first, from) ??
    (copula === undefined ? undefined : phraseBeforeRelative(context, copula, from));
  // 'two rebels and | a sergeant | who had led the pursuit were killed'
  const listed = phrase ? listAround(context, phrase).filter(({ index }) => index <= phrase.index) : [];
  return listed.map((one) => ({ position, phrase: one, rule: 'before an insertion', strength: 0.55 }));
};

/** The last word of whatever stands before the verb: 'un adolescente | de 15 años | fue detenido', 'dos | más | murieron'. */
const beforeAge = ({ forms, words }: ClaimContext, first: number): number => {
  let at = words.beForms.has(forms[first - 1] ?? '') ? first - 2 : first - 1;
  if (forms[at] === 'mas') return at - 1;
  if (forms[at] === 'edad' && forms[at - 1] === 'de') at -= 2;
  if (/^menor(?:es)?$/.test(forms[at] ?? '')) return at;
  return /^anos?$/.test(forms[at] ?? '') && forms[at - 2] === 'de' ? at - 3 : first - 1;
};

/** 'tres murieron y | una | resultó herida': who touches the verb, not the subject that the tree lends it. */
const withoutFarSubjects = (
  context: ClaimContext,
  { first, entry }: Trigger,
  tree: readonly Placed[],
): readonly Placed[] => {
  const touching = context.phraseAt.at(beforeAge(context, first));
  if (context.language !== 'es' || entry.part !== 'verb' || !touching?.noun?.people || touching.prep !== null)
    return tree;
  const own = tree.find(({ phrase }) => phrase.index === touching.index);
  if (own && /^shared/.test(own.rule)) return tree;
  return tree.filter(({ rule }) => rule !== 'shared subject' && rule !== 'shared passive subject');
};

/** Whether the tree says anything of the trigger: 'Police | shot | dead', taken for a noun, has no subject. */
const isVerbal = (context: ClaimContext, { entry, head, last }: Trigger): boolean => {
  const { analysis, parsed, words } = context;
  if (!parsed || entry.part !== 'verb') return parsed;
  const { upos, deprel, head: governor } = analysis.tokens[head];
  // 'Fighters loyal to the warlord | killed | ten villagers': an adjective stands after the number
  const counted = quantityBehind(context, last)?.first === last || words.determiners.has(formBehind(context, last));
  return upos !== 'NOUN' && !(deprel === 'amod' && governor > last && counted);
};

/** 'nine | kidnapped | tourists': a participle between a number and those whom it counts. */
const attributive = (context: ClaimContext, { first, last, entry }: Trigger, frame: Frame): Placed[] => {
  const counted = context.quantityAt.at(first - 1);
  if (entry.part !== 'verb' || frame.object === null || counted?.last !== first || counted.noun < last) return [];
  const phrase = context.phraseAt.at(counted.noun);
  return phrase && !context.words.determiners.has(context.forms[last] ?? '')
    ? [{ position: 'object', phrase, rule: 'counted before the participle', strength: 0.8 }]
    : [];
};

const positionsOf = (context: ClaimContext, trigger: Trigger): readonly Placed[] => {
  const frame = FRAMES[trigger.entry.frame];
  const counted = attributive(context, trigger, frame);
  if (counted.length > 0) return counted;
  const own = isVerbal(context, trigger)
    ? withoutFarSubjects(context, trigger, mendedPositions(context, trigger, frame))
    : [];
  const tree = withSomeOfWhom(context, trigger, withDescribedSubject(context, trigger, own));
  // 'KANO — Ten students … were released': a subject that cannot play the role leaves it open
  const filled: ReadonlySet<Role | null> = new Set<Role | null>(
    tree.flatMap(({ position, phrase }) => {
      const role = roleOf(frame, position, trigger.entry.part);
      return role === null || (!phrase.pronoun && fittedRole(context, trigger, { role, phrase }) === null)
        ? []
        : [role];
    }),
  );
  const wanted = frame.transitive && frame.object !== null ? frame.object : frame.subject;
  if (context.parsed && trigger.entry.part === 'noun') return [...tree, ...lateAgents(context, trigger, filled, frame)];
  const near = context.parsed
    ? [...adjacent(context, trigger, tree, filled, frame), ...behindInsertion(context, trigger, filled, frame)]
    : [];
  if (context.parsed && (wanted === null || filled.has(wanted)))
    return [...tree, ...near, ...farAgents(context, trigger, filled, frame)];
  const ordinal = hasOrdinalSubject(context, trigger.first);
  const linear = linearPositions(context, trigger).filter(
    ({ position, phrase }) =>
      !(ordinal && phrase.last <= trigger.first) && !filled.has(roleOf(frame, position, trigger.entry.part)),
  );
  return [
    ...tree,
    ...near,
    ...(context.parsed
      ? linear.filter(({ position }) => roleOf(frame, position, trigger.entry.part) === wanted)
      : linear),
    ...(context.parsed ? farAgents(context, trigger, filled, frame) : []),
  ];
};

/** 'the killing of X | by Y': the doer may hang on another noun of the phrase. */
const lateAgents = (
  context: ClaimContext,
  trigger: Trigger,
  filled: ReadonlySet<Role | null>,
  frame: Frame,
): Placed[] =>
  linearPositions(context, trigger).filter(({ position }) => {
    const role = roleOf(frame, position, 'noun');
    return role !== null && !filled.has(role);
  });

/** A trigger that names its weapon: 'car bomb', 'grenade'. */
const ownInstrument = (context: ClaimContext, { head, entry }: Trigger): RoleFiller[] => {
  const phrase = entry.part === 'noun' ? context.phraseAt.at(head) : undefined;
  return phrase?.noun && phrase.head === head && phrase.noun.id === 'explosive'
    ? [{ role: 'instrument', phrase, rule: 'weapon as trigger', strength: 0.8 }]
    : [];
};

/** Whether somebody does it to somebody. */
const isDeed = ({ subject, object, of }: Frame): boolean =>
  subject === 'perpetrator' || object === 'victim' || of === 'victim';

const OBJECT_PRONOUNS = new Set(['him', 'her', 'them']);

/** 'tres hombres fueron encontrados | muertos': how they were found, nobody else. */
const isPredicate = ({ forms }: ClaimContext, { first, last, head }: NounPhrase): boolean =>
  last - first === 1 && /^(?:muert|asesinad|ejecutad|balead|calcinad|herid)[oa]s?$/.test(forms[head]);

/** People inside the phrase: 'took | 30 students | hostage', 'found | the bodies'. */
const innerPeople = (context: ClaimContext, { first, last, entry }: Trigger, frame: Frame): Placed[] => {
  const found: Placed[] = [];
  // 'taken to | Mercy Children's | Hospital'
  if (entry.part !== 'verb' || last - first < 2 || frame.object === null || entry.frame === 'struck') return found;
  // 'two nurses were | among the dead'
  if (entry.sense === 'among') return found;
  for (let i = first + 1; i < last; i++) {
    const phrase = context.phraseAt.at(i);
    if (
      phrase &&
      phrase.first > first &&
      phrase.last <= last &&
      found.at(-1)?.phrase !== phrase &&
      !(isLives(context, phrase) && phrase.quantity === undefined) &&
      !isPredicate(context, phrase) &&
      ((phrase.noun?.people ?? isLives(context, phrase))
        ? phrase.isPlural() || phrase.last - phrase.first > 1 || phrase.noun?.id === 'body'
        : phrase.name?.type === 'PER' || OBJECT_PRONOUNS.has(context.forms[phrase.head]))
    )
      found.push({ position: 'object', phrase, rule: 'inside the trigger', strength: 0.85 });
  }
  return found;
};

const isCaptive = ({ forms }: ClaimContext, { head, quantity }: NounPhrase): boolean =>
  quantity === undefined && /^(?:rehenes|rehen|hostages?|captives?)$/.test(forms[head]);

/** 'set | houses and cars | on fire', 'sprayed | a school | with bullets': the things inside the words of the trigger. */
const innerThings = (context: ClaimContext, { first, last, entry }: Trigger, frame: Frame): Placed[] => {
  if (entry.part !== 'verb' || last - first < 3 || frame.object !== 'target') return [];
  const phrase = context.phraseAt.at(first + 1) ?? context.phraseAt.at(first + 2);
  const thing = phrase?.noun?.kind === 'structure' || phrase?.noun?.kind === 'vehicle';
  return phrase && thing && phrase.last <= last
    ? [{ position: 'object', phrase, rule: 'inside the trigger', strength: 0.85 }]
    : [];
};

/** 'clashed with | police': a side named within the words of the trigger. */
const innerSides = (context: ClaimContext, { first, last, entry }: Trigger, frame: Frame): Placed[] => {
  if (frame.with !== 'side' && entry.type !== 'riot') return [];
  const at = last - 1;
  const phrase =
    last - first > 2 && context.words.with.has(context.forms[at - 1]) ? context.phraseAt.at(at) : undefined;
  return phrase ? [{ position: 'subject', phrase, rule: 'inside the trigger', strength: 0.85 }] : [];
};

/** 'Rebels of the ADF, | a group | linked to Islamic State,': says what they are whom the phrase before names. */
const isGloss = ({ forms, phrases }: ClaimContext, { index, first, noun, sentence }: NounPhrase): boolean => {
  const before = phrases[index - 1];
  return (
    noun?.collective === true &&
    /^an?$/.test(forms[first]) &&
    forms[first - 1] === ',' &&
    before?.sentence === sentence &&
    before.last === first - 1 &&
    before.actor?.name != null
  );
};

const FORCES = new Set(['police', 'military']);

/** 'personal militar de la zona, al efectuar reconocimientos, … aseguró': the force named last in the sentence. */
const forceBefore = (context: ClaimContext, { sentence, first, entry }: Trigger): RoleFiller[] => {
  if (entry.frame !== 'custody' || entry.part !== 'verb') return [];
  const start = context.analysis.sentences[sentence].first;
  for (let i = first - 1; i >= start; i--) {
    const phrase = context.phraseAt.at(i);
    if (!phrase) continue;
    if (!phrase.pronoun && !phrase.name && FORCES.has(describe(context, phrase).whom))
      return [{ role: 'authority', phrase, rule: 'the force named before', strength: 0.4 }];
    i = phrase.first;
  }
  return [];
};

/** 'between the army | and | the rebels', wherever the tree hangs the second. */
const bothSides = (context: ClaimContext, phrase: NounPhrase): readonly NounPhrase[] => {
  const listed = coordinatedPhrases(context, phrase);
  const next = context.phrases[phrase.index + 1];
  const joined = next?.sentence === phrase.sentence && next.first === phrase.last + 1;
  return joined && context.words.and.has(context.forms[phrase.last]) && !listed.includes(next)
    ? [...listed, next]
    : listed;
};

/** The role fillers of a trigger, one entry a phrase, coordinated phrases spread out. */
export const rolesOf = (context: ClaimContext, trigger: Trigger): RoleFiller[] => {
  const frame = FRAMES[trigger.entry.frame];
  const taken = new Set<number>();
  const fillers: RoleFiller[] = ownInstrument(context, trigger);
  const person = compoundPerson(context, trigger);
  if (person && isDeed(frame)) fillers.push({ ...person, rule: 'the noun it stands before', strength: 0.8 });
  for (const { phrase } of fillers) taken.add(phrase.index);
  const placed = withTrueDoers(context, positionsOf(context, trigger));
  const inner = [...innerPeople(context, trigger, frame), ...innerThings(context, trigger, frame)].filter(
    // 'tomaron como | rehenes | a dos campesinos': who became so is told
    ({ phrase }) => !isCaptive(context, phrase) || !placed.some(({ position }) => position === 'object'),
  );
  const around = placed.filter(({ position }) => inner.length === 0 || position !== 'object');
  for (const one of [...inner, ...innerSides(context, trigger, frame), ...around]) {
    // 'Marchan cientos de maestros': Spanish subjects follow intransitive verbs
    const after = context.language === 'es' && one.position === 'object' && frame.object === null;
    const role = roleAt(context, trigger, frame, after ? 'subject' : one.position, one.phrase);
    if (role === null) continue;
    for (const listed of one.position === 'between'
      ? bothSides(context, one.phrase)
      : coordinatedPhrases(context, one.phrase)) {
      // "held kingpin Hugo Arce's | wife": not he
      const phrase = (one.position === 'possessor' ? undefined : ownedBy(context, listed)) ?? listed;
      if (
        taken.has(phrase.index) ||
        (phrase.first > trigger.last && hasOwnVerb(context, phrase)) ||
        (role !== 'speaker' && onlySpeaks(context, trigger, phrase)) ||
        ((role === 'victim' || role === 'target') && saysBefore(context, trigger, phrase)) ||
        (phrase.head >= trigger.first && phrase.head < trigger.last && trigger.entry.part !== 'verb')
      )
        continue;
      const named = phrase.pronoun ? antecedentOf(context, phrase) : phrase;
      const fitted = named && aimedRole(context, trigger, named, fittedRole(context, trigger, { role, phrase: named }));
      if (!named || !fitted || (taken.has(named.index) && !isReflexive(context, phrase))) continue;
      // 'a Ramón Ibarra, | presunto líder': the same man
      const same = apposed(context, named);
      if ((same && taken.has(same.index)) || isGloss(context, named)) continue;
      taken.add(named.index);
      const rule = phrase.pronoun ? `${one.rule}, ${context.forms[phrase.head]}` : one.rule;
      fillers.push({ role: fitted, phrase: named, rule, strength: phrase.pronoun ? one.strength * 0.7 : one.strength });
    }
  }
  const hands = atHandsOf(context, trigger);
  if (hands.length > 0)
    return [
      ...fillers.filter(({ phrase }) => !hands.includes(phrase)),
      ...hands.map((phrase): RoleFiller => ({ role: 'perpetrator', phrase, rule: 'at whose hands', strength: 0.85 })),
    ];
  if (!fillers.some(({ role }) => role === 'authority' || role === 'perpetrator'))
    fillers.push(...forceBefore(context, trigger).filter(({ phrase }) => !taken.has(phrase.index)));
  return fillers;
};
