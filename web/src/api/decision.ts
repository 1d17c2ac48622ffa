/** What may be decided, typed more narrowly than the service's `NewDecision`, whose `value` it checks itself. */
import type {
  AddedClaim,
  ChosenToll,
  ClaimAttribute,
  EventAttribute,
  NewDecision,
  SampleRecord,
  Span,
  Subject,
} from './types.ts';

/** Words of a report that bear a value out. */
export interface Stated extends Span {
  readonly report: string;
}

type DecisionBase = Pick<NewDecision, 'why' | 'by' | 'after'>;
interface About<K extends Subject['kind']> {
  readonly subject: { readonly kind: K; readonly id: string };
}
export type Variables = SampleRecord['disagreements'][number]['values'];

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
          readonly attribute: EventAttribute | ClaimAttribute;
          readonly value: unknown;
          readonly evidence?: readonly Stated[];
        };
      } & About<'event' | 'claim'>)
    | ({ readonly decision: 'choose-toll'; readonly value: ChosenToll } & About<'event'>)
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
