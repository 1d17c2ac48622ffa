/** English inflections of lexicon words: 'stab' → stab, stabs, stabbed, stabbing. */

const DOUBLING = /[^aeiou][aeiou][bdgmnprt]$/;
/** Verbs of more than one syllable that double nothing, though they end like 'stab'. */
const PLAIN = new Set(
  'murder batter shelter offer suffer open enter mortar plunder gather hamper limit visit target rally offer deliver recover discover surrender order barricade pelt'.split(
    ' ',
  ),
);

const third = (verb: string): string =>
  /(?:[sxz]|[cs]h|o)$/.test(verb) ? `${verb}es` : /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;

const stemOf = (verb: string): string => {
  if (/[^e]e$/.test(verb)) return verb.slice(0, -1);
  if (DOUBLING.test(verb) && !PLAIN.has(verb)) return verb + verb.at(-1);
  return verb;
};

const past = (verb: string): string =>
  verb.endsWith('ee') ? `${verb}d` : /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${stemOf(verb)}ed`;

const gerund = (verb: string): string => (verb.endsWith('ie') ? `${verb.slice(0, -2)}ying` : `${stemOf(verb)}ing`);

const WRITTEN = /^([^(]+)\(([^)]*)\)$/;

/** 'take(took taken)' → take, takes, taking, took, taken; without brackets the past is regular. */
export const inflectVerbEn = (item: string): readonly string[] => {
  const written = WRITTEN.exec(item);
  const verb = written ? written[1] : item;
  const pasts = written ? written[2].split(' ') : [past(verb)];
  return [...new Set([verb, third(verb), gerund(verb), ...pasts])];
};

/** 'ambush' → ambush, ambushes. */
export const inflectNounEn = (noun: string): readonly string[] => [noun, third(noun)];
