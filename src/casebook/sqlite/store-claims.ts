/** Claims → rows: as read, as people corrected them, and those that people added. */
import { createHash } from 'node:crypto';
import type { Claim } from '../../claim.ts';
import { EVENT_TYPE_CODES } from '../../knowledge/event-types.ts';
import type { Span } from '../../schema.ts';
import type { AddedClaim, ClaimAttribute } from '../decision-values.ts';
import { highlightsOf } from '../highlights.ts';
import type { JournalEntry, ReportRecord } from '../records.ts';
import { claimWords, sentenceOf } from '../search-words.ts';
import { claimDigest } from './digest.ts';
import { standingOn } from './journal-entries.ts';
import { type ReportRow, sentencesOf } from './rows.ts';
import { marks, type Store } from './statements.ts';

/** What a claim is stored with: its report's row, text and sentences. */
export interface ClaimHome {
  readonly seq: number;
  readonly text: string;
  readonly sentences: ReportRecord['sentences'];
}

interface ClaimPlace {
  readonly ordinal: number;
  /** The decision that added it. */
  readonly added?: number | null;
}

/** Columns of a claim that comes in, in the order of `claimRow`. */
export const CLAIM_COLUMNS = [
  'id',
  'report',
  'ordinal',
  'type',
  'standing',
  'sentence_start',
  'sentence_end',
  'body',
  'digest',
  'added',
] as const;

/** A claim's row, and what full text search sees of it. */
export const claimRow = (claim: Claim, home: ClaimHome, { ordinal, added = null }: ClaimPlace) => {
  const sentence = sentenceOf(claim, home.sentences);
  const body = JSON.stringify(claim);
  const { id, type, standing } = claim;
  const digest = claimDigest(body, null);
  return {
    row: [id, home.seq, ordinal, type, standing, sentence.start, sentence.end, body, digest, added] as const,
    words: claimWords(claim, home.text, sentence),
  };
};

const INSERT_CLAIM = `INSERT INTO claim (${CLAIM_COLUMNS.join(', ')}) VALUES (${marks(CLAIM_COLUMNS.length)})`;

export const insertClaim = (store: Store, claim: Claim, home: ClaimHome, place: ClaimPlace): void => {
  const { row, words } = claimRow(claim, home, place);
  store.engine.addWords(store, 'claim', store.insert(INSERT_CLAIM, ...row), words);
};

export const homeOfReport = (store: Store, id: string): ClaimHome | undefined => {
  const row = store.row<Pick<ReportRow, 'seq' | 'text' | 'sentences'>>(
    'SELECT seq, text, sentences FROM report WHERE id = ?',
    id,
  );
  return row && { seq: row.seq, text: row.text, sentences: sentencesOf(row) };
};

interface Correction {
  readonly attribute: ClaimAttribute;
  readonly value: unknown;
}

/** The type's code goes with the type. */
const withValue = (claim: Claim, { attribute, value }: Correction): Claim => ({
  ...claim,
  [attribute]: value,
  ...(attribute === 'type' && value !== claim.type
    ? { acled: EVENT_TYPE_CODES[value as Claim['type']].acled ?? { event_type: null, sub_event_type: null } }
    : {}),
});

/** A claim with what stands of its corrections. */
const correctedClaim = (store: Store, reading: Claim): Claim =>
  standingOn(store, [reading.id], ['correct-value'])
    .filter(({ subject }) => subject.kind === 'claim')
    .reduce((claim, entry) => withValue(claim, entry.value as Correction), reading);

/** The first span of a claim that lies outside a text, if any. */
export const strayEvidence = (claim: Claim, text: string): Span | undefined =>
  highlightsOf(claim).find(({ start, end }) => start > end || end > text.length);

interface ClaimRow {
  readonly seq: number;
  readonly body: string;
  readonly reading: string | null;
  readonly report: string;
}

/** Writes a claim anew with what stands of its corrections. Part of the caller's transaction. */
export const rewriteClaim = (store: Store, id: string): void => {
  const row = store.row<ClaimRow>(
    'SELECT c.seq, c.body, c.reading, r.id AS report FROM claim c JOIN report r ON r.seq = c.report WHERE c.id = ?',
    id,
  );
  const home = row && homeOfReport(store, row.report);
  if (!row || !home) return;
  const read = row.reading ?? row.body;
  const claim = correctedClaim(store, JSON.parse(read) as Claim);
  const body = JSON.stringify(claim);
  if (body === row.body) return;
  const reading = body === read ? null : read;
  store.run(
    'UPDATE claim SET type = ?, standing = ?, body = ?, reading = ?, digest = ? WHERE seq = ?',
    claim.type,
    claim.standing,
    body,
    reading,
    claimDigest(body, reading),
    row.seq,
  );
  store.engine.removeWords(store, 'claim', row.seq);
  store.engine.addWords(store, 'claim', row.seq, claimWords(claim, home.text, sentenceOf(claim, home.sentences)));
};

/** `c:` and a hash of the decision: an id that no reading gives. */
export const addedClaimId = (report: string, seq: number): string =>
  `c:${createHash('sha256').update(`${report}\u0000decision ${seq}`).digest('hex').slice(0, 16)}`;

/** The claim of an `add-claim` entry over the text of its report. */
export const addedClaim = (entry: Pick<JournalEntry, 'seq' | 'subject' | 'value'>, text: string): Claim => {
  const { type, trigger, standing, when, where, participants, figures, attributed } = entry.value as AddedClaim;
  return {
    v: 1,
    kind: 'claim',
    id: addedClaimId(entry.subject.id, entry.seq),
    report: entry.subject.id,
    type,
    main: false,
    template: `added ${entry.seq}`,
    standing: standing ?? 'asserted',
    trigger: { ...trigger, text: text.slice(trigger.start, trigger.end) },
    when: when ?? null,
    where: where ?? null,
    participants: participants ?? [],
    figures: figures ?? [],
    attributed: attributed ?? [],
    acled: EVENT_TYPE_CODES[type].acled ?? { event_type: null, sub_event_type: null },
    // A person says so.
    confidence: 1,
  };
};

/** Adds the claim of an `add-claim` entry, whose spans must lie in the report's text. */
export const insertAddedClaim = (store: Store, claim: Claim, seq: number): void => {
  const home = homeOfReport(store, claim.report);
  if (!home) return;
  const last = store.row<{ last: number | null }>('SELECT max(ordinal) AS last FROM claim WHERE report = ?', home.seq);
  insertClaim(store, claim, home, { ordinal: (last?.last ?? -1) + 1, added: seq });
  rewriteClaim(store, claim.id);
};

export const deleteClaim = (store: Store, id: string): void => {
  store.run('DELETE FROM claim WHERE id = ?', id);
};
