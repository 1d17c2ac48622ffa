/**
 * An event as a table: one row an attribute, one column a report, each value with the words that state it.
 * Pure: `collateRows(record, words)`.
 */
import type { Claim, Disagreement, EventRecord, Highlight, Participant, Role, Span, Toll } from '../api/types.ts';
import type { Words } from '../words/make-words.ts';
import { sayFigure, sayParticipant, sayPlace, sayTollName } from '../words/say-values.ts';
import { sayEdtf } from '../words/say-when.ts';

export interface Passage extends Span {
  readonly report: string;
  readonly about: Highlight['about'];
}

/** One value as one report has it. */
export interface CellValue {
  /** `row/column/key` */
  readonly id: string;
  /** Place of its report; absent for the record's own values. */
  readonly column?: number;
  readonly text: string;
  readonly passages: readonly Passage[];
  readonly claims: readonly string[];
  readonly inferred: boolean;
  readonly why?: string;
  /** It is not what the record chose. */
  readonly differs: boolean;
}

/** `agrees`: every report that speaks of it says what the record says; `some`: not all do, but nothing is in dispute. */
export type Agreement = 'differs' | 'agrees' | 'some' | 'single' | 'none';

export interface Row {
  readonly id: string;
  readonly about: Highlight['about'];
  readonly name: string;
  /** What the record says; empty where it says nothing. */
  readonly record: readonly CellValue[];
  readonly note?: string;
  /** By report, in the order of the record's reports. */
  readonly cells: readonly (readonly CellValue[])[];
  readonly agreement: Agreement;
  readonly disagreement?: Disagreement;
  readonly toll?: Toll;
  /** A person set it. */
  readonly correction?: EventRecord['corrections'][number];
}

/** Longer passages are named by their head noun instead. */
const LONGEST_WORDS = 60;

/** A participant as the report words it: "la estación", not the reader's head noun "estacion". */
const wordsOf = (participant: Participant, text: string, words: Words): string => {
  const [span] = participant.evidence;
  const stated = span && span.end - span.start <= LONGEST_WORDS ? text.slice(span.start, span.end).trim() : '';
  return participant.name ?? (stated || sayParticipant(participant, words));
};

interface Found {
  readonly claim: Claim;
  readonly key: string;
  readonly text: string;
  readonly spans: readonly Span[];
  readonly inferred?: boolean;
  readonly why?: string;
}

interface Collated {
  readonly record: EventRecord;
  readonly words: Words;
  /** Claims of this event, by report in the order of reports. */
  readonly columns: readonly (readonly Claim[])[];
}

const columnsOf = ({ event, reports }: EventRecord): readonly (readonly Claim[])[] => {
  const within = new Set(event.claims);
  return reports.map(({ claims }) => claims.map(({ claim }) => claim).filter(({ id }) => within.has(id)));
};

/** The value that a disagreement puts a claim under. */
const sideOf = (disagreement: Disagreement | undefined, claims: readonly string[]): string | undefined =>
  disagreement?.values.find((value) => value.claims.some((id) => claims.includes(id)))?.value;

const gather = (
  row: string,
  column: number,
  report: string,
  about: Highlight['about'],
  found: readonly Found[],
  disagreement: Disagreement | undefined,
): readonly CellValue[] => {
  const values = new Map<string, Found[]>();
  for (const one of found) values.set(one.key, [...(values.get(one.key) ?? []), one]);
  return [...values].map(([key, same]) => {
    const claims = [...new Set(same.map(({ claim }) => claim.id))];
    const spans = new Map(same.flatMap(({ spans: all }) => all.map((span) => [`${span.start} ${span.end}`, span])));
    const side = sideOf(disagreement, claims);
    const why = same.find((one) => one.why)?.why;
    return {
      id: `${row}/${column}/${key}`,
      column,
      text: same[0]!.text,
      passages: [...spans.values()].map(({ start, end }) => ({ report, about, start, end })),
      claims,
      inferred: same.every(({ inferred }) => inferred === true),
      ...(why && { why }),
      differs: side !== undefined && side !== disagreement?.chosen,
    };
  });
};

const keyOf = ({ id }: CellValue): string => id.slice(id.indexOf('/', id.indexOf('/') + 1) + 1);

const agreementOf = (
  cells: Row['cells'],
  chosen: RowOptions['chosen'],
  disagreement: Disagreement | undefined,
): Agreement => {
  if (disagreement) return 'differs';
  const saying = cells.filter((cell) => cell.length > 0);
  if (saying.length === 0) return 'none';
  if (saying.length === 1) return 'single';
  // A toll's value is reckoned, not copied: without a dispute all figures are in keeping with it.
  const wanted = chosen.flatMap(({ key }) => (key === undefined ? [] : [key]));
  const same = saying.every((cell) => wanted.every((key) => cell.some((value) => keyOf(value) === key)));
  return same && chosen.length > 0 ? 'agrees' : 'some';
};

