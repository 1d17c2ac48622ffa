/** Time expressions of a text, resolved onto EDTF and TIMEX3. */
import { dayFields } from '../../edtf.ts';
import type { Analysis, Sentence } from '../../language/analysis.ts';
import type { TimeMention } from '../findings.ts';
import { wordNotes } from '../words.ts';
import type { Point } from './calendar.ts';
import { pointOfDay } from './calendar.ts';
import type { Edge } from './chart.ts';
import { chart, isIdle } from './chart.ts';
import type { Frame } from './complete.ts';
import { isDay } from './compose.ts';
import type { Placed } from './day-lists.ts';
import { withDayLists } from './day-lists.ts';
import type { Direction } from './direction.ts';
import { directionAt } from './direction.ts';
import { grammarOf } from './grammars.ts';
import { intervalAround } from './intervals.ts';
import type { Piece } from './lexer.ts';
import { lex, spellingOf } from './lexer.ts';
import type { Meaning } from './meaning.ts';
import { pointOf, resolve } from './resolve.ts';
import type { Story } from './story.ts';
import { beginStory, goOn } from './story.ts';
import type { Told } from './tell-back.ts';
import { dayShiftOf, tellBack } from './tell-back.ts';

export interface TimeReference {
  /** EDTF day of publication, null where unknown. */
  readonly published: string | null;
}

/** An expression as read, before it is counted out. */
type Expression = Placed;

const OUTPUT: ReadonlySet<string> = new Set(['DATE', 'TIME', 'DUR', 'SET', 'REF', 'RANGE', 'SPAN']);

/** The longest reading at a place; of equals the one whose rule stands first. */
const longest = (row: readonly Edge[]): Edge | undefined => {
  let best: Edge | undefined;
  for (const edge of row)
    if (OUTPUT.has(edge.label) && (!best || edge.end > best.end || (edge.end === best.end && edge.rank < best.rank)))
      best = edge;
  return best;
};

const sentenceFinder = (sentences: readonly Sentence[]): ((offset: number) => number) => {
  let at = 0;
  return (offset) => {
    while (at < sentences.length - 1 && (sentences[at] as Sentence).end <= offset) at++;
    return at;
  };
};

const expressionsOf = (
  pieces: readonly Piece[],
  rows: readonly Edge[][],
  sentences: readonly Sentence[],
): Expression[] => {
  const found: Expression[] = [];
  const sentenceAt = sentenceFinder(sentences);
  for (let at = 0; at < pieces.length; ) {
    const edge = longest(rows[at] as Edge[]);
    if (!edge) {
      at++;
      continue;
    }
    const sentence = sentenceAt((pieces[edge.from] as Piece).start);
    const meaning = edge.value as Meaning;
    if (meaning.kind === 'range' && meaning.cut) {
      found.push({ meaning: meaning.from, from: firstOf(edge, meaning.cut[0]), to: meaning.cut[0], sentence });
      found.push({ meaning: meaning.to, from: meaning.cut[1], to: edge.to, sentence });
    } else found.push({ meaning, from: edge.from, to: edge.to, sentence });
    at = Math.max(edge.to, at + 1);
  }
  return found;
};

// "between 3 and 5 May": the first mention is the number alone, "May 3-5" the month with it.
const firstOf = (edge: Edge, behind: number): number =>
  behind - edge.from > 1 && edge.from + 2 === behind ? behind - 2 : edge.from;

const publicationPoint = (published: string | null): Point | undefined => {
  if (published === null) return undefined;
  if (dayFields(published)) return pointOfDay(published);
  const match = /^(\d{4})(?:-(0[1-9]|1[0-2]))?$/.exec(published);
  if (!match) return undefined;
  return match[2] === undefined ? { year: Number(match[1]) } : { year: Number(match[1]), month: Number(match[2]) };
};

/** How many years before publication a text's full dates lie where it is history and no news. */
const HISTORY = 2;

