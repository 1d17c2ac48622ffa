/**
 * The narrative clock: the time in force at any point of a report. A time stated in the clause dates it; a sentence
 * without one goes on from the last day told; what is told before the first date is dated back from "the next day,
 * Friday"; times of statements, captions and background date only themselves.
 */

import type { When } from '../../claim.ts';
import { compareEdtf, edtfDays, edtfDistance, edtfInterval, shiftDays } from '../../edtf.ts';
import type { Analysis, Sentence, Token } from '../../language/analysis.ts';
import { behindDateline } from '../../language/dateline.ts';
import type { Span } from '../../schema.ts';
import type { TimeMention } from '../findings.ts';
import { BOUNDING, CLAUSE_MARKS, HAD, INTENT, SAYING, SAYING_FILLERS } from './clock-words.ts';
import { type CountedBack, countedBack, type Placed } from './counted-back.ts';
import { isOfRecord, isOfSeries } from './of-record.ts';

/** When what is told at an offset happened. */
export interface TimeInForce {
  /** EDTF. */
  readonly edtf: string;
  readonly precision: When['precision'];
  /** The words that give it; empty where it is inferred. */
  readonly evidence: readonly Span[];
  readonly inferred?: boolean;
  readonly why?: string;
  /** How it reaches the offset: stated in its sentence, carried on from before, told back by what follows, or by default. */
  readonly from: 'sentence' | 'carried' | 'back-propagated' | 'publication';
  /** Time of day as TIMEX3 has it: "T12:00", "TNI". */
  readonly clock?: string;
}

export interface ClockOptions {
  /** EDTF day of publication. */
  readonly published: string | null;
}

export interface NarrativeClock {
  /** What happens at `offset` (a trigger's start) happened then; undefined where nothing tells it. */
  readonly at: (offset: number) => TimeInForce | undefined;
}

interface Candidate {
  readonly mention: TimeMention;
  readonly edtf: string;
  /** Tokens covered. */
  readonly first: number;
  readonly last: number;
  /** Dates a statement. */
  readonly saying: boolean;
  /** Bounds a stretch: "since Monday". */
  readonly bounding: boolean;
  /** Opens its sentence: "On Friday, …" holds for all of it. */
  readonly opening: boolean;
}

interface Timeline {
  readonly sentence: Sentence;
  readonly candidates: readonly Candidate[];
  /** Stretches that are dated backwards by another day of the sentence. */
  readonly back: readonly CountedBack[];
  readonly carried: TimeInForce | undefined;
}

const ASIDE: ReadonlySet<string> = new Set(['caption', 'editor-note', 'boilerplate', 'byline']);

/** Beyond this many days a time is background: it dates its own sentence and is not carried on. */
const CARRIED_DAYS = 10;
/** Longer stretches ("early November") are carried on in their paragraph only. */
const FIRM_DAYS = 3;
/** Further than this from publication a date is background and not carried on. */
const STORY_DAYS = 45;
/** Sentences that an undated beginning may lie before its first day. */
const AHEAD = 4;

const timeOfDay = (timex: string): string | undefined => /T(?:\d\d:\d\d.*|[A-Z]{2})$/.exec(timex)?.[0];

const tokenAt = (tokens: readonly Token[], sentence: Sentence, offset: number): number => {
  for (let i = sentence.first; i < sentence.last; i++) if ((tokens[i] as Token).end > offset) return i;
  return Math.max(sentence.first, sentence.last - 1);
};

const word = (tokens: readonly Token[], at: number): string => tokens[at]?.form.toLowerCase() ?? '';

/** 'told the nation | on the 11th | that': what was told follows. */
const opensTold = (tokens: readonly Token[], sentence: Sentence, first: number, last: number): boolean => {
  if (!/^(?:that|que)$/.test(word(tokens, last))) return false;
  for (let i = first - 1; i >= Math.max(sentence.first, first - SUBJECT_REACH); i--)
    if (SAYING.has(word(tokens, i))) return true;
  return false;
};

