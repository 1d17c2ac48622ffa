/** Where the noun phrases stand that depend on a trigger, read off the dependency tree. */
import { nounClass } from '../../knowledge/lexicon/nouns.ts';
import { children, isRelation } from '../../language/trees.ts';
import { isBeset } from './beset.ts';
import type { ClaimContext } from './context.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { namesSpeaker, SAYING } from './saying-words.ts';
import type { Trigger } from './trigger.ts';

export type Position =
  | 'subject'
  | 'object'
  | 'agent'
  | 'onto'
  | 'with'
  | 'between'
  | 'of'
  | 'possessor'
  | 'modifier'
  | 'means'
  | 'from';

export interface Placed {
  readonly position: Position;
  readonly phrase: NounPhrase;
  /** Which rule found it, for explanations. */
  readonly rule: string;
  readonly strength: number;
}

const MEANS = new Set(['with', 'using', 'con', 'mediante']);
const FROM = new Set(['from', 'de']);
const LIGHT = new Set(
  'carry carried carrying launch launched launching stage staged conduct conducted conducting mount mounted perpetrate perpetrated commit committed committing make made wage waged lead led undertake undertook attempt attempted execute executed exchange exchanged trade traded claim claimed realizar realizo realizaron perpetrar perpetro perpetraron cometer cometio cometieron ejecutar ejecuto ejecutaron lanzar lanzo lanzaron llevar llevo llevaron protagonizar protagonizaron protagonizo emprender emprendieron sostener sostuvieron sostuvo efectuar efectuaron efectuo hacer hizo hicieron consumar registrar staging perpetrating waging plotting planned plan'.split(
    ' ',
  ),
);
const SUFFER = new Set(
  'suffer suffered suffering sustain sustained sustaining receive received sufrir sufrio sufrieron sufrido recibir recibio recibieron survive survived undergo underwent face faced'.split(
    ' ',
  ),
);

/** 'The attack was blamed on | the cartel', 'fue atribuido | al cártel' */
const BLAMED = new Set(
  'attributed blamed atribuido atribuida atribuidos atribuyo atribuyen atribuyeron adjudicado adjudica adjudico achacado'.split(
    ' ',
  ),
);

const ACCUSED = new Set(
  'accused suspected charged convicted blamed acusado acusada acusados acusadas senalado senalados condenado'.split(
    ' ',
  ),
);

/** The preposition of a dependent: its first adposition, -1 where it has none. */
const prepositionAt = (context: ClaimContext, token: number): number => {
  const { tokens } = context.analysis;
  for (const child of children(context.analysis, token))
    if (
      child < token &&
      (isRelation(tokens[child].deprel, 'case') || tokens[child].upos === 'ADP') &&
      // '| Al menos | diez pistoleros atacaron'
      !(context.forms[child] === 'a' && context.forms[child + 2] === 'menos')
    )
      return child;
  return -1;
};

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'DET']);
const OFF = /^(?:csubj|ccomp|dislocated|orphan|dep|parataxis|nmod:desc|reparandum|list)/;

/** A noun's relation to a verb, where the parser gave it one that only clauses have: by place and preposition. */
const relationTo = (context: ClaimContext, verb: number, child: number): string => {
  const { deprel, upos } = context.analysis.tokens[child];
  // 'a 5-year-| old | used his gun'
  if (!NOMINAL.has(upos) && !(context.forms[child] === 'old' && context.forms[child - 1] === '-')) return deprel;
  const prep = prepositionAt(context, child);
  // 'after | a boy | used his gun', taken for 'after a boy'
  if (deprel === 'obl' && child < verb && CLAUSE.test(context.forms[prep] ?? '') && isBareSubject(context, verb, child))
    return 'nsubj';
  // 'dos policías | fueron asesinados': a bare oblique before the verb is its subject
  if ((deprel === 'obl' || deprel === 'obl:agent') && prep < 0 && context.timeAt.at(child) === undefined)
    return child < verb ? 'nsubj' : 'obj';
  if (!OFF.test(deprel)) return deprel;
  if (prep >= 0 && context.forms[prep] !== 'a') return 'obl';
  if (child < verb) return 'nsubj';
  // 'was arrested after a boy shot | his friend'
  return deprel === 'parataxis' && hasVerbBetween(context, verb, child) ? deprel : 'obj';
};

