/** Reports out of PDFs, office files and mails: the file itself is kept beside the record that was found in it. */
import type { ReportRow } from './rows.ts';
import type { Store } from './statements.ts';
import { type OriginalRow, unpackOriginal } from './store-readings.ts';

export interface StoredFile extends OriginalRow {
  readonly sha256: string;
}

/** A line of a JSON Lines file or a row of a table was received as it is stored. */
const isLine = (origin: string): boolean => /:\d+$/.test(origin);

const namedFile = (record: Uint8Array): string | undefined => {
  try {
    const { fileSha256 } = JSON.parse(Buffer.from(record).toString('utf8')) as { fileSha256?: unknown };
    return typeof fileSha256 === 'string' ? fileSha256 : undefined;
  } catch {
    // Damaged: `check` names it.
    return undefined;
  }
};

/** The file that a report's record was found in; undefined where the stored bytes are what was received. */
export const receivedFile = (
  store: Store,
  { sha256, format, origin }: Pick<ReportRow, 'sha256' | 'format' | 'origin'>,
): StoredFile | undefined => {
  if (format !== 'json-record' || isLine(origin)) return undefined;
  const find = (hash: string) => store.row<StoredFile>('SELECT * FROM original WHERE sha256 = ?', hash);
  const record = find(sha256);
  const file = record && namedFile(unpackOriginal(record));
  return file === undefined ? undefined : find(file);
};
