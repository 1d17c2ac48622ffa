/** A scan's text by the machine's own `tesseract`, its pages made pictures by `pdftoppm`; only where the user asks for it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CotejoError } from '../../errors.ts';

/** For one page, or for the pictures of all. */
const MOST_MS = 10 * 60_000;

const run = (program: string, args: readonly string[], path: string): string => {
  const { error, status, stdout } = spawnSync(program, args, {
    encoding: 'utf8',
    timeout: MOST_MS,
    maxBuffer: 100_000_000,
    // More threads than one page needs only wait for each other on a busy machine.
    env: { ...process.env, OMP_THREAD_LIMIT: '1' },
  });
  if (error && (error as NodeJS.ErrnoException).code === 'ENOENT') throw new CotejoError('ocr-missing', { program });
  if (error || status !== 0) throw new CotejoError('input-malformed', { path, reason: `${program} could not read it` });
  return stdout;
};

/**
 * `recogniseText(bytes of a PDF, 'a.pdf', 'spa+eng')` → one text a page; `onPage` is called after each.
 * @throws CotejoError `ocr-missing` where the programs are not installed
 */
export const recogniseText = (
  bytes: Uint8Array,
  path: string,
  languages = 'eng+spa',
  onPage?: () => void,
): readonly string[] => {
  const folder = mkdtempSync(join(tmpdir(), 'cotejo-ocr-'));
  try {
    const file = join(folder, 'scan.pdf');
    writeFileSync(file, bytes);
    run('pdftoppm', ['-r', '300', '-gray', '-png', file, join(folder, 'page')], path);
    const pictures = readdirSync(folder)
      .filter((name) => name.endsWith('.png'))
      .sort();
    return pictures.map((name) => {
      const text = run('tesseract', [join(folder, name), 'stdout', '-l', languages], path).trim();
      onPage?.();
      return text;
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
