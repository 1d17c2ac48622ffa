/**
 * The port that every store of a casebook fills: SQLite now, PostgreSQL for teams later.
 * The record is what was read and what people decided; readings may be made anew, decisions are only ever added.
 */
import type { Claim, Effect, EventType } from '../claim.ts';
import type { ErrorCode, ErrorDetails } from '../errors.ts';
import type { Event } from '../event.ts';
import type { Report } from '../report.ts';
import type { Span } from '../schema.ts';
import type { Account, AccountChange, NewAccount, Session } from './accounts.ts';
import type { NameKind } from './authority.ts';
import type { Collator } from './collator.ts';
import type {
  AuthorityRecord,
  AuthorityRow,
  Orphan,
  Person,
  QueueItem,
  SampleRecord,
  SampleSummary,
  SavedFilter,
  Series,
  SeriesRequest,
  TollPoint,
} from './desk-records.ts';
import type { Cause } from './queue-priority.ts';
import type {
  ClaimRecord,
  EventPoints,
  EventRecord,
  EventSummary,
  Facets,
  JournalEntry,
  JournalRecord,
  NewDecision,
  Origin,
  ReportRecord,
  ReportSummary,
  SearchHit,
} from './records.ts';

/** A report as read, with the bytes that it came in. */
export interface ReceivedReading {
  readonly report: Report;
  readonly claims: readonly Claim[];
  readonly sentences: ReportRecord['sentences'];
  /** The bytes as received, whatever their format. */
  readonly original: Uint8Array;
  /** The file as received, where `original` is a record of what was found in it (PDF, DOCX, mail). */
  readonly file?: Uint8Array;
  /** Path, URL or name of the upload. */
  readonly origin: string;
  /** How the bytes were read, so that they can be read again. */
  readonly format?: string;
  readonly encoding?: string | null;
}

/** A report's bytes as received, for reading them again. */
export interface StoredOriginal {
  readonly report: string;
  readonly origin: string;
  /** Null in casebooks of the first schema. */
  readonly format: string | null;
  readonly encoding: string | null;
  readonly bytes: Uint8Array;
}

export interface ImportCounts {
  readonly added: number;
  /** Same id as a report already there, other content: the earlier version is kept aside. */
  readonly changed: number;
  /** Same id, same bytes: nothing was done. */
  readonly unchanged: number;
}

export interface CollationCounts {
  readonly events: number;
  /** Events written because they are new or not what they were. */
  readonly written: number;
  readonly retired: number;
  /** What was there was linked again, too: an earlier version had linked it, or a reading was replaced. */
  readonly anew?: boolean;
}

/** A rectangle of degrees; `west > east` crosses the antimeridian. */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Narrows a list of events: every field given must hold, an array means any of its values. */
export interface EventFilter {
  readonly q?: string;
  readonly types?: readonly EventType[];
  /** First and last day, days since 1970-01-01: the event's days must overlap them. */
  readonly from?: number;
  readonly to?: number;
  readonly box?: Box;
  /** Actor ids, or names as printed. */
  readonly actors?: readonly string[];
  readonly effects?: readonly Effect[];
  /** Best figure of one of `effects` (default killed), at least. */
  readonly minToll?: number;
  readonly countries?: readonly string[];
  readonly admin1s?: readonly string[];
  readonly outlets?: readonly string[];
  readonly reviewed?: boolean;
  readonly disagreement?: boolean;
}

export type EventSort = 'newest' | 'oldest' | 'toll' | 'reports';

export interface PageRequest {
  readonly limit: number;
  readonly cursor?: string;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

export interface CountedPage<T> extends Page<T> {
  readonly total: number;
}

export interface QueueRequest extends PageRequest {
  readonly kind?: Cause;
  /** Whose queue: what they skipped comes last, what is assigned to others is left out. */
  readonly user?: string;
  /** Only what is assigned to `user`. */
  readonly assigned?: boolean;
}

export interface QueuePage extends CountedPage<QueueItem> {
  readonly previous: string | null;
}

export interface ReportFilter {
  readonly q?: string;
  readonly outlets?: readonly string[];
  readonly languages?: readonly string[];
}

export type Rescued = Report | Claim | ({ readonly kind: 'decision' } & JournalEntry);

/** A row of a table, by column. */
export interface DumpedRow {
  readonly table: string;
  readonly row: Readonly<Record<string, string | number | null | Uint8Array>>;
}

/** Something that `check` found wrong; an empty list means a whole casebook. */
export interface Fault {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
}

export interface CasebookCounts {
  readonly revision: number;
  readonly reports: number;
  readonly claims: number;
  readonly events: number;
  readonly decisions: number;
}

/** A claim, as exported: with its review, the report it stands in, and the sentence around its trigger. */
export interface ClaimRow extends ClaimRecord {
  readonly report: Report;
  readonly sentence: Span;
}

export interface DecisionResult {
  readonly entry: JournalRecord;
  /** The event that it changed or is about, as it stands now. */
  readonly event: EventSummary | null;
  /** All that it changed, that one first. */
  readonly events: readonly EventSummary[];
}

/** How another thread opens the same casebook. */
export interface Reopening {
  readonly location: string;
  readonly user: string;
}

export interface Casebook {
  /** File path or address. */
  readonly location: string;
  /** Absent where it was opened with a collator or a clock of its own, which no thread can take. */
  readonly reopening?: Reopening;

  /** Rises with every change of the record; what an ETag is made of. */
  revision(): Promise<number>;
  counts(): Promise<CasebookCounts>;

