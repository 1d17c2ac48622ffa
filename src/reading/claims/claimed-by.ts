/** 'Al-Shabaab claimed responsibility', 'the minister blamed Al-Shabaab': who is said to have done what was told right before. */
import type { EventType } from '../../claim.ts';
import { wordClasses } from '../words.ts';
import type { ClaimContext } from './context.ts';
import { describe } from './described.ts';
import type { DraftClaim } from './draft.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { participantOf } from './participants.ts';
import type { RoleFiller } from './roles.ts';

const CLAIM =
  /^(?:claim|claims|claimed|claiming|reivindico|reivindicaron|reivindica|atribuyo|adjudico|adjudicaron|atribuyeron)$/;
const OF_WHAT: ReadonlySet<EventType> = new Set([
  'attack',
  'shooting',
  'killing',
  'bombing',
  'air-strike',
  'shelling',
  'abduction',
  'arson',
  'armed-clash',
]);
/** Words that a claimant may stand before the verb: 'the Islamic State group has | claimed'. */
const AUXILIARIES = /^(?:has|have|had|later|also|se|ha|han|immediately|quickly|itself)$/;
/** Sentences back within which the deed was told. */
const REACH = 4;

/** '… claimed | responsibility', 'se adjudicó | el atentado'. */
const claimsDeed = ({ forms, language }: ClaimContext, at: number): boolean => {
  if (language === 'en') return [1, 2, 3].some((next) => forms[at + next] === 'responsibility');
  const reflexive = forms[at - 1] === 'se';
  const what = [1, 2, 3, 4].some((next) =>
    /^(?:atentado|ataque|autoria|responsabilidad|atentados|ataques|explosion|secuestro|asesinato)$/.test(
      forms[at + next] ?? '',
    ),
  );
  return what && (reflexive || forms[at].startsWith('reivindic'));
};

/** 'blamed | the rebels | for the attack', 'was blamed on | the rebels', 'culpó | a la guerrilla'. */
const BLAME = /^(?:blames?|blamed|blaming|culpo|culpa|culparon|responsabilizo|responsabilizaron)$/;

/** 'accused | the rebels | of killing' */
const ACCUSE = /^(?:accuse[sd]?|accusing|acuso|acusa|acusan|acusaron)$/;

const CLAIMS = 1;
const BLAMES = 2;
const ACCUSES = 3;
const verbs = wordClasses((_, word) =>
  CLAIM.test(word) ? CLAIMS : BLAME.test(word) ? BLAMES : ACCUSE.test(word) ? ACCUSES : 0,
);

/** Whoever is blamed: a body or an armed group right after the verb. */
const blamedAt = (context: ClaimContext, at: number): NounPhrase | undefined => {
  for (let i = at + 1; i <= at + 3; i++) {
    const phrase = context.phraseAt.at(i);
    if (phrase)
      return phrase.pronoun || phrase.negated || phrase.first > i
        ? undefined
        : (armedOr(context, phrase) ?? forceOr(context, phrase));
    if (!/^(?:on|al?|the|la|el|los|las)$/.test(context.forms[i] ?? '')) return undefined;
  }
  return undefined;
};

/** The phrase, where it names a body or an armed group. */
const armedOr = (context: ClaimContext, phrase: NounPhrase): NounPhrase | undefined => {
  const { whom, kind } = describe(context, phrase);
  return whom === 'armed-group' || kind === 'group' || phrase.name?.type === 'ORG' ? phrase : undefined;
};

/** The phrase, where it names soldiers or police, or people who are blamed 'for' something. */
const forceOr = (context: ClaimContext, phrase: NounPhrase): NounPhrase | undefined =>
  FORCES.has(describe(context, phrase).whom) ||
  (phrase.noun !== undefined &&
    (phrase.noun.people || phrase.noun.id === 'group') &&
    context.forms[phrase.last] === 'for')
    ? phrase
    : undefined;
const FORCES = new Set(['police', 'military']);

/** Whoever claims: the phrase right before the verb, of a body or an armed group; 'no group' claims nothing. */
const claimantAt = (context: ClaimContext, at: number): NounPhrase | undefined => {
  let before = at - 1;
  while (AUXILIARIES.test(context.forms[before] ?? '')) before--;
  const phrase = context.phraseAt.at(before);
  if (!phrase || phrase.pronoun || phrase.negated || phrase.prep !== null) return undefined;
  return armedOr(context, phrase);
};

