/** What a decision's subject looks like now: sealed into the journal, so that a later reading can be matched with it. */
import { CotejoError } from '../../errors.ts';
import type { NameKind } from '../authority.ts';
import type { AddedClaim, Sample } from '../decision-values.ts';
import type { ClaimRecord, JournalEntry, NewDecision, Subject } from '../records.ts';
import { settledName } from './authority.ts';
import { entryAt } from './journal-entries.ts';
import { claimById, eventById } from './rows.ts';
import type { Store } from './statements.ts';
import { addedClaim, homeOfReport, strayEvidence } from './store-claims.ts';
import { successorOf } from './successors.ts';

/** What the subject looked like, the ids that the entry is about, and its value with ids that stand. */
export interface Seen {
  readonly seen: JournalEntry['seen'];
  readonly about: readonly string[];
  readonly value?: unknown;
}

export const unusable = (reason: string) => new CotejoError('decision-unusable', { reason });

const notFound = ({ kind, id }: Subject) => new CotejoError('not-found', { what: kind, id });

/** An event's id and claims as they stand; an id that was merged away leads on. */
const eventClaims = (store: Store, id: string): { readonly id: string; readonly claims: readonly string[] } => {
  const current = successorOf(store, id);
  const event = current === undefined ? undefined : eventById(store, current);
  if (!event) throw notFound({ kind: 'event', id });
  return event;
};

const linkOfClaim = (store: Store, decision: NewDecision, record: ClaimRecord): Partial<Seen> => {
  const { event } = decision.value as { event: string };
  const named = eventClaims(store, event);
  const from = record.event === null ? undefined : eventClaims(store, record.event);
  if (decision.decision === 'refuse-link' && named.id !== from?.id) {
    throw unusable(`Claim ${record.claim.id} does not stand in event ${event}.`);
  }
  if (decision.decision === 'refuse-link' && named.claims.length === 1) {
    throw unusable('It is the only claim of its event; reject it instead.');
  }
  const events = { [named.id]: named.claims, ...(from ? { [from.id]: from.claims } : {}) };
  return {
    seen: { events },
    about: [...Object.keys(events), ...Object.values(events).flat()],
    value: { event: named.id },
  };
};

const seenClaim = (store: Store, decision: NewDecision): Seen => {
  const { subject } = decision;
  const record = claimById(store, subject.id);
  if (!record) throw notFound(subject);
  const { claim, event } = record;
  const link = decision.decision.endsWith('-link') ? linkOfClaim(store, decision, record) : undefined;
  if (decision.decision === 'correct-value') checkSpans(store, claim.report, decision.value);
  return {
    seen: { report: claim.report, type: claim.type, trigger: claim.trigger, event, ...link?.seen },
    about: [claim.id, claim.report, ...(event === null ? [] : [event]), ...(link?.about ?? [])],
    value: link?.value ?? decision.value,
  };
};

interface Spans {
  readonly start?: unknown;
  readonly end?: unknown;
}

/** Every `{ start, end }` within a value, at any depth. */
const spansIn = (value: unknown): Required<Spans>[] => {
  if (value === null || typeof value !== 'object') return [];
  const { start, end } = value as Spans;
  const own = typeof start === 'number' && typeof end === 'number' ? [{ start, end }] : [];
  return [...own, ...Object.values(value).flatMap(spansIn)];
};

const checkSpans = (store: Store, report: string, value: unknown): void => {
  const text = homeOfReport(store, report)?.text ?? '';
  const stray = spansIn(value).find(({ start, end }) => Number(start) >= Number(end) || Number(end) > text.length);
  if (stray) throw unusable(`Report ${report} holds no words at ${stray.start}–${stray.end}.`);
};

const checkEvidence = (store: Store, value: unknown): void => {
  const { evidence = [] } = (value ?? {}) as { evidence?: readonly { report: string; start: number; end: number }[] };
  for (const { report, start, end } of evidence) checkSpans(store, report, { start, end });
};

const mergedWith = (store: Store, decision: NewDecision, own: string): readonly string[] => {
  const { events } = decision.value as { events: readonly string[] };
  const others = [...new Set(events.map((id) => eventClaims(store, id).id))].filter((id) => id !== own);
  if (others.length === 0) throw unusable('Name at least one other event to merge.');
  return others;
};

const checkSplit = (decision: NewDecision, claims: readonly string[]): void => {
  const { claims: leaving } = decision.value as { claims: readonly string[] };
  const stray = leaving.find((claim) => !claims.includes(claim));
  if (stray !== undefined) throw unusable(`Claim ${stray} does not stand in event ${decision.subject.id}.`);
  if (claims.every((claim) => leaving.includes(claim))) throw unusable('At least one claim must stay.');
};

