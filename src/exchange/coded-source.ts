/** The casebook's events as a rule set codes them, row by row, with what each row rests on. */
import type { Casebook, EventFilter } from '../casebook/casebook.ts';
import type { EventRecord } from '../casebook/records.ts';
import type { Claim } from '../claim.ts';
import type { RuleSet } from '../collation/rule-set.ts';
import type { Ancestry } from '../collation/rules/actor-kinds.ts';
import { applyRules } from '../collation/rules/apply-rules.ts';
import type { CodedEvent, CodedRow } from '../collation/rules/coded-event.ts';
import type { Report } from '../report.ts';
import { isFull, PROFILES, type PrivacyProfile } from './privacy-profile.ts';
import { safeClaim, safeEvent, safeReport } from './redact.ts';

export type CodedCasebook = Pick<Casebook, 'everyEvent' | 'event'>;

export interface CodedOptions {
  readonly filter?: EventFilter;
  readonly profile?: PrivacyProfile;
  readonly ancestry?: Ancestry;
}

/** An event with what it rests on, as the profile lets it leave. */
export interface CodedOut {
  readonly coded: CodedEvent;
  /** Reports in the event's order, reprints included. */
  readonly reports: readonly Report[];
  readonly claims: readonly Claim[];
  readonly decisions: EventRecord['decisions'];
  /** Quotations and reasons in words may leave. */
  readonly words: boolean;
}

export interface CodedOutRow extends CodedOut {
  readonly row: CodedRow;
}

const claimsOf = (record: EventRecord): Claim[] => {
  const stood = new Set(record.event.claims);
  return record.reports
    .flatMap(({ claims }) => claims.map(({ claim }) => claim))
    .filter((claim) => stood.has(claim.id));
};

const code = (record: EventRecord, ruleSet: RuleSet, { profile, ancestry }: CodedOptions): CodedOut => {
  const { event } = record;
  const reports = record.reports.map(({ report }) => report);
  const claims = claimsOf(record);
  const context = {
    claims: new Map(claims.map((claim) => [claim.id, claim])),
    reports: new Map(reports.map((report) => [report.id, report])),
    ancestry,
  };
  const coded = applyRules(event, context, ruleSet);
  if (!profile || isFull(profile)) return { coded, reports, claims, decisions: record.decisions, words: true };
  // Weighed on everything that was read, then coded again from what may leave: day and place as coarse as they go out.
  const shown = applyRules(
    safeEvent(coded.event, profile),
    { claims: new Map(), reports: new Map(), ancestry },
    ruleSet,
  );
  return {
    coded: { ...shown, clarity: coded.clarity },
    reports: reports.map((report) => safeReport(report, profile)),
    claims: claims.map((claim) => safeClaim(claim, profile)),
    decisions: [],
    words: false,
  };
};

/** Every event of the filter in id order, one at a time in memory. */
export async function* codedEvents(
  casebook: CodedCasebook,
  ruleSet: RuleSet,
  options: CodedOptions = {},
): AsyncGenerator<CodedOut> {
  for await (const { id } of casebook.everyEvent(options.filter ?? {})) {
    const record = await casebook.event(id);
    if (record) yield code(record, ruleSet, { profile: PROFILES.full, ...options });
  }
}

/** Rows of the events that the rule set takes in. */
export async function* codedRows(
  casebook: CodedCasebook,
  ruleSet: RuleSet,
  options: CodedOptions = {},
): AsyncGenerator<CodedOutRow> {
  for await (const out of codedEvents(casebook, ruleSet, options)) {
    if (!out.coded.included) continue;
    for (const row of out.coded.rows) yield { ...out, row };
  }
}
