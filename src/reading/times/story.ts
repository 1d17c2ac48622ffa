/** What a reading of the text has reached so far: the days that dates without a year or a day count from. */
import type { Point } from './calendar.ts';
import { dayOfPoint, signedYear } from './calendar.ts';

export interface Story {
  /** Publication, as finely as it is known. */
  readonly published: Point | undefined;
  /** The text tells of times long before its publication, or has none: dates count from one another. */
  readonly historical: boolean;
  /** Last time told. */
  readonly last: Point | undefined;
  /** Last day told. */
  readonly lastDay: Point | undefined;
  /** Last quarter told, and how many expressions ago. */
  readonly quarter: Point | undefined;
  readonly sinceQuarter: number;
}

export const beginStory = (published: Point | undefined, historical: boolean): Story => ({
  published,
  historical,
  last: undefined,
  lastDay: undefined,
  quarter: undefined,
  sinceQuarter: 0,
});

const QUARTER_MEMORY = 24;

/** The story after an expression that stands for `point`. */
export const goOn = (story: Story, point: Point | undefined): Story => {
  const sinceQuarter = story.sinceQuarter + 1;
  const quarter = sinceQuarter > QUARTER_MEMORY ? undefined : story.quarter;
  if (!point || (signedYear(point) === undefined && point.decade === undefined))
    return { ...story, sinceQuarter, quarter };
  return {
    ...story,
    last: point,
    lastDay: dayOfPoint(point) === undefined ? story.lastDay : point,
    quarter: point.quarter === undefined ? quarter : point,
    sinceQuarter: point.quarter === undefined ? sinceQuarter : 0,
  };
};
