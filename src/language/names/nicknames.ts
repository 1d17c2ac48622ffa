/** Nicknames in quotation marks inside a person's name: 'Ramón “El Toro” Vera', 'Luis "N"'. */
import type { Name, Token } from '../analysis.ts';

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['"', '"'],
  ['‘', '’'],
  ["'", "'"],
  ['«', '»'],
]);
/** Words of the longest nickname: 'El Señor de los Cielos'. */
const LONGEST = 5;
const SURNAMES = 2;
const GIVEN = 2;
const CAPITAL = /^\p{Lu}/u;
const TITLED = /^\p{Lu}[\p{Ll}’'-]+$/u;
const LINKING = /^(?:el|la|los|las|de|del|the|of)$/i;

/** The closing mark of a nickname that opens at `open`; -1 where what stands there is none. */
const closes = (tokens: readonly Token[], open: number): number => {
  const mark = tokens[open]?.form;
  // Most words are longer than a mark, and are not looked up.
  const closing = mark?.length === 1 ? CLOSING.get(mark) : undefined;
  if (closing === undefined) return -1;
  let capitals = 0;
  for (let at = open + 1; at < tokens.length && at <= open + LONGEST + 1; at++) {
    const { form, sentence } = tokens[at];
    if (sentence !== tokens[open].sentence) return -1;
    if (form === closing) return capitals > 0 ? at : -1;
    if (CAPITAL.test(form)) capitals++;
    else if (!LINKING.test(form)) return -1;
  }
  return -1;
};

/** End of the surnames that follow a nickname. */
const surnamesFrom = (tokens: readonly Token[], from: number): number => {
  let last = from;
  while (
    last < tokens.length &&
    last < from + SURNAMES &&
    tokens[last].sentence === tokens[from].sentence &&
    TITLED.test(tokens[last].form)
  )
    last++;
  return last;
};

/** The first of the proper words right before a quotation mark: given names that the recogniser missed. */
const givenBefore = (tokens: readonly Token[], open: number): number => {
  let first = open;
  while (
    first > 0 &&
    first > open - GIVEN &&
    tokens[first - 1].sentence === tokens[open].sentence &&
    tokens[first - 1].upos === 'PROPN' &&
    TITLED.test(tokens[first - 1].form)
  )
    first--;
  return first;
};

/** Where the person's name begins whose nickname opens at `open`, next to `name`; -1 where none does. */
const beginsAt = (tokens: readonly Token[], { first, last, type }: Name, open: number): number => {
  if (open === last) return type === 'PER' ? first : -1;
  const given = givenBefore(tokens, open);
  return given < open ? given : -1;
};

const joined = (tokens: readonly Token[], name: Name, from: number): Name | undefined => {
  for (const open of [name.last, name.first - 1]) {
    const close = closes(tokens, open);
    const first = close < 0 ? -1 : beginsAt(tokens, name, open);
    if (first < from) continue;
    const last = surnamesFrom(tokens, close + 1);
    return { ...name, type: 'PER', first, last, start: tokens[first].start, end: tokens[last - 1].end };
  }
  return undefined;
};

/**
 * Names with a nickname and what follows it taken into the person's name that they interrupt; names in text order stay so.
 *
 *     PER "Ramón", MISC "El Toro", PER "Vera" of 'Ramón “El Toro” Vera' → PER 'Ramón “El Toro” Vera'
 */
export const withNicknames = (tokens: readonly Token[], names: readonly Name[]): Name[] => {
  const out: Name[] = [];
  for (const name of names) {
    const from = out.at(-1)?.last ?? 0;
    if (name.first >= from) out.push(joined(tokens, name, from) ?? name);
  }
  return out;
};
