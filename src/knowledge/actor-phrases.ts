/** Everything that running text can call the packs' actors, countries, regions and offices, as an index of phrases. */
import type { Actor, ActorAlias, PhraseEntry } from './actors.ts';
import type { BuiltActors } from './build-actors.ts';
import { foldPhrase, scanWords, type Word } from './fold-words.ts';
import { inflections } from './inflect-words.ts';
import { type PhraseIndexBuilder, phraseIndexBuilder } from './phrase-index.ts';

/** Articles, prepositions and conjunctions inside names. */
export const NAME_LINKS: ReadonlySet<string> = new Set(
  'the of and for in a de del la el los las lo y e en al da do dos das von van bin al-'.split(' '),
);

const aliasOf = (actor: Actor, phrase: string, words: readonly Word[], weak: boolean): ActorAlias => {
  const content = words.filter((word) => !NAME_LINKS.has(word.folded));
  return {
    what: 'actor',
    actor,
    phrase,
    weak,
    cased: content.some((word) => word.upper),
    acronym: content.length === 1 && content[0].caps && content[0].folded.length <= 5,
    content: content.length,
  };
};

/** The words of phrases that share most of theirs: what stands between two spaces is cut up once. */
const phraseWords = (): ((phrase: string) => readonly Word[]) => {
  const known = new Map<string, readonly Word[]>();
  const wordsOf = (piece: string): readonly Word[] => {
    let words = known.get(piece);
    if (words === undefined) known.set(piece, (words = scanWords(piece)));
    return words;
  };
  return (phrase) => {
    const words: Word[] = [];
    for (const piece of phrase.split(' ')) for (const word of wordsOf(piece)) words.push(word);
    return words;
  };
};

export const indexPhrases = (built: BuiltActors): ReturnType<PhraseIndexBuilder<PhraseEntry>['layOut']> => {
  const index = phraseIndexBuilder<PhraseEntry>();
  const wordsOf = phraseWords();
  const add = (phrase: string, entry: PhraseEntry): void => index.add(foldPhrase(phrase), entry);
  const addAlias = (actor: Actor, phrase: string, weak: boolean): void => {
    const words = wordsOf(phrase);
    index.add(
      words.map(({ folded }) => folded),
      aliasOf(actor, phrase, words, weak),
    );
  };
  for (const actor of built.actors.values()) {
    for (const alias of actor.aliases) addAlias(actor, alias, false);
    for (const alias of actor.weak) addAlias(actor, alias, true);
    for (const language of ['en', 'es'] as const) {
      const word: PhraseEntry = { what: 'word', actor, language };
      for (const phrase of actor.words[language]) for (const form of inflections(phrase, language)) add(form, word);
    }
  }
  for (const bare of built.bare) add(bare.phrase, { what: 'bare', bare });
  for (const { code, names, demonyms } of built.countries) {
    for (const name of names) add(name, { what: 'country', code, demonym: false });
    const demonym: PhraseEntry = { what: 'country', code, demonym: true };
    for (const language of ['en', 'es'] as const)
      for (const name of demonyms[language] ?? []) for (const form of inflections(name, language)) add(form, demonym);
  }
  for (const region of built.regions) for (const name of region.names) add(name, { what: 'region', region });
  for (const title of new Set(built.offices.flatMap((office) => office.titles))) add(title, { what: 'title', title });
  return index.layOut();
};
