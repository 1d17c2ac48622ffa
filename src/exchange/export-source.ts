/** What exports read of a casebook, as a privacy profile lets it leave. */
import type { Casebook } from '../casebook/casebook.ts';
import { isFull, type PrivacyProfile } from './privacy-profile.ts';
import { safeEvent, safeReport, safeRow } from './redact.ts';

export type ExportSource = Pick<Casebook, 'everyEvent' | 'everyReport' | 'everyClaim'>;

async function* mapped<T>(items: AsyncIterable<T>, change: (item: T) => T): AsyncGenerator<T> {
  for await (const item of items) yield change(item);
}

/** The same source where the profile keeps everything; else every report, claim and event is built anew. */
export const throughProfile = (source: ExportSource, profile: PrivacyProfile): ExportSource =>
  isFull(profile)
    ? source
    : {
        everyEvent: (filter) => mapped(source.everyEvent(filter), (event) => safeEvent(event, profile)),
        everyReport: (filter) => mapped(source.everyReport(filter), (report) => safeReport(report, profile)),
        everyClaim: (filter) => mapped(source.everyClaim(filter), (row) => safeRow(row, profile)),
      };
