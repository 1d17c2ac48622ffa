/** The trigger lexicon of a language, parsed once: phrases of folded words → what they say. */
import { EFFECTS, type Effect, EVENT_TYPES, type EventType } from '../../claim.ts';
import type { Language } from '../../language/analysis.ts';
import { inflectNounEn, inflectVerbEn } from './en/inflect.ts';
import { TRIGGERS_EN } from './en/triggers.ts';
import { inflectNounEs, inflectVerbEs } from './es/inflect.ts';
import { TRIGGERS_ES } from './es/triggers.ts';
import { foldSpanish, foldWord } from './fold.ts';
import { addPhrase, type PhraseNode, phraseTrie } from './phrase-trie.ts';
import { FRAMES, type FrameId, type TriggerEntry, type TriggerPart } from './trigger-entry.ts';

/** Stands for up to six words between two words of a phrase: 'took * hostage'. */
export const GAP = '*';

export type TriggerLexicon = PhraseNode<readonly TriggerEntry[]>;

const HEAD = /^(\S+) (\S+) (\S+) (verb|noun|state)((?: \?\w+)?)((?: =\S+)?)$/;

const oneOfOrThrow = <T extends string>(values: readonly T[], value: string, line: string): T => {
  if (!values.includes(value as T)) throw new Error(`The trigger lexicon does not know ${value} in: ${line}`);
  return value as T;
};

const entryOf = (head: string): TriggerEntry => {
  const parts = HEAD.exec(head.trim());
  if (!parts) throw new Error(`The trigger lexicon cannot be read at: ${head}`);
  const [, type, frame, effect, part, sense, acled] = parts;
  return {
    type: oneOfOrThrow<EventType>(EVENT_TYPES, type, head),
    frame: oneOfOrThrow(Object.keys(FRAMES) as FrameId[], frame, head),
    effect: effect === '-' ? null : oneOfOrThrow<Effect>(EFFECTS, effect, head),
    part: part as TriggerPart,
    sense: sense ? sense.trim().slice(1) : null,
    acled: acled ? acled.trim().slice(1).replaceAll('_', ' ') : null,
    rule: head.trim(),
  };
};

/** 'del' and 'al' are two words of the analysis. */
const divide = (word: string): string[] => (word === 'del' ? ['de', 'el'] : word === 'al' ? ['a', 'el'] : [word]);

const expand = (options: readonly (readonly string[])[]): string[][] =>
  options.reduce<string[][]>((made, words) => made.flatMap((start) => words.map((word) => [...start, word])), [[]]);

const BRACKETS = /\(/;

/** Splits at blanks that stand outside brackets: 'shoot(shot) and kill(killed)'. */
const wordsOf = (phrase: string): string[] => phrase.match(/[^\s(]+(?:\([^)]*\))?/g) ?? [];

/** Words before the verb of a phrase: '| fatally | shoot'. */
export const isAdverb = (word: string): boolean => /..ly$/.test(word);

const phrasesEn = (part: TriggerPart, phrase: string): string[][] => {
  const words = wordsOf(phrase);
  if (part === 'verb') {
    // 'fatally | wound'
    const verb = words.findIndex((word) => !isAdverb(word));
    return expand(words.map((word, i) => (i === verb || BRACKETS.test(word) ? inflectVerbEn(word) : [foldWord(word)])));
  }
  const last = words.length - 1;
  if (part === 'noun')
    return expand(words.map((word, i) => (i === last ? inflectNounEn(foldWord(word)) : [foldWord(word)])));
  return [words.map(foldWord)];
};

const phrasesEs = (part: TriggerPart, phrase: string): string[][] => {
  const words = phrase.split(' ').flatMap(divide);
  // 'cabeza | humana': 'cabezas | humanas'
  const agrees = (word: string, i: number) => part === 'noun' && i === 1 && /[^aeiou][oa]$/.test(word);
  return expand(
    words.map((word, i) =>
      i > 0
        ? [foldSpanish(word), ...(agrees(word, i) ? [`${foldSpanish(word)}s`] : [])]
        : part === 'verb'
          ? inflectVerbEs(word)
          : inflectNounEs(word),
    ),
  );
};

const PHRASES = { en: phrasesEn, es: phrasesEs } as const;

/** 'shoot-out' is one word or three: the analysis cuts English words at their hyphens. */
const hyphened = (words: string[]): string[][] => {
  const cut = words.flatMap((word) => word.split(/(-)/)).filter((word) => word !== '');
  return cut.length === words.length ? [words] : [words, cut];
};

const parse = (language: Language, source: string): TriggerLexicon => {
  const root = phraseTrie<readonly TriggerEntry[]>();
  for (const line of source.split('\n')) {
    const colon = line.indexOf(' : ');
    if (colon < 0) continue;
    const entry = entryOf(line.slice(0, colon));
    for (const phrase of line.slice(colon + 3).split(','))
      for (const words of PHRASES[language](entry.part, phrase.trim()).flatMap(hyphened))
        addPhrase(root, words, [entry], (old, added) => [...old, ...added]);
  }
  return root;
};

const parsed = new Map<Language, TriggerLexicon>();

export const triggerLexicon = (language: Language): TriggerLexicon => {
  let lexicon = parsed.get(language);
  if (!lexicon) parsed.set(language, (lexicon = parse(language, language === 'es' ? TRIGGERS_ES : TRIGGERS_EN)));
  return lexicon;
};
