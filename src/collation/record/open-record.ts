/**
 * The record: events that grow report by report. A new report is indexed, compared with its candidates, and only the groups that
 * its links reach are made anew; the rest is not looked at. What comes out is what `collate` gives for all reports at once,
 * byte for byte, whatever the order of arrival.
 */
import type { Claim } from '../../claim.ts';
import type { Event } from '../../event.ts';
import type { Report } from '../../report.ts';
import { type Account, accountsOf, byCode } from '../account.ts';
import { assembleEvent, withProposals } from '../assemble-event.ts';
import { withOriginal } from '../bulk-collation.ts';
import { groupSignatures, type Link, linksOf } from '../link-claims.ts';
import { linkModel } from '../link-model.ts';
import { relatedBy, relationBetween, type ToldEvent, toldEvent } from '../relate-events.ts';
import { ruleSetOf } from '../rule-set.ts';
import { type Signature, signatureOf } from '../signature.ts';
import { accountIndex } from './account-index.ts';
import { keepHomes } from './keep-homes.ts';
import { keepReprints } from './keep-reprints.ts';
import { recent } from './recent.ts';
import type { RecordStore } from './record-store.ts';

/** A report and all its claims. */
export interface Reading {
  readonly report: Report;
  readonly claims: readonly Claim[];
}

/** Where readings are kept: the casebook's own tables, by the id of the report. */
export type Readings = (report: string) => Reading;

export interface RecordSink {
  /** An event that is new, or no longer what it was. */
  readonly changed: (event: Event) => void;
  /** An event that stands no more; its claims stand in others. */
  readonly gone: (id: string) => void;
  /** A report that is now known as a reprint of another, or no longer. */
  readonly reprint?: (report: string, original: string | null) => void;
}

export interface OpenRecord {
  /** Indexes a report that is not in the record yet, and links it. Its reading must be there to be read. */
  readonly place: (report: string) => void;
  /** Makes anew the events that the reports placed since have touched. */
  readonly settle: (sink: RecordSink) => void;
}

interface PlacedAccount {
  readonly key: string;
  readonly report: string;
}

/** An event without its relations. */
interface StoredEvent extends ToldEvent {
  readonly accounts: readonly number[];
  readonly confidence: number;
  /** As it was last given out. */
  readonly related: Event['related'];
}

/** Signatures and accounts held ready. */
const HELD = 2000;

