/** Invented reports for a fleet: short ones, some of them twice, some in two versions under one id, some that are no report. */
import { writeFile } from 'node:fs/promises';
import { syntheticReadings } from '../../src/measure/synthetic-casebook.ts';

export interface News {
  readonly path: string;
  /** Lines of the file. */
  readonly count: number;
  /** Lines that no reader can read. */
  readonly unreadable: number;
}

const UNREADABLE = '{"title": "No text"}';

/** One line in so many is a copy of another, or unreadable; one in ten times as many is a later version of another. */
const EVERY = 25;

/** `await makeNews('/tmp/news.jsonl', 20_000)` */
export const makeNews = async (path: string, count: number): Promise<News> => {
  const lines: string[] = [];
  for (const { report } of syntheticReadings(count)) {
    const { title, outlet, text } = report;
    const published = report.published.edtf;
    const versioned = lines.length % (EVERY * 10) === 5;
    const id = versioned ? { id: `own-${lines.length}` } : {};
    lines.push(JSON.stringify({ ...id, title, outlet, published, text }));
    if (versioned) lines.push(JSON.stringify({ ...id, title, outlet, published, text: `${text}Corrected.` }));
    if (lines.length % EVERY === 9) lines.push(lines.at(-1)!);
    if (lines.length % EVERY === 21) lines.push(UNREADABLE);
    if (lines.length >= count) break;
  }
  const kept = lines.slice(0, count);
  await writeFile(path, `${kept.join('\n')}\n`);
  return { path, count: kept.length, unreadable: kept.filter((line) => line === UNREADABLE).length };
};
