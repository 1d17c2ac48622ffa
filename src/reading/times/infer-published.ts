/** The day of publication, worked out from the text where no metadata gives it. */
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Analysis } from '../../language/analysis.ts';
import type { Published } from '../../report.ts';
import type { ActorMention, TimeMention } from '../findings.ts';

export const inferPublished = (
  _analysis: Analysis,
  _times: readonly TimeMention[],
  _actors: readonly ActorMention[],
  _knowledge: Knowledge,
): Published => ({ edtf: null, from: 'unknown', evidence: [] });
