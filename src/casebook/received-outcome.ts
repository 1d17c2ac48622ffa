/** What a reader thread said of a source → the reading that a casebook stores. */
import type { Claim } from '../claim.ts';
import type { Source } from '../intake/source.ts';
import type { Report } from '../report.ts';
import type { ReceivedReading } from './casebook.ts';
import type { ReportRecord } from './records.ts';

/** A source that was read, as strings and bytes: these cross threads faster than objects do. */
export interface ReceivedOutcome extends Pick<Source, 'bytes' | 'received' | 'format' | 'encoding'> {
  /** JSON Lines of a reading for import: report, sentences, claims. */
  readonly lines: string;
  readonly origin: string;
  /** Id that the casebook knows the report by, where that is another than its own. */
  readonly id?: string;
}

const underId = (reading: ReceivedReading, id: string | undefined): ReceivedReading =>
  id === undefined || id === reading.report.id
    ? reading
    : {
        ...reading,
        report: { ...reading.report, id },
        claims: reading.claims.map((claim) => ({ ...claim, report: id })),
      };

/** What a reader thread printed of a source, as a reading of these bytes. */
export const parseReading = (
  lines: string,
  { bytes: original, received: file, format, encoding }: Pick<Source, 'bytes' | 'received' | 'format' | 'encoding'>,
  origin: string,
): ReceivedReading => {
  const [report, { sentences }, ...claims] = lines.split('\n').map((line) => JSON.parse(line)) as [
    Report,
    Pick<ReportRecord, 'sentences'>,
    ...Claim[],
  ];
  return {
    report: { ...report, path: origin },
    claims,
    sentences,
    original,
    file,
    origin,
    format,
    encoding: encoding ?? null,
  };
};

export const readingOfOutcome = (outcome: ReceivedOutcome): ReceivedReading =>
  underId(parseReading(outcome.lines, outcome, outcome.origin), outcome.id);
