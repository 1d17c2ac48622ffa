/** Shapes of docs/api.md that the pages use beside the record itself. */
import type { Claim, Effect, EventSummary, JournalRecord, Span, When, Where, Whom } from './types.ts';

export const QUEUE_KINDS = ['disagreement', 'uncertain', 'deadly', 'changed', 'new'] as const;
export type QueueKind = (typeof QUEUE_KINDS)[number];

export interface QueueItem {
  readonly event: EventSummary;
  readonly kind: QueueKind;
  readonly why: string;
  readonly score: number;
  readonly assignedTo: string | null;
  readonly skipped: boolean;
}
export interface QueuePage {
  readonly items: readonly QueueItem[];
  readonly next: string | null;
  readonly previous?: string | null;
  readonly total: number;
}

export type SubjectKind = 'event' | 'claim' | 'report' | 'decision' | 'actor' | 'place';

/** Words of a report that bear a value out. */
export interface Stated extends Span {
  readonly report: string;
}

interface DecisionBase {
  readonly why?: string | null;
  readonly by?: string;
  readonly after?: number;
}
interface About<K extends SubjectKind> {
  readonly subject: { readonly kind: K; readonly id: string };
}
export type Attribute = 'type' | 'title' | 'when' | 'where' | 'participants' | 'standing' | 'figures';
export interface TollChoice {
  readonly effect: Effect;
  readonly whom: Whom | 'all';
  readonly what?: string | null;
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly evidence?: readonly Stated[];
  readonly claims?: readonly string[];
}
export interface AddedClaim {
  readonly type: Claim['type'];
  readonly trigger: Span;
  readonly event?: string;
  readonly standing?: Claim['standing'];
  readonly when?: When | null;
  readonly where?: Where | null;
  readonly participants?: Claim['participants'];
  readonly figures?: Claim['figures'];
  readonly attributed?: Claim['attributed'];
}
export type Variables = Readonly<Record<string, string | number | null>>;

/** What may be decided, and what each decision brings with it. */
export type Decision = DecisionBase &
  (
    | ({ readonly decision: 'accept-claim' | 'reject-claim' } & About<'claim'>)
    | ({ readonly decision: 'mark-reviewed' | 'skip' } & About<'event'>)
    | ({ readonly decision: 'comment' } & About<'event' | 'claim' | 'report' | 'actor' | 'place'>)
    | ({ readonly decision: 'undo' } & About<'decision'>)
    | ({
        readonly decision: 'correct-value';
        readonly value: {
          readonly attribute: Attribute;
          readonly value: unknown;
          readonly evidence?: readonly Stated[];
        };
      } & About<'event' | 'claim'>)
    | ({ readonly decision: 'choose-toll'; readonly value: TollChoice } & About<'event'>)
    | ({ readonly decision: 'add-claim'; readonly value: AddedClaim } & About<'report'>)
    | ({ readonly decision: 'merge-events'; readonly value: { readonly events: readonly string[] } } & About<'event'>)
    | ({ readonly decision: 'split-event'; readonly value: { readonly claims: readonly string[] } } & About<'event'>)
    | ({
        readonly decision: 'confirm-link' | 'refuse-link';
        readonly value: { readonly event: string };
      } & About<'claim'>)
    | ({ readonly decision: 'assign'; readonly value: { readonly to: string | null } } & About<'event'>)
    | ({
        readonly decision: 'code' | 'adjudicate';
        readonly value: { readonly sample: string; readonly variables: Variables };
      } & About<'event'>)
    | ({ readonly decision: 'merge-names'; readonly value: { readonly into: string } } & About<'actor' | 'place'>)
    | ({ readonly decision: 'add-alias' | 'remove-alias'; readonly value: { readonly alias: string } } & About<
        'actor' | 'place'
      >)
    | ({ readonly decision: 'rename'; readonly value: { readonly name: string } } & About<'actor' | 'place'>)
    | ({
        readonly decision: 'set-coordinates';
        readonly value: { readonly lat: number; readonly lon: number };
      } & About<'place'>)
  );
export type DecisionKind = Decision['decision'];

export interface DecisionAnswer {
  readonly entry: JournalRecord;
  readonly event: EventSummary | null;
  readonly events?: readonly EventSummary[];
}

export interface TollPoint {
  readonly effect: Effect;
  readonly whom: Whom;
  readonly published: string | null;
  readonly report: string;
  readonly outlet: string | null;
  readonly claim: string;
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly words: string;
  readonly speaker: string | null;
  readonly chosen: boolean;
}

export interface Series {
  readonly bin: string;
  readonly measure: string;
  readonly bins: readonly string[];
  readonly series: readonly {
    readonly value: string;
    readonly label: string;
    readonly counts: readonly number[];
    readonly total: number;
  }[];
}

export interface Authority {
  readonly id: string;
  readonly kind: string | null;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly events: number;
  readonly merged: readonly string[];
  readonly lastDecision: number;
  readonly lat?: number | null;
  readonly lon?: number | null;
  readonly country?: string | null;
  readonly admin1?: string | null;
}
export interface AuthorityPage {
  readonly items: readonly Authority[];
  readonly next: string | null;
  readonly total: number;
}
export interface AuthorityRecord extends Authority {
  readonly variants: readonly { readonly name: string; readonly events: number }[];
  readonly decisions: readonly JournalRecord[];
}

export interface RuleSetInfo {
  readonly id: string;
  readonly name: string;
}

export interface Preview {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
  readonly total: number;
}

export interface Person {
  readonly name: string;
  readonly decisions?: number;
  readonly assigned?: number;
}

export interface SampleSummary {
  readonly id: string;
  readonly name: string;
  readonly coders: readonly string[];
  readonly drawn: string;
  readonly events: number;
  /** Events that every coder has coded. */
  readonly coded: number;
}
export interface SampleRecord extends Omit<SampleSummary, 'events' | 'coded'> {
  readonly events: readonly {
    readonly event: string;
    readonly title: string;
    readonly coded: readonly string[];
    readonly adjudicated: boolean;
    readonly codings: Readonly<Record<string, Variables>>;
  }[];
  readonly agreement: readonly {
    readonly variable: string;
    readonly level: string;
    readonly units: number;
    readonly alpha: number | null;
  }[];
  readonly disagreements: readonly {
    readonly event: string;
    readonly variable: string;
    readonly values: Variables;
    readonly settled: string | number | null;
  }[];
}

/** A filter under a name, as the address of the events page has it. */
export interface SavedFilter {
  readonly name: string;
  readonly owner: string;
  readonly query: string;
  readonly saved: string;
}

export interface Me {
  readonly login: boolean;
  readonly name: string | null;
  readonly role: string | null;
}
