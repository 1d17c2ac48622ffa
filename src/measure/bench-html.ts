/**
 * `npm run bench -- html --data DIR --scorers DIR [--pages N] [--out DIR]`: text and days of web pages against people's marks, and pages a
 * second beside Readability on linkedom alone, in one run on one core.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { declaredEncoding } from '../intake/declared-encoding.ts';
import { decodePage } from '../intake/decode.ts';
import { readHtml } from '../intake/read-html.ts';
import { readSource } from '../intake/read-source.ts';

interface Page {
  readonly file: string;
  readonly bytes: Buffer;
}

const pagesOf = (folder: string, count: number): Page[] =>
  readdirSync(folder)
    .sort()
    .slice(0, count)
    .map((file) => ({ file, bytes: gunzipSync(readFileSync(join(folder, file))) }));

/** As `cotejo text` prints them; a page that fails is left out, and counts as empty. */
const linesOf = (pages: readonly Page[]): string =>
  pages
    .flatMap(({ file, bytes }) => {
      try {
        const { report, body } = readSource({ path: file, format: 'html', bytes }, { anyLanguage: true });
        return [JSON.stringify({ v: 1, kind: 'text', path: file, text: body, published: report.published.edtf })];
      } catch {
        return [];
      }
    })
    .join('\n');

/** What each figure says of pages that nobody has looked at. */
const SCORED = [
  {
    set: 'wcxb-dev',
    options: [],
    about:
      'text: IN-SAMPLE, the blocks were fitted on these pages. Held out: node scripts/html/train-blocks.ts --held-out; models/pages/pages.md has the figure.',
  },
  { set: 'wcxb-dev', options: ['--dates'], about: 'days: no rule of days was set on these pages.' },
  { set: 'htmldate-dev', options: ['--dates'], about: 'days: the rules were set while looking at these pages.' },
] as const;

const milliseconds = (work: () => void): number => {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};

const htmlOf = ({ file, bytes }: Page): string | undefined => {
  try {
    return decodePage(bytes, file, declaredEncoding(bytes));
  } catch {
    return undefined;
  }
};

/** Processor time of both readers over the same pages, page by page in turn, so that a loaded machine slows both. */
const compareSpeed = async (pages: readonly Page[]): Promise<string> => {
  const { Readability } = await import('@mozilla/readability');
  const { parseHTML } = await import('linkedom');
  const texts = pages.map(htmlOf).filter((html) => html !== undefined);
  const plain = (html: string) => {
    try {
      new Readability(parseHTML(html).document as unknown as Document).parse();
    } catch {
      // It gives up on some pages; its time counts all the same.
    }
  };
  for (const html of texts.slice(0, 20)) {
    readHtml(html);
    plain(html);
  }
  let [own, theirs] = [0, 0];
  for (const html of texts) {
    own += milliseconds(() => readHtml(html));
    theirs += milliseconds(() => plain(html));
  }
  const perSecond = (time: number) => ((1000 * texts.length) / time).toFixed(1);
  return `${texts.length} pages: ${perSecond(own)} a second; Readability on linkedom ${perSecond(theirs)}; ratio ${(theirs / own).toFixed(2)}`;
};

export const bench = async (args: readonly string[]): Promise<number> => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string' },
      scorers: { type: 'string' },
      pages: { type: 'string' },
      out: { type: 'string' },
    },
  });
  if (!values.data || !values.scorers) {
    process.stderr.write('Usage: npm run bench -- html --data DIR --scorers DIR [--pages N] [--out DIR]\n');
    return 2;
  }
  const folder = values.out ?? mkdtempSync(join(tmpdir(), 'cotejo-html-'));
  mkdirSync(folder, { recursive: true });
  try {
    for (const set of ['wcxb-dev', 'htmldate-dev']) {
      const pages = join(values.data, 'html', set, 'pages');
      writeFileSync(join(folder, `${set}.jsonl`), linesOf(pagesOf(pages, Number.POSITIVE_INFINITY)));
    }
    for (const { set, options, about } of SCORED) {
      const gold = join(values.data, 'html', set, 'gold.jsonl.gz');
      const { stdout } = spawnSync(
        'python3',
        [join(values.scorers, 'score_html.py'), join(folder, `${set}.jsonl`), '--gold', gold, ...options],
        { encoding: 'utf8' },
      );
      process.stdout.write(`${set}, ${about}\n${stdout}\n`);
    }
    const sample = pagesOf(join(values.data, 'html', 'wcxb-dev', 'pages'), Number(values.pages ?? 120));
    process.stdout.write(`${await compareSpeed(sample)}\n`);
  } finally {
    if (!values.out) rmSync(folder, { recursive: true, force: true });
  }
  return 0;
};
