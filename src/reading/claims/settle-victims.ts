/**
 * The same victims told again, and victims told one by one: 'a man was killed … a woman also died' are two dead that no
 * sentence adds up; 'four people were shot, two fatally' are two injured; whoever was shot and died is not injured.
 */
import type { Effect } from '../../claim.ts';
import type { ClaimContext } from './context.ts';
import type { DraftClaim } from './draft.ts';
import type { DraftFigure } from './figures.ts';
import type { NounPhrase } from './noun-phrase.ts';

interface Mention {
  readonly claim: number;
  readonly figure: DraftFigure;
  readonly phrase: NounPhrase;
  readonly n: number;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const MALE = words(
  'man boy son father brother husband grandson grandfather nephew uncle boyfriend gentleman men boys sons brothers hombre nino padre hijo hermano esposo',
);
const FEMALE = words(
  'woman girl daughter mother sister wife granddaughter grandmother niece aunt girlfriend women girls daughters sisters mujer nina madre hija hermana esposa',
);
const OTHER = words('another second third fourth fifth other otro otra segundo segunda tercer');

const namesOf = ({ forms }: ClaimContext, { name }: NounPhrase): ReadonlySet<string> => {
  const found = new Set<string>();
  if (name?.type === 'PER') for (let i = name.first; i < name.last; i++) if (forms[i].length > 2) found.add(forms[i]);
  return found;
};

const sexOf = ({ forms }: ClaimContext, { first, last }: NounPhrase): 'm' | 'f' | undefined => {
  for (let i = first; i < last; i++) {
    if (MALE.has(forms[i])) return 'm';
    if (FEMALE.has(forms[i])) return 'f';
  }
  return undefined;
};

const isOther = ({ forms }: ClaimContext, { first, head }: NounPhrase): boolean => {
  for (let i = first; i < head; i++) if (OTHER.has(forms[i])) return true;
  return false;
};

/** Two single victims are one person unless something tells them apart: names, ages, sex, 'another'. */
const isSame = (context: ClaimContext, a: Mention, b: Mention): boolean => {
  const x = namesOf(context, a.phrase);
  const y = namesOf(context, b.phrase);
  if (x.size > 0 && y.size > 0) return [...x].some((name) => y.has(name));
  if (a.phrase.age !== null && b.phrase.age !== null) return a.phrase.age === b.phrase.age;
  const sex = sexOf(context, a.phrase);
  const otherSex = sexOf(context, b.phrase);
  if (sex && otherSex && sex !== otherSex) return false;
  if (isOther(context, b.phrase)) return false;
  // told of in one breath: 'a nurse and a guard'
  return a.claim !== b.claim || a.phrase.sentence !== b.phrase.sentence;
};

const isCounted = ({ figure }: Mention, effect: Effect): boolean =>
  figure.effect === effect && !figure.partial && figure.scope === 'incident';

const mentionsOf = (drafts: readonly DraftClaim[], members: readonly number[]): Mention[] => {
  const mentions: Mention[] = [];
  for (const claim of members)
    for (const figure of drafts[claim].figures)
      if (figure.phrase && figure.best !== null && figure.best > 0)
        mentions.push({ claim, figure, phrase: figure.phrase, n: figure.best });
  return mentions;
};

/** One mention a person. */
const distinct = (context: ClaimContext, singles: readonly Mention[]): Mention[] => {
  const people: Mention[][] = [];
  for (const mention of singles) {
    const known = people.find(
      (person) =>
        person.some((one) => isSame(context, one, mention)) && !person.some((one) => clashes(context, one, mention)),
    );
    if (known) known.push(mention);
    else people.push([mention]);
  }
  return people.map(([first]) => first);
};

const clashes = (context: ClaimContext, a: Mention, b: Mention): boolean => {
  const x = namesOf(context, a.phrase);
  const y = namesOf(context, b.phrase);
  return (
    (x.size > 0 && y.size > 0 && ![...x].some((name) => y.has(name))) ||
    (a.phrase.age !== null && b.phrase.age !== null && a.phrase.age !== b.phrase.age)
  );
};

/** The largest number that one claim states. */
const stated = (drafts: readonly DraftClaim[], members: readonly number[], effect: Effect): number =>
  Math.max(
    0,
    ...members.map((claim) =>
      drafts[claim].figures
        .filter((figure) => figure.effect === effect && !figure.partial && figure.scope === 'incident')
        .reduce((sum, { best }) => sum + (best ?? 0), 0),
    ),
  );

const addedUp = (effect: Effect, people: readonly Mention[]): DraftFigure => ({
  effect,
  whom: people.every(({ figure }) => figure.whom === people[0].figure.whom) ? people[0].figure.whom : 'unknown',
  low: people.length,
  best: people.length,
  high: people.length,
  words: people.map(({ figure }) => figure.words).join('; '),
  scope: 'incident',
  evidence: people.flatMap(({ figure }) => figure.evidence),
  inferred: true,
  why: `${people.length} victims told of one by one`,
  partial: false,
});

const withFigures = (draft: DraftClaim, figures: readonly DraftFigure[]): DraftClaim => ({ ...draft, figures });

/** Adds a sum to the first claim of the effect where victims told singly outnumber every stated count. */
const addUp = (context: ClaimContext, drafts: DraftClaim[], members: readonly number[], effect: Effect): void => {
  const singles = mentionsOf(drafts, members).filter((one) => one.n === 1 && isCounted(one, effect));
  if (singles.length < 2) return;
  const people = distinct(context, singles);
  if (people.length <= stated(drafts, members, effect)) return;
  const at = people[0].claim;
  const parts = drafts[at].figures.map((figure) => (figure.effect === effect ? { ...figure, partial: true } : figure));
  drafts[at] = withFigures(drafts[at], [...parts, addedUp(effect, people)]);
};

const isShot = ({ figure }: Mention): boolean => figure.effect === 'injured' && figure.tentative === true;

const fewer = (figure: DraftFigure, dead: number): DraftFigure => ({
  ...figure,
  low: (figure.best ?? 0) - dead,
  best: (figure.best ?? 0) - dead,
  high: figure.best,
  inferred: true,
  why: `${figure.best} were hit, ${dead} of them died`,
});

/** Whoever was hit and died is dead, not injured. */
const takeOffDead = (context: ClaimContext, drafts: DraftClaim[], members: readonly number[]): void => {
  const dead = stated(drafts, members, 'killed');
  if (dead === 0) return;
  const mentions = mentionsOf(drafts, members);
  const killed = mentions.filter((one) => isCounted(one, 'killed'));
  const explicit = mentions.some((one) => one.figure.effect === 'injured' && !isShot(one) && isCounted(one, 'injured'));
  for (const mention of mentions.filter(isShot)) {
    const { claim, figure, n } = mention;
    const same = n === 1 && killed.some((one) => one.n === 1 && isSame(context, one, mention));
    const drop = same || n <= dead || explicit;
    drafts[claim] = withFigures(
      drafts[claim],
      drafts[claim].figures.flatMap((one) =>
        one !== figure ? [one] : drop && (same || n > 1 || explicit) ? [] : n > dead ? [fewer(one, dead)] : [one],
      ),
    );
  }
};

/** Settles each template's victims; the drafts keep their order. */
export const settleVictims = (
  context: ClaimContext,
  claims: readonly DraftClaim[],
  templates: readonly string[],
): DraftClaim[] => {
  const drafts = [...claims];
  const byTemplate = new Map<string, number[]>();
  templates.forEach((template, i) => {
    if (drafts[i].standing !== 'asserted') return;
    const members = byTemplate.get(template);
    if (members) members.push(i);
    else byTemplate.set(template, [i]);
  });
  for (const members of byTemplate.values()) {
    addUp(context, drafts, members, 'killed');
    takeOffDead(context, drafts, members);
    addUp(context, drafts, members, 'injured');
  }
  return drafts;
};