/** Words between whoever is accused and 'of'. */
const LONGEST_NAME = 8;

/** Whoever is accused of the deed that follows, where the tree gives nobody: 'accused | gunmen on motorcycles | of killing villagers'. */
const accusedOf = (
  context: ClaimContext,
  drafts: readonly DraftClaim[],
  at: number,
): { readonly phrase: NounPhrase; readonly deed: number } | undefined => {
  const { tokens } = context.analysis;
  const phrase = context.phraseAt.at(at + 1) ?? context.phraseAt.at(at + 2) ?? context.phraseAt.at(at + 3);
  if (!phrase || phrase.pronoun || phrase.negated || phrase.first > at + 3 || phrase.last <= at + 1) return undefined;
  const deed = drafts.findIndex(
    ({ trigger, participants, type }) =>
      trigger.first > phrase.last &&
      trigger.first <= phrase.last + LONGEST_NAME &&
      /^(?:of|de)$/.test(context.forms[trigger.first - 1]) &&
      OF_WHAT.has(type) &&
      !participants.some(
        ({ role, evidence }) => role === 'perpetrator' && (evidence[0]?.start ?? 0) > tokens[at].start,
      ),
  );
  return deed < 0 ? undefined : { phrase, deed };
};

/** The deed: the last one told after the claim in its sentence, else the last before it that nobody did yet. */
const deedOf = (drafts: readonly DraftClaim[], sentence: number, at: number): number => {
  const isDeed = ({ type, standing }: DraftClaim): boolean => OF_WHAT.has(type) && standing === 'asserted';
  const here = drafts.findIndex((one) => one.trigger.sentence === sentence && one.trigger.first > at && isDeed(one));
  if (here >= 0) return here;
  return drafts.findLastIndex(
    (one) =>
      isDeed(one) &&
      (one.trigger.sentence === sentence ? one.trigger.first < at : one.trigger.sentence < sentence) &&
      one.trigger.sentence >= sentence - REACH &&
      !one.participants.some(
        ({ role, actor }) => role === 'perpetrator' && actor !== null && !actor.startsWith('world/unidentified'),
      ),
  );
};

/** Puts the group that the words at `at` say did a deed into its draft among those `told`. */
const tellClaimant = (context: ClaimContext, told: DraftClaim[], sentence: number, at: number, said: number): void => {
  const claims = said === CLAIMS && claimsDeed(context, at);
  const accused = said === ACCUSES ? accusedOf(context, told, at) : undefined;
  const phrase =
    accused?.phrase ?? (claims ? claimantAt(context, at) : said === BLAMES ? blamedAt(context, at) : undefined);
  const deed = accused?.deed ?? (phrase ? deedOf(told, sentence, at) : -1);
  if (!phrase || deed < 0) return;
  const { start } = context.analysis.tokens[phrase.first];
  const draft = told[deed];
  if (draft.participants.some(({ role, evidence }) => role === 'perpetrator' && evidence[0]?.start === start)) return;
  const [rule, strength] = claims
    ? ['claimed responsibility', 0.8]
    : [accused ? 'who is accused' : 'blamed for it', 0.7];
  const filler: RoleFiller = { role: 'perpetrator', phrase, rule, strength };
  // the accuser is none
  const isOther = ({ role, phrase: { head } }: RoleFiller) => !accused || role !== 'perpetrator' || head > at;
  const fillers = [...draft.fillers.filter(isOther), filler];
  const others = draft.participants.filter(
    ({ role, evidence }) =>
      !accused || role !== 'perpetrator' || (evidence[0]?.start ?? 0) > context.analysis.tokens[at].start,
  );
  told[deed] = { ...draft, fillers, participants: [...others, participantOf(context, filler)] };
};

/** The drafts, each deed with the group that claimed it, or was blamed for it, as its perpetrator. */
export const withClaimants = (context: ClaimContext, drafts: readonly DraftClaim[]): DraftClaim[] => {
  const told = [...drafts];
  const said = verbs(context.analysis);
  for (const { index, first, last } of context.analysis.sentences)
    for (let at = first; at < last; at++) if (said[at] !== 0) tellClaimant(context, told, index, at, said[at]);
  return told;
};