const CLAUSE = /^(?:after|before|until|since)$/;

/** Whether a phrase touches a finite verb that has no subject of its own. */
const isBareSubject = (context: ClaimContext, verb: number, child: number): boolean =>
  context.phraseAt.at(child)?.last === verb &&
  context.analysis.tokens[verb].feats.includes('VerbForm=Fin') &&
  !children(context.analysis, verb).some((other) => isRelation(context.analysis.tokens[other].deprel, 'nsubj'));

const hasVerbBetween = ({ analysis: { tokens } }: ClaimContext, verb: number, child: number): boolean => {
  for (let at = verb + 1; at < child; at++) if (tokens[at].upos === 'VERB') return true;
  return false;
};

const prepositionOf = (context: ClaimContext, token: number): string | null => {
  const at = prepositionAt(context, token);
  return at < 0 ? null : context.forms[at];
};

const positionOfPreposition = (context: ClaimContext, prep: string | null): Position | undefined => {
  const { words } = context;
  if (prep === null) return undefined;
  if (words.agent.has(prep)) return 'agent';
  if (words.of.has(prep)) return 'of';
  if (words.between.has(prep)) return 'between';
  if (prep === 'against' || prep === 'contra') return 'onto';
  if (words.with.has(prep)) return 'with';
  if (words.onto.has(prep)) return 'onto';
  if (MEANS.has(prep)) return 'means';
  return FROM.has(prep) ? 'from' : undefined;
};

/** How far up a chain of conjuncts voice and subjects are looked for. */
const DEEPEST = 6;

const isParticiple = ({ analysis, forms, language, words }: ClaimContext, token: number): boolean => {
  const { feats, upos } = analysis.tokens[token];
  if (feats.includes('VerbForm=Part') || upos === 'ADJ') return true;
  // 'fueron | lesionados |', taken for a noun
  return language === 'es' && /(?:[ai]d|uest)[oa]s?$/.test(forms[token]) && words.beForms.has(forms[token - 1] ?? '');
};

const isGerund = (context: ClaimContext, token: number): boolean => /(?:ing|ndo)$/.test(context.forms[token]);

const NOMINATIVE = /^(?:they|he|she|we|i)$/;

/** 'taken | hostage': what became of them, no object. */
const CAPTIVE = /^(?:hostages?|captive|prisoners?)$/;

/** 'they arrested | a kingpin': a phrase that touches a bare past form is its object, whatever the tree says. */
const hasObjectAfter = (context: ClaimContext, token: number): boolean => {
  const next = context.phraseAt.at(token + 1);
  return (
    next !== undefined &&
    next.first === token + 1 &&
    next.sentence === context.analysis.tokens[token].sentence &&
    !CAPTIVE.test(context.forms[next.head]) &&
    next.prep === null &&
    context.timeAt.at(next.head) === undefined
  );
};

/** 'was killed', 'fueron hallados', 'the man killed in…', 'se hallaron'; an object makes a bare past form active. */
export const isPassive = (context: ClaimContext, token: number, depth = 0): boolean => {
  const { tokens } = context.analysis;
  if (isBeset(context, token)) return true;
  if (isGerund(context, token)) return false;
  let subject = '';
  let object = false;
  let perfect = false;
  let pronoun = false;
  for (const child of children(context.analysis, token)) {
    const deprel = relationTo(context, token, child);
    if (deprel === 'aux' && context.words.haveForms.has(context.forms[child])) perfect = true;
    if (deprel === 'aux:pass' || deprel === 'expl:pass') return true;
    if (
      (deprel === 'aux' || deprel === 'cop') &&
      context.words.beForms.has(context.forms[child]) &&
      isParticiple(context, token)
    )
      return true;
    if (isRelation(deprel, 'nsubj')) subject = deprel;
    pronoun ||= isRelation(deprel, 'nsubj') && child === token - 1 && NOMINATIVE.test(context.forms[child]);
    // 'the 30 people taken | hostage': no object
    // 'Two children killed, | 17 | hurt': beyond a comma another clause begins
    const own = child < token || context.forms[token + 1] !== ',';
    if (deprel === 'obj' && own && prepositionAt(context, child) < 0 && !CAPTIVE.test(context.forms[child]))
      object = true;
  }
  // 'had | fired on protesters': without a form of 'be' it is what the subject did
  // 'the soldiers they | captured'
  if (object || perfect || pronoun || hasObjectAfter(context, token)) return false;
  const { deprel, head, feats } = tokens[token];
  if (subject === 'nsubj:pass' || feats.includes('Voice=Pass')) return true;
  if (!isParticiple(context, token) || subject) return false;
  if (deprel === 'conj' && head >= 0) return depth < DEEPEST && isPassive(context, head, depth + 1);
  return deprel === 'acl' || deprel === 'amod' || deprel === 'root' || deprel === 'xcomp' || deprel === 'advcl';
};