interface RowOptions {
  readonly id: string;
  readonly about: Highlight['about'];
  readonly name: string;
  readonly find: (claim: Claim) => readonly Omit<Found, 'claim'>[];
  /** What the record has: its text, and whether a report's value states the same. */
  readonly chosen: readonly { readonly text: string; readonly key?: string; readonly why?: string | undefined }[];
  readonly disagreement?: Disagreement | undefined;
  readonly toll?: Toll;
  readonly note?: string | undefined;
}

const makeRow = ({ record, columns }: Collated, options: RowOptions): Row => {
  const { id, about, name, find, chosen, disagreement, toll, note } = options;
  const cells = columns.map((claims, column) => {
    const found = claims.flatMap((claim) => find(claim).map((one) => ({ claim, ...one })));
    return gather(id, column, record.reports[column]!.report.id, about, found, disagreement);
  });
  const all = cells.flat();
  return {
    id,
    about,
    name,
    cells,
    agreement: agreementOf(cells, chosen, disagreement),
    record: chosen.map(({ text, key, why }, index) => {
      const same = all.filter((value) => (key === undefined ? !value.differs : keyOf(value) === key));
      const stating = same.length > 0 ? same : all.filter((value) => !value.differs);
      return {
        id: `${id}/record/${index}`,
        text,
        passages: stating.flatMap(({ passages }) => passages),
        claims: stating.flatMap(({ claims }) => claims),
        inferred: false,
        ...(why && { why }),
        differs: false,
      };
    }),
    ...(disagreement && { disagreement }),
    ...(toll && { toll }),
    ...(note && { note }),
  };
};

const disputeAbout = ({ event }: EventRecord, about: Disagreement['about'], toll?: Toll): Disagreement | undefined =>
  event.disagreements.find(
    (one) =>
      one.about === about &&
      (toll === undefined || ((one.effect ?? toll.effect) === toll.effect && (one.whom ?? 'all') === toll.whom)),
  );

const typeRow = (collated: Collated): Row => {
  const { record, words } = collated;
  return makeRow(collated, {
    id: 'type',
    about: 'trigger',
    name: words.say('row.type'),
    find: ({ type, trigger }) => [{ key: type, text: words.label('type', type), spans: [trigger] }],
    chosen: [{ text: words.label('type', record.event.type), key: record.event.type }],
  });
};

/** Precision is said only where it is less than it seems. */
const precisionNote = (group: 'when' | 'where', precision: string | undefined, words: Words): string | undefined => {
  const said = precision && words.label(`precision.${group}`, precision);
  return said && said !== precision.replaceAll('-', ' ') ? said : undefined;
};

const whenRow = (collated: Collated): Row => {
  const { record, words } = collated;
  const { when } = record.event;
  return makeRow(collated, {
    id: 'when',
    about: 'when',
    name: words.say('row.when'),
    find: (claim) =>
      claim.when
        ? [
            {
              key: claim.when.edtf,
              text: sayEdtf(claim.when.edtf, words),
              spans: claim.when.evidence,
              inferred: claim.when.inferred === true,
              ...(claim.when.why && { why: claim.when.why }),
            },
          ]
        : [],
    chosen: when ? [{ text: sayEdtf(when.edtf, words), key: when.edtf, why: when.why }] : [],
    disagreement: disputeAbout(record, 'when'),
    note: precisionNote('when', when?.precision, words),
  });
};

const whereRow = (collated: Collated): Row => {
  const { record, words } = collated;
  const { where } = record.event;
  return makeRow(collated, {
    id: 'where',
    about: 'where',
    name: words.say('row.where'),
    find: (claim) =>
      claim.where
        ? [
            {
              key: claim.where.id ?? sayPlace(claim.where, words, true),
              text: sayPlace(claim.where, words),
              spans: claim.where.evidence,
              inferred: claim.where.inferred === true,
              ...(claim.where.why && { why: claim.where.why }),
            },
          ]
        : [],
    chosen: where
      ? [{ text: sayPlace(where, words, true), key: where.id ?? sayPlace(where, words, true), why: where.why }]
      : [],
    disagreement: disputeAbout(record, 'where'),
    note: precisionNote('where', where?.precision, words),
  });
};

const SHOWN_ROLES: readonly Role[] = ['perpetrator', 'side', 'victim', 'target', 'authority', 'instrument'];

const participantKey = ({ actor, name, head }: Participant): string => actor ?? name ?? head ?? '';

const distinct = <T>(items: readonly T[], keyOf: (item: T) => string): T[] =>
  [...new Map(items.toReversed().map((item) => [keyOf(item), item])).values()].toReversed();