/** Does a verb of saying stand right before or behind, with only small words between? */
const besideSaying = (tokens: readonly Token[], sentence: Sentence, first: number, last: number): boolean => {
  if (opensTold(tokens, sentence, first, last)) return true;
  for (let i = first - 1; i >= Math.max(sentence.first, first - 5); i--) {
    if (SAYING.has(word(tokens, i))) return true;
    if (!SAYING_FILLERS.has(word(tokens, i)) || word(tokens, i) === ',') break;
  }
  return last < sentence.last && (SAYING.has(word(tokens, last)) || hadSaid(tokens, last, sentence.last));
};

/** Words that a subject may take between a time and its verb: "On Thursday the state government had reported …". */
const SUBJECT_REACH = 6;

/** "We buried 43 people | on Friday": the day of the dead's burial is not that of their death. */
const datesBurial = (tokens: readonly Token[], sentence: Sentence, first: number): boolean => {
  for (let i = first - 1; i >= Math.max(sentence.first, first - SUBJECT_REACH); i--) {
    if (/^(?:buried|bury|burying|funerals?|sepult\p{L}+|enterr\p{L}+)$/u.test(word(tokens, i))) return true;
    if (CLAUSE_MARKS.has(word(tokens, i))) return false;
  }
  return false;
};

/** Is the clause that goes on at `from` an earlier telling? */
const hadSaid = (tokens: readonly Token[], from: number, stop: number): boolean => {
  for (let i = from; i < Math.min(stop - 1, from + SUBJECT_REACH); i++) {
    if (HAD.has(word(tokens, i))) return SAYING.has(word(tokens, i + 1)) || SAYING.has(word(tokens, i + 2));
    if (CLAUSE_MARKS.has(word(tokens, i))) return false;
  }
  return false;
};