const seenEvent = (store: Store, decision: NewDecision): Seen => {
  const { subject } = decision;
  const event = eventById(store, subject.id);
  if (!event) throw notFound(subject);
  const { title, claims } = event;
  checkEvidence(store, decision.value);
  if (decision.decision === 'merge-events') {
    const others = mergedWith(store, decision, subject.id);
    const events = Object.fromEntries([subject.id, ...others].map((id) => [id, eventClaims(store, id).claims]));
    return {
      seen: { title, events },
      about: [...Object.keys(events), ...Object.values(events).flat()],
      value: { events: others },
    };
  }
  if (decision.decision === 'split-event') {
    checkSplit(decision, claims);
    return { seen: { title, events: { [subject.id]: claims } }, about: [subject.id, ...claims], value: decision.value };
  }
  const { sample } = (decision.value ?? {}) as { sample?: string };
  if (sample !== undefined) checkSample(store, sample, decision);
  return {
    seen: { title, claims },
    about: [subject.id, ...(sample === undefined ? [] : [sample])],
    value: decision.value,
  };
};

const checkSample = (store: Store, sample: string, { subject, decision, by }: NewDecision): void => {
  const row = store.row<{ value: string }>(
    "SELECT value FROM journal WHERE decision = 'draw-sample' AND subject_id = ?",
    sample,
  );
  if (!row) throw notFound({ kind: 'sample', id: sample });
  const { coders, events } = JSON.parse(row.value) as Sample;
  if (!events.some((id) => (successorOf(store, id) ?? id) === subject.id)) {
    throw unusable(`Event ${subject.id} is not in the sample ${sample}.`);
  }
  const coder = by ?? store.user;
  if (decision === 'code' && !coders.includes(coder)) throw unusable(`${coder} is no coder of the sample ${sample}.`);
};

const seenReport = (store: Store, decision: NewDecision, seq: number): Seen => {
  const { subject } = decision;
  const row = store.row<{ sha256: string }>('SELECT sha256 FROM report WHERE id = ?', subject.id);
  if (!row) throw notFound(subject);
  if (decision.decision !== 'add-claim') return { seen: { sha256: row.sha256 }, about: [subject.id] };
  checkSpans(store, subject.id, decision.value);
  const added = decision.value as AddedClaim;
  const claim = addedClaim({ seq, subject, value: added }, homeOfReport(store, subject.id)?.text ?? '');
  if (strayEvidence(claim, homeOfReport(store, subject.id)?.text ?? ''))
    throw unusable('The words lie outside the text.');
  const named = added.event === undefined ? undefined : eventClaims(store, added.event);
  const events = named ? { [named.id]: named.claims } : {};
  return {
    seen: { sha256: row.sha256, trigger: claim.trigger, claim: claim.id, events },
    about: [subject.id, claim.id, ...(named ? [named.id, ...named.claims] : [])],
    value: named ? { ...added, event: named.id } : added,
  };
};

const seenDecision = (store: Store, { subject }: NewDecision): Seen => {
  const entry = entryAt(store, Number(subject.id));
  if (!entry) throw notFound(subject);
  if (entry.undone) throw unusable(`Decision ${entry.seq} has been undone already.`);
  if (entry.decision === 'draw-sample') throw unusable('A sample that was drawn stays: others have begun to code it.');
  const about = store.rows<{ id: string }>('SELECT id FROM journal_about WHERE seq = ?', entry.seq).map(({ id }) => id);
  return { seen: { decision: entry.decision, subject: entry.subject, hash: entry.hash }, about };
};

const seenName = (store: Store, { subject, decision, value }: NewDecision): Seen => {
  const { into } = (value ?? {}) as { into?: string };
  if (decision === 'merge-names' && into !== undefined) {
    const target = settledName(store, subject.kind as NameKind, into)?.id ?? into;
    if (target === subject.id) throw unusable(`${subject.id} and ${into} are one already.`);
    return { seen: {}, about: [subject.id, target], value: { into: target } };
  }
  return { seen: {}, about: [subject.id], value };
};

const seenSample = (store: Store, { subject, value }: NewDecision): Seen => {
  const known = store.row("SELECT 1 FROM journal WHERE decision = 'draw-sample' AND subject_id = ?", subject.id);
  if (known) throw unusable(`There is already a sample ${subject.id}.`);
  return { seen: {}, about: [subject.id, ...(value as Sample).events], value };
};

/** @throws CotejoError `not-found`, or `decision-unusable` where the value does not fit what stands */
export const lookAtSubject = (store: Store, decision: NewDecision, seq: number): Seen => {
  const { kind } = decision.subject;
  if (kind === 'claim') return seenClaim(store, decision);
  if (kind === 'event') return seenEvent(store, decision);
  if (kind === 'report') return seenReport(store, decision, seq);
  if (kind === 'sample') return seenSample(store, decision);
  return kind === 'decision' ? seenDecision(store, decision) : seenName(store, decision);
};
