/** Everything read again, with the engine, packs and rule sets of today; every decision is kept. */
import { basename } from 'node:path';
import { detectFormat, HEAD_BYTES } from '../intake/detect-format.ts';
import type { Source } from '../intake/source.ts';
import type { Casebook, StoredOriginal } from './casebook.ts';
import { type ImportOptions, type ImportSummary, storeOutcomes } from './import-reports.ts';

/** A record of a JSON file was kept by itself: `reports.jsonl:12`. */
const isRecord = ({ origin, bytes }: StoredOriginal): boolean =>
  /[:#]\d+$/.test(origin) && Buffer.from(bytes.subarray(0, 64)).toString('latin1').trimStart().startsWith('{');

/** Formats were not kept by the first casebooks: told again from the bytes. */
const formatOf = (original: StoredOriginal): Source['format'] => {
  if (original.format) return original.format as Source['format'];
  if (isRecord(original)) return 'json-record';
  const found = detectFormat(original.bytes.subarray(0, HEAD_BYTES), basename(original.origin));
  return found === 'html' || found === 'markdown' ? found : 'text';
};

export const sourceOfOriginal = (original: StoredOriginal): Source => ({
  path: original.origin,
  format: formatOf(original),
  bytes: original.bytes,
  ...(original.encoding === null ? {} : { encoding: original.encoding }),
});

/**
 * `rereadReports(casebook, { workers: 2 })`: reads every original again and links the claims anew. A claim found again
 * keeps its id, and so do events; a report whose reading fails keeps the one it has. Decisions that no longer find
 * what they were about are listed by `casebook.orphans()`.
 */
export const rereadReports = async (casebook: Casebook, options: ImportOptions = {}): Promise<ImportSummary> => {
  const ids: string[] = [];
  const sources = async function* () {
    for await (const original of casebook.everyOriginal()) {
      ids.push(original.report);
      yield sourceOfOriginal(original);
    }
  };
  // A text cleaned otherwise has another hash, yet it is the same report.
  return storeOutcomes(casebook, sources(), { ...options, reportIdOf: () => ids.shift(), reread: true });
};
