/** The forms of a describing phrase: plurals and Spanish feminines, made by rule ("gunman" → "gunmen"). */

const ENGLISH_IRREGULAR: Readonly<Record<string, string>> = {
  child: 'children',
  person: 'people',
  policeman: 'policemen',
  thief: 'thieves',
  wife: 'wives',
  foot: 'feet',
};

const englishPlural = (word: string): string => {
  if (ENGLISH_IRREGULAR[word]) return ENGLISH_IRREGULAR[word];
  if (/man$/.test(word) && !/(?:german|human|roman|shaman)$/.test(word)) return word.replace(/man$/, 'men');
  if (/[^aeiou]y$/.test(word)) return word.replace(/y$/, 'ies');
  if (/(?:s|x|z|ch|sh)$/.test(word)) return `${word}es`;
  return `${word}s`;
};

const ENGLISH_LINK = /^(?:of|with|from|in|for|by|on|to|under)$/;
const SPANISH_LINK = /^(?:de|del|con|en|a|al|por|para|sin|contra)$/;

/** Only the head inflects: "member of a cartel" → "members of a cartel", "armed man" → "armed men". */
const englishForms = (phrase: string): string[] => {
  const words = phrase.split(' ');
  const link = words.findIndex((word) => ENGLISH_LINK.test(word));
  const head = (link > 0 ? link : words.length) - 1;
  return [phrase, words.with(head, englishPlural(words[head])).join(' ')];
};

const spanishPlural = (word: string): string => {
  if (/[aeiouáéó]$/i.test(word)) return `${word}s`;
  if (/z$/.test(word)) return word.replace(/z$/, 'ces');
  if (/s$/.test(word) && !/[áéíóú]s$/.test(word)) return word;
  return `${word}es`;
};

const spanishFeminine = (word: string): string =>
  /o$/.test(word) ? word.replace(/o$/, 'a') : /(?:[dts]or|és|ón|án)$/.test(word) ? `${word}a` : word;

/** A star marks a word whose feminine is another word: "secretario*", for "secretaria" folds like "Secretaría". */
const NO_FEMININE = '*';

/** Words before the first preposition agree: "hombre armado" → "hombres armados"; "elementos de seguridad". */
const spanishForms = (marked: string): string[] => {
  const neuter = marked.endsWith(NO_FEMININE);
  const phrase = neuter ? marked.slice(0, -1) : marked;
  const words = phrase.split(' ');
  const link = words.findIndex((word) => SPANISH_LINK.test(word));
  const stop = link > 0 ? link : words.length;
  const map = (change: (word: string) => string): string[] => words.map((word, i) => (i < stop ? change(word) : word));
  const feminine = map(spanishFeminine);
  const join = (forms: readonly string[]): string => forms.join(' ');
  if (neuter) return [phrase, join(map(spanishPlural))];
  return [
    phrase,
    join(map(spanishPlural)),
    join(feminine),
    join(feminine.map((word, i) => (i < stop ? spanishPlural(word) : word))),
  ];
};

/** `('hombre armado', 'es')` → hombre armado, hombres armados, hombre armada, hombres armadas. */
export const inflections = (phrase: string, language: 'en' | 'es'): readonly string[] => [
  ...new Set(language === 'en' ? englishForms(phrase) : spanishForms(phrase)),
];
