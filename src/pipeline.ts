/** The one way through, as a table of contents: Report → Analysis → Findings → Claims. */
import type { Claim } from './claim.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import { analyse } from './language/analyse.ts';
import type { Analysis, Language } from './language/analysis.ts';
import { type EachReport, eachOf } from './reading/each-report.ts';
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

/** What is read side by side: reports of so many letters in all, at least one. */
const LETTERS_TOGETHER = 100_000;

/** The reports cut into groups; of each, where it begins and where it ends. */
const groupsOf = (reports: readonly Report[]): (readonly [first: number, last: number])[] => {
  const groups: [number, number][] = [];
  let letters = Infinity;
  reports.forEach(({ text }, i) => {
    letters += text.length;
    if (letters <= LETTERS_TOGETHER) groups.at(-1)![1] = i + 1;
    else {
      groups.push([i, i + 1]);
      letters = text.length;
    }
  });
  return groups;
};

/** What each report took is added to its `milliseconds`. */
const inGroups = <T>(
  reports: readonly Report[],
  milliseconds: Float64Array | undefined,
  read: (group: readonly Report[], each: EachReport) => readonly T[],
): T[] =>
  groupsOf(reports).flatMap(([first, last]) =>
    read(reports.slice(first, last), eachOf(last - first, milliseconds, first)),
  );

const annotateGroup = (reports: readonly Report[], knowledge: Knowledge, each: EachReport): Layers[] => {
  const analyses = each((i) => analyse(reports[i].text, reports[i].language as Language));
  const named = each((i) => readActors(analyses[i], knowledge));
  const dated = each(
    (i): Report => ({ ...reports[i], published: publicationDay(reports[i], analyses[i], named[i], knowledge) }),
  );
  const times = each((i) => readTimes(analyses[i], { published: dated[i].published.edtf }));
  const actors = each((i) => resolveOffices(named[i], dated[i].text, knowledge.actors, dated[i].published.edtf));
  const places = each((i) => {
    const { outlet, url } = dated[i];
    return readPlaces(analyses[i], knowledge, { outlet, url, actors: actors[i] });
  });
  const quantities = each((i) => readQuantities(analyses[i], { times: times[i] }));
  return dated.map((report, i) => ({
    report,
    analysis: analyses[i],
    findings: { times: times[i], places: places[i], quantities: quantities[i], actors: actors[i] },
  }));
};

/** Everything beneath the claims of each report: words, times, places, numbers, actors. */
export const annotateReports = (
  reports: readonly Report[],
  knowledge: Knowledge,
  milliseconds?: Float64Array,
): Layers[] => inGroups(reports, milliseconds, (group, each) => annotateGroup(group, knowledge, each));

/** The same of one report. */
export const annotateReport = (report: Report, knowledge: Knowledge): Layers => annotateReports([report], knowledge)[0];

const readGroup = (reports: readonly Report[], knowledge: Knowledge, each: EachReport): Reading[] => {
  const layers = annotateGroup(reports, knowledge, each);
  const claims = readClaims(layers, knowledge, each);
  return layers.map((own, i) => ({ ...own, claims: claims[i] }));
};

/**
 * Reports, read: pure, each the same whatever is read beside it, for the same packs, models and engine. A step is taken for
 * several reports before the next begins: its code and its tables then stay in the processor's cache.
 */
export const readReports = (reports: readonly Report[], knowledge: Knowledge, milliseconds?: Float64Array): Reading[] =>
  inGroups(reports, milliseconds, (group, each) => readGroup(group, knowledge, each));

/** The same of one report. */
export const readReport = (report: Report, knowledge: Knowledge): Reading => readReports([report], knowledge)[0];
