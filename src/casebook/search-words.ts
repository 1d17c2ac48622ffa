/** What full text search sees of claims and events, and how a user's words become a query. */
import type { Claim, Participant } from '../claim.ts';
import type { Event } from '../event.ts';
import type { Span } from '../schema.ts';

const placeWords = (where: Claim['where']): (string | null)[] =>
  where ? [where.name, where.city, where.adm2, where.admin1, where.country] : [];

const participantWords = (participants: readonly Participant[]): (string | null)[] =>
  participants.flatMap(({ name, head }) => [name, head]);

const joined = (words: readonly (string | null | undefined)[]): string =>
  [...new Set(words.filter((word) => word))].join(' \n ');

/** The sentence around a claim's trigger; the trigger alone where no sentence holds it. */
export const sentenceOf = (claim: Claim, sentences: readonly Span[]): Span =>
  sentences.find(({ start, end }) => start <= claim.trigger.start && claim.trigger.end <= end) ?? claim.trigger;

/** What full text search sees of a report. */
export const reportWords = ({ title, text }: { readonly title: string | null; readonly text: string }): string =>
  `${title ?? ''}\n${text}`;

/** Sentence, people, places and sources of a claim. */
export const claimWords = (claim: Claim, text: string, sentence: Span): string =>
  joined([
    text.slice(sentence.start, sentence.end),
    claim.type,
    ...placeWords(claim.where),
    ...participantWords(claim.participants),
    ...claim.attributed.map(({ speaker }) => speaker),
  ]);

export const eventWords = (event: Event): string =>
  joined([event.title, event.type, ...placeWords(event.where), ...participantWords(event.participants)]);

const TERM = /"([^"]*)"|([^\s"]+)/g;
const WORDS = /[\p{L}\p{N}]+/gu;
const LETTERS = /^\p{L}+$/u;

/**
 * Without accents and case, as words are looked up: `Nuñez` → `nunez`. Only Latin letters lose their marks, as in the index:
 * a Cyrillic `й` is another letter than `и`.
 */
export const foldWord = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .toLowerCase();

/** One of the things that must all be found. */
export interface Term {
  /** Folded words that must follow one another. */
  readonly words: readonly string[];
  /** Beginnings of words, any of which will do as well. */
  readonly beginnings: readonly string[];
  /** Words as they stand in an index, any of which will do as well. */
  readonly forms?: readonly string[];
}

/** Endings of inflection, longest first; what is left must begin all forms: 'bodies', 'body' → 'bod'. */
const ENDINGS: readonly (readonly [endings: readonly string[], shortest: number])[] = [
  [['ings', 'ing', 'ies', 'ied', 'ed', 'es', 'er', 'ers', 's', 'y', 'e'], 3],
  [
    [
      ...['aciones', 'amientos', 'imientos', 'amiento', 'imiento', 'acion', 'ieron', 'iendo', 'ados', 'adas', 'idos'],
      ...['idas', 'aron', 'aban', 'ando', 'ado', 'ada', 'ido', 'ida', 'aba', 'ara', 'ar', 'er', 'ir', 'os', 'as', 'es'],
      ...['an', 'en', 'o', 'a', 'e', 's'],
    ],
    4,
  ],
];

const DOUBLED = /([bdgklmnprt])\1$/;

/**
 * What English and Spanish forms of a word begin with: `killings` → `kill`, `stopped` → `stop`, `asesinados` → `asesin`.
 * The shorter of the two languages' beginnings, since a query does not say which it is in.
 */
export const beginningOf = (word: string): string | undefined => {
  if (!LETTERS.test(word)) return undefined;
  const cut = ENDINGS.flatMap(([endings, shortest]) => {
    const fitting = endings.filter((ending) => word.endsWith(ending) && word.length - ending.length >= shortest);
    const longest = fitting.reduce((best, next) => (next.length > best.length ? next : best), '');
    return longest === '' ? [] : [word.slice(0, -longest.length)];
  });
  const [first, ...others] = cut;
  if (first === undefined) return word.length > 3 ? word : undefined;
  const shortest = others.reduce((best, next) => (next.length < best.length ? next : best), first);
  return DOUBLED.test(shortest) && !/(ll|ss)$/.test(shortest) ? shortest.slice(0, -1) : shortest;
};