const placed = (
  context: ClaimContext,
  token: number,
  position: Position,
  rule: string,
  strength: number,
): Placed | undefined => {
  const phrase = context.phraseAt.at(token);
  return phrase && { position, phrase, rule, strength };
};

/** The dependents of all words of a trigger that lie outside it: 'exchanged fire | with the police'. */
const dependentsOf = (context: ClaimContext, verb: number, last: number): readonly number[] => {
  if (last <= verb + 1) return children(context.analysis, verb);
  const found: number[] = [];
  for (let i = verb; i < last; i++)
    for (const child of children(context.analysis, i)) if (child < verb || child >= last) found.push(child);
  return found;
};

/** Spanish objects take 'a'; another preposition before an object is a slip of the parser: 'plagiado por un grupo'. */
const objectOrPhrase = (context: ClaimContext, child: number): Position => {
  const prep = prepositionOf(context, child);
  return prep === null || prep === 'a' ? 'object' : (positionOfPreposition(context, prep) ?? 'object');
};

/** 'Hombres armados | asesinaron | a tres': with an object after the verb, a bare phrase before it is the subject. */
const isFrontedSubject = (context: ClaimContext, verb: number, child: number, passive: boolean): boolean => {
  if (passive || child > verb || prepositionAt(context, child) >= 0) return false;
  const siblings = children(context.analysis, verb);
  const hasSubject = siblings.some((other) => isRelation(context.analysis.tokens[other].deprel, 'nsubj'));
  // 'Al menos diez pistoleros | dispararon contra | una vivienda'
  const against = context.forms[verb + 1] === 'contra';
  return (
    !hasSubject &&
    (against || siblings.some((other) => other > verb && /^i?obj/.test(context.analysis.tokens[other].deprel)))
  );
};

/** 'y | otros dos | fueron detenidos': the phrase that touches a passive's auxiliary. */
const beforeAuxiliary = (context: ClaimContext, verb: number): NounPhrase | undefined => {
  const auxiliary = children(context.analysis, verb).find(
    (child) => child < verb && context.words.beForms.has(context.forms[child]),
  );
  const phrase = auxiliary === undefined ? undefined : context.phraseAt.at(auxiliary - 1);
  return phrase?.prep === null ? phrase : undefined;
};

/** The phrases that hang on a verb itself; `last` is the end of a longer trigger: 'set fire to | six trucks' has an object. */
/** '| Police | fired tear gas; two people were shot': the subject of a clause that a semicolon ends, hung on the next verb. */
const isOfClauseBefore = (
  { analysis, forms }: ClaimContext,
  dependents: readonly number[],
  subject: number,
  verb: number,
): boolean => {
  let end = subject;
  while (end < verb && forms[end] !== ';') end++;
  return dependents.some((other) => other > end && other < verb && isRelation(analysis.tokens[other].deprel, 'nsubj'));
};

/** 'Of | the 30 hostages |, 12 were freed': the number that the subject is a part of. */
const isWhole = (context: ClaimContext, dependents: readonly number[], subject: number): boolean => {
  const prep = context.phraseAt.at(subject)?.prep ?? null;
  if (prep === null || !context.words.of.has(prep)) return false;
  return dependents.some(
    (other) => other !== subject && isRelation(context.analysis.tokens[other].deprel, 'nsubj') && other > subject,
  );
};