/** "Friday", "yesterday", "last week": words of news, which count from its day. */
const isOfToday = (meaning: Meaning): boolean => {
  if (meaning.kind === 'step')
    return meaning.anchor === 'publication' && (meaning.unit === 'day' || meaning.unit === 'week');
  if (meaning.kind !== 'moment') return false;
  return meaning.of
    ? isOfToday(meaning.of)
    : meaning.fields.weekday !== undefined && meaning.fields.month === undefined;
};

/** Do the years that the text states lie, in their middle, well before its publication, and few words count from today? */
const isHistory = (expressions: readonly Expression[], published: Point | undefined): boolean => {
  if (published?.year === undefined) return true;
  const years = expressions
    .map(({ meaning }) =>
      meaning.kind === 'moment' && !meaning.of ? (meaning.fields.bc ? 0 : meaning.fields.year) : undefined,
    )
    .filter((year) => year !== undefined)
    .sort((a, b) => a - b);
  const today = expressions.filter(({ meaning }) => isOfToday(meaning)).length;
  const middle = years[Math.floor(years.length / 2)];
  return years.length >= 5 && today * 3 <= years.length && middle !== undefined && published.year - middle >= HISTORY;
};

/** A time of day alone takes the day told beside it in its sentence: "at 10 p.m. … on Friday". */
const dayBeside = (
  expressions: readonly Expression[],
  at: number,
  story: Story,
  direction: 'past' | 'future' | undefined,
): Story => {
  const { sentence } = expressions[at] as Expression;
  for (let i = at - 1; i >= 0 && expressions[i]?.sentence === sentence; i--)
    if (isDay((expressions[i] as Expression).meaning)) return story;
  for (let i = at + 1; i < expressions.length && expressions[i]?.sentence === sentence; i++) {
    const { meaning } = expressions[i] as Expression;
    if (isDay(meaning)) return goOn(story, meaning, pointOf(meaning, { story, direction }));
  }
  return story;
};

/** 'on Sunday, less than a week | after he took office': how long after something the day of its sentence lies, and no later day. */
const measuresDay = (expressions: readonly Expression[], at: number): boolean => {
  const { meaning, sentence } = expressions[at] as Expression;
  if (meaning.kind !== 'step' || meaning.event !== true) return false;
  for (let i = at - 1; i >= 0 && expressions[i]?.sentence === sentence; i--)
    if (isDay((expressions[i] as Expression).meaning)) return true;
  return false;
};

const needsDay = (meaning: Meaning): boolean => {
  if (meaning.kind !== 'moment') return false;
  const { fields, of } = meaning;
  const timed = fields.hour !== undefined || fields.part !== undefined;
  return (
    timed &&
    fields.day === undefined &&
    fields.weekday === undefined &&
    fields.holiday === undefined &&
    (!of || (of.kind === 'step' && of.anchor === 'narrative' && of.sign === 0))
  );
};

/** "between 3 March and 5 April 2018": the first takes the year of the second. */
const shareYear = (expressions: readonly Expression[], at: number): Meaning => {
  const { meaning, to } = expressions[at] as Expression;
  const next = expressions[at + 1];
  if (
    meaning.kind !== 'moment' ||
    meaning.of ||
    meaning.fields.year !== undefined ||
    meaning.fields.month === undefined
  )
    return meaning;
  if (!next || next.from - to !== 1 || next.meaning.kind !== 'moment' || next.meaning.fields.year === undefined)
    return meaning;
  const { year, month } = next.meaning.fields;
  return { ...meaning, fields: { ...meaning.fields, year: year - Number((month ?? 12) < meaning.fields.month) } };
};

const STORY_DAY: Meaning = { kind: 'step', unit: 'day', count: 0, sign: 0, anchor: 'narrative' };

const laidOn = (meaning: Meaning): Meaning =>
  needsDay(meaning) && meaning.kind === 'moment' ? { ...meaning, of: STORY_DAY } : meaning;