// "at 2335 [0335 GMT on 12 January]": the same moment abroad, perhaps on another day.
const isAbroad = (text: string, { start, timex }: TimeMention): boolean =>
  timex.endsWith('Z') && /[([]/.test(text[start - 1] ?? '');

const isDated = (text: string, mention: TimeMention): boolean =>
  mention.edtf !== null &&
  mention.type !== 'SET' &&
  edtfInterval(mention.edtf) !== undefined &&
  !isAbroad(text, mention);

const DATELINE_REACH = 12;

/** 'LIMA, March 5, 2020 | -': dates the telling, where the sentence states another time. */
const endsDateline = (tokens: readonly Token[], { first: start }: Sentence, last: number): boolean =>
  last - start <= DATELINE_REACH && /^(?:-|–|—|--)$/.test(word(tokens, last));

/** 'Northern Wire, Tarvo, May 3, 2020.': a sentence without a verb whose day is the day of publication. */
const isDateline = ({ tokens }: Analysis, { first, last }: Sentence, { edtf }: Candidate, published: string | null) => {
  if (edtf !== published) return false;
  for (let at = first; at < last; at++) if (/^(?:VERB|AUX|X)$/.test((tokens[at] as Token).upos)) return false;
  return true;
};

/** 'LIMA, March 5 — Gunmen killed two on Sunday, police said': where the sentence tells a day, that of the telling dates nothing. */
const behindDatelines = (
  { tokens }: Analysis,
  sentence: Sentence,
  candidates: readonly Candidate[],
): readonly Candidate[] => {
  const own = candidates.length > 1 ? behindDateline(tokens, sentence) : sentence.first;
  const behind = candidates.filter(({ first }) => first >= own);
  return behind.some(({ saying }) => !saying) ? behind : candidates;
};

/** 'the deadliest attack since | January', 'the third killed | this year' */
const measuresRecord = ({ tokens }: Analysis, sentence: Sentence, { start }: TimeMention): boolean => {
  const first = tokenAt(tokens, sentence, start);
  const isSince = /^(?:since|desde)$/.test(word(tokens, first - 1));
  if (!isSince && !/^(?:this|este)$/.test(word(tokens, first))) return false;
  const before = Array.from({ length: first - sentence.first }, (_, k) => word(tokens, sentence.first + k));
  return isSince ? isOfRecord(before, before.length - 1) : isOfSeries(before, before.length);
};

/** "an | overnight | raid, the government said on Saturday", printed on Sunday: the night that ended on the day of saying. */
const nightBeforeSaid = (candidates: readonly Candidate[], published: string | null): Candidate[] => {
  const said = candidates.find(
    ({ saying, mention }) => saying && mention.type === 'DATE' && mention.precision === 'day',
  );
  if (said === undefined || published === null || compareEdtf(said.edtf, published) >= 0) return [...candidates];
  if ((edtfDistance(said.edtf, published) ?? 0) > NEWS_DAYS) return [...candidates];
  return candidates.map((one) =>
    /^overnight$/i.test(one.mention.text) && one.edtf === `${shiftDays(published, -1)}/${published}`
      ? { ...one, edtf: `${shiftDays(said.edtf, -1)}/${said.edtf}` }
      : one,
  );
};

/** Days that news may be old in print. */
const NEWS_DAYS = 3;

const candidatesOf = (analysis: Analysis, sentence: Sentence, mentions: readonly TimeMention[]): Candidate[] =>
  mentions
    .filter((mention) => isDated(analysis.text, mention) && !measuresRecord(analysis, sentence, mention))
    .map((mention, _at, all) => {
      const { tokens } = analysis;
      const first = tokenAt(tokens, sentence, mention.start);
      const last = tokenAt(tokens, sentence, mention.end - 1) + 1;
      return {
        mention,
        edtf: mention.interval ?? (mention.edtf as string),
        first,
        last,
        saying:
          besideSaying(tokens, sentence, first, last) ||
          datesBurial(tokens, sentence, first) ||
          (all.length > 1 && endsDateline(tokens, sentence, last)),
        bounding: mention.interval === undefined && BOUNDING.has(word(tokens, first - 1)) && first > sentence.first,
        opening: first - sentence.first <= 2,
      };
    });

/** 'Three days after a woman was shot, …' of a story that has told no day yet to count from. */
const uncounted = (analysis: Analysis, sentence: Sentence, mentions: readonly TimeMention[]): Placed[] =>
  mentions
    .filter(({ type, anchored, edtf }) => type === 'DURATION' && anchored === 'narrative' && edtf === null)
    .map((mention) => ({
      mention,
      edtf: null,
      first: tokenAt(analysis.tokens, sentence, mention.start),
      last: tokenAt(analysis.tokens, sentence, mention.end - 1) + 1,
      saying: false,
    }));

const inForce = (candidate: Candidate, from: TimeInForce['from'] = 'sentence'): TimeInForce => {
  const { mention, edtf } = candidate;
  const clock = timeOfDay(mention.timex);
  const precision = mention.interval ? 'interval' : mention.precision === 'time' ? 'day' : mention.precision;
  return {
    edtf,
    precision,
    evidence: [{ start: mention.start, end: mention.end }],
    ...(mention.inferred ? { inferred: true } : {}),
    ...(mention.why ? { why: mention.why } : {}),
    from,
    ...(clock ? { clock } : {}),
  };
};

const clauseCost = (tokens: readonly Token[], from: number, to: number, opening: boolean): number => {
  let cost = 0;
  for (let i = from; i < to; i++) {
    const form = word(tokens, i);
    if (form === ',') cost += opening ? 0 : 2;
    else if (CLAUSE_MARKS.has(form)) cost += 6;
  }
  return cost;
};

/** Is the tree a real one (the language room may run without a parser)? */
const governor = (tokens: readonly Token[], { first, last }: Candidate): number => {
  for (let i = first; i < last; i++) {
    const { head } = tokens[i] as Token;
    if (head < first || head >= last) return head;
  }
  return -1;
};

/** Nearness in the tree: the trigger's own adverbial is best, that of another verb worse than none. */
const treeCost = (tokens: readonly Token[], candidate: Candidate, trigger: number): number => {
  const head = governor(tokens, candidate);
  if (head < 0 || (tokens[head] as Token).deprel === 'dep') return 0;
  if (head === trigger) return -12;
  let up = trigger;
  for (let steps = 0; up >= 0 && steps < 4; steps++) {
    up = (tokens[up] as Token).head;
    if (up === head) return -4;
  }
  return (tokens[head] as Token).head === trigger ? -8 : 0;
};

/** "Later that day he said that within two days …": a second time takes over from the one that opens the sentence. */
const isOvertaken = (candidate: Candidate, candidates: readonly Candidate[], trigger: number): boolean =>
  candidates.some(
    (other) => other.first >= candidate.last && other.last <= trigger && !other.saying && !other.bounding,
  );

const isIntent = (tokens: readonly Token[], from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (INTENT.has(word(tokens, i))) return true;
  return false;
};

/** "two weeks after the death of four": the death is what the two weeks count from, not what happened after them. */
const isCountedFrom = (tokens: readonly Token[], { mention, last }: Candidate, trigger: number): boolean => {
  if (mention.type !== 'DURATION' || mention.anchored !== 'narrative' || trigger < last || trigger - last > 7)
    return false;
  for (let i = last; i < trigger; i++) if (word(tokens, i) === ',') return false;
  return true;
};

/** 'killed two and | on 1 December | killed three more': the day that opens a joined clause is that clause's alone. */
const opensNextVerb = (tokens: readonly Token[], { first, last }: Candidate): boolean =>
  /^(?:and|but|then|y|e|pero)$/.test(
    word(tokens, /^(?:on|in|at|el|en)$/.test(word(tokens, first - 1)) ? first - 2 : first - 1),
  ) && tokens[last]?.upos === 'VERB';

const costOf = (
  analysis: Analysis,
  candidate: Candidate,
  candidates: readonly Candidate[],
  trigger: number,
): number => {
  const { tokens } = analysis;
  const { first, last, saying, bounding, edtf } = candidate;
  const opening = candidate.opening && !isOvertaken(candidate, candidates, trigger);
  const [from, to] = trigger < first ? [trigger + 1, first] : [last, trigger];
  const distance = opening ? 4 : Math.max(0, to - from);
  const days = edtfDays(edtf);
  return (
    distance +
    clauseCost(tokens, from, to, opening) +
    treeCost(tokens, candidate, trigger) +
    (saying && (to - from > 3 || /^(?:that|que)$/.test(word(tokens, from)))
      ? isIntent(tokens, from, to)
        ? -4
        : 22
      : 0) +
    (bounding ? 12 : 0) +
    (trigger < first && opensNextVerb(tokens, candidate) ? 20 : 0) +
    (isCountedFrom(tokens, candidate, trigger) ? 20 : 0) +
    (days > 40 ? 6 : days > 7 ? 2 : 0) +
    (trigger < first ? 0 : 1)
  );
};

/** A clause behind a noun that tells of another day is no more than that long, and lies that near the story. */
const NEAR_DAYS = 7;

/**
 * 'released a priest who was kidnapped | in January', 'a man wanted for a murder committed | in 2018': the day of a clause that
 * hangs on a noun is not the day of what is told of the noun, unless it may well be ('a man who was walking home on Friday').
 */
const isOfNounClause = (
  tokens: readonly Token[],
  candidate: Candidate,
  trigger: number,
  published: string | null,
): boolean => {
  const far =
    candidate.bounding ||
    edtfDays(candidate.edtf) > NEAR_DAYS ||
    (published !== null && (edtfDistance(candidate.edtf, published) ?? 0) > 2 * NEAR_DAYS);
  if (!far) return false;
  let inClause = false;
  for (let at = governor(tokens, candidate), steps = 0; at >= 0 && steps < 12; steps++) {
    if (at === trigger) return inClause;
    const { deprel, head } = tokens[at] as Token;
    inClause ||= /^(?:acl|amod)/.test(deprel) && head !== trigger;
    at = head;
  }
  return false;
};

const cheapest = (
  analysis: Analysis,
  candidates: readonly Candidate[],
  trigger: number,
  published: string | null,
): [Candidate, number] | undefined => {
  let best: [Candidate, number] | undefined;
  for (const candidate of candidates) {
    if (isOfNounClause(analysis.tokens, candidate, trigger, published)) continue;
    const cost = costOf(analysis, candidate, candidates, trigger);
    if (!best || cost < best[1]) best = [candidate, cost];
  }
  return best;
};

/** What a sentence hands on: its first day that dates what happened and lies near the story. */
const handedOn = (candidates: readonly Candidate[], published: string | null): Candidate | undefined =>
  candidates.find(({ saying, bounding, edtf, mention }) => {
    if (saying || bounding || edtfDays(edtf) > CARRIED_DAYS || mention.type === 'DURATION') return false;
    if (published === null) return true;
    return compareEdtf(edtf, published) <= 0 && (edtfDistance(edtf, published) ?? 0) <= STORY_DAYS;
  });

const carriedOn = (candidate: Candidate): TimeInForce => {
  const { clock: _, ...time } = inForce(candidate, 'carried');
  return { ...time, inferred: true, why: 'the day told before, no other since' };
};

/** The day before the first "next day" of a story, for what was told before without a date. */
const toldBack = (
  timelines: readonly Timeline[],
): { readonly until: number; readonly time: TimeInForce } | undefined => {
  for (const { sentence, candidates } of timelines) {
    if (ASIDE.has(sentence.part)) continue;
    const [candidate] = candidates;
    if (!candidate) continue;
    const { mention } = candidate;
    if (mention.shift === undefined) return undefined;
    if (mention.shift === 0 || !mention.edtf) continue;
    return {
      until: sentence.index,
      time: {
        edtf: shiftDays(mention.edtf, -mention.shift),
        precision: 'day',
        evidence: [{ start: mention.start, end: mention.end }],
        inferred: true,
        why: `told back: "${mention.text}" is ${mention.edtf}`,
        from: 'back-propagated',
      },
    };
  }
  return undefined;
};

const opensParagraph = ({ text, sentences }: Analysis, { index, start }: Sentence): boolean =>
  index > 0 && text.slice((sentences[index - 1] as Sentence).end, start).includes('\n');

const timelinesOf = (analysis: Analysis, times: readonly TimeMention[], published: string | null): Timeline[] => {
  let at = 0;
  let carried: TimeInForce | undefined;
  let loose: TimeInForce | undefined;
  return analysis.sentences.map((sentence) => {
    const mentions: TimeMention[] = [];
    while (at < times.length && (times[at] as TimeMention).start < sentence.start) at++;
    for (; at < times.length && (times[at] as TimeMention).start < sentence.end; at++)
      mentions.push(times[at] as TimeMention);
    if (loose && opensParagraph(analysis, sentence)) loose = undefined;
    const before = loose ?? carried;
    if (mentions.length === 0) return { sentence, candidates: [], back: [], carried: before };
    const all = nightBeforeSaid(candidatesOf(analysis, sentence, mentions), published);
    const back = countedBack(
      analysis.tokens,
      sentence,
      [...all, ...uncounted(analysis, sentence, mentions)],
      published,
    );
    const candidates =
      back.length === 0 ? all : all.filter(({ mention }) => !back.some((one) => one.mention === mention));
    const told = behindDatelines(analysis, sentence, candidates).filter(
      (candidate) => !isDateline(analysis, sentence, candidate, published),
    );
    const next = ASIDE.has(sentence.part) ? undefined : handedOn(told, published);
    if (next && edtfDays(next.edtf) > FIRM_DAYS) loose = carriedOn(next);
    else if (next) {
      carried = carriedOn(next);
      loose = undefined;
    }
    return { sentence, candidates: told, back, carried: before };
  });
};

const sentenceAt = (sentences: readonly Sentence[], offset: number): number => {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle] as Sentence).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

const ofPicture = ({ part }: Sentence): boolean => part === 'caption' || part === 'editor-note';

const isPresent = (token: Token | undefined): boolean =>
  token !== undefined && token.upos === 'VERB' && /Tense=Pres/.test(token.feats) && /VerbForm=Fin/.test(token.feats);

const NOW: ReadonlySet<string> = new Set(['is', 'are', 'am', '’s', "'s", '’re', "'re", 'está', 'están', 'estamos']);

/** "defends", "is defending": told of the day of publication. */
const isNow = (tokens: readonly Token[], at: number): boolean =>
  isPresent(tokens[at]) || (/(?:ing|ando|iendo)$/.test(word(tokens, at)) && NOW.has(word(tokens, at - 1)));

const byPublication = (published: string | null): TimeInForce | undefined =>
  published === null || edtfInterval(published) === undefined
    ? undefined
    : {
        edtf: published,
        precision: 'fuzzy',
        evidence: [],
        inferred: true,
        why: 'no time told: the day of publication or shortly before',
        from: 'publication',
      };

/** "Within two days, police killed four; two civilians were abducted": a day holds for the rest of its sentence. */
const lastBefore = (candidates: readonly Candidate[], trigger: number): Candidate | undefined =>
  candidates.findLast(
    ({ last, saying, bounding, edtf }) => last <= trigger && !saying && !bounding && edtfDays(edtf) <= CARRIED_DAYS,
  );

/** Above this cost a time of the sentence belongs to another clause, if the story has a day of its own. */
const FOREIGN = 14;

/** An undated beginning is of the day that is told soon after: "The kidnapping took place on 30 December". */
const toldNext = (
  timelines: readonly Timeline[],
  { index, part }: Sentence,
  published: string | null,
): TimeInForce | undefined => {
  if (part === 'byline') return undefined;
  for (const { sentence, candidates } of timelines.slice(index + 1, index + 1 + AHEAD)) {
    if (ASIDE.has(sentence.part)) continue;
    const next = handedOn(candidates, published);
    // 'A week ago another blast killed a farmer' dates no beginning
    if (next && edtfDays(next.edtf) <= FIRM_DAYS)
      return { ...carriedOn(next), from: 'back-propagated', why: 'the first day told, none before it' };
  }
  return undefined;
};

/** Builds the clock of a report once; ask it for every trigger. */
export const narrativeClock = (
  analysis: Analysis,
  times: readonly TimeMention[],
  { published }: ClockOptions,
): NarrativeClock => {
  const timelines = timelinesOf(analysis, times, published);
  const back = toldBack(timelines);
  // What a picture's text tells again happened when the story says, not when the picture was taken.
  const first = timelines.find(({ carried }) => carried !== undefined)?.carried;
  return {
    at: (offset) => {
      const timeline = timelines[sentenceAt(analysis.sentences, offset)];
      if (!timeline) return byPublication(published);
      const { sentence, candidates, carried } = timeline;
      const story = ofPicture(sentence) ? (back?.time ?? first) : undefined;
      if (story) return story;
      const trigger = tokenAt(analysis.tokens, sentence, offset);
      const counted = timeline.back.find(({ from, to }) => trigger >= from && trigger < to);
      if (counted) return counted.time;
      const best = cheapest(analysis, candidates, trigger, published);
      const dayBefore =
        carried ?? (back && sentence.index < back.until && !isNow(analysis.tokens, trigger) ? back.time : undefined);
      const before = dayBefore ?? toldNext(timelines, sentence, published);
      const earlier = best && best[1] >= FOREIGN ? lastBefore(candidates, trigger) : undefined;
      if (earlier) return inForce(earlier);
      // What the sentence itself tells is nearer than what comes after it.
      const nearer = dayBefore === undefined && best?.[0].saying === false;
      if (best && (best[1] < FOREIGN || before === undefined || nearer)) {
        const own = inForce(best[0]);
        return best[1] < FOREIGN ? own : { ...own, inferred: true, why: 'the only time told in its sentence' };
      }
      return before ?? byPublication(published);
    },
  };
};

const clocks = new WeakMap<readonly TimeMention[], NarrativeClock>();

/**
 * The time in force at `offset`, by the report's clock, which is built once for a list of times.
 *
 *     "They entered a house. … The next day, Friday, the mayor spoke." published 2019-10-18, offset of "entered"
 *       → { edtf: '2019-10-17', from: 'back-propagated', … }
 */
export const timeAt = (
  analysis: Analysis,
  times: readonly TimeMention[],
  offset: number,
  options: ClockOptions,
): TimeInForce | undefined => {
  let clock = clocks.get(times);
  if (!clock) {
    clock = narrativeClock(analysis, times, options);
    clocks.set(times, clock);
  }
  return clock.at(offset);
};
