/** Which of the names that reports give a person is his: 'the son of X' is read as X now and then, and ids tell them apart. */
import { foldName } from './hash-words.ts';

/** `'mx/ana-ruiz-soto'` → `['ana', 'ruiz', 'soto']`; none for the generic actors of `world/`, which name nobody. */
const idWords = (actor: string | null): readonly string[] =>
  actor === null || actor.startsWith('world/') ? [] : actor.slice(actor.lastIndexOf('/') + 1).split('-');

/** No word of the name is one of the id's: a nickname, or somebody else's name. */
export const isStrange = (name: string, actor: string | null): boolean => {
  const words = idWords(actor);
  return (
    words.length > 0 &&
    !foldName(name)
      .split(' ')
      .some((word) => words.includes(word))
  );
};

/** Words shared with the id count most, the given name above the family's, then the length and the capitals. */
const telling = (name: string, actor: string | null): readonly number[] => {
  const own = foldName(name).split(' ');
  const words = idWords(actor);
  return [
    own.filter((word) => words.includes(word)).length,
    own.includes(words[0]) ? 1 : 0,
    name.length,
    name.split(' ').filter((word) => /^\p{Lu}/u.test(word)).length,
  ];
};

/** `('El Toro', 'Ana Ruiz', 'mx/ana-ruiz-soto')` → `'Ana Ruiz'`; the first of equals. */
export const fullerName = (a: string | null, b: string | null, actor: string | null): string | null => {
  if (a === null || b === null) return a ?? b;
  const [x, y] = [telling(a, actor), telling(b, actor)];
  const differs = x.findIndex((value, index) => value !== y[index]);
  return differs >= 0 && y[differs] > x[differs] ? b : a;
};