export const openRecord = (store: RecordStore, readings: Readings, ruleSetName?: string): OpenRecord => {
  const ruleSet = ruleSetOf(ruleSetName);
  const { threshold } = linkModel();
  const index = accountIndex(store);
  const accounts = store.values<PlacedAccount>('account');
  const signatures = store.values<Signature>('signature');
  const links = store.values<readonly (readonly [other: number, probability: number])[]>('link');
  const ofReport = store.values<readonly number[]>('report');
  const eventOf = store.values<string>('event-of-account');
  const events = store.values<StoredEvent>('event');
  const counter = store.values<number>('counter');
  const reprints = keepReprints(store, readings);
  const homes = keepHomes(store);

  /** Accounts whose groups are to be made anew, and reports whose events are even where their groups stay. */
  let touched = new Set<number>();
  let stale = new Set<string>();
  const signature = recent(HELD, (account: number) => signatures.get(account)!);

  const numbered = (account: number) => ({ number: account, signature: signature.get(account) });

  /** Replaces the links between two reports. */
  const join = (one: string, other: string, found: readonly Link[]): void => {
    const others = new Set(ofReport.get(other) ?? []);
    const fresh = Map.groupBy(
      found.flatMap(({ a, b, probability }) => [[a, b, probability] as const, [b, a, probability] as const]),
      ([from]) => from,
    );
    const own = ofReport.get(one) ?? [];
    for (const account of [...own, ...others]) {
      const across = others.has(account) ? new Set(own) : others;
      const before = links.get(account) ?? [];
      const kept = before.filter(([to]) => !across.has(to));
      const next = fresh.get(account) ?? [];
      if (kept.length === before.length && next.length === 0) continue;
      links.put(account, [...kept, ...next.map(([, to, probability]) => [to, probability] as const)]);
      touched.add(account);
    }
  };

  /** Compares two reports by the index as it stands. */
  const compare = (one: string, other: string): void => {
    if (one === other) return;
    const [x, y] = one < other ? [one, other] : [other, one];
    const [as, bs] = [(ofReport.get(x) ?? []).map(numbered), (ofReport.get(y) ?? []).map(numbered)];
    const candidates = new Map(as.map((a) => [a.number, index.candidates(a.number, a.signature)]));
    join(
      x,
      y,
      linksOf(as, bs, (a, b) => candidates.get(a)!.has(b)),
    );
  };

  /** Links a new report to all that it shares a key or words with. */
  const link = (report: string, own: readonly number[]): void => {
    const candidates = new Map(own.map((account) => [account, index.candidates(account, signature.get(account))]));
    const others = new Set<string>();
    for (const found of candidates.values()) for (const account of found) others.add(accounts.get(account)!.report);
    others.delete(report);
    const isCandidate = (a: number, b: number): boolean =>
      candidates.get(a)?.has(b) ?? candidates.get(b)?.has(a) ?? false;
    for (const other of others) {
      const [x, y] = report < other ? [report, other] : [other, report];
      const found = linksOf(ofReport.get(x)!.map(numbered), ofReport.get(y)!.map(numbered), isCandidate);
      if (found.length > 0) join(x, y, found);
    }
  };

  /** A key or word has become too common: what it joined is compared again. */
  const recompare = (parted: readonly number[]): void => {
    const pairs = new Map<string, readonly [string, string]>();
    for (const account of parted)
      for (const [other] of links.get(account) ?? []) {
        const [x, y] = [accounts.get(account)!.report, accounts.get(other)!.report].sort(byCode);
        pairs.set(`${x}\n${y}`, [x, y]);
      }
    for (const [x, y] of pairs.values()) compare(x, y);
  };

  const place = (report: string): void => {
    if (ofReport.get(report)) return;
    const reading = readings(report);
    for (const other of reprints.place(reading.report)) stale.add(other);
    for (const other of homes.place(reading)) stale.add(other);
    const own: number[] = [];
    let parted: number[] = [];
    for (const account of accountsOf([reading.report], reading.claims)) {
      const number = (counter.get('accounts') ?? 0) + 1;
      counter.put('accounts', number);
      accounts.put(number, { key: account.key, report });
      const made = signatureOf(account);
      signatures.put(number, made);
      signature.put(number, made);
      own.push(number);
      touched.add(number);
      parted = parted.concat(index.place(number, made));
    }
    ofReport.put(report, own);
    link(report, own);
    if (parted.length > 0) recompare([...new Set(parted)]);
  };

  /** All accounts that links of the threshold or more lead to from this one. */
  const partOf = (account: number, seen: Set<number>): number[] => {
    const found = [account];
    seen.add(account);
    for (let at = 0; at < found.length; at++)
      for (const [other, probability] of links.get(found[at]) ?? [])
        if (probability >= threshold && !seen.has(other)) {
          seen.add(other);
          found.push(other);
        }
    return found;
  };

  const readAccounts = recent(HELD, (report: string): readonly Account[] => {
    const reading = readings(report);
    return accountsOf([withOriginal(reading.report, reprints.originalOf(report))], reading.claims);
  });

  const assemble = (members: readonly number[], confidence: number): StoredEvent => {
    const made = members.map((number) => {
      const { key, report } = accounts.get(number)!;
      return readAccounts.get(report).find((account) => account.key === key)!;
    });
    const reports = new Map(made.map((account) => [account.report.id, account.report]));
    const event = assembleEvent(made, confidence, { reports, ruleSet, homes: homes.homeOf });
    return { ...toldEvent(event, made), accounts: members, confidence, related: [] };
  };

  interface Groups {
    readonly made: StoredEvent[];
    readonly before: Set<string>;
  }

  /** Groups one connected part; what is as it was is left as it was. */
  const regroup = (part: readonly number[], groups: Groups): void => {
    const sorted = [...part].sort((a, b) => byCode(accounts.get(a)!.key, accounts.get(b)!.key));
    const place = new Map(sorted.map((account, at) => [account, at]));
    const scored = sorted.flatMap((account, a) =>
      (links.get(account) ?? [])
        .map(([other, probability]) => ({ a, b: place.get(other) ?? -1, probability }))
        .filter(({ b }) => a < b)
        .sort((p, q) => p.b - q.b),
    );
    const found = groupSignatures(
      sorted.map((account) => signature.get(account)),
      scored,
    );
    const made = found.map(({ members, confidence }) => {
      const numbers = members.map((at) => sorted[at]);
      const before = new Set(numbers.map((account) => eventOf.get(account)));
      const [id] = before;
      const stored = before.size === 1 && id !== undefined ? events.get(id) : undefined;
      const same =
        stored?.accounts.length === numbers.length &&
        stored.confidence === confidence &&
        !numbers.some((account) => stale.has(accounts.get(account)!.report));
      for (const one of before) if (one !== undefined) groups.before.add(one);
      return same ? stored : assemble(numbers, confidence);
    });
    made.forEach((one, at) => {
      const proposals = found[at].proposed.map(
        ({ group, probability }) => [made[group].event.id, probability] as const,
      );
      const event = withProposals(one.event, proposals);
      const same = JSON.stringify(event.proposed) === JSON.stringify(one.event.proposed);
      groups.made.push(same ? one : { ...one, event });
    });
  };

  const eventsOfReport = (report: string): string[] =>
    (ofReport.get(report) ?? []).map((account) => eventOf.get(account)).filter((id) => id !== undefined);

  const relatedOf = (id: string): Event['related'] => {
    const own = events.get(id)!;
    const near = new Set(own.event.reports.flatMap(eventsOfReport));
    near.delete(id);
    return relatedBy(
      id,
      [...near].flatMap((other) => relationBetween(own, events.get(other)!) ?? []),
    );
  };

  const settle = (sink: RecordSink): void => {
    for (const report of stale) {
      readAccounts.drop(report);
      for (const account of ofReport.get(report) ?? []) touched.add(account);
      sink.reprint?.(report, reprints.originalOf(report) ?? null);
    }
    const groups: Groups = { made: [], before: new Set() };
    const seen = new Set<number>();
    for (const account of touched) if (!seen.has(account)) regroup(partOf(account, seen), groups);
    const reports = new Set<string>();
    const fresh = new Set<string>();
    const standing = new Set(groups.made.map((one) => one.event.id));
    for (const id of groups.before) {
      if (standing.has(id)) continue;
      for (const report of events.get(id)!.event.reports) reports.add(report);
      events.drop(id);
      sink.gone(id);
    }
    for (const one of groups.made) {
      const known = events.get(one.event.id);
      if (known === one) continue;
      if (known && sameMembers(known, one)) continue;
      for (const report of [...one.event.reports, ...(known?.event.reports ?? [])]) reports.add(report);
      events.put(one.event.id, { ...one, related: known?.related ?? [] });
      for (const account of one.accounts) eventOf.put(account, one.event.id);
      fresh.add(one.event.id);
    }
    for (const id of new Set([...reports].flatMap(eventsOfReport))) {
      const stored = events.get(id)!;
      const related = relatedOf(id);
      const changed = JSON.stringify(related) !== JSON.stringify(stored.related);
      if (changed) events.put(id, { ...stored, related });
      if (changed || fresh.has(id)) sink.changed({ ...stored.event, related });
    }
    touched = new Set();
    stale = new Set();
  };

  return { place, settle };
};

const sameMembers = (a: StoredEvent, b: StoredEvent): boolean =>
  a.accounts.length === b.accounts.length && JSON.stringify(a.event) === JSON.stringify(b.event);
