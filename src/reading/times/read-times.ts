/** Time expressions of a text, resolved onto EDTF and TIMEX3. */
import type { Analysis } from '../../language/analysis.ts';
import type { TimeMention } from '../findings.ts';

export interface TimeReference {
  /** EDTF day of publication, null where unknown. */
  readonly published: string | null;
}

export const readTimes = (_analysis: Analysis, _reference: TimeReference): TimeMention[] => [];