const ownPositions = (context: ClaimContext, verb: number, passive: boolean, last = verb + 1): Placed[] => {
  const found: Placed[] = [];
  const add = (token: number, position: Position, rule: string, strength = 0.9) => {
    // 'y otros dos fueron | detenidos' is another clause; "the mayor's | son" is none
    const isVerbal = token > verb && context.analysis.tokens[token - 1].upos !== 'PART';
    if (isVerbal && context.words.beForms.has(context.forms[token - 1])) return;
    const one = placed(context, token, position, rule, strength);
    if (one) found.push(one);
  };
  const dependents = dependentsOf(context, verb, last);
  for (const child of dependents) {
    const deprel = relationTo(context, verb, child);
    if (isRelation(deprel, 'nsubj') && isOfClauseBefore(context, dependents, child, verb)) continue;
    if (isRelation(deprel, 'nsubj') && isWhole(context, dependents, child)) continue;
    if (isRelation(deprel, 'nsubj'))
      add(child, passive ? 'object' : 'subject', passive ? 'passive subject' : 'subject');
    else if (deprel === 'obj' || deprel === 'iobj')
      add(
        child,
        isFrontedSubject(context, verb, child, passive) ? 'subject' : objectOrPhrase(context, child),
        'object',
      );
    else if (deprel === 'obl:agent') add(child, 'agent', 'agent');
    else if (isRelation(deprel, 'obl') || isRelation(deprel, 'nmod')) {
      const marker = prepositionAt(context, child);
      // 'fired upon | by | coast guards', 'came under fire | from | rebels'
      const prep = context.phraseAt.at(child)?.prep ?? '';
      const doer = passive && (context.words.agent.has(prep) || (prep === 'from' && isBeset(context, verb)));
      const position = doer
        ? 'agent'
        : marker >= 0 && marker < last && last > verb + 1
          ? 'object'
          : positionOfPreposition(context, marker < 0 ? null : context.forms[marker]);
      if ((position === 'agent' && !passive) || namesSpeaker(context.forms, marker)) continue;
      if (position) add(child, position, `phrase with ${context.forms[marker]}`, 0.8);
    }
  }
  const before =
    passive && !found.some(({ position }) => position === 'object') ? beforeAuxiliary(context, verb) : undefined;
  if (before) found.push({ position: 'object', phrase: before, rule: 'right before the auxiliary', strength: 0.75 });
  return found;
};

const has = (found: readonly Placed[], ...positions: readonly Position[]): boolean =>
  found.some(({ position }) => positions.includes(position));

/**
 * 'Police | fired | on marchers, killing one, doctors said': the verb of what was said, before the participle hung on the saying;
 * -1 without one. Who says it does none of it.
 */
const saidBefore = ({ analysis }: ClaimContext, verb: number, saying: number): number =>
  children(analysis, saying).find(
    (child) => child < verb && /^(?:ccomp|parataxis)/.test(analysis.tokens[child].deprel),
  ) ?? -1;

/**
 * The verb that a verb is joined to. 'issued a statement saying | police killed two, | killed three more': joined to the
 * saying, or by a comma alone to what stands before it, it belongs to the verb that was said.
 */
const governorOf = (context: ClaimContext, verb: number): number => {
  const { forms, language } = context;
  const { tokens } = context.analysis;
  const { head, deprel, feats } = tokens[verb];
  const says = SAYING[language];
  if (head > verb && isRelation(deprel, 'advcl') && says.has(forms[head])) return saidBefore(context, verb, head);
  const joined = isRelation(deprel, 'conj') || (isRelation(deprel, 'advcl') && feats.includes('Tense=Past'));
  if (head < 0 || head > verb || !joined) return head;
  let said = -1;
  for (let at = verb - 1; at >= head; at--) {
    if (says.has(forms[at])) return said >= 0 && (at === head || forms[verb - 1] === ',') ? said : head;
    if (said < 0 && tokens[at].upos === 'VERB') said = at;
  }
  return head;
};

/**
 * '| Gunmen | in a convoy of trucks attacked the town hall': no participle that has an object hangs on a noun, and so the subject
 * is the phrase that the ones with prepositions belong to.
 */
const doerBefore = (context: ClaimContext, verb: number, own: readonly Placed[]): NounPhrase | undefined => {
  const { deprel, head, feats } = context.analysis.tokens[verb];
  if (context.language !== 'en' || deprel !== 'acl' || head > verb || !feats.includes('Tense=Past')) return undefined;
  if (!has(own, 'object')) return undefined;
  let phrase = context.phraseAt.at(head);
  // 'as | rebels | shelled the town' is a clause of its own
  while (phrase && phrase.prep !== null && phrase.prep !== 'as') {
    const before: NounPhrase | undefined = context.phrases[phrase.index - 1];
    phrase = before?.sentence === phrase.sentence ? before : undefined;
  }
  return phrase?.head === head ? undefined : phrase;
};

