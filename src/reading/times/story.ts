/** What a reading of the text has reached so far: the days that dates without a year or a day count from. */
import type { Point } from './calendar.ts';
import { dayOfPoint, signedYear } from './calendar.ts';
import type { Meaning } from './meaning.ts';

export interface Story {
  /** Publication, as finely as it is known. */
  readonly published: Point | undefined;
  /** The text tells of times long before its publication, or has none: dates count from one another. */
  readonly historical: boolean;
  /** Last time told. */
  readonly last: Point | undefined;
  /** Last day told. */
  readonly lastDay: Point | undefined;
  /** Last time told that does not leap away from the story: a year far off needs a second one beside it. */
  readonly steady: Point | undefined;
  /** Last quarter told, and how many expressions ago. */
  readonly quarter: Point | undefined;
  readonly sinceQuarter: number;
}

export const beginStory = (published: Point | undefined, historical: boolean): Story => ({
  published,
  historical,
  last: undefined,
  lastDay: undefined,
  steady: undefined,
  quarter: undefined,
  sinceQuarter: 0,
});

const QUARTER_MEMORY = 24;
/** Years that a story may go on or back at once. */
const LEAP = 12;

const isNear = (a: Point | undefined, b: Point): boolean => {
  const [one, two] = [a && signedYear(a), signedYear(b)];
  return one !== undefined && two !== undefined && Math.abs(one - two) <= LEAP;
};

/** "a year earlier" is what the story compares with, not what it goes on to. */
const compares = (meaning: Meaning): boolean => {
  if (meaning.kind === 'step') return meaning.unit === 'year' && meaning.sign < 0;
  return meaning.kind === 'moment' && meaning.of !== undefined && compares(meaning.of);
};

/** The story after an expression that stands for `point`. */
export const goOn = (story: Story, meaning: Meaning, point: Point | undefined): Story => {
  const sinceQuarter = story.sinceQuarter + 1;
  const quarter = sinceQuarter > QUARTER_MEMORY ? undefined : story.quarter;
  if (!point || (signedYear(point) === undefined && point.decade === undefined))
    return { ...story, sinceQuarter, quarter };
  const hasQuarter = point.quarter !== undefined && !compares(meaning);
  const steady =
    !compares(meaning) && (story.steady === undefined || isNear(story.steady, point) || isNear(story.last, point));
  return {
    ...story,
    last: point,
    lastDay: dayOfPoint(point) === undefined ? story.lastDay : point,
    steady: steady ? point : story.steady,
    quarter: hasQuarter ? point : quarter,
    sinceQuarter: hasQuarter ? 0 : sinceQuarter,
  };
};
