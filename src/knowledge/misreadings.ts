/** Letters that scanners take for each other, whatever they sound like: "Cbaman" for Chaman, "Cornitan" for Comitan. */

const PAIRS: readonly (readonly [string, string])[] = [
  ['b', 'h'],
  ['h', 'b'],
  ['e', 'c'],
  ['c', 'e'],
  ['u', 'n'],
  ['n', 'u'],
  ['rn', 'm'],
  ['m', 'rn'],
  ['1', 'l'],
  ['0', 'o'],
  ['5', 's'],
  ['i', 'l'],
  ['l', 'i'],
  ['v', 'y'],
  ['cl', 'd'],
  ['d', 'cl'],
  ['ri', 'n'],
  ['in', 'm'],
  ['ii', 'u'],
  ['vv', 'w'],
  ['t', 'f'],
  ['f', 't'],
  ['a', 'o'],
  ['8', 'b'],
  ['tl', 'd'],
  ['li', 'h'],
]; // prettier-ignore

/**
 * The folded spellings from which one slip of a scanner, the same letter everywhere or at one place, gives `folded`:
 * `misreadingsOf('kbarian')` holds 'kharian'. At most a few dozen.
 */
export const misreadingsOf = (folded: string): readonly string[] => {
  const found = new Set<string>();
  for (const [read, meant] of PAIRS) {
    if (!folded.includes(read)) continue;
    for (let at = folded.indexOf(read); at >= 0; at = folded.indexOf(read, at + 1))
      found.add(folded.slice(0, at) + meant + folded.slice(at + read.length));
    found.add(folded.replaceAll(read, meant));
  }
  found.delete(folded);
  return [...found];
};
