/** What a rule set made of an event, one sentence a decision, each with the codebook's section. */
import type { Event, Toll } from '../../event.ts';
import type { RuleSet } from '../rule-set.ts';
import type { CodedEvent, CodedRow, Fact } from './coded-event.ts';
import { dateGrade, knownDays } from './grades.ts';

type Coded = Omit<CodedEvent, 'facts'>;

/** `'UCDP GED: low…'` → `'UCDP GED'`: how sentences call the rule set. */
const shortName = (ruleSet: RuleSet): string => ruleSet.title.split(':')[0]!.trim();

const tollOf = ({ tolls }: Event, effect: Toll['effect'], whom: Toll['whom']): Toll | undefined =>
  tolls.find((toll) => toll.effect === effect && toll.whom === whom);

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

const included = (coded: Coded, ruleSet: RuleSet): Fact => ({
  about: 'included',
  value: coded.included ? (coded.toCheck.length > 0 ? 'to check' : 'yes') : 'no',
  sentence: !coded.included
    ? `${shortName(ruleSet)} leaves it out: ${coded.excludedBy.join('; ')}.`
    : coded.toCheck.length > 0
      ? `${shortName(ruleSet)} takes it in with a mark to check: ${coded.toCheck.join('; ')}.`
      : `${shortName(ruleSet)} takes it in.`,
  source: ruleSet.inclusion.source,
});

const rows = (coded: Coded, ruleSet: RuleSet): Fact => ({
  about: 'rows',
  value: String(coded.rows.length),
  sentence:
    coded.rows.length === 1
      ? `${shortName(ruleSet)} makes one row of it.`
      : `${shortName(ruleSet)} makes ${coded.rows.length} rows of it, one a day, place and pair of actors, with ${coded.rows.map((row) => row.killed.best ?? 0).join(' + ')} deaths.`,
  source: ruleSet.unit.source,
});

const deaths = ({ event }: Coded, ruleSet: RuleSet): Fact => {
  const toll = tollOf(event, 'killed', 'all') ?? event.tolls.find((one) => one.effect === 'killed');
  if (!toll || toll.best === null) {
    const { killed, source } = ruleSet.unstated;
    return {
      about: 'deaths',
      value: killed === null ? 'none stated' : String(killed),
      sentence:
        killed === null
          ? `${shortName(ruleSet)} has no number of deaths: no source states one.`
          : `${shortName(ruleSet)} puts down ${killed}: no source tells of deaths.`,
      source,
    };
  }
  return {
    about: 'deaths',
    value: String(toll.best),
    sentence: `${shortName(ruleSet)} counts ${plural(toll.best, 'death')}. ${toll.why}`,
    source: ruleSet.choice.source,
  };
};

const range = ({ rows: [row] }: Coded, ruleSet: RuleSet): Fact => {
  const { low, best, high } = (row as CodedRow).killed;
  const one = ruleSet.range.is === 'none';
  return {
    about: 'range',
    value: one || best === null ? 'no range' : `${low ?? '?'} to ${high ?? 'open'}`,
    sentence: one
      ? `${shortName(ruleSet)} keeps one number and no range.`
      : best === null
        ? `${shortName(ruleSet)} has no range: nothing is stated.`
        : `${shortName(ruleSet)} keeps ${low ?? 'no lowest'} as the lowest and ${high ?? 'leaves the highest open'}${high === null ? '' : ' as the highest'} number of deaths.`,
    source: ruleSet.range.source,
  };
};

const CLASSES: readonly (readonly [Toll['whom'], string, string])[] = [
  ['police', 'police officer', 'police'],
  ['military', 'soldier', 'soldiers'],
  ['armed-group', 'member of the armed group', 'of the armed group'],
  ['civilians', 'civilian', 'civilians'],
  ['journalists', 'journalist', 'journalists'],
  ['officials', 'official', 'officials'],
];

const classed = (event: Event): string[] =>
  CLASSES.flatMap(([whom, one, many]) => {
    const best = tollOf(event, 'killed', whom)?.best;
    return best ? [plural(best, one, many)] : [];
  });

const SIDE_OF: Readonly<Record<string, string>> = {
  a: 'side A',
  b: 'side B',
  civilians: 'civilians',
  unknown: 'of no known side',
};