const THEN = /^(?:before|after|while|when|for|allegedly|tras|antes|despues|luego)$/;
/** 'killed the chief and his wives | before setting fire |', 'held in June | for robbing |': a gerund that the tree hangs on a noun; its verb, else -1. */
const adverbialGovernor = ({ analysis: { tokens }, forms }: ClaimContext, verb: number): number => {
  if (!tokens[verb].deprel.startsWith('acl') || !/ing$/.test(forms[verb]) || !THEN.test(forms[verb - 1] ?? ''))
    return -1;
  let at = tokens[verb].head;
  for (let steps = 0; at >= 0 && steps < DEEPEST; steps++) {
    if (tokens[at].upos === 'VERB') return at;
    at = tokens[at].head;
  }
  return -1;
};

/** 'gunmen | went door to | door |, killing men': what takes no part itself. */
const takesNoPart = ({ noun, name, actor, pronoun, quantity }: NounPhrase): boolean =>
  !name && !actor && !pronoun && !quantity && (noun === undefined || noun.kind === 'structure');

/** 'crowds outside | parliament |, which was stormed': people are no 'which', so what stands right before it is meant. */
const thingBeforeWhich = (context: ClaimContext, head: number, verb: number): number => {
  if (!context.phraseAt.at(head)?.noun?.people) return head;
  for (let at = verb - 1; at > head; at--) {
    if (context.forms[at] !== 'which') continue;
    const before = context.phraseAt.at(context.forms[at - 1] === ',' ? at - 2 : at - 1);
    return before && !before.noun?.people && !before.pronoun ? before.head : head;
  }
  return head;
};

const KIN =
  /^(?:family|families|relatives|relative|mother|father|parents|son|daughter|wife|widow|husband|brother|sister|friends?|lawyer|familia|familiares|madre|padre|padres|hermanos?|esposa|viuda|abogado)$/;

/** 'the family of | an American | who died', where the tree lets the family die: of whom one is kin is told. */
const kinOf = ({ forms, phraseAt, words }: ClaimContext, head: number, verb: number): number => {
  const other = phraseAt.at(head + 2);
  if (!KIN.test(forms[head]) || other === undefined || other.first !== head + 2 || !words.of.has(forms[head + 1]))
    return head;
  return /^(?:who|that|que|quien)$/.test(forms[other.last]) && other.last < verb && !other.isPlural()
    ? other.head
    : head;
};

const SAID = /^(?:said|says|saying|stated|reported|announced)$/;

/** 'Police arrested two men | for killing | a shopkeeper', 'detuvieron a dos | por matar | a un taxista': whoever is held did it. */
const isHeldFor = ({ analysis, forms, language }: ClaimContext, verb: number, governor: number): boolean => {
  if (governor > verb || !/^(?:VERB|ADJ)$/.test(analysis.tokens[governor].upos)) return false;
  const marks = children(analysis, verb).filter((child) => child < verb && child >= verb - 3);
  if (language === 'es') return /[aei]r$/.test(forms[verb]) && marks.some((child) => forms[child] === 'por');
  const charged = ACCUSED.has(forms[governor]);
  return (
    /ing$/.test(forms[verb]) &&
    marks.some((child) => forms[child] === 'for' || (charged && /^(?:of|with)$/.test(forms[child])))
  );
};

