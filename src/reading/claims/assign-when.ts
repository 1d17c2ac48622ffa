/** When a claim's happening took place: the narrative clock at its trigger. */
import type { When } from '../../claim.ts';
import type { Published } from '../../report.ts';
import { timeAt } from '../times/narrative-clock.ts';
import type { ClaimContext } from './context.ts';
import type { Trigger } from './trigger.ts';

/** Where in the text the time is asked for: at the trigger; of a count that a day follows ('and | five gunmen | on Sunday'), at the day. */
const momentOf = ({ analysis, timeAt: times }: ClaimContext, { entry, head, last }: Trigger): number => {
  const { tokens } = analysis;
  if (entry.part !== 'verb' || tokens[head].upos !== 'NOUN') return tokens[head].start;
  const day = times.at(last) ?? times.at(last + 1);
  return day?.type === 'DATE' && day.start >= tokens[head].end ? day.start : tokens[head].start;
};

/** The latest year that a text names ('by 2050') may be its own year, but dates nothing that it tells without a time. */
const isGuessedYear = ({ from, edtf }: Published): boolean => from === 'inferred' && edtf?.length === 4;

export const whenOf = (context: ClaimContext, trigger: Trigger): When | null => {
  const { analysis, findings, report } = context;
  const time = timeAt(analysis, findings.times, momentOf(context, trigger), {
    published: report.published.edtf,
  });
  if (!time || (time.from === 'publication' && isGuessedYear(report.published))) return null;
  const { edtf, precision, evidence, inferred, why } = time;
  return { edtf, precision, evidence, ...(inferred ? { inferred } : {}), ...(why ? { why } : {}) };
};
