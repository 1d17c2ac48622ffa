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
import { groupSignatures, type Link, linksOf, type Numbered } from '../link-claims.ts';
import { linkModel } from '../link-model.ts';
import type { OutletHome } from '../outlet-homes.ts';
import { relatedBy, relationBetween, type ToldEvent, toldEvent } from '../relate-events.ts';
import { ruleSetOf } from '../rule-set.ts';
import { type Signature, signatureOf } from '../signature.ts';
import { accountIndex } from './account-index.ts';
import { keepHomes } from './keep-homes.ts';
import { type KeptLink, keepLinks } from './keep-links.ts';
import { keepReprints } from './keep-reprints.ts';
import { recent } from './recent.ts';
import type { RecordStore } from './record-store.ts';

/** Raised where what a record keeps of readings, or how it links them, changes: a record of another version is built anew. */
export const RECORD_VERSION = 1;

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
  /** Puts into the store what is not settled yet: whoever opens the record next goes on from there. */
  readonly pause: () => void;
  /** Reports in the record, and those of them that are not settled. */
  readonly size: () => { readonly placed: number; readonly unsettled: number };
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
  /** False where it would be the same wherever outlets were at home. */
  readonly weighsHomes?: boolean;
}

/** What the next settlement has to look at. */
interface Unsettled {
  /** Reports placed since the last. */
  readonly reports: number;
  /** Accounts whose groups are to be made anew, … */
  readonly touched: ReadonlySet<number>;
  /** … and reports whose events are even where their groups stay, if they weigh homes. */
  readonly moved: ReadonlySet<string>;
  /** Accounts that have lost a way to others. */
  readonly parted: ReadonlySet<number>;
  /** Reports that are known as reprints of another than before. */
  readonly reprinted: ReadonlySet<string>;
}

/**
 * Reports' accounts held ready, with their texts: half of them are sure to be, two rounds' worth. What is worked out of a claim when its event is
 * first made hangs on these, too; …
 */
const HELD = 4000;
/** … what is small of every account and asked for at every comparison, … */
const HELD_ACCOUNTS = 10_000;
/** … and signatures, by report and alone: some 60 MB at most. */
const HELD_NUMBERED = 4000;
const HELD_SIGNATURES = 8000;
/** Claims of the events held ready, which make up most of an event: some tell of a few, some of hundreds. */
const HELD_CLAIMS = 100_000;
/** What of an event takes the room of so many claims, whatever it is made of. */
const EVENT_ALONE = 10;

/** The one key of what is unsettled. */
const ALL = 'all';