/** Subjects and objects that a verb shares with the verb or noun that governs it. */
const sharedPositions = (
  context: ClaimContext,
  verb: number,
  passive: boolean,
  own: readonly Placed[],
  depth = 0,
): Placed[] => {
  const { tokens } = context.analysis;
  const adverbial = adverbialGovernor(context, verb);
  const deprel = adverbial < 0 ? tokens[verb].deprel : 'advcl';
  const head = adverbial < 0 ? governorOf(context, verb) : adverbial;
  if (head < 0) return [];
  const found: Placed[] = [];
  const share = (from: readonly Placed[], position: Position, as: Position, rule: string) => {
    for (const one of from)
      if (one.position === position) found.push({ position: as, phrase: one.phrase, rule, strength: 0.75 });
  };
  // 'migrantes | secuestrados', 'two | kidnapped | nurses'
  if (isRelation(deprel, 'acl') || (passive && deprel === 'amod' && context.language === 'es' && head < verb)) {
    const finite = context.language === 'es' && tokens[verb].feats.includes('VerbForm=Fin');
    const relative = (deprel === 'acl:relcl' || finite) && has(own, 'subject', 'object');
    // 'gunmen | went door to door | killing men': a gerund hung on a thing belongs to whoever acts
    const above = tokens[head].head;
    const thing = isGerund(context, verb) && above >= 0 ? context.phraseAt.at(head) : undefined;
    if (
      thing &&
      takesNoPart(thing) &&
      tokens[above].upos === 'VERB' &&
      !SAYING[context.language].has(context.forms[above])
    ) {
      share(ownPositions(context, above, isPassive(context, above)), 'subject', 'subject', 'shared subject');
      if (found.length > 0) return found;
    }
    const doer = passive ? undefined : doerBefore(context, verb, own);
    if (doer) return [{ position: 'subject', phrase: doer, rule: 'before a verb with an object', strength: 0.75 }];
    // 'the soldiers | they captured', 'los hombres que la policía | mató': what the clause hangs on is its object
    if (relative && !passive && has(own, 'subject') && !has(own, 'object') && !relativeSubject(context, own)) {
      const object = placed(context, head, 'object', 'noun of a clause with a subject', 0.75);
      return object ? [object] : [];
    }
    const noun = placed(
      context,
      kinOf(context, thingBeforeWhich(context, head, verb), verb),
      passive ? 'object' : 'subject',
      passive ? 'modified noun' : 'noun of the clause',
      0.8,
    );
    if (noun && !(relative && !relativeSubject(context, own))) found.push(noun);
    return found;
  }
  if (has(own, 'subject', 'agent') && has(own, 'object')) return found;
  const governs =
    isRelation(deprel, 'conj') ||
    isRelation(deprel, 'advcl') ||
    isRelation(deprel, 'xcomp') ||
    isRelation(deprel, 'parataxis') ||
    isRelation(deprel, 'ccomp');
  if (!governs || isRelation(deprel, 'ccomp') || tokens[head].upos === 'NOUN') return found;
  const governorPassive = isPassive(context, head);
  const above = ownPositions(context, head, governorPassive);
  const all =
    has(above, 'subject', 'agent') || (governorPassive && has(above, 'object'))
      ? above
      : [...above, ...(depth < DEEPEST ? sharedPositions(context, head, governorPassive, above, depth + 1) : [])];
  const conjoined = isRelation(deprel, 'conj');
  // '| The attackers |, who wore uniforms, | killed the chief'
  const relative = conjoined && !passive && tokens[head].deprel === 'acl:relcl' && context.forms[verb - 1] === ',';
  const doer = relative ? placed(context, tokens[head].head, 'subject', 'before a relative clause', 0.75) : undefined;
  if (doer && !has(own, 'subject', 'agent')) return [doer];
  // 'The militia is accused of | killing 70'
  if (!has(own, 'subject', 'agent') && !passive && governorPassive && ACCUSED.has(context.forms[head]))
    share(all, 'object', 'subject', 'who is accused');
  if (!passive && !has(own, 'subject', 'agent') && isHeldFor(context, verb, head)) {
    const held = above.filter(({ position, phrase }) => position === 'object' && phrase.first < verb);
    if (held.length > 0) return held.map((one) => ({ ...one, position: 'subject', rule: 'held for it' }));
  }
  // 'Police | said | the shooter, armed with a rifle, | died |': the tree hangs on the saying what was said
  const said = conjoined && SAID.test(context.forms[head]) && context.forms[verb - 1] === ',' && has(above, 'object');
  if (!has(own, 'subject', 'agent') && !passive)
    share(all, said ? 'object' : 'subject', 'subject', said ? 'told of' : 'shared subject');
  if (conjoined && passive && governorPassive && !has(own, 'object')) {
    share(all, 'object', 'object', 'shared passive subject');
  }
  if (conjoined && passive && !has(own, 'agent')) share(all, 'agent', 'agent', 'shared agent');
  if (passive && !governorPassive && !has(own, 'object')) share(all, 'subject', 'object', 'shared subject');
  return found;
};

