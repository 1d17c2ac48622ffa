/** From any value of the record down to the bytes that were received, or to the person who set it. */
import Type from 'typebox';
import type { Claim, Participant } from '../claim.ts';
import type { Event } from '../event.ts';
import { type FrozenStatic, nullable, type Span, SpanSchema } from '../schema.ts';
import { tollAttribute } from './dress-event.ts';
import type { ClaimRecord, Correction, EventRecord, JournalRecord, ReportRecord } from './records.ts';

/** Words of a report's text, and the hashed bytes that the text was made of. */
export const WordsSchema = Type.Object({
  report: Type.String(),
  claim: nullable(Type.String()),
  ...SpanSchema.properties,
  words: Type.String(),
  /** Of the original, with when and whence it came. */
  sha256: Type.String(),
  received: Type.String(),
  origin: Type.String(),
});

export const SetBySchema = Type.Object({
  seq: Type.Integer({ minimum: 1 }),
  by: Type.String(),
  at: Type.String(),
  why: nullable(Type.String()),
  hash: Type.String(),
});

export const ChainSchema = Type.Object({
  /** JSON pointer into the event or claim: `/tolls/0`. */
  path: Type.String(),
  value: Type.Unknown(),
  /** How the value follows from what it rests on, in words. */
  how: Type.String(),
  claims: Type.Array(Type.String()),
  words: Type.Array(WordsSchema),
  /** The decisions that set it; what was read before them is still in `words`. */
  decisions: Type.Array(SetBySchema),
});
export type Chain = FrozenStatic<typeof ChainSchema>;
type Words = Chain['words'][number];

const setBy = ({ seq, by, at, why, hash }: JournalRecord): Chain['decisions'][number] => ({ seq, by, at, why, hash });

const wordsAt = ({ report, source }: ReportRecord, claim: string | null, spans: readonly Span[]): Words[] =>
  spans.map(({ start, end }) => ({
    report: report.id,
    claim,
    start,
    end,
    words: report.text.slice(start, end),
    sha256: source.sha256,
    received: source.received,
    origin: source.origin,
  }));

/** The spans given, or the claim's trigger where a value is inferred and has none. */
const wordsOf = (claim: Claim, report: ReportRecord, spans: readonly Span[] = []): Words[] =>
  wordsAt(report, claim.id, spans.length > 0 ? spans : [claim.trigger]);

interface Found {
  readonly record: ClaimRecord;
  readonly report: ReportRecord;
}

const inferred = (value: { readonly inferred?: boolean; readonly why?: string } | null): string =>
  value?.inferred ? `Worked out: ${value.why ?? 'from the words of the claim'}` : 'As the words state it.';

const onClaim = (decisions: readonly JournalRecord[], claim: string, attribute: string): JournalRecord[] =>
  decisions.filter(
    ({ decision, undone, subject, value, seen }) =>
      !undone &&
      ((decision === 'correct-value' &&
        subject.id === claim &&
        (value as { attribute?: string } | undefined)?.attribute === attribute) ||
        (decision === 'add-claim' && seen.claim === claim)),
  );

/** One chain for each value of a claim; `decisions` are those about it. */
export const claimChains = (
  record: ClaimRecord,
  report: ReportRecord,
  decisions: readonly JournalRecord[],
): Chain[] => {
  const { claim } = record;
  const chain = (path: string, value: unknown, spans: readonly Span[] | undefined, how: string): Chain => ({
    path,
    value,
    how,
    claims: [claim.id],
    words: wordsOf(claim, report, spans),
    decisions: onClaim(decisions, claim.id, path.split('/')[1] as string).map(setBy),
  });
  const simple = ['type', 'main', 'template', 'standing', 'trigger', 'acled', 'confidence'] as const;
  return [
    ...simple.map((key) => chain(`/${key}`, claim[key], [claim.trigger], 'From the words that tell of it.')),
    chain('/when', claim.when, claim.when?.evidence, inferred(claim.when)),
    chain('/where', claim.where, claim.where?.evidence, inferred(claim.where)),
    ...claim.participants.map((one, index) => chain(`/participants/${index}`, one, one.evidence, inferred(one))),
    ...claim.figures.map((one, index) => chain(`/figures/${index}`, one, one.evidence, inferred(one))),
    ...claim.attributed.map((one, index) =>
      chain(`/attributed/${index}`, one, one.evidence, 'The source that the report names.'),
    ),
  ];
};

const claimsOfEvent = ({ event, reports }: EventRecord): Map<string, Found> =>
  new Map(
    reports.flatMap((report) =>
      report.claims
        .filter(({ claim }) => event.claims.includes(claim.id))
        .map((record) => [record.claim.id, { record, report }] as const),
    ),
  );

const sameName = (a: Participant, b: Participant): boolean =>
  (a.actor !== null && a.actor === b.actor) ||
  (a.name !== null && a.name === b.name) ||
  (a.name === null && a.head !== null && a.head === b.head);

const overlaps = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.some((one) => b.some((other) => one.start === other.start && one.end === other.end));