  /** Stores a batch, all or nothing; it is on disk when this resolves. */
  storeReadings(
    batch: readonly ReceivedReading[],
    /** `reread`: readings take the place of those there, though the bytes are the same. */
    options?: { readonly reread?: boolean },
  ): Promise<ImportCounts>;
  /** Whether readings came in after the events were last collated. */
  needsCollation(): Promise<boolean>;
  /**
   * Links readings that came in since, where that needs no look at all the others; undefined where it does. Where `more` are on
   * their way, events may wait for them: a `recollate` has to follow.
   */
  linkNew(options?: { readonly more?: boolean }): Promise<CollationCounts | undefined>;
  /** Links all claims that stand anew; events that go on keep their ids. */
  recollate(): Promise<CollationCounts>;

  /** Adds a decision to the journal and applies it; it is on disk when this resolves. */
  decide(decision: NewDecision): Promise<DecisionResult>;
  /** Newest first; with `subject`, only what is about that id. */
  journal(request: PageRequest & { readonly subject?: string }): Promise<Page<JournalRecord>>;

  events(filter: EventFilter, request: PageRequest & { readonly sort?: EventSort }): Promise<CountedPage<EventSummary>>;
  eventPoints(filter: EventFilter): Promise<EventPoints>;
  facets(filter: EventFilter): Promise<Facets>;
  /**
   * An id that was merged away leads to the event that took most of its claims. `ruleSet` weighs its figures by another
   * rule set than the casebook's and changes nothing.
   */
  event(id: string, options?: { readonly ruleSet?: string }): Promise<EventRecord | undefined>;
  reports(filter: ReportFilter, request: PageRequest): Promise<CountedPage<ReportSummary>>;
  report(id: string): Promise<ReportRecord | undefined>;
  original(reportId: string): Promise<{ readonly source: Origin; readonly bytes: Uint8Array } | undefined>;
  claim(id: string): Promise<ClaimRecord | undefined>;
  search(q: string, request: PageRequest): Promise<Page<SearchHit>>;

  /** Unreviewed events, the most useful to look at first. */
  queue(filter: EventFilter, request: QueueRequest): Promise<QueuePage>;
  /** Decisions about an event, its claims and the events merged into it, newest first. */
  history(id: string, request: PageRequest): Promise<Page<JournalRecord> | undefined>;
  series(filter: EventFilter, request: SeriesRequest): Promise<Series>;
  /** Every figure of an event's claims, in the order of publication. */
  eventTolls(id: string): Promise<readonly TollPoint[] | undefined>;
  /** Decisions that stand but no longer find what they were about. */
  orphans(): Promise<readonly Orphan[]>;
  people(): Promise<readonly Person[]>;

  names(kind: NameKind, request: PageRequest & { readonly q?: string }): Promise<CountedPage<AuthorityRow>>;
  name(kind: NameKind, id: string): Promise<AuthorityRecord | undefined>;
  /** Names about which something was decided. */
  settledNames(kind: NameKind): Promise<readonly AuthorityRow[]>;

  samples(): Promise<readonly SampleSummary[]>;
  /** As `user` may see it: the codings of others only where every coder has coded. */
  sample(id: string, user?: string): Promise<SampleRecord | undefined>;

  savedFilters(owner: string): Promise<readonly SavedFilter[]>;
  saveFilter(filter: Pick<SavedFilter, 'owner' | 'name' | 'query'>): Promise<SavedFilter>;
  deleteFilter(owner: string, name: string): Promise<void>;

  hasAccounts(): Promise<boolean>;
  accounts(): Promise<readonly Account[]>;
  addAccount(account: NewAccount): Promise<Account>;
  changeAccount(name: string, change: AccountChange): Promise<Account>;
  /** A token for the browser; undefined where name or password is wrong. */
  openSession(name: string, password: string): Promise<string | undefined>;
  session(token: string): Promise<Session | undefined>;
  closeSession(token: string): Promise<void>;

  /** Everything in id order, streamed, for exports; `filter` narrows by event. */
  everyEvent(filter: EventFilter): AsyncIterable<Event>;
  everyOriginal(): AsyncIterable<StoredOriginal>;
  everyReport(filter: EventFilter): AsyncIterable<Report>;
  everyClaim(filter: EventFilter): AsyncIterable<ClaimRow>;

  /** Everything as it is kept, table by table, for copying it into another store. */
  dump(): AsyncIterable<DumpedRow>;
  /** Takes what `dump` gave; the casebook must hold nothing yet. All or nothing. */
  restore(rows: AsyncIterable<DumpedRow>): Promise<void>;

  /** Reports, claims and decisions that are whole, out of a damaged casebook; `onLost` is told of each that is not. */
  rescue(onLost: () => void): Iterable<Rescued>;
  /** Looks for damage: the file, the journal's chain, the originals' hashes, every evidence span. */
  check(): AsyncIterable<Fault>;
  /** Copies the casebook, while in use, into a new file. */
  backup(path: string): Promise<void>;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Make a new casebook where there is none. */
  readonly create?: boolean;
  /** Refuse what is there already (`casebook-exists`). */
  readonly onlyNew?: boolean;
  /** Of a database: nothing is written, as where it is a standby of another. */
  readonly readOnly?: boolean;
  /** Who decides where a decision does not say; default the user of this machine. */
  readonly user?: string;
  /** The clock, for tests. */
  readonly now?: () => Date;
  /** What makes events of claims; default `COLLATOR`. */
  readonly collator?: Collator;
}