/** Whether the clause's own subject is the relative pronoun ('who attacked'), not a noun ('whom gunmen attacked'). */
const relativeSubject = (context: ClaimContext, own: readonly Placed[]): boolean =>
  own.every(
    ({ position, phrase }) =>
      (position !== 'subject' && position !== 'object') ||
      context.words.relative.has(context.forms[phrase.head]) ||
      position === 'object',
  );

/** 'was arrested after | a boy | shot his friend', joined to the arrest by the tree. */
const hasSubjectOfItsOwn = ({ analysis }: ClaimContext, verb: number, conjunct: number): boolean =>
  children(analysis, conjunct).some(
    (other) => other > verb && other < conjunct && isRelation(analysis.tokens[other].deprel, 'nsubj'),
  );

/** A verb that gives its object to its conjunct: 'kidnapped and killed two men'. */
const laterObjects = (context: ClaimContext, verb: number, own: readonly Placed[], passive: boolean): Placed[] => {
  if (has(own, 'object')) return [];
  const found: Placed[] = [];
  for (const child of children(context.analysis, verb)) {
    if (!isRelation(context.analysis.tokens[child].deprel, 'conj') || context.analysis.tokens[child].upos !== 'VERB')
      continue;
    if (child - verb > 4 || hasSubjectOfItsOwn(context, verb, child)) continue;
    for (const one of ownPositions(context, child, isPassive(context, child))) {
      // 'Two children killed, | 17 | hurt', 'murieron y | tres | resultaron heridas': the other clause's own subject
      if (one.rule === 'passive subject' || one.rule === 'right before the auxiliary') continue;
      if (one.position === 'object' || (passive && one.position === 'agent'))
        found.push({ ...one, rule: "conjunct's object", strength: 0.7 });
    }
  }
  return found;
};

const verbPositions = (context: ClaimContext, verb: number, last = verb + 1): Placed[] => {
  const passive = isPassive(context, verb);
  const own = ownPositions(context, verb, passive, last);
  return [...own, ...sharedPositions(context, verb, passive, own), ...laterObjects(context, verb, own, passive)];
};

/** 'carried out an attack on X', 'sufrieron una emboscada': what the light verb's own phrases are to the noun. */
const lightPositions = (context: ClaimContext, noun: number): Placed[] => {
  const { tokens } = context.analysis;
  const { head, deprel } = tokens[noun];
  if (head < 0 || !(deprel === 'obj' || isRelation(deprel, 'nsubj') || isRelation(deprel, 'obl') || deprel === 'iobj'))
    return [];
  const found = verbPositions(context, head);
  if (BLAMED.has(context.forms[head]) && (isRelation(deprel, 'nsubj') || deprel === 'obj'))
    return found
      .filter(({ position, phrase }) => (position === 'onto' || position === 'object') && phrase.prep !== null)
      .map((one) => ({ ...one, position: 'subject', rule: 'who is blamed', strength: 0.75 }));
  if (LIGHT.has(context.forms[head]) && (deprel === 'obj' || deprel === 'nsubj:pass'))
    return found
      .filter(
        ({ position, phrase }) =>
          position === 'subject' ||
          position === 'agent' ||
          (position === 'onto' && phrase.head !== noun) ||
          position === 'means' ||
          position === 'between' ||
          position === 'with',
      )
      .map((one) => ({
        ...one,
        position: one.position === 'agent' ? 'subject' : one.position,
        rule: `${one.rule} of a light verb`,
        strength: 0.8,
      }));
  if (suffers(context, noun))
    return found
      .filter(({ position }) => position === 'subject' || position === 'object')
      .filter(({ phrase }) => phrase.head !== noun)
      .map((one) => ({ ...one, position: 'object', rule: 'subject of suffer', strength: 0.8 }));
  return [];
};

const FALLEN = new Set(
  'fell fall falling fallen walked drove ran run rode caught trapped caer cae caen cayo cayeron caido caia'.split(' '),
);

/** 'sufrieron una emboscada', 'cayeron en una emboscada', 'drove into an ambush': what happened to the verb's subject. */
const suffers = (context: ClaimContext, noun: number): boolean => {
  const { head, deprel } = context.analysis.tokens[noun];
  if (deprel === 'obj') return SUFFER.has(context.forms[head]);
  const prep = isRelation(deprel, 'obl') ? prepositionOf(context, noun) : null;
  return prep !== null && /^(?:in|into|en)$/.test(prep) && FALLEN.has(context.forms[head]);
};

