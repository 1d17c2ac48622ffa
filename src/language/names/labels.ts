/** Names as labels on words: outside, or begin, inside, last, single of a type (BILOU). */
import { NAME_TYPES, type NameType } from '../../annotation.ts';

/** A name over words `first` to `last` (exclusive). */
export interface NameSpan {
  readonly first: number;
  readonly last: number;
  readonly type: NameType;
}

/** Label 0 is outside; type t has 1 + 4t begin, + 1 inside, + 2 last, + 3 single. */
export const LABELS = 1 + 4 * NAME_TYPES.length;
export const OUTSIDE = 0;

const BEGIN = 0;
const INSIDE = 1;
const LAST = 2;
const SINGLE = 3;

const labelOf = (type: number, place: number): number => 1 + 4 * type + place;
const typeOf = (label: number): number => (label - 1) >> 2;
const placeOf = (label: number): number => (label - 1) & 3;

/** A name is open after begin and inside. */
export const isOpen = (label: number): boolean => label !== OUTSIDE && placeOf(label) <= INSIDE;

/** `ALLOWED[previous]`: the labels that may follow it; a sentence starts as after OUTSIDE. */
export const ALLOWED: readonly (readonly number[])[] = Array.from({ length: LABELS }, (_, previous) => {
  if (isOpen(previous)) return [labelOf(typeOf(previous), INSIDE), labelOf(typeOf(previous), LAST)];
  return [OUTSIDE, ...NAME_TYPES.flatMap((_, type) => [labelOf(type, BEGIN), labelOf(type, SINGLE)])];
});

/** The same at a sentence's last word, where nothing may stay open. */
export const ALLOWED_LAST: readonly (readonly number[])[] = ALLOWED.map((labels) =>
  labels.filter((label) => label === OUTSIDE || placeOf(label) >= LAST),
);

/** Coarse history: nothing, or an open or closed name of a type. */
export const historyOf = (label: number): number =>
  label === OUTSIDE ? 0 : 1 + 2 * typeOf(label) + (isOpen(label) ? 1 : 0);

/** Spans → one label a word. */
export const encode = (spans: readonly NameSpan[], words: number): Uint8Array => {
  const labels = new Uint8Array(words);
  for (const { first, last, type } of spans) {
    const t = NAME_TYPES.indexOf(type);
    if (last - first === 1) labels[first] = labelOf(t, SINGLE);
    else {
      labels.fill(labelOf(t, INSIDE), first + 1, last - 1);
      labels[first] = labelOf(t, BEGIN);
      labels[last - 1] = labelOf(t, LAST);
    }
  }
  return labels;
};

/** Labels → spans; what never closes is dropped. */
export const decode = (labels: Uint8Array): NameSpan[] => {
  const spans: NameSpan[] = [];
  let first = -1;
  for (let at = 0; at < labels.length; at++) {
    const label = labels[at];
    if (label === OUTSIDE) {
      first = -1;
      continue;
    }
    const place = placeOf(label);
    if (place === SINGLE || place === BEGIN) first = at;
    if ((place === SINGLE || place === LAST) && first >= 0)
      spans.push({ first, last: at + 1, type: NAME_TYPES[typeOf(label)] });
    if (place === SINGLE || place === LAST) first = -1;
  }
  return spans;
};
