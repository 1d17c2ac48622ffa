/** Corrects labels by names that the lexicon is sure of: whole names of registered persons and groups. */
import { foldedAt, type NameDocument } from './document.ts';
import type { NameSpan } from './labels.ts';
import { GROUP, PERSON, PLACE } from './phrase-flags.ts';
import { FLAGS, LOOKS, UPPER } from './word-features.ts';

interface KnownName extends NameSpan {
  readonly type: 'PER' | 'ORG';
}

/** Phrases of several words that are a person or a group and no place, with a capital where the text uses them. */
const knownNames = ({ words, facts, phrases, casing }: NameDocument): KnownName[] => {
  const known: KnownName[] = [];
  for (let at = 0; at < words.length; at++) {
    const kinds = (phrases[at] & 15) << 1;
    if ((kinds & (PERSON | GROUP)) === 0 || (kinds & PLACE) !== 0) continue;
    let last = at + 1;
    while (last < words.length && phrases[last] >> 4 !== 0) last += 1;
    const capital =
      casing[at] === 1 ||
      casing[at] === 2 ||
      words.subarray(at, last).some((word) => (facts[word + LOOKS] & UPPER) !== 0);
    if (capital) known.push({ first: at, last, type: (kinds & PERSON) !== 0 ? 'PER' : 'ORG' });
    at = last - 1;
  }
  return known;
};

const overlap = (a: NameSpan, b: NameSpan): boolean => a.first < b.last && b.first < a.last;

/** Prepositions that join two places on a way, never the parts of one name. */
const ON_THE_WAY = new Set(['for', 'to', 'from', 'until', 'hacia', 'hasta', 'desde', 'a', 'para']);

const isPlace = ({ words, facts, phrases }: NameDocument, first: number, last: number): boolean =>
  last - first === 1 ? (facts[words[first] + FLAGS] & PLACE) !== 0 : ((phrases[first] << 1) & PLACE) !== 0;

/** "left [Valencia for Maracay]" → two places. */
const splitWays = (doc: NameDocument, span: NameSpan): NameSpan[] => {
  for (let at = span.first + 1; at + 1 < span.last; at++)
    if (ON_THE_WAY.has(foldedAt(doc, at)) && isPlace(doc, span.first, at) && isPlace(doc, at + 1, span.last))
      return [
        { first: span.first, last: at, type: 'LOC' },
        { first: at + 1, last: span.last, type: 'LOC' },
      ];
  return [span];
};

/** Words that begin something else behind 'y': 'la Policía Nacional y | su hijo', 'Ana Ruiz y | dos hombres'. */
const BEGINS = new Set(
  'su sus un una unos unas otro otra otros otras dos tres cuatro cinco his her their its two three a an'.split(' '),
);

/** "[Policía Nacional y su hijo de 12]" → "Policía Nacional": what is joined in small letters is no part of a name. */
const withoutJoined = (doc: NameDocument, span: NameSpan): NameSpan => {
  for (let at = span.first + 1; at + 1 < span.last; at++)
    if (/^(?:y|e|and)$/.test(foldedAt(doc, at)) && BEGINS.has(foldedAt(doc, at + 1)) && doc.casing[at + 1] === 0)
      return { ...span, last: at };
  return span;
};

/**
 * "[Guardia Nacional heridos]", "[Guardia Nacional a la periodista]", "[Guardia Nacional de matar]" → "Guardia Nacional": what befell it in
 * small letters behind capitals, whom, and of what it is accused.
 */
const PARTICIPLE = /^(?:herid|muert|[a-zñ]{2,}(?:ad|id))[oa]s?$/;
const withoutDeed = (doc: NameDocument, span: NameSpan): NameSpan => {
  const isSmall = (at: number) => (doc.facts[doc.words[at] + LOOKS] & UPPER) === 0;
  for (let at = span.first + 1; at < span.last; at++) {
    if (!isSmall(at) || isSmall(at - 1)) continue;
    const form = foldedAt(doc, at);
    const next = at + 1 < span.last && isSmall(at + 1) ? foldedAt(doc, at + 1) : '';
    const ends =
      at + 1 === span.last ? PARTICIPLE.test(form) : form === 'a' ? next !== '' : form === 'de' && /[aei]r$/.test(next);
    if (ends) return { ...span, last: at };
  }
  return span;
};

/**
 * "US President [Donald Trump]" labelled ORG as a whole → PER "Donald Trump"; "[El Chapo]" → PER. A label that holds
 * more of a name of the same type ("Donald Trump Jr.") stays.
 */
export const settle = (doc: NameDocument, labelled: readonly NameSpan[]): NameSpan[] => {
  const spans = labelled.flatMap((span) => splitWays(doc, withoutDeed(doc, withoutJoined(doc, span))));
  const known = knownNames(doc);
  if (known.length === 0) return spans;
  const kept = known.filter(
    (name) => !spans.some((span) => span.type === name.type && span.first <= name.first && name.last <= span.last),
  );
  return [...spans.filter((span) => !kept.some((name) => overlap(name, span))), ...kept].sort(
    (a, b) => a.first - b.first,
  );
};
