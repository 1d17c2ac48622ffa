/**
 * Counts the matches of many patterns in one walk over a text: a pattern is tried only where a word opens with two letters that one
 * of its alternatives opens with. A dozen patterns of dozens of words each cost a dozen walks otherwise.
 */

const A = 97;
const LETTERS = 26;

/** `'(?:dead|die[sd]?)|body'` → its alternatives outside of any bracket. */
const alternatives = (source: string): string[] => {
  const found: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < source.length; at++) {
    if (source[at] === '(' || source[at] === '[') depth++;
    else if (source[at] === ')' || source[at] === ']') depth--;
    else if (source[at] === '|' && depth === 0) {
      found.push(source.slice(from, at));
      from = at + 1;
    }
  }
  return [...found, source.slice(from)];
};

/** The pairs of small letters that a pattern's alternatives open with. */
const openings = (source: string): string[] =>
  alternatives(source).flatMap((alternative): string[] => {
    const [, group] = /^\(\?:([^()]*)\)/.exec(alternative) ?? [];
    if (group !== undefined) return openings(group);
    if (!/^[a-z]{2}(?![?*{])/.test(alternative)) throw new Error(`${alternative} does not open with two letters`);
    return [alternative.slice(0, 2)];
  });

const isWord = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57) || unit === 95;

/** Patterns as alternatives (`dead|die[sd]?`), each a whole word or words in small letters → how often each stands in a text of small letters. */
export const countStarts = (sources: readonly string[]): ((small: string) => Float64Array) => {
  const patterns = sources.map((source) => new RegExp(`\\b(?:${source})\\b`, 'uy'));
  const opened = new Uint32Array(LETTERS * LETTERS);
  sources.forEach((source, index) => {
    for (const pair of openings(source))
      opened[(pair.charCodeAt(0) - A) * LETTERS + pair.charCodeAt(1) - A] |= 1 << index;
  });
  const reached = new Int32Array(sources.length);
  return (small) => {
    const counts = new Float64Array(sources.length);
    reached.fill(0);
    let inside = false;
    for (let at = 0; at + 1 < small.length; at++) {
      const unit = small.charCodeAt(at);
      const before = inside;
      inside = isWord(unit);
      const first = unit - A;
      if (before || first < 0 || first >= LETTERS) continue;
      const second = small.charCodeAt(at + 1) - A;
      if (second < 0 || second >= LETTERS) continue;
      for (let bits = opened[first * LETTERS + second]; bits !== 0; bits &= bits - 1) {
        const index = 31 - Math.clz32(bits & -bits);
        if (at < reached[index]) continue;
        const pattern = patterns[index];
        pattern.lastIndex = at;
        if (!pattern.test(small)) continue;
        counts[index]++;
        reached[index] = pattern.lastIndex;
      }
    }
    return counts;
  };
};
