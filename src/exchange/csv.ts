/** The record as CSV (RFC 4180), long: one claim a row, with its words and its source. */
import type { Casebook, ClaimRow, EventFilter } from '../casebook/casebook.ts';
import { type Claim, EFFECTS, type Effect, type Figure, type Role } from '../claim.ts';
import type { Span } from '../schema.ts';

/**
 * `exact` leaves every text as it is. `spreadsheet-safe` puts an apostrophe before a text that a spreadsheet would take
 * for a formula (= + - @, tab, carriage return); numbers such as -100.7 stay numbers.
 */
export type TextMode = 'exact' | 'spreadsheet-safe';

export interface CsvOptions {
  readonly textMode?: TextMode;
}

type Cell = string | number | boolean | null | undefined;

const RISKY = /^[=+\-@\t\r]/;
const NEEDS_QUOTES = /[",\r\n]/;

export const csvCell = (value: Cell, mode: TextMode): string => {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const text = mode === 'spreadsheet-safe' && RISKY.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Lines end with CR LF, as the RFC has it. */
export const csvLine = (cells: readonly Cell[], mode: TextMode): string =>
  `${cells.map((cell) => csvCell(cell, mode)).join(',')}\r\n`;

const quoted = (text: string, spans: readonly Span[]): string =>
  spans.map(({ start, end }) => text.slice(start, end)).join(' … ');

const inRole = ({ participants }: Claim, role: Role): string =>
  participants
    .filter((participant) => participant.role === role)
    .map(({ name, head, actor }) => name ?? actor ?? head ?? '')
    .filter((name) => name !== '')
    .join('; ');

/** The figure for everybody: the one that breaks down no other; several such are different classes of victim. */
const wholeOf = ({ figures }: Claim, effect: Effect): Figure | undefined => {
  const whole = figures.filter((figure) => figure.effect === effect && figure.part === null);
  return whole.length === 1 ? whole[0] : undefined;
};

const range = ({ low, best, high }: Figure): string => {
  if (low === high && low === best) return String(best);
  return `${best ?? '?'} (${low ?? '?'}–${high ?? '?'})`;
};

const figureText = ({ figures }: Claim): string =>
  figures
    .map((figure) => `${figure.effect} ${figure.what ?? figure.whom} ${range(figure)}: ${figure.words}`)
    .join('; ');

type Column = readonly [name: string, value: (row: ClaimRow) => Cell];

const tollColumns = (effect: Effect): Column[] =>
  (['low', 'best', 'high'] as const).map((side) => [
    `${effect}_${side}`,
    ({ claim }) => wholeOf(claim, effect)?.[side],
  ]);

const COLUMNS: readonly Column[] = [
  ['event', ({ event }) => event],
  ['claim', ({ claim }) => claim.id],
  ['report', ({ report }) => report.id],
  ['outlet', ({ report }) => report.outlet],
  ['title', ({ report }) => report.title],
  ['url', ({ report }) => report.url],
  ['published', ({ report }) => report.published.edtf],
  ['published_from', ({ report }) => report.published.from],
  ['duplicate_of', ({ report }) => report.duplicateOf],
  ['type', ({ claim }) => claim.type],
  ['standing', ({ claim }) => claim.standing],
  ['main', ({ claim }) => claim.main],
  ['review', ({ review }) => review],
  ['when', ({ claim }) => claim.when?.edtf],
  ['when_precision', ({ claim }) => claim.when?.precision],
  ['when_inferred', ({ claim }) => claim.when && (claim.when.inferred ?? false)],
  ['when_words', ({ claim, report }) => claim.when && quoted(report.text, claim.when.evidence)],
  ['where', ({ claim }) => claim.where?.name],
  ['where_id', ({ claim }) => claim.where?.id],
  ['city', ({ claim }) => claim.where?.city],
  ['adm2', ({ claim }) => claim.where?.adm2],
  ['admin1', ({ claim }) => claim.where?.admin1],
  ['country', ({ claim }) => claim.where?.country],
  ['latitude', ({ claim }) => claim.where?.lat],
  ['longitude', ({ claim }) => claim.where?.lon],
  ['where_precision', ({ claim }) => claim.where?.precision],
  ['where_words', ({ claim, report }) => claim.where && quoted(report.text, claim.where.evidence)],
  ['perpetrators', ({ claim }) => inRole(claim, 'perpetrator')],
  ['sides', ({ claim }) => inRole(claim, 'side')],
  ['victims', ({ claim }) => inRole(claim, 'victim')],
  ['targets', ({ claim }) => inRole(claim, 'target')],
  ...EFFECTS.flatMap(tollColumns),
  ['figures', ({ claim }) => figureText(claim)],
  ['according_to', ({ claim }) => claim.attributed.map(({ speaker }) => speaker).join('; ')],
  ['acled_event_type', ({ claim }) => claim.acled.event_type],
  ['acled_sub_event_type', ({ claim }) => claim.acled.sub_event_type],
  ['confidence', ({ claim }) => claim.confidence],
  ['trigger', ({ claim }) => claim.trigger.text],
  ['quotation', ({ report, sentence }) => report.text.slice(sentence.start, sentence.end)],
  ['quotation_start', ({ sentence }) => sentence.start],
  ['quotation_end', ({ sentence }) => sentence.end],
];

/** Column names, in order. */
export const CSV_COLUMNS = COLUMNS.map(([name]) => name);

/** Reports in id order, their claims in reading order; the same casebook and options give the same bytes. */
export async function* exportCsv(
  casebook: Pick<Casebook, 'everyClaim'>,
  filter: EventFilter = {},
  { textMode = 'exact' }: CsvOptions = {},
): AsyncGenerator<string> {
  yield csvLine(CSV_COLUMNS, textMode);
  for await (const row of casebook.everyClaim(filter)) {
    yield csvLine(
      COLUMNS.map(([, value]) => value(row)),
      textMode,
    );
  }
}