const MARKED = new Set('target targets victim victims object blanco blancos objeto victima victimas'.split(' '));

/** 'The mayor was the victim of | an attack': whoever the words before 'of' are said of. */
const markedBy = (context: ClaimContext, noun: number): Placed[] => {
  const { tokens } = context.analysis;
  const { head, deprel } = tokens[noun];
  if (head < 0 || !isRelation(deprel, 'nmod') || !MARKED.has(context.forms[head])) return [];
  if (!context.words.of.has(prepositionOf(context, noun) ?? '')) return [];
  const subject = children(context.analysis, head).find((child) => isRelation(tokens[child].deprel, 'nsubj'));
  const one = subject === undefined ? undefined : placed(context, subject, 'object', 'marked by what happened', 0.8);
  return one ? [one] : [];
};

/** Below the indices of all phrases that were cut from the text. */
const MODIFIER_INDEX = -10;

/** Whoever stands before the noun that tells what they did: 'a | rebel | attack', '| Israeli | air strikes'. */
const modifierPhrase = (context: ClaimContext, token: number, noun: number): NounPhrase | undefined => {
  const actor = context.actorAt.at(token);
  const whole = context.phraseAt.at(token);
  if (!actor) return undefined;
  if (whole?.head !== noun) return whole;
  return {
    index: MODIFIER_INDEX - token,
    sentence: whole.sentence,
    first: token,
    last: token + 1,
    head: token,
    noun: nounClass(context.language, context.forms[token]),
    name: undefined,
    actor,
    quantity: undefined,
    age: null,
    isPlural: () => true,
    pronoun: false,
    definite: false,
    negated: false,
    armed: false,
    prep: null,
  };
};

/** Actors among the words of a noun's own phrase: '| Russian | missile strikes', 'un ataque aéreo | ruso'. */
const modifiersOf = (context: ClaimContext, noun: number): NounPhrase[] => {
  const whole = context.phraseAt.at(noun);
  const from = whole?.first ?? noun;
  const to = Math.max(whole?.last ?? noun, noun + 1);
  const found: NounPhrase[] = [];
  for (let at = from; at < to; at++) {
    const { deprel, head } = context.analysis.tokens[at];
    if (at === noun || !/^(?:compound|amod)/.test(deprel) || head < from || head >= to) continue;
    const modifier = modifierPhrase(context, at, noun);
    if (modifier) found.push(modifier);
  }
  return found;
};

const nounPositions = (context: ClaimContext, noun: number): Placed[] => {
  const { tokens } = context.analysis;
  const found: Placed[] = [];
  for (const child of children(context.analysis, noun)) {
    const deprel = tokens[child].deprel === 'orphan' ? 'nmod' : tokens[child].deprel;
    const add = (position: Position, rule: string, strength = 0.8) => {
      const one = placed(context, child, position, rule, strength);
      if (one && one.phrase.head !== noun) found.push(one);
    };
    if (deprel === 'nmod:poss') add('possessor', 'possessor');
    else if (isRelation(deprel, 'nmod') || isRelation(deprel, 'obl')) {
      const told = positionOfPreposition(context, prepositionOf(context, child));
      // 'atribuyó la agresión | al cártel'
      const blamed = told === 'onto' && tokens[noun].head >= 0 && BLAMED.has(context.forms[tokens[noun].head]);
      const position = blamed ? 'possessor' : told;
      if (position && !namesSpeaker(context.forms, prepositionAt(context, child)))
        add(position, `of the noun, with ${prepositionOf(context, child)}`);
    }
  }
  for (const modifier of modifiersOf(context, noun))
    found.push({ position: 'modifier', phrase: modifier, rule: 'modifier', strength: 0.7 });
  return [...found, ...lightPositions(context, noun), ...markedBy(context, noun)];
};

/** 'Gunmen killed two' → gunmen: subject, two: object; 'the murder of Ana' → Ana: of. */
export const treePositions = (context: ClaimContext, { head, last, entry }: Trigger): Placed[] =>
  entry.part === 'noun' ? nounPositions(context, head) : verbPositions(context, head, last);