/**
 * A user's words: `killed "Villa Unión" pistol*` → killed or what begins with kill; the two words one after the other; what
 * begins with pistol. In quotation marks words are taken as written. Undefined where there is nothing to look for.
 */
export const searchTerms = (q: string): readonly Term[] | undefined => {
  const terms = [...q.matchAll(TERM)].flatMap(([, phrase, word]): Term[] => {
    const words = ((phrase ?? word ?? '').match(WORDS) ?? []).map(foldWord);
    const [only] = words;
    if (only === undefined) return [];
    if (phrase !== undefined || words.length > 1) return [{ words, beginnings: [] }];
    if (word?.endsWith('*')) return [{ words: [], beginnings: [only] }];
    const beginning = beginningOf(only);
    return [{ words, beginnings: beginning === undefined ? [] : [beginning] }];
  });
  return terms.length > 0 ? terms : undefined;
};

/** As a query of FTS5, every word quoted so that nothing in it is an operator. */
export const ftsQuery = (terms: readonly Term[]): string =>
  terms
    .map(({ words, forms = [], beginnings }) =>
      [
        ...(words.length > 0 ? [`"${words.join(' ')}"`] : []),
        ...forms.map((form) => `"${form}"`),
        ...beginnings.map((beginning) => `"${beginning}"*`),
      ].join(' OR '),
    )
    .map((alternatives) => `(${alternatives})`)
    .join(' AND ');

/** As a `tsquery`. */
export const tsQuery = (terms: readonly Term[]): string =>
  terms
    .map(({ words, beginnings }) =>
      [
        ...(words.length > 0 ? [`(${words.map((word) => `'${word}'`).join(' <-> ')})`] : []),
        ...beginnings.map((beginning) => `'${beginning}':*`),
      ].join(' | '),
    )
    .map((alternatives) => `(${alternatives})`)
    .join(' & ');

/** PostgreSQL keeps no higher positions, no longer words. */
const LAST_POSITION = 16_383;
const LONGEST_WORD = 200;
/** Positions kept of one word. */
const MOST_POSITIONS = 250;

/** Words with their places, as a `tsvector`: `'shot':1 'dead':2`. */
export const tsVector = (text: string): string => {
  const places = new Map<string, number[]>();
  let at = 0;
  for (const [word] of text.matchAll(WORDS)) {
    at += 1;
    const folded = foldWord(word).slice(0, LONGEST_WORD);
    const known = places.get(folded);
    if (!known) places.set(folded, [Math.min(at, LAST_POSITION)]);
    else if (known.length < MOST_POSITIONS && at <= LAST_POSITION) known.push(at);
  }
  return [...places].map(([word, positions]) => `'${word}':${positions.join(',')}`).join(' ');
};

/** Words shown around the first one found. */
const SNIPPET_WORDS = 24;

const isHit = (word: string, terms: readonly Term[]): boolean =>
  terms.some(
    ({ words, beginnings }) => words.includes(word) || beginnings.some((beginning) => word.startsWith(beginning)),
  );

export interface SnippetPart {
  readonly text: string;
  readonly hit: boolean;
}

/** The passage of a text around the first word found, what was found marked; its beginning where nothing is. */
export const snippetOf = (text: string, terms: readonly Term[]): SnippetPart[] => {
  const found: { start: number; end: number; hit: boolean }[] = [];
  let first = -1;
  for (const { 0: word, index } of text.matchAll(WORDS)) {
    const hit = isHit(foldWord(word), terms);
    if (hit && first < 0) first = found.length;
    found.push({ start: index, end: index + word.length, hit });
    if (first >= 0 && found.length >= first + SNIPPET_WORDS) break;
  }
  const from = Math.max(0, first - SNIPPET_WORDS / 3);
  const shown = found.slice(from, from + SNIPPET_WORDS);
  if (shown.length === 0) return [];
  const start = (shown[0] as { start: number }).start;
  const end = (shown.at(-1) as { end: number }).end;
  const parts: SnippetPart[] = start > 0 ? [{ text: '…', hit: false }] : [];
  let at = start;
  for (const { start: from, end: to } of shown.filter(({ hit }) => hit)) {
    parts.push({ text: text.slice(at, from), hit: false }, { text: text.slice(from, to), hit: true });
    at = to;
  }
  parts.push({ text: text.slice(at, end) + (end < text.length ? '…' : ''), hit: false });
  return parts.filter((part) => part.text !== '');
};
