/** The long table: one claim a row, with its words and its source. */
import type { ClaimRow, EventFilter } from '../../casebook/casebook.ts';
import { type Claim, EFFECTS, type Effect, type Figure, type Role } from '../../claim.ts';
import type { Span } from '../../schema.ts';
import type { ExportSource } from '../export-source.ts';
import { type Column, columnOf, type Table, tableOf } from './table.ts';

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

const column = columnOf<ClaimRow>();

const SIDES = { low: 'Lowest', best: 'Best', high: 'Highest' } as const;

const tollColumns = (effect: Effect): Column<ClaimRow>[] =>
  (['low', 'best', 'high'] as const).map((side) =>
    column(
      `${effect}_${side}`,
      'integer',
      `${SIDES[side]} number of ${effect} in the claim.`,
      ({ claim }) => wholeOf(claim, effect)?.[side],
    ),
  );

const COLUMNS: readonly Column<ClaimRow>[] = [
  column('event', 'string', 'Id of the event it stands in; empty for what makes none.', ({ event }) => event),
  column('claim', 'string', 'Id of the claim.', ({ claim }) => claim.id),
  column('report', 'string', 'Id of the report.', ({ report }) => report.id),
  column('outlet', 'string', 'Who printed the report.', ({ report }) => report.outlet),
  column('title', 'string', 'Headline.', ({ report }) => report.title),
  column('url', 'string', 'Address of the page.', ({ report }) => report.url),
  column('published', 'string', 'Day of publication, EDTF.', ({ report }) => report.published.edtf),
  column('published_from', 'string', 'How that day is known.', ({ report }) => report.published.from),
  column('duplicate_of', 'string', 'Id of the report that it reprints.', ({ report }) => report.duplicateOf),
  column('type', 'string', 'Type of event.', ({ claim }) => claim.type),
  column(
    'standing',
    'string',
    'Asserted, denied, planned, threatened, hypothetical or background.',
    ({ claim }) => claim.standing,
  ),
  column('main', 'boolean', 'Whether the report is chiefly about it.', ({ claim }) => claim.main),
  column('review', 'string', 'Unreviewed, accepted or rejected.', ({ review }) => review),
  column('when', 'string', 'When it happened, EDTF.', ({ claim }) => claim.when?.edtf),
  column('when_precision', 'string', 'How exactly that is known.', ({ claim }) => claim.when?.precision),
  column(
    'when_inferred',
    'boolean',
    'Worked out, not stated.',
    ({ claim }) => claim.when && (claim.when.inferred ?? false),
  ),
  column(
    'when_words',
    'string',
    'Words that state it.',
    ({ claim, report }) => claim.when && quoted(report.text, claim.when.evidence),
  ),
  column('where', 'string', 'Where it happened, as the gazetteer spells it.', ({ claim }) => claim.where?.name),
  column('where_id', 'string', 'Id in the gazetteer.', ({ claim }) => claim.where?.id),
  column('city', 'string', 'Town it lies in.', ({ claim }) => claim.where?.city),
  column('adm2', 'string', 'Second-level division.', ({ claim }) => claim.where?.adm2),
  column('admin1', 'string', 'First-level division.', ({ claim }) => claim.where?.admin1),
  column('country', 'string', 'ISO 3166-1 alpha-2.', ({ claim }) => claim.where?.country),
  column('latitude', 'number', 'Degrees north, WGS 84.', ({ claim }) => claim.where?.lat),
  column('longitude', 'number', 'Degrees east, WGS 84.', ({ claim }) => claim.where?.lon),
  column('where_precision', 'string', 'How exactly the place is known.', ({ claim }) => claim.where?.precision),
  column(
    'where_words',
    'string',
    'Words that state it.',
    ({ claim, report }) => claim.where && quoted(report.text, claim.where.evidence),
  ),
  column('perpetrators', 'string', 'Who did it.', ({ claim }) => inRole(claim, 'perpetrator')),
  column('sides', 'string', 'Who fought.', ({ claim }) => inRole(claim, 'side')),
  column('victims', 'string', 'To whom it was done.', ({ claim }) => inRole(claim, 'victim')),
  column('targets', 'string', 'At whom or what it was aimed.', ({ claim }) => inRole(claim, 'target')),
  ...EFFECTS.flatMap(tollColumns),
  column('figures', 'string', 'Every figure of the claim with its words.', ({ claim }) => figureText(claim)),
  column('according_to', 'string', 'Whom the report quotes for it.', ({ claim }) =>
    claim.attributed.map(({ speaker }) => speaker).join('; '),
  ),
  column('acled_event_type', 'string', "ACLED's event type.", ({ claim }) => claim.acled.event_type),
  column('acled_sub_event_type', 'string', "ACLED's sub-event type.", ({ claim }) => claim.acled.sub_event_type),
  column('confidence', 'number', 'How sure the reading is, 0 to 1.', ({ claim }) => claim.confidence),
  column('trigger', 'string', 'Words that tell of the happening.', ({ claim }) => claim.trigger.text),
  column('quotation', 'string', 'The sentence.', ({ report, sentence }) =>
    report.text.slice(sentence.start, sentence.end),
  ),
  column(
    'quotation_start',
    'integer',
    "Where it starts in the report's text, UTF-16 units.",
    ({ sentence }) => sentence.start,
  ),
  column('quotation_end', 'integer', 'Where it ends.', ({ sentence }) => sentence.end),
];

/** Column names, in order. */
export const CLAIM_COLUMNS = COLUMNS.map(({ name }) => name);

/** Reports in id order, their claims in reading order. */
export const claimsTable = (source: Pick<ExportSource, 'everyClaim'>, filter: EventFilter = {}): Table =>
  tableOf('claims', 'Claims, one a row, each with its words and its source', COLUMNS, () => source.everyClaim(filter), {
    latitude: 'latitude',
    longitude: 'longitude',
  });