const whoRows = (collated: Collated): readonly Row[] => {
  const { record, words } = collated;
  const dispute = disputeAbout(record, 'who');
  const texts = new Map(record.reports.map(({ report }) => [report.id, report.text]));
  const stated = new Map<string, string>();
  for (const { report, participants } of collated.columns.flat()) {
    for (const participant of participants) {
      const key = `${participant.role} ${participantKey(participant)}`;
      if (!stated.has(key)) stated.set(key, wordsOf(participant, texts.get(report) ?? '', words));
    }
  }
  return SHOWN_ROLES.flatMap((role) => {
    const ofRole = record.event.participants.filter((participant) => participant.role === role);
    const row = makeRow(collated, {
      id: `who-${role}`,
      about: 'participant',
      name: words.label('role', role),
      find: ({ report, participants }) =>
        participants
          .filter((participant) => participant.role === role)
          .map((participant) => ({
            key: participantKey(participant),
            text: wordsOf(participant, texts.get(report) ?? '', words),
            spans: participant.evidence,
            inferred: participant.inferred === true,
          })),
      chosen: distinct(ofRole, participantKey).map((participant) => ({
        key: participantKey(participant),
        text:
          participant.name ??
          stated.get(`${role} ${participantKey(participant)}`) ??
          sayParticipant(participant, words),
      })),
      disagreement: role === 'perpetrator' ? dispute : undefined,
    });
    return row.agreement === 'none' && row.record.length === 0 ? [] : [row];
  });
};

const tollKey = ({ effect, whom, what }: Pick<Toll, 'effect' | 'whom' | 'what'>): string =>
  `${effect}-${whom}-${what ?? ''}`;

/** A total rests on the figures of every class; a class on its own. */
const figuresOf = (claim: Claim, { effect, whom, what }: Toll): Claim['figures'] =>
  claim.figures.filter(
    (figure) =>
      figure.effect === effect && (what ?? null) === (figure.what ?? null) && (whom === 'all' || figure.whom === whom),
  );

const tollRows = (collated: Collated): readonly Row[] => {
  const { record, words } = collated;
  return record.event.tolls.map((toll) =>
    makeRow(collated, {
      id: `toll-${tollKey(toll)}`,
      about: 'figure',
      name: sayTollName(toll, words),
      find: (claim) =>
        figuresOf(claim, toll).map((figure) => ({
          key: `${sayFigure(figure, words)} ${toll.whom === 'all' ? figure.whom : ''}`,
          text:
            toll.whom === 'all' && figure.whom !== 'unknown' && !figure.what
              ? `${sayFigure(figure, words)} ${words.label('whom', figure.whom)}`
              : sayFigure(figure, words),
          spans: figure.evidence,
          inferred: figure.inferred === true,
          ...(figure.why && { why: figure.why }),
        })),
      chosen: [{ text: sayFigure(toll, words) }],
      disagreement: disputeAbout(record, 'toll', toll),
      toll,
    }),
  );
};

const saidRow = (collated: Collated): readonly Row[] => {
  const row = makeRow(collated, {
    id: 'said',
    about: 'attributed',
    name: collated.words.say('row.said'),
    find: ({ attributed }) =>
      attributed.map(({ speaker, evidence }) => ({ key: speaker.toLowerCase(), text: speaker, spans: evidence })),
    chosen: [],
  });
  return row.agreement === 'none' ? [] : [row];
};

/** The attribute of the record that a row shows, as corrections name it. */
const attributeOf = ({ id, toll }: Row): string =>
  toll
    ? ['toll', toll.effect, toll.whom, toll.what].filter(Boolean).join(' ')
    : id.startsWith('who-')
      ? 'participants'
      : id;

const withCorrection = (row: Row, corrections: EventRecord['corrections']): Row => {
  const correction = corrections.find(({ attribute }) => attribute === attributeOf(row));
  return correction ? { ...row, correction } : row;
};

export const collateRows = (record: EventRecord, words: Words): readonly Row[] => {
  const collated = { record, words, columns: columnsOf(record) };
  const rows = [
    typeRow(collated),
    whenRow(collated),
    whereRow(collated),
    ...whoRows(collated),
    ...tollRows(collated),
    ...saidRow(collated),
  ];
  const corrections = record.corrections ?? [];
  return corrections.length === 0 ? rows : rows.map((row) => withCorrection(row, corrections));
};

/** Every passage of an event's claims in one report, with the values it states: the way back from words to values. */
export interface Backward {
  readonly passage: Passage;
  readonly values: readonly string[];
}

export const passagesOf = (rows: readonly Row[], report: string): readonly Backward[] => {
  const found = new Map<string, { passage: Passage; values: string[] }>();
  for (const value of rows.flatMap(({ cells }) => cells.flat())) {
    for (const passage of value.passages) {
      if (passage.report !== report) continue;
      const key = `${passage.start} ${passage.end} ${passage.about}`;
      const known = found.get(key) ?? { passage, values: [] };
      known.values.push(value.id);
      found.set(key, known);
    }
  }
  return [...found.values()].sort((a, b) => a.passage.start - b.passage.start || b.passage.end - a.passage.end);
};
