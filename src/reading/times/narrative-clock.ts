/** The time in force at any point of a report: its narrative clock. */

import type { When } from '../../claim.ts';
import { edtfInterval } from '../../edtf.ts';
import type { Analysis } from '../../language/analysis.ts';
import type { Span } from '../../schema.ts';
import type { TimeMention } from '../findings.ts';

/** When what is told at an offset happened. */
export interface TimeInForce {
  /** EDTF. */
  readonly edtf: string;
  readonly precision: When['precision'];
  /** The words that give it; empty where it is carried over or inferred. */
  readonly evidence: readonly Span[];
  readonly inferred?: boolean;
  readonly why?: string;
  /** How it reaches the offset: stated in its clause or sentence, carried from before, told back from what follows. */
  readonly from: 'sentence' | 'carried' | 'back-propagated' | 'publication';
}

export interface ClockOptions {
  /** EDTF day of publication. */
  readonly published: string | null;
}

/** What happens at `offset` (a trigger's start) happened then; undefined where nothing tells it. */
export const timeAt = (
  analysis: Analysis,
  times: readonly TimeMention[],
  offset: number,
  _options: ClockOptions,
): TimeInForce | undefined => {
  const sentence = analysis.sentences.find((one) => one.start <= offset && offset < one.end);
  const mention = times.find(
    (time) => sentence !== undefined && time.edtf !== null && time.start >= sentence.start && time.end <= sentence.end,
  );
  if (!mention?.edtf || !edtfInterval(mention.edtf)) return undefined;
  return {
    edtf: mention.edtf,
    precision: mention.precision,
    evidence: [{ start: mention.start, end: mention.end }],
    from: 'sentence',
  };
};