/** Words for a value out of the claims that state it; out of all claims where none states it so. */
const stated = (
  found: readonly Found[],
  spansOf: (claim: Claim) => readonly Span[] | undefined,
): { readonly words: Words[]; readonly claims: string[] } => {
  const stating = found.filter(({ record }) => spansOf(record.claim) !== undefined);
  const used = stating.length > 0 ? stating : found;
  return {
    claims: used.map(({ record }) => record.claim.id),
    words: used.flatMap(({ record, report }) => wordsOf(record.claim, report, spansOf(record.claim) ?? [])),
  };
};

const figureSpans =
  (effect: string) =>
  ({ figures }: Claim): readonly Span[] | undefined => {
    const own = figures.filter((figure) => figure.effect === effect);
    return own.length > 0 ? own.flatMap(({ evidence }) => evidence) : undefined;
  };

const participantSpans =
  (wanted: Participant) =>
  ({ participants }: Claim): readonly Span[] | undefined => {
    const own = participants.filter((one) => sameName(one, wanted) || overlaps(one.evidence, wanted.evidence));
    return own.length > 0 ? own.flatMap(({ evidence }) => evidence) : undefined;
  };

const WHOLE: readonly (readonly [keyof Event, string])[] = [
  ['id', 'Given where the event was first told, and kept since.'],
  ['type', 'That of most of its claims.'],
  ['title', 'Made of its type, place, people and tolls.'],
  ['claims', 'What was linked.'],
  ['reports', 'The reports of its claims.'],
  ['related', 'From its claims and those of the other event.'],
  ['proposed', 'From its claims and those of the other event.'],
  ['confidence', 'From the confidence of its claims and of their links.'],
  ['linkConfidence', 'The mean over the pairs of its accounts.'],
];

const LINKING: readonly string[] = ['merge-events', 'split-event', 'confirm-link', 'refuse-link', 'add-claim'];

const LINKED: readonly string[] = ['claims', 'reports', 'confidence', 'linkConfidence', 'id', 'title'];

/** One chain for each value of an event, as it stands. `names` are decisions about the names in it. */
export const eventChains = (record: EventRecord, names: readonly JournalRecord[] = []): Chain[] => {
  const { event, corrections, decisions } = record;
  const claims = claimsOfEvent(record);
  const found = [...claims.values()];
  const standing = [...decisions, ...names].filter(({ undone }) => !undone);
  const entry = ({ seq }: Correction) => standing.filter((one) => one.seq === seq);
  const setOn = (attribute: string): JournalRecord[] => {
    const pinned = corrections.filter((one) => one.attribute === attribute).flatMap(entry);
    const links = LINKED.includes(attribute) ? standing.filter(({ decision }) => LINKING.includes(decision)) : [];
    const settled = attribute === 'where' || attribute === 'participants' || attribute === 'title' ? names : [];
    return [...new Set([...pinned, ...links, ...settled])];
  };
  const chain = (
    path: string,
    value: unknown,
    how: string,
    rests: { readonly words: Words[]; readonly claims: string[] },
    attribute = path.split('/')[1] as string,
  ): Chain => ({ path, value, how, ...rests, decisions: setOn(attribute).map(setBy) });
  const of = (ids: readonly string[]) => {
    const own = ids.flatMap((id) => claims.get(id) ?? []);
    return own.length > 0 ? own : found;
  };
  return [
    ...WHOLE.filter(([key]) => event[key] !== undefined).map(([key, how]) =>
      chain(
        `/${key}`,
        event[key],
        how,
        stated(found, () => []),
      ),
    ),
    chain(
      '/when',
      event.when,
      inferred(event.when),
      stated(found, ({ when }) => (when && event.when && when.edtf === event.when.edtf ? when.evidence : undefined)),
    ),
    chain(
      '/where',
      event.where,
      inferred(event.where),
      stated(found, ({ where }) =>
        where && event.where && (where.id ?? where.name) === (event.where.id ?? event.where.name)
          ? where.evidence
          : undefined,
      ),
    ),
    ...event.participants.map((one, index) =>
      chain(`/participants/${index}`, one, inferred(one), stated(found, participantSpans(one))),
    ),
    ...event.tolls.map((toll, index) =>
      chain(
        `/tolls/${index}`,
        toll,
        `${toll.rule}: ${toll.why}`,
        stated(of(toll.claims), figureSpans(toll.effect)),
        tollAttribute(toll),
      ),
    ),
    ...event.disagreements.map((one, index) =>
      chain(
        `/disagreements/${index}`,
        one,
        one.why,
        stated(of(one.values.flatMap((value) => value.claims)), () => []),
        one.about === 'toll' ? `toll ${one.effect} ${one.whom ?? 'all'}` : one.about,
      ),
    ),
  ];
};

/** The chain of the value at a JSON pointer, however deep: `/tolls/0/best` → that of `/tolls/0`. */
export const chainAt = (chains: readonly Chain[], path: string): Chain | undefined =>
  chains.find((chain) => path === chain.path || path.startsWith(`${chain.path}/`));