const sides = (coded: Coded, ruleSet: RuleSet): Fact => {
  const name = shortName(ruleSet);
  const { source } = ruleSet.sides;
  const classes = classed(coded.event);
  if (ruleSet.sides.is === 'none')
    return { about: 'sides', value: 'no sides', sentence: `${name} has no sides: its one number covers all.`, source };
  if (ruleSet.sides.is === 'perpetrators') {
    const best = tollOf(coded.event, 'killed', 'armed-group')?.best ?? null;
    const sentence =
      best === null
        ? `${name} gives perpetrators among the dead on their own; none are told of.`
        : `${name} counts ${plural(best, 'perpetrator')} among the dead and gives them on their own.`;
    return { about: 'sides', value: `perpetrators ${best ?? 'unknown'}`, sentence, source };
  }
  if (ruleSet.sides.is === 'classes')
    return {
      about: 'sides',
      value: classes.join(', ') || 'no classes',
      sentence:
        classes.length > 0
          ? `${name} keeps the classes that sources give: ${classes.join(', ')}.`
          : `${name} has no classes: sources give none.`,
      source,
    };
  return { about: 'sides', value: sideValue(coded), sentence: sideSentence(coded, name), source };
};

const sideValue = ({ rows: [row] }: Coded): string =>
  Object.entries((row as CodedRow).deaths)
    .map(([side, count]) => `${side} ${count}`)
    .join(', ');

/** `'UCDP GED counts the 2 police as side A, the 6 of the armed group as side B and 1 civilian as civilians.'` */
const sideSentence = ({ event, rows: [row], violence }: Coded, name: string): string => {
  const stateBased = violence === 'state-based';
  const parts = CLASSES.flatMap(([whom, one, many]) => {
    const best = tollOf(event, 'killed', whom)?.best;
    if (!best) return [];
    const ofState = whom === 'police' || whom === 'military';
    const side = ofState
      ? 'a'
      : whom === 'armed-group'
        ? stateBased
          ? 'b'
          : violence === 'one-sided'
            ? 'a'
            : 'unknown'
        : 'civilians';
    return [`the ${best === 1 ? one : `${best} ${many}`} as ${SIDE_OF[side]}`];
  });
  const unknown = (row as CodedRow).deaths.unknown;
  if (unknown > 0) parts.push(`${unknown} as of no known side`);
  if (parts.length === 0) return `${name} has no deaths to put on a side.`;
  return `${name} counts ${parts.join(', ')}${violence ? ` (${violence} violence)` : ''}.`;
};

const injured = ({ event }: Coded, ruleSet: RuleSet): Fact => {
  const name = shortName(ruleSet);
  const best = tollOf(event, 'injured', 'all')?.best ?? null;
  const kept = ruleSet.effects.is.includes('injured');
  return {
    about: 'injured',
    value: kept ? String(best ?? 'none stated') : 'not recorded',
    sentence: !kept
      ? `${name} records no injured.`
      : best === null
        ? `${name} has no number of injured: none is stated.`
        : `${name} records ${plural(best, 'injured person', 'injured')}.`,
    source: ruleSet.effects.source,
  };
};

const date = ({ event, rows: [row] }: Coded, ruleSet: RuleSet): Fact => {
  const days = knownDays(event.when);
  const { grade, means } = dateGrade(days, ruleSet);
  const { from, to } = row as CodedRow;
  const span = from === null ? 'no day' : from === to ? from : `${from} to ${to}`;
  const graded = ruleSet.dates.grades.length > 0;
  return {
    about: 'date',
    value: span,
    sentence: `${shortName(ruleSet)} dates it ${span}${graded ? `, ${ruleSet.dates.column} ${grade ?? 'none'}: ${means}` : ''}.`,
    source: ruleSet.dates.source,
  };
};

const place = ({ rows: [row], event }: Coded, ruleSet: RuleSet): Fact => {
  const grade = (row as CodedRow).placeGrade;
  const precision = event.where?.precision ?? 'unknown';
  const graded = ruleSet.places.column !== 'precision';
  return {
    about: 'place',
    // A town is a town to every codebook; what is coarser each grades its own way.
    value: graded && precision !== 'exact' ? `${ruleSet.places.column} ${grade ?? 'none'}` : precision,
    sentence: graded
      ? `${shortName(ruleSet)} gives the place ${ruleSet.places.column} ${grade ?? 'no grade'} (its precision is ${precision}).`
      : `${shortName(ruleSet)} keeps the precision ${precision}.`,
    source: ruleSet.places.source,
  };
};

const type = (coded: Coded, ruleSet: RuleSet): Fact => ({
  about: 'type',
  value: ruleSet.sides.is === 'a-b-civilians-unknown' ? (coded.violence ?? 'no type of violence') : coded.event.type,
  sentence:
    ruleSet.sides.is === 'a-b-civilians-unknown'
      ? `${shortName(ruleSet)} codes it as ${coded.violence ? `${coded.violence} violence` : 'none of its three types'}, by who fights whom.`
      : `${shortName(ruleSet)} codes it by what was done: ${coded.event.type.replaceAll('-', ' ')}.`,
  source: ruleSet.inclusion.source,
});

export const factsOf = (coded: Coded, ruleSet: RuleSet): Fact[] =>
  [included, rows, type, deaths, range, sides, injured, date, place].map((fact) => fact(coded, ruleSet));