/** A time of day that no day of the story holds is of the day of publication. */
const onPublication = (told: Told, published: Point | undefined): Told => {
  if (
    told.resolved.point ||
    published?.day === undefined ||
    told.meaning.kind !== 'moment' ||
    dayShiftOf(told.meaning) !== 0
  )
    return told;
  const meaning: Meaning = { ...told.meaning, of: { ...STORY_DAY, anchor: 'publication' } };
  return { ...told, resolved: resolve(meaning, { story: beginStory(published, false), direction: undefined }) };
};

/** Captions, notes and boilerplate have times of their own, from which the story does not go on. */
const ASIDE: ReadonlySet<string> = new Set(['caption', 'editor-note', 'boilerplate', 'byline']);

const resolveAll = (
  expressions: readonly Expression[],
  published: Point | undefined,
  directionOf: (expression: Expression) => Direction,
  ahead: Frame['ahead'],
  sentences: readonly Sentence[],
): Told[] => {
  let story = beginStory(published, isHistory(expressions, published));
  return expressions.map((expression, at) => {
    const direction = directionOf(expression);
    const shared = shareYear(expressions, at);
    const nearby = needsDay(shared) ? dayBeside(expressions, at, story, direction) : story;
    const meaning = laidOn(shared);
    const resolved = resolve(meaning, { story: nearby, direction, ahead });
    const aside = ASIDE.has(sentences[expression.sentence]?.part ?? 'body');
    if (!aside && !measuresDay(expressions, at)) story = goOn(story, meaning, resolved.point);
    return { ...expression, meaning, resolved, aside };
  });
};

/** What a text's words say of times by themselves. */
interface Read {
  readonly pieces: readonly Piece[];
  readonly expressions: readonly Expression[];
}

/** Kept with the analysis: where no metadata gives the day of publication, a text's times are counted out twice. */
const read = new WeakMap<Analysis, Read>();

const spellings = wordNotes((form, _, language) => {
  const { grammar, lexicon } = grammarOf(language);
  return spellingOf(form, (key) => isIdle(grammar, lexicon, key));
});

const expressionsIn = (analysis: Analysis): Read => {
  const known = read.get(analysis);
  if (known !== undefined) return known;
  const { language, sentences } = analysis;
  const { grammar, lexicon } = grammarOf(language);
  const pieces = lex(analysis, spellings(analysis));
  const expressions = withDayLists(pieces, expressionsOf(pieces, chart(pieces, grammar, lexicon), sentences));
  const made = { pieces, expressions };
  read.set(analysis, made);
  return made;
};

/**
 * All time expressions of a text in its order, each counted from the publication day, from the times told before it, or
 * by itself.
 *
 *     "Gunmen attacked on Friday. The next day …", published 2019-12-02
 *       → Friday 2019-11-29 (publication), The next day 2019-11-30 (narrative)
 */
export const readTimes = (analysis: Analysis, reference: TimeReference): TimeMention[] => {
  const { text, language, sentences } = analysis;
  const { pointer, ahead } = grammarOf(language);
  const { pieces, expressions } = expressionsIn(analysis);
  const directionOf = ({ from, to }: Expression): Direction => directionAt(text, pieces, from, to, pointer);
  const published = publicationPoint(reference.published);
  const told = tellBack(resolveAll(expressions, published, directionOf, ahead, sentences)).map((one) =>
    onPublication(one, published),
  );
  return told.map((one, at) => {
    const { point: _, ...resolved } = one.resolved;
    const start = (pieces[one.from] as Piece).start;
    const end = (pieces[one.to - 1] as Piece).end;
    const shift = dayShiftOf(one.meaning);
    const interval = intervalAround(told, at, pieces);
    return {
      start,
      end,
      text: text.slice(start, end),
      ...resolved,
      ...(shift === undefined ? {} : { shift }),
      ...(interval === undefined ? {} : { interval }),
    };
  });
};
