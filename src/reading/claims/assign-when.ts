/** When a claim's happening took place: the narrative clock at its trigger. */
import type { When } from '../../claim.ts';
import { timeAt } from '../times/narrative-clock.ts';
import type { ClaimContext } from './context.ts';
import type { Trigger } from './trigger.ts';

export const whenOf = (context: ClaimContext, trigger: Trigger): When | null => {
  const { analysis, findings, report } = context;
  const time = timeAt(analysis, findings.times, analysis.tokens[trigger.head].start, {
    published: report.published.edtf,
  });
  if (!time) return null;
  const { edtf, precision, evidence, inferred, why } = time;
  return { edtf, precision, evidence, ...(inferred ? { inferred } : {}), ...(why ? { why } : {}) };
};
