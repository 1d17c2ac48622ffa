/** The deeds that a person can do on an event: what the journal gets, and how it is said. */
import type { Decision } from '../api/decision.ts';
import type { EventRecord, EventSummary } from '../api/types.ts';
import type { Words } from '../words/make-words.ts';
import { sayEvent } from '../words/say-values.ts';
import type { Fate } from './deed.ts';
import type { NewDeed } from './use-deeds.tsx';

const nameOf = ({ event }: EventRecord, words: Words): string => sayEvent(event, words);

const deed = (record: EventRecord, says: string, decisions: readonly Decision[], fate: Fate | undefined): NewDeed => ({
  event: record.event.id,
  says,
  decisions,
  seen: record.lastDecision,
  ...(fate && { fate }),
});

export const accept = (record: EventRecord, words: Words): NewDeed =>
  deed(
    record,
    words.say('deed.accepted', { what: nameOf(record, words) }),
    [{ decision: 'mark-reviewed', subject: { kind: 'event', id: record.event.id } }],
    'accepted',
  );

/** Takes the claims of all its reports, or of those named, out of the event. */
export const reject = (
  record: EventRecord,
  words: Words,
  { why, reports }: { readonly why: string; readonly reports?: readonly string[] },
): NewDeed => {
  const wanted = new Set(record.event.claims);
  const claims = record.reports
    .filter(({ report }) => !reports || reports.includes(report.id))
    .flatMap((report) => report.claims.map(({ claim }) => claim.id))
    .filter((id) => wanted.has(id));
  const whole = claims.length === wanted.size;
  return deed(
    record,
    words.say(whole ? 'deed.rejected' : 'deed.rejectedSome', { what: nameOf(record, words), n: claims.length }),
    claims.map((id) => ({ decision: 'reject-claim', subject: { kind: 'claim', id }, why })),
    whole ? 'rejected' : 'corrected',
  );
};

export const correct = (record: EventRecord, words: Words, decision: Decision, value: string): NewDeed =>
  deed(record, words.say('deed.corrected', { value, what: nameOf(record, words) }), [decision], undefined);

export const merge = (record: EventRecord, words: Words, other: EventSummary): NewDeed =>
  deed(
    record,
    words.say('deed.merged', { what: nameOf(record, words), other: sayEvent(other, words) }),
    [
      {
        decision: 'merge-events',
        subject: { kind: 'event', id: record.event.id },
        value: { events: [other.id] },
      },
    ],
    undefined,
  );

export const split = (record: EventRecord, words: Words, claims: readonly string[]): NewDeed =>
  deed(
    record,
    words.say('deed.split', { what: nameOf(record, words), n: claims.length }),
    [{ decision: 'split-event', subject: { kind: 'event', id: record.event.id }, value: { claims } }],
    undefined,
  );

export const later = (record: EventRecord, words: Words): NewDeed =>
  deed(
    record,
    words.say('deed.later', { what: nameOf(record, words) }),
    [{ decision: 'skip', subject: { kind: 'event', id: record.event.id } }],
    'later',
  );

export const comment = (record: EventRecord, words: Words, why: string): NewDeed =>
  deed(
    record,
    words.say('deed.commented', { what: nameOf(record, words) }),
    [{ decision: 'comment', subject: { kind: 'event', id: record.event.id }, why }],
    undefined,
  );

export const assign = (record: EventRecord, words: Words, to: string | null): NewDeed =>
  deed(
    record,
    to === null
      ? words.say('deed.unassigned', { what: nameOf(record, words) })
      : words.say('deed.assigned', { what: nameOf(record, words), to }),
    [{ decision: 'assign', subject: { kind: 'event', id: record.event.id }, value: { to } }],
    undefined,
  );
