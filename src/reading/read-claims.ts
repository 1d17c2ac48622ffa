/** sentences and findings → claims. */
import type { Claim } from '../claim.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Analysis } from '../language/analysis.ts';
import type { Report } from '../report.ts';
import type { Findings } from './findings.ts';

export const readClaims = (
  _report: Report,
  _analysis: Analysis,
  _findings: Findings,
  _knowledge: Knowledge,
): Claim[] => [];
