/** The record as the contract's JSON Lines: each report with its claims, then the events. */
import type { EventFilter } from '../casebook/casebook.ts';
import type { ExportSource } from './export-source.ts';

const line = (value: object): string => `${JSON.stringify(value)}\n`;

/** Claims carry one field more than the contract's: `review` (unreviewed, accepted, rejected). */
export async function* exportJsonLines(casebook: ExportSource, filter: EventFilter = {}): AsyncGenerator<string> {
  const claims = casebook.everyClaim(filter)[Symbol.asyncIterator]();
  let claim = await claims.next();
  for await (const report of casebook.everyReport(filter)) {
    yield line(report);
    for (; !claim.done && claim.value.report.id === report.id; claim = await claims.next()) {
      yield line({ ...claim.value.claim, review: claim.value.review });
    }
  }
  for await (const event of casebook.everyEvent(filter)) yield line(event);
}
