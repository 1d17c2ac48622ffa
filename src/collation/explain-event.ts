/** An event in words: what it rests on, how each toll came about, what the sources dispute, what it hangs together with. */
import type { Claim } from '../claim.ts';
import type { Disagreement, Event, Toll } from '../event.ts';
import type { Report } from '../report.ts';
import { placeName } from './choose-where.ts';

export interface ExplainContext {
  readonly reports: ReadonlyMap<string, Report>;
  readonly claims: ReadonlyMap<string, Claim>;
  /** Other events by id, for `related`. */
  readonly events: ReadonlyMap<string, Event>;
}

const range = ({ low, best, high }: Toll): string =>
  low === best && best === high ? `${best}` : `${best} (lowest ${low ?? '?'}, highest ${high ?? 'open'})`;

const tollLine = (toll: Toll): string =>
  `  ${toll.effect}, ${toll.what ?? (toll.whom === 'all' ? 'in all' : toll.whom)}: ${range(toll)}. ${toll.why} [rule: ${toll.rule}]`;

const subject = (one: Disagreement): string =>
  one.about === 'toll' ? `${one.effect}${one.whom === 'all' ? '' : ` (${one.whom})`}` : one.about;

const disagreementLines = (one: Disagreement, context: ExplainContext): string[] => [
  `  ${subject(one)}: ${one.chosen ?? 'undecided'} was chosen. ${one.why}`,
  ...one.values.map(
    (side) => `    ${side.value}: ${[...new Set(side.claims.map((id) => sourceOf(id, context)))].join('; ')}`,
  ),
];

/** `'Coahuila state government, in El Diario'`. */
const sourceOf = (claimId: string, { claims, reports }: ExplainContext): string => {
  const claim = claims.get(claimId);
  if (!claim) return claimId;
  const report = reports.get(claim.report);
  const outlet = report?.outlet ?? report?.title ?? claim.report;
  return claim.attributed[0] ? `${claim.attributed[0].speaker}, in ${outlet}` : outlet;
};

const reportLine = (id: string, { reports }: ExplainContext): string => {
  const report = reports.get(id);
  if (!report) return `  ${id}`;
  const copy = report.duplicateOf ? `, a reprint of ${report.duplicateOf}: not a witness of its own` : '';
  return `  ${id}: ${report.title ?? report.outlet ?? 'untitled'}${report.published.edtf ? ` (${report.published.edtf})` : ''}${copy}`;
};

const witnesses = (event: Event, { reports }: ExplainContext): number =>
  new Set(event.reports.map((id) => reports.get(id)?.duplicateOf ?? id)).size;

const section = (title: string, lines: readonly string[]): string[] => (lines.length > 0 ? [title, ...lines] : []);

/** Several lines of plain text; nothing in it that the event, its claims and its reports do not hold. */
export const explainEvent = (event: Event, context: ExplainContext): string =>
  [
    event.title,
    `  ${event.id}, ${event.type}, ${event.when?.edtf ?? 'no day known'}, ${event.where ? placeName(event.where) : 'no place known'}, confidence ${event.confidence}`,
    ...section(
      `From ${event.claims.length} claims of ${event.reports.length} reports, ${witnesses(event, context)} of them independent:`,
      event.reports.map((id) => reportLine(id, context)),
    ),
    ...section('Tolls:', event.tolls.map(tollLine)),
    ...section(
      'Disagreements:',
      event.disagreements.flatMap((one) => disagreementLines(one, context)),
    ),
    ...section(
      'Related:',
      event.related.map(({ event: id, how }) => `  ${how}: ${context.events.get(id)?.title ?? id} (${id})`),
    ),
  ].join('\n');
