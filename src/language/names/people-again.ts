/**
 * 'Bern Smith, 34, was shot', 'Endicott McCray … | McCray | opened fire': a name with an age, and the surname of a person named in
 * full, are people's, whatever the words around them make of them.
 */
import type { Name, Token } from '../analysis.ts';

const LONGEST = 4;
const OLDEST = 110;
const AGE = /^\d{1,3}$/;
const WRITTEN = /^\p{Lu}[\p{L}'’-]*\p{Ll}$/u;
/** What is told of a name with an age, right or not, by the texts it was looked at in. */
const SURE = 0.9;

/** ', 34,' behind the word before `last`. */
const isAged = (tokens: readonly Token[], last: number): boolean => {
  const [comma, age, end] = [tokens[last]?.form, tokens[last + 1]?.form ?? '', tokens[last + 2]?.form];
  return comma === ',' && AGE.test(age) && Number(age) <= OLDEST && (end === ',' || end === '.');
};

const isDoubtful = ({ type, first, last }: Name): boolean =>
  (type === 'ORG' || type === 'MISC') && last - first <= LONGEST;

/** '| McCray |, 24, is accused': of a name that none was found in. */
const unlabelled = (tokens: readonly Token[], names: readonly Name[]): Name[] => {
  const found: Name[] = [];
  for (let comma = 1; comma + 2 < tokens.length; comma++) {
    if (tokens[comma].form !== ',' || !isAged(tokens, comma)) continue;
    let first = comma;
    while (first > 0 && comma - first < LONGEST && isNameWord(tokens, first - 1, comma)) first--;
    if (first === comma || names.some((name) => name.first < comma && name.last > first)) continue;
    const [{ start }, { end }] = [tokens[first], tokens[comma - 1]];
    found.push({ start, end, type: 'PER', first, last: comma, confidence: SURE });
  }
  return found;
};

const isNameWord = (tokens: readonly Token[], at: number, comma: number): boolean =>
  tokens[at].upos === 'PROPN' && WRITTEN.test(tokens[at].form) && tokens[at].sentence === tokens[comma].sentence;

/** The same names, those of people labelled so, and those of people with an age that were missing. */
export const withPeopleAgain = (tokens: readonly Token[], names: readonly Name[]): Name[] => {
  const aged = names.map(
    (name): Name => (name.last - name.first <= LONGEST && isAged(tokens, name.last) ? { ...name, type: 'PER' } : name),
  );
  const told = [...aged, ...unlabelled(tokens, names)].sort((a, b) => a.first - b.first);
  const surnames = new Set<string>();
  for (const { type, first, last } of told)
    if (type === 'PER' && (last - first > 1 || isAged(tokens, last))) surnames.add(tokens[last - 1].form);
  return told.map((name) =>
    isDoubtful(name) && name.last - name.first === 1 && surnames.has(tokens[name.first].form)
      ? { ...name, type: 'PER' }
      : name,
  );
};
