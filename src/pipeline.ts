/** The one way through, as a table of contents: Report → Analysis → Findings → Claims. */
import type { Claim } from './claim.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import { analyse } from './language/analyse.ts';
import type { Analysis, Language } from './language/analysis.ts';
import type { Findings } from './reading/findings.ts';
import { readPlaces } from './reading/places/read-places.ts';
import { readActors, resolveOffices } from './reading/read-actors.ts';
import { readClaims } from './reading/read-claims.ts';
import { readQuantities } from './reading/read-quantities.ts';
import { inferPublished } from './reading/times/infer-published.ts';
import { readTimes } from './reading/times/read-times.ts';
import type { Published, Report } from './report.ts';

export interface Layers {
  /** The report, its publication day inferred where no metadata gave it. */
  readonly report: Report;
  readonly analysis: Analysis;
  readonly findings: Findings;
}

export interface Reading extends Layers {
  readonly claims: readonly Claim[];
}

const publicationDay = (
  report: Report,
  analysis: Analysis,
  actors: Findings['actors'],
  knowledge: Knowledge,
): Published =>
  report.published.edtf === null
    ? inferPublished(analysis, readTimes(analysis, { published: null }), actors, knowledge)
    : report.published;

/** Everything beneath the claims: words, times, places, numbers, actors. */
export const annotateReport = (report: Report, knowledge: Knowledge): Layers => {
  const analysis = analyse(report.text, report.language as Language);
  const named = readActors(analysis, knowledge);
  const published = publicationDay(report, analysis, named, knowledge);
  const actors = resolveOffices(named, report.text, knowledge.actors, published.edtf);
  const times = readTimes(analysis, { published: published.edtf });
  const places = readPlaces(analysis, knowledge, { outlet: report.outlet, url: report.url, actors });
  const quantities = readQuantities(analysis);
  return { report: { ...report, published }, analysis, findings: { times, places, quantities, actors } };
};

/** One report, read: pure, the same for the same report, packs, models and engine. */
export const readReport = (report: Report, knowledge: Knowledge): Reading => {
  const layers = annotateReport(report, knowledge);
  return { ...layers, claims: readClaims(layers.report, layers.analysis, layers.findings, knowledge) };
};
