/**
 * What is told of a kind of deed, not of one: 'groups involved in kidnapping', 'extortion is a threat', 'the policy of
 * capturing leaders', 'the power to detain suspects'. English only; Spanish has its own rules.
 */
import type { EventType } from '../../claim.ts';
import type { ClaimContext } from './context.ts';
import type { DraftClaim } from './draft.ts';

const OF_KINDS = new Set(
  'in of for about on against to as than like including into regarding concerning behind between'.split(' '),
);
/** 'sounds of | gunfire', 'a wave of | kidnappings', 'the scene of | clashes': these were heard and seen. */
const WITNESSED =
  /^(?:sounds?|bursts?|exchanges?|series|waves?|spates?|strings?|rounds?|night|nights|days?|weeks?|months|hours|scene|site|reports?|outbreaks?|victims?|result|place|spot|volley|barrage|round|start|end|eve|aftermath|wake|footage|video|videos|images)$/;
const PRESENT = /^(?:is|are|has|have|can|remains?|continues?|persists?|becomes?|costs?|means?)$/;
/** Crimes that a text names as such: 'wanted for kidnapping, | extortion | and theft', 'charge | extortion | fees'. */
const CRIME =
  /^(?:extortion|kidnappings?|thefts?|robber(?:y|ies)|homicides?|murders?|killings|hijackings?|abductions|disappearances|assassinations|executions|torture|assaults|rapes?)$/;
/** 'after | killings | in the town': told of by what followed. */
const TOLD_BY = /^(?:after|amid|during|following|by|from|since|with|the|more|of)$/;
const POLICY =
  /^(?:policy|policies|approach|strategy|strategies|practices?|tactics?|methods?|cycle|habit|ways?|means|idea|aim|purpose|possibility|pattern|crimes?|business|art|process|work|task|job|importance|difficulty|hopes?|chances?)$/;
const MEANT =
  /^(?:power|powers|ability|right|authority|capacity|effort|efforts|ways?|need|struggle|willingness|overeagerness|eagerness|tools?|means|resources|will|use|used|ready|able|likely|easy|easier|hard|harder|difficult|order|orders|enough)$/;

const isNamed = ({ participants, figures }: DraftClaim): boolean =>
  figures.length > 0 ||
  participants.some(({ name, actor, count }) => name || count || (actor && !actor.startsWith('world/')));

/** A plural or mass noun that nothing points at: no 'the', no number, no name before it. */
const isBare = ({ phraseAt, forms, words, analysis }: ClaimContext, head: number): boolean => {
  const phrase = phraseAt.at(head);
  const first = phrase && phrase.head === head ? phrase.first : head;
  if (phrase && (phrase.definite || phrase.quantity || phrase.negated || phrase.name)) return false;
  if (words.determiners.has(forms[first] ?? '') || /^['’]s?$/.test(forms[first - 1] ?? '')) return false;
  for (let at = first; at < head; at++) if (/^(?:PROPN|NUM|DET)$/.test(analysis.tokens[at].upos)) return false;
  return true;
};

const nounTellsKind = (context: ClaimContext, { trigger, participants }: DraftClaim): boolean => {
  const { forms, phraseAt } = context;
  const { head, last } = trigger;
  const crime = CRIME.test(forms[head]);
  const unnamed = crime ? participants.every(({ role }) => role === 'perpetrator') : participants.length === 0;
  if (!unnamed || !isBare(context, head)) return false;
  const phrase = phraseAt.at(head);
  const first = phrase?.head === head ? phrase.first : trigger.first;
  const before = forms[first - 1] ?? '';
  if (crime && !TOLD_BY.test(before) && !(before === 'of' && WITNESSED.test(forms[first - 2] ?? ''))) return true;
  if (PRESENT.test(forms[last] ?? '') && phrase?.prep == null) return true;
  if (!OF_KINDS.has(before)) return false;
  return before !== 'of' || !WITNESSED.test(forms[first - 2] ?? '');
};

/** 'gangs that | extort and kidnap | migrants': what they do, told in the present tense of nobody in particular. */
const isHabit = (
  { analysis: { tokens }, forms }: ClaimContext,
  { trigger: { first, last, head } }: DraftClaim,
): boolean => {
  if (last - first > 1 || /(?:ed|ing|s)$/.test(forms[head]) || forms[first - 1] === 'to') return false;
  const { feats, deprel, head: above } = tokens[head];
  // 'extort and | kidnap |'
  const joined = deprel === 'conj' && feats.includes('VerbForm=Inf') && above >= 0;
  return (joined ? tokens[above].feats : feats).includes('Tense=Pres');
};

const verbTellsKind = (context: ClaimContext, draft: DraftClaim): boolean => {
  const { forms } = context;
  const { first } = draft.trigger;
  if (isHabit(context, draft)) return true;
  const before = forms[first - 1] ?? '';
  if (forms[first].endsWith('ing')) return before === 'of' && POLICY.test(forms[first - 2] ?? '');
  return before === 'to' && MEANT.test(forms[first - 2] ?? '');
};

/** 'Farmers protest over prices', 'strikes continue': what goes on in public, day after day, is told in the present tense. */
const PUBLIC: ReadonlySet<EventType> = new Set(['protest', 'riot', 'strike', 'roadblock']);

/** Whether a draft tells of a kind of deed: nobody named or counted, and no day in its own sentence. */
export const isKindOfDeed = (context: ClaimContext, draft: DraftClaim): boolean => {
  const { analysis, language } = context;
  const { trigger, when, standing } = draft;
  if (language !== 'en' || standing !== 'asserted' || isNamed(draft) || PUBLIC.has(draft.type)) return false;
  const { part, first, last, index } = analysis.sentences[trigger.sentence];
  if (part === 'headline' || index === 0) return false;
  const [from, to] = [analysis.tokens[first].start, analysis.tokens[last - 1].end];
  if (when?.precision === 'day' && when.evidence.some(({ start }) => start >= from && start < to)) return false;
  return trigger.entry.part === 'verb' ? verbTellsKind(context, draft) : nounTellsKind(context, draft);
};
