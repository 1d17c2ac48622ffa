/** The evidence as W3C Web Annotations (JSON-LD), one a line: which words of which report state what. */
import type { ClaimRow, EventFilter } from '../casebook/casebook.ts';
import type { Span } from '../schema.ts';
import type { ExportSource } from './export-source.ts';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** Words before and after, so that the quotation is found again in another copy. */
const AROUND = 32;

const selectors = (text: string, { start, end }: Span): object[] => [
  {
    type: 'TextQuoteSelector',
    exact: text.slice(start, end).toWellFormed(),
    prefix: text.slice(Math.max(0, start - AROUND), start).toWellFormed(),
    suffix: text.slice(end, end + AROUND).toWellFormed(),
  },
  { type: 'TextPositionSelector', start: codePoints(text, start), end: codePoints(text, end) },
];

/** The model counts characters, our offsets UTF-16 units. */
const codePoints = (text: string, offset: number): number => {
  let count = offset;
  for (let at = 0; at < offset; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0xdc00 && unit <= 0xdfff) count -= 1;
  }
  return count;
};

/** `'r:9f2c'` → `'urn:cotejo:r:9f2c'`; a user's own id may hold what an IRI may not. */
const iriOf = (id: string): string =>
  `urn:cotejo:${encodeURI(id.toWellFormed()).replace(/[?#[\]]/g, encodeURIComponent)}`;

const value = (about: string, text: string): object => ({
  type: 'TextualBody',
  purpose: 'describing',
  value: `${about}: ${text}`,
  format: 'text/plain',
});

interface Stated {
  readonly about: string;
  readonly text: string;
  readonly spans: readonly Span[];
}

const statedBy = ({ claim }: ClaimRow): Stated[] => [
  { about: 'type', text: claim.type, spans: [claim.trigger] },
  ...(claim.when ? [{ about: 'when', text: claim.when.edtf, spans: claim.when.evidence }] : []),
  ...(claim.where
    ? [{ about: 'where', text: claim.where.name ?? claim.where.country ?? '', spans: claim.where.evidence }]
    : []),
  ...claim.participants.map(({ role, name, head, actor, evidence }) => ({
    about: role,
    text: name ?? head ?? actor ?? '',
    spans: evidence,
  })),
  ...claim.figures.map(({ effect, whom, best, low, evidence }) => ({
    about: effect,
    text: `${best ?? low ?? '?'} ${whom}`,
    spans: evidence,
  })),
  ...claim.attributed.map(({ speaker, evidence }) => ({ about: 'according to', text: speaker, spans: evidence })),
];

const annotation = (row: ClaimRow, { about, text, spans }: Stated, index: number): object => ({
  '@context': CONTEXT,
  id: iriOf(`${row.claim.id}:${index}`),
  type: 'Annotation',
  motivation: 'identifying',
  body: [
    value(about, text),
    ...(row.event === null ? [] : [{ type: 'SpecificResource', source: iriOf(row.event), purpose: 'linking' }]),
  ],
  target: spans.map((span) => ({
    type: 'SpecificResource',
    source: row.report.url ?? iriOf(row.report.id),
    selector: selectors(row.report.text, span),
  })),
});

/** Values that no word states (worked out) have no annotation; nor has anything where the words may not leave. */
export async function* exportWebAnnotations(
  source: Pick<ExportSource, 'everyClaim'>,
  filter: EventFilter = {},
): AsyncGenerator<string> {
  for await (const row of source.everyClaim(filter)) {
    const stated = statedBy(row).filter(({ spans }) =>
      spans.some(({ start, end }) => end > start && end <= row.report.text.length),
    );
    for (const [index, one] of stated.entries()) yield `${JSON.stringify(annotation(row, one, index))}\n`;
  }
}