export const openRecord = (store: RecordStore, readings: Readings, ruleSetName?: string): OpenRecord => {
  const ruleSet = ruleSetOf(ruleSetName);
  const { threshold } = linkModel();
  const index = accountIndex(store);
  const accounts = store.values<PlacedAccount>('account', HELD_ACCOUNTS);
  const signatures = store.values<Signature>('signature', HELD_SIGNATURES);
  const links = keepLinks(store);
  const ofReport = store.values<readonly number[]>('report');
  const eventOf = store.values<string>('event-of-account', HELD_ACCOUNTS);
  const events = store.values<StoredEvent>('event', HELD_CLAIMS, ({ event }) => EVENT_ALONE + event.claims.length);
  const counter = store.values<number>('counter');
  const reprints = keepReprints(store, readings);
  const homes = keepHomes(store);

  const paused = store.values<Unsettled>('unsettled');
  const before = paused.get(ALL);
  let waiting = before?.reports ?? 0;
  // What each holds is told beside `Unsettled`.
  let touched = new Set(before?.touched);
  let moved = new Set(before?.moved);
  let parted = new Set(before?.parted);
  let reprinted = new Set(before?.reprinted);

  const signatureAt = (account: number): Signature => signatures.get(account)!;
  const numbered = (account: number): Numbered => ({ number: account, signature: signatureAt(account) });
  const numberedOf = recent(HELD_NUMBERED, (report: string): readonly Numbered[] =>
    ofReport.get(report)!.map(numbered),
  );
  const reportOf = (account: number): string => accounts.get(account)!.report;

  /** Links between two reports by a rule of candidates; the reports in one order, so that sums come out the same. */
  const compare = (one: string, other: string, isCandidate: (a: number, b: number) => boolean): Link[] => {
    const [x, y] = one < other ? [one, other] : [other, one];
    return linksOf(numberedOf.get(x), numberedOf.get(y), isCandidate);
  };

  /** Links a new report to all that it shares a key or words with. */
  const link = (report: string, candidates: ReadonlyMap<number, ReadonlySet<number>>): void => {
    const others = new Set<string>();
    for (const near of candidates.values()) for (const account of near) others.add(reportOf(account));
    others.delete(report);
    if (others.size === 0) return;
    // Its own accounts have the highest numbers, one after the other.
    const [first] = candidates.keys();
    const found = [...candidates.values()];
    const isCandidate = (a: number, b: number): boolean =>
      a >= first! ? found[a - first!].has(b) : found[b - first!].has(a);
    const fresh = new Map<number, KeptLink[]>();
    for (const other of others)
      for (const { a, b, probability } of compare(report, other, isCandidate)) {
        const [account, to] = a > b ? [a, b] : [b, a];
        const own = fresh.get(account);
        if (own) own.push([to, probability]);
        else fresh.set(account, [[to, probability]]);
      }
    for (const [account, own] of fresh) links.put(account, own);
  };

  /** Compares two reports by the index as it stands; the later one's accounts hold the links. */
  const relink = (one: string, other: string, candidatesOf: (account: number) => ReadonlySet<number>): void => {
    const found = compare(one, other, (a, b) => candidatesOf(a).has(b));
    const [early, late] = [ofReport.get(one)!, ofReport.get(other)!].sort((a, b) => a[0] - b[0]);
    const across = new Set(early);
    for (const account of late) {
      const before = links.before(account);
      const fresh = found.flatMap(({ a, b, probability }): KeptLink[] =>
        a === account ? [[b, probability]] : b === account ? [[a, probability]] : [],
      );
      links.put(account, [...before.filter(([to]) => !across.has(to)), ...fresh]);
      touched.add(account);
      for (const [to] of before) if (across.has(to)) touched.add(to);
    }
  };

  /** Keys or words have become too common: what only they joined is compared again. */
  const recompare = (): void => {
    const candidates = new Map<number, ReadonlySet<number>>();
    const candidatesOf = (account: number): ReadonlySet<number> => {
      const known = candidates.get(account) ?? index.candidates(account, signatureAt(account));
      candidates.set(account, known);
      return known;
    };
    const pairs = new Map<string, readonly [string, string]>();
    for (const account of parted)
      for (const [other] of links.all(account)) {
        if (candidatesOf(account).has(other)) continue;
        const [x, y] = [reportOf(account), reportOf(other)].sort(byCode);
        pairs.set(`${x}\n${y}`, [x, y]);
      }
    for (const [x, y] of pairs.values()) relink(x, y, candidatesOf);
    parted = new Set();
  };

  const place = (report: string): void => {
    if (ofReport.get(report)) return;
    const reading = readings(report);
    for (const other of reprints.place(reading.report)) {
      reprinted.add(other);
      readAccounts.drop(other);
    }
    for (const other of homes.place(reading)) moved.add(other);
    waiting++;
    const candidates = new Map<number, ReadonlySet<number>>();
    let number = counter.get('accounts') ?? 0;
    // Its event is made of the same accounts soon: what is worked out of them is worked out once.
    for (const account of readAccounts.get(report)) {
      number++;
      accounts.put(number, { key: account.key, report });
      const made = signatureOf(account);
      signatures.put(number, made);
      const entered = index.enter(number, made);
      candidates.set(number, entered.candidates);
      touched.add(number);
      for (const one of entered.parted) parted.add(one);
    }
    counter.put('accounts', number);
    ofReport.put(report, [...candidates.keys()]);
    link(report, candidates);
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
    let weighsHomes = false;
    const homeOf = (outlet: string): OutletHome | undefined => {
      weighsHomes = true;
      return homes.homeOf(outlet);
    };
    const event = assembleEvent(made, confidence, { reports, ruleSet, homes: homeOf });
    return { ...toldEvent(event, made), accounts: members, confidence, related: [], weighsHomes };
  };

  const isStale = ({ weighsHomes }: StoredEvent, report: string): boolean =>
    reprinted.has(report) || (weighsHomes !== false && moved.has(report));

  interface Groups {
    readonly made: StoredEvent[];
    readonly before: Set<string>;
  }

  /** Groups one connected part; what is as it was is left as it was. */
  const regroup = (part: readonly number[], groups: Groups): void => {
    const sorted = [...part].sort((a, b) => byCode(accounts.get(a)!.key, accounts.get(b)!.key));
    const place = new Map(sorted.map((account, at) => [account, at]));
    const scored = sorted.flatMap((account, a) =>
      links.before(account).flatMap(([other, probability]) => {
        const b = place.get(other);
        return b === undefined ? [] : [{ a: Math.min(a, b), b: Math.max(a, b), probability }];
      }),
    );
    scored.sort((p, q) => p.a - q.a || p.b - q.b);
    const found = groupSignatures(sorted.map(signatureAt), scored);
    const made = found.map(({ members, confidence }) => {
      const numbers = members.map((at) => sorted[at]);
      const before = new Set(numbers.map((account) => eventOf.get(account)));
      const [id] = before;
      const stored = before.size === 1 && id !== undefined ? events.get(id) : undefined;
      const same =
        stored?.accounts.length === numbers.length &&
        stored.confidence === confidence &&
        !numbers.some((account) => isStale(stored, reportOf(account)));
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

  /** Whether accounts have come from another event, or left this one: it has not only grown. */
  const hasMoved = (one: StoredEvent, known: StoredEvent | undefined): boolean => {
    const { id } = one.event;
    const members = new Set(one.accounts);
    return (
      one.accounts.some((account) => (eventOf.get(account) ?? id) !== id) ||
      known?.accounts.some((account) => !members.has(account)) === true
    );
  };

  const settle = (sink: RecordSink): void => {
    recompare();
    for (const report of reprinted) sink.reprint?.(report, reprints.originalOf(report) ?? null);
    for (const report of reprinted) for (const account of ofReport.get(report) ?? []) touched.add(account);
    for (const report of moved)
      for (const account of ofReport.get(report) ?? [])
        if (events.get(eventOf.get(account) ?? '')?.weighsHomes !== false) touched.add(account);
    const groups: Groups = { made: [], before: new Set() };
    const seen = new Set<number>();
    for (const account of touched) if (!seen.has(account)) regroup(links.reach(account, threshold, seen), groups);
    const reports = new Set<string>();
    const fresh = new Set<string>();
    const standing = new Set(groups.made.map((one) => one.event.id));
    for (const id of groups.before) {
      if (standing.has(id)) continue;
      for (const report of events.get(id)!.event.reports) reports.add(report);
      events.drop(id);
      sink.gone(id);
    }
    const regrouped = new Set<string>();
    for (const one of groups.made) {
      const known = events.get(one.event.id);
      if (known === one) continue;
      if (hasMoved(one, known)) regrouped.add(one.event.id);
      if (known && sameMembers(known, one)) continue;
      for (const report of [...one.event.reports, ...(known?.event.reports ?? [])]) reports.add(report);
      events.put(one.event.id, { ...one, related: known?.related ?? [] });
      for (const account of one.accounts) eventOf.put(account, one.event.id);
      fresh.add(one.event.id);
    }
    const given = new Set<string>();
    const give = (id: string, event: Event): void => {
      given.add(id);
      sink.changed(event);
    };
    for (const id of new Set([...reports].flatMap(eventsOfReport))) {
      const stored = events.get(id)!;
      const related = relatedOf(id);
      const changed = JSON.stringify(related) !== JSON.stringify(stored.related);
      if (changed) events.put(id, { ...stored, related });
      if (changed || fresh.has(id)) give(id, { ...stored.event, related });
    }
    // Whoever keeps the events may call a moved one otherwise now: those that name it are given out again.
    for (const id of regrouped)
      for (const partner of partnersOf(events.get(id))) {
        const stored = given.has(partner) ? undefined : events.get(partner);
        if (stored) give(partner, { ...stored.event, related: stored.related });
      }
    touched = new Set();
    moved = new Set();
    reprinted = new Set();
    waiting = 0;
    if (paused.get(ALL)) paused.drop(ALL);
  };

  const pause = (): void => paused.put(ALL, { reports: waiting, touched, moved, parted, reprinted });

  return { place, settle, pause, size: () => ({ placed: reprints.reports(), unsettled: waiting }) };
};

/** The events that an event names, and that name it. */
const partnersOf = (stored: StoredEvent | undefined): readonly string[] =>
  stored ? [...(stored.event.proposed ?? []), ...stored.related].map(({ event }) => event) : [];

const sameMembers = (a: StoredEvent, b: StoredEvent): boolean =>
  a.accounts.length === b.accounts.length && JSON.stringify(a.event) === JSON.stringify(b.event);
