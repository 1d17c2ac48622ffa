/** Files of the lines that `cotejo read` and `cotejo collate` print: told by their first bytes, and taken report by report. */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';

const RECORD_LINE = /^\uFEFF?\{"v":1,"kind":"(?:report|claim|event)"/;

export const isRecordFile = async (path: string): Promise<boolean> => {
  const file = await open(path).catch(() => undefined);
  if (!file) return false;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0);
    return RECORD_LINE.test(buffer.toString('utf8', 0, bytesRead));
  } catch {
    // A folder: its files are reports.
    return false;
  } finally {
    await file.close();
  }
};

const REPORT = '{"v":1,"kind":"report"';
const CLAIM = '{"v":1,"kind":"claim"';

/** Each report's line with the lines of its claims after it, as `cotejo read` prints them; events are passed over. */
export async function* linesOfReports(path: string): AsyncGenerator<string> {
  let lines: string[] = [];
  const input = createReadStream(path, 'utf8');
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.startsWith(REPORT)) {
      if (lines.length > 0) yield lines.join('\n');
      lines = [line];
    } else if (line.startsWith(CLAIM) && lines.length > 0) lines.push(line);
  }
  if (lines.length > 0) yield lines.join('\n');
}
