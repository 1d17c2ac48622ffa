/** Which blocks of a page belong to its text as people marked it: the share of a block's words that stand in the text in the same order. */
import type { Page } from '../../src/intake/html/page.ts';

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];

/** Length of the runs that are looked for; shorter blocks must stand in the text as a whole line or run. */
const RUN = 4;

const runsOf = (tokens: readonly string[], length: number): Set<string> => {
  const runs = new Set<string>();
  for (let at = 0; at + length <= tokens.length; at += 1) runs.add(tokens.slice(at, at + length).join(' '));
  return runs;
};

/** One share of 0 to 1 a block; `words` its weight. */
export const labelBlocks = (page: Page, gold: string): { readonly shares: number[]; readonly words: number[] } => {
  const tokens = words(gold);
  const runs = Array.from({ length: RUN + 1 }, (_, length) =>
    length === 0 ? new Set<string>() : runsOf(tokens, length),
  );
  const lines = new Set(gold.split('\n').map((line) => words(line).join(' ')));
  const shares: number[] = [];
  const counts: number[] = [];
  for (const { text } of page.blocks) {
    const own = words(text);
    counts.push(own.length);
    if (own.length === 0) shares.push(0);
    else if (own.length < RUN) {
      shares.push(lines.has(own.join(' ')) || (own.length > 1 && runs[own.length].has(own.join(' '))) ? 1 : 0);
    } else {
      const covered = new Uint8Array(own.length);
      for (let at = 0; at + RUN <= own.length; at += 1) {
        if (runs[RUN].has(own.slice(at, at + RUN).join(' '))) covered.fill(1, at, at + RUN);
      }
      shares.push(covered.reduce((sum, one) => sum + one, 0) / own.length);
    }
  }
  return { shares, words: counts };
};
