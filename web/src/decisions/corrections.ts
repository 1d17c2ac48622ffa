/**
 * What a row of the collation may be corrected to: the other values that its reports state, each with the words that
 * bear it out. Pure: `candidatesFor(record, row)`.
 */
import type { Decision, Stated } from '../api/decision.ts';
import type { Claim, EventRecord, EventType, Participant, Toll, When, Where } from '../api/types.ts';
import type { CellValue, Row } from '../event/collate-rows.ts';

export interface Candidate {
  /** As its reports word it. */
  readonly text: string;
  /** Reports that state it, by their place in the record. */
  readonly columns: readonly number[];
  readonly decision: Decision;
}

/** Rows that can be set right; what is said by whom stands in the reports themselves. */
export const isCorrectable = ({ id }: Row): boolean => id !== 'said';

const statedBy = ({ passages }: CellValue): readonly Stated[] =>
  passages.map(({ report, start, end }) => ({ report, start, end }));

const aboutEvent = ({ event }: EventRecord) => ({ kind: 'event' as const, id: event.id });

/** Evidence stands beside a corrected value, with its report; the value itself carries none. */
const bare = <T extends When | Where | Participant>({ inferred: _, why: __, ...value }: T) => ({
  ...value,
  evidence: [],
});

export const correctWhen = (record: EventRecord, when: When | null, evidence: readonly Stated[] = []): Decision => ({
  decision: 'correct-value',
  subject: aboutEvent(record),
  value: { attribute: 'when', value: when && bare(when), evidence },
});

export const correctWhere = (record: EventRecord, where: Where | null, evidence: readonly Stated[] = []): Decision => ({
  decision: 'correct-value',
  subject: aboutEvent(record),
  value: { attribute: 'where', value: where && bare(where), evidence },
});

export const correctType = (record: EventRecord, type: EventType, evidence: readonly Stated[] = []): Decision => ({
  decision: 'correct-value',
  subject: aboutEvent(record),
  value: { attribute: 'type', value: type, evidence },
});

/** Those of one role are replaced, the others stay. */
export const correctRole = (
  record: EventRecord,
  role: Participant['role'],
  participants: readonly Participant[],
  evidence: readonly Stated[] = [],
): Decision => ({
  decision: 'correct-value',
  subject: aboutEvent(record),
  value: {
    attribute: 'participants',
    value: [...record.event.participants.filter((one) => one.role !== role), ...participants].map(bare),
    evidence,
  },
});

export const chooseToll = (
  record: EventRecord,
  { effect, whom, what }: Pick<Toll, 'effect' | 'whom' | 'what'>,
  figure: Pick<Toll, 'low' | 'best' | 'high'>,
  from: { readonly evidence?: readonly Stated[]; readonly claims?: readonly string[] } = {},
): Decision => ({
  decision: 'choose-toll',
  subject: aboutEvent(record),
  value: {
    effect,
    whom,
    ...(what && { what }),
    low: figure.low,
    best: figure.best,
    high: figure.high,
    ...from,
  },
});

/** `2019-11-30` → a day, `2019-11` → a month, `2019` → a year, `a/b` → an interval; undefined for anything else. */
export const typedWhen = (edtf: string): When | undefined => {
  const text = edtf.trim();
  const moment = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?[~?]?$/;
  const [from = '', to, ...rest] = text.split('/');
  if (rest.length > 0 || !moment.test(from)) return undefined;
  if (to !== undefined) return moment.test(to) ? { edtf: text, precision: 'interval', evidence: [] } : undefined;
  const parts = from.split('-').length;
  const precision = /[~?]$/.test(from) ? 'fuzzy' : parts === 3 ? 'day' : parts === 2 ? 'month' : 'year';
  return { edtf: text, precision, evidence: [] };
};

/** A day moved by some days: `2019-11-30`, 1 → `2019-12-01`; what is no day stays. */
export const shiftDay = (edtf: string, by: number): string => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(edtf)) return edtf;
  const day = new Date(`${edtf}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + by);
  return day.toISOString().slice(0, 10);
};

const claimsOf = (record: EventRecord, { claims }: CellValue): readonly Claim[] =>
  record.reports.flatMap((report) => report.claims.map(({ claim }) => claim)).filter(({ id }) => claims.includes(id));

const keyOf = ({ id }: CellValue): string => id.split('/').slice(2).join('/');

const decisionFor = (record: EventRecord, row: Row, value: CellValue): Decision | undefined => {
  const claims = claimsOf(record, value);
  const [claim] = claims;
  const evidence = statedBy(value);
  if (!claim) return undefined;
  if (row.id === 'type') return correctType(record, claim.type, evidence);
  if (row.id === 'when') return claim.when ? correctWhen(record, claim.when, evidence) : undefined;
  if (row.id === 'where') return claim.where ? correctWhere(record, claim.where, evidence) : undefined;
  if (row.id.startsWith('who-')) {
    const role = row.id.slice('who-'.length) as Participant['role'];
    const key = keyOf(value);
    const named = claims
      .flatMap(({ participants }) => participants)
      .find((one) => one.role === role && (one.actor ?? one.name ?? one.head ?? '') === key);
    return named ? correctRole(record, role, [named], evidence) : undefined;
  }
  const { toll } = row;
  if (!toll) return undefined;
  const figure = claims
    .flatMap(({ figures }) => figures)
    .find(
      ({ effect, evidence: spans }) =>
        effect === toll.effect && spans.some(({ start }) => value.passages.some((passage) => passage.start === start)),
    );
  return figure ? chooseToll(record, toll, figure, { evidence, claims: value.claims }) : undefined;
};

const sameAsRecord = (row: Row, value: CellValue): boolean => row.record.some(({ text }) => text === value.text);

/** Values that reports state and the record does not have, those of most reports first. */
export const candidatesFor = (record: EventRecord, row: Row): readonly Candidate[] => {
  const found = new Map<string, { text: string; columns: number[]; decision: Decision }>();
  for (const value of row.cells.flat()) {
    if (sameAsRecord(row, value)) continue;
    const known = found.get(value.text);
    if (known) {
      if (value.column !== undefined) known.columns.push(value.column);
      continue;
    }
    const decision = decisionFor(record, row, value);
    if (decision) {
      found.set(value.text, { text: value.text, columns: value.column === undefined ? [] : [value.column], decision });
    }
  }
  return [...found.values()].sort((a, b) => b.columns.length - a.columns.length);
};

/** The row to correct when nobody says which: the one whose value is lit, else the first in dispute. */
export const rowToCorrect = (rows: readonly Row[], lit: CellValue | undefined): Row | undefined => {
  const own = lit && rows.find(({ id }) => lit.id.startsWith(`${id}/`));
  if (own && isCorrectable(own)) return own;
  return rows.find((row) => row.agreement === 'differs' && isCorrectable(row));
};
