/**
 * Persons told one by one: 'a woman … her baby daughter … Marta Ruiz, 26' are two persons or more. Gives the least number that the
 * descriptions need: descriptions that differ in sex, age or name cannot be one person.
 */
import { foldName } from './hash-words.ts';
import { rememberWords } from './remember-words.ts';

export interface Description {
  readonly words: string;
}

type Sex = 'f' | 'm' | undefined;
type Age = 'child' | 'grown' | undefined;

const FEMALE =
  /\b(?:wom[ae]n|girls?|daughters?|mothers?|moms?|mum|wife|wives|widow|girlfriends?|sisters?|grandmothers?|nieces?|aunts?|females?|actress|policewoman|ex-wife|she|mujer(?:es)?|niñas?|hijas?|madres?|esposas?|novias?|hermanas?|abuelas?|sobrinas?|tías?|señoras?)\b/iu;
const MALE =
  /\b(?:m[ae]n|boys?|sons?|fathers?|dads?|husbands?|boyfriends?|brothers?|grandfathers?|nephews?|uncles?|males?|policem[ae]n|gunm[ae]n|he|himself|hombres?|niños?|hijos?|padres?|esposos?|novios?|hermanos?|abuelos?|sobrinos?|tíos?|señor)\b/iu;
const CHILD =
  /\b(?:boys?|girls?|child|children|kids?|toddlers?|infants?|bab(?:y|ies)|newborn|niñ[oa]s?|bebés?|menor(?:es)?)\b/iu;
const GROWN =
  /\b(?:m[ae]n|wom[ae]n|mothers?|fathers?|moms?|dads?|wife|husband|girlfriend|boyfriend|grandmother|grandfather|officers?|deput(?:y|ies)|police\w*|soldiers?|hombres?|mujer(?:es)?|madres?|padres?|esposos?|esposas?|policías?|soldados?|oficial(?:es)?)\b/iu;
const YEARS = /\b(\d{1,3})[- ](?:years?|yr)s?[- ]old|\b(\d{1,3}) años|,\s(\d{1,2})\b|\b(\d{1,3})[- ]month/iu;
const MONTHS = /\b\d{1,2}[- ]month|\b\d{1,2} meses/iu;
/** Two or more capitalised words in a row that end the phrase: 'Glen Flora man' names a town. */
const NAME = /\p{Lu}[\p{L}'’.-]+(?: (?:\p{Lu}\.|de|la|del))* \p{Lu}[\p{L}'’-]+(?=$|,)/u;

interface Person {
  readonly sex: Sex;
  readonly age: Age;
  readonly years: number | undefined;
  readonly name: readonly string[];
}

const sexOf = (words: string): Sex => {
  const [female, male] = [FEMALE.exec(words), MALE.exec(words)];
  if (female && male) return female.index < male.index ? 'f' : 'm';
  return female ? 'f' : male ? 'm' : undefined;
};

/** Drops whose son or friend it is: 'the son of Marta Ruiz', "Ruiz's nephew" name a person who is another. */
const withoutOwner = (words: string): string =>
  words.replace(/^.*['’]s?\s+(?=\p{Ll})/u, '').replace(/\s(?:of|de|del)\s.*$/u, '');

const personOf = rememberWords((description: string): Person => {
  const words = withoutOwner(description);
  const match = YEARS.exec(words);
  const years = match && !MONTHS.test(words) ? Number(match[1] ?? match[2] ?? match[3]) : undefined;
  const name = NAME.exec(words);
  const age: Age =
    years !== undefined
      ? years < 13
        ? 'child'
        : years > 17
          ? 'grown'
          : undefined
      : CHILD.test(words) || MONTHS.test(words)
        ? 'child'
        : GROWN.test(words)
          ? 'grown'
          : undefined;
  return { sex: sexOf(words), age, years, name: name ? foldName(name[0]).split(' ') : [] };
});

/** Two descriptions that no one person can bear. */
const differ = (a: Person, b: Person): boolean => {
  if (a.years !== undefined && b.years !== undefined && Math.abs(a.years - b.years) > 1) return true;
  if (a.sex !== undefined && b.sex !== undefined && a.sex !== b.sex) return true;
  if (a.age !== undefined && b.age !== undefined && a.age !== b.age) return true;
  return (
    a.name.length > 1 &&
    b.name.length > 1 &&
    a.name[0] !== b.name[0] &&
    !a.name.some((word) => b.name.includes(word) && word === a.name[a.name.length - 1])
  );
};

/** Surely one person: a name or an age in common, or the same sex and age group, and nothing against it. */
export const fitsOne = (a: Description, b: Description): boolean => {
  const [x, y] = [personOf(a.words), personOf(b.words)];
  if (differ(x, y)) return false;
  if (x.name.length > 1 && y.name.length > 1) return x.name.some((word) => y.name.includes(word));
  if (x.years !== undefined && y.years !== undefined) return true;
  return x.sex !== undefined && x.sex === y.sex && x.age !== undefined && x.age === y.age;
};

/** Least number of persons: descriptions taken in order, each kept that differs from all kept so far. */
export const countPersons = (descriptions: readonly Description[]): number => {
  const kept: Person[] = [];
  // The most telling first: names and ages single out, 'the victim' does not.
  const persons = descriptions
    .map(({ words }) => personOf(words))
    .map((person, index) => ({
      person,
      index,
      telling:
        (person.years !== undefined ? 2 : 0) +
        (person.name.length > 1 ? 2 : 0) +
        (person.sex ? 1 : 0) +
        (person.age ? 1 : 0),
    }))
    .sort((a, b) => b.telling - a.telling || a.index - b.index);
  for (const { person } of persons) if (kept.every((other) => differ(person, other))) kept.push(person);
  return Math.max(1, kept.length);
};

const NUMBER =
  /\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|hundred|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|veinte|treinta|cien|both|ambos|double|triple|quadruple|no one|nobody|none|ningun\w*|one|un[oa]?)\b/iu;
/** Ages, members of a group, and the Spanish article: 'un policía' is 'a policeman', 'un muerto' is one dead. */
const NOT_A_COUNT =
  /\b\d{1,3}[- ](?:years?|yr|months?|meses|años)\S*|,\s\d{1,2}\b|\bone of\b|\bun[oa] de\b|\buna? (?!muert|fallecid|herid|lesionad|víctima|persona|sol[oa]\b|únic)(?=\p{L})/giu;

/** Gives a number of people in words or digits, not a person: 'three dead', not 'a 7-year-old boy' or 'Marta Ruiz'. */
export const isCounted = rememberWords((words: string): boolean => NUMBER.test(words.replace(NOT_A_COUNT, '')));
