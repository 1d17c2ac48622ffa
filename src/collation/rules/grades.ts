/** How exactly day and place are known, in the grades of a rule set; and the day that stands for a week or a month. */
import type { When, Where } from '../../claim.ts';
import { type DayRange, dayRange, rangeLength } from '../days.ts';
import type { RuleSet } from '../rule-set.ts';

export interface DateGrade {
  /** null where it is coarser than the rule set admits. */
  readonly grade: number | null;
  readonly means: string;
}

/** Days that an event's date covers; undefined where it has an open end or is not known. */
export const knownDays = (when: When | null): DayRange | undefined => {
  const days = dayRange(when?.edtf);
  return days && Number.isFinite(days.from) && Number.isFinite(days.to) ? days : undefined;
};

/** `(7 days, acled)` → grade 2. Rule sets without grades give null. */
export const dateGrade = (days: DayRange | undefined, { dates }: RuleSet): DateGrade => {
  if (!days) return { grade: null, means: 'the day is not known' };
  const found = dates.grades.find((one) => rangeLength(days) <= one.upToDays);
  return found
    ? { grade: found.grade, means: found.means }
    : { grade: null, means: `${rangeLength(days)} days are coarser than its grades` };
};

/** Rule sets that grade nothing (plain) give null, as do those without a grade for a country. */
export const placeGrade = (where: Where | null, { places }: RuleSet): number | null =>
  (places.grades as Readonly<Record<string, number | null>>)[where?.precision ?? 'unknown'] ?? null;

/** The middle of a week or month: ACLED's day for it. */
export const middleOf = ({ from, to }: DayRange): number => from + Math.floor((to - from) / 2);
