/** What the words of English dates mean: which numbers are days and years, which months and seasons are meant. */
import type { Context } from '../chart.ts';
import { isYear, keyAfter, keyBefore, within } from '../compose.ts';
import type { Fields, Meaning, Season } from '../meaning.ts';
import { moment, step, withMod } from '../meaning.ts';

export const day = (month: number, value: number, year?: Fields): Meaning | undefined =>
  value > 31 ? undefined : moment({ month, day: value, ...year });

// "1989" is a year behind these words, or where no counted noun or currency stands beside it.
const YEAR_CUES = new Set(
  'in since by from until till of during before after through between and or to early late mid around circa about year fiscal spring summer autumn fall winter'.split(
    ' ',
  ),
);
const COUNTED =
  /^(?:people|men|women|soldiers|troops|police|civilians|dead|killed|wounded|injured|persons|members|miles|km|kilometers|kilometres|meters|metres|feet|tons|tonnes|pounds|dollars|pesos|euros|votes|shares|homes|houses|points|cases|refugees|prisoners|villagers|jobs|workers|million|billion|percent|per|%|rounds|weapons|families|others|more)$/;

export const yearStands = (year: number, context: Context): boolean => {
  const before = keyBefore(context);
  const after = keyAfter(context);
  if (/^[$£€#]$/.test(before) || (/^[.,]$/.test(before) && context.pieces[context.start]?.glued)) return false;
  if (
    before === '-' &&
    context.pieces[context.start]?.glued &&
    !/^\d{4}$|^(?:mid|early|late|post|pre)$/.test(keyBefore(context, 2))
  )
    return false;
  if (/^(?:%|per|million|billion)$/.test(after)) return false;
  if (YEAR_CUES.has(before)) return !COUNTED.test(after) && (year >= 1300 || /^(?:in|since|of|year)$/.test(before));
  if (year < 1800 || year > 2050) return before === '(' && (after === ')' || after === '-' || after === '–');
  return !COUNTED.test(after) && !/^(?:some|about|than|least|nearly|over|another|no|number)$/.test(before);
};

/** Words that go on behind "the 14th": no noun that it counts. */
const AFTER_DAY =
  /^(?:and|or|to|when|while|at|in|on|of|by|near|outside|inside|along|around|amid|into|during|because|he|she|they|we|who|which|the|a|was|were|is|are|has|have|had|said|also|with|after|before|but|as|for|until|from|that|it|this|killing|leaving)$/;

export const dayOnly = (value: number, context: Context): Meaning | undefined => {
  // "on the 14th", "the 14th," but not "the 14th victim", "the 45th parallel".
  const next = context.pieces[context.end];
  if (value > 31 || (next?.kind === 'word' && !AFTER_DAY.test(next.key))) return undefined;
  if (next?.key === '-' && next.glued) return undefined;
  return /^(?:on|by|until|since|from|of|to|before|after|and|through|late|early|till)$/.test(keyBefore(context))
    ? moment({ day: value })
    : undefined;
};

// "May 3:15", "March 40 percent" are no days.
export const isCount = (context: Context): boolean =>
  /^(?:%|percent|million|billion)$/.test(keyAfter(context)) ||
  (keyAfter(context) === ':' &&
    context.pieces[context.end + 1]?.kind === 'number' &&
    context.pieces[context.end + 1]?.glued === true);

export const withWeekday = (weekday: number, date: Meaning): Meaning | undefined =>
  date.kind === 'moment' && date.fields.day !== undefined && date.fields.weekday === undefined
    ? { ...date, fields: { ...date.fields, weekday } }
    : undefined;

export const inYear = (fields: Fields, year: Meaning): Meaning | undefined =>
  isYear(year) ? within(fields, year) : undefined;

export const bareSeason = (season: Season, context: Context): Meaning | undefined => {
  const before = keyBefore(context);
  const piece = context.pieces[context.start];
  if (piece?.key === 'fall' || piece?.key === 'spring')
    return /^(?:in|by|next|last|this|since|early|late)$/.test(before) ? moment({ season }) : undefined;
  return keyAfter(context) === '-' ? undefined : moment({ season });
};

// A month's name alone: "in May", "last March", but not "Theresa May", "April said".
export const bareMonth = (month: number, context: Context): Meaning | undefined => {
  const piece = context.pieces[context.start];
  if (!piece) return undefined;
  const doubtful = /^(?:may|march|april|august|june|jan|sept?)$/.test(piece.key);
  const before = keyBefore(context);
  if (
    /^(?:in|since|by|of|from|until|till|to|through|during|for|between|and|or|early|late|mid|last|next|this|that|every|each|before|after|-|on|around|,|\(|the|previous|following|past)$/.test(
      before,
    )
  )
    return moment({ month });
  return doubtful ? undefined : moment({ month });
};

export const quarter = (value: number): Fields | undefined => (value <= 4 ? { quarter: value } : undefined);

const cutAt = (context: Context, first: number): readonly [number, number] => [
  context.start + first,
  context.start + first + 1,
];

export const dayPair = (
  month: number,
  a: number,
  b: number,
  context: Context,
  first: number,
  year?: Fields,
): Meaning | undefined =>
  a < b && b <= 31
    ? {
        kind: 'range',
        from: moment({ month, day: a, ...year }),
        to: moment({ month, day: b, ...year }),
        cut: cutAt(context, first),
      }
    : undefined;

export const SAME = 'DATE';

export const keyAt = (context: Context, offset: number): string => context.pieces[context.start + offset]?.key ?? '';

export const offsetOf = (context: Context): number => (/^(?:between|from)$/.test(keyAt(context, 0)) ? 2 : 1);

export const lengthOfMonth = (context: Context): number => (keyAt(context, 1) === '.' ? 3 : 2);

export const quarterOf = (value: number, context: Context): Meaning | undefined => {
  // "the third quarter" of a match or a town is not told apart by words: a number beyond four is.
  if (value > 4 || /^(?:of|final|finals|finalist|back|mile)$/.test(keyAfter(context))) return undefined;
  return moment({ quarter: value });
};

export const halfOf = (base: Meaning, which: string): Meaning | undefined => {
  const second = which !== 'first';
  if (isYear(base)) return within({ half: second ? 2 : 1 }, base);
  return withMod(base, second ? 'end' : 'start');
};

export const decade = (digits: number, context: Context): Meaning | undefined => {
  if (digits >= 100) return moment({ decade: digits });
  // "the '80s"; "his 30s" is an age, "the 1930s" was read above.
  const before = keyBefore(context);
  if (/^(?:his|her|their|in|my)$/.test(before) && keyAt(context, 0) !== 'the') return undefined;
  return moment({ decade: (digits < 2 ? 200 : 190) + digits });
};

export const followingWeekday = (weekday: number, word: string): Meaning => {
  if (word === 'same') return moment({ weekday }, { of: step('week', 0, 'narrative') });
  return moment(
    { weekday },
    { pull: word === 'next' || word === 'following' ? 'next' : 'last', of: step('day', 0, 'narrative') },
  );
};

const MODS: Readonly<Record<string, 'start' | 'mid' | 'end'>> = {
  early: 'start',
  earlier: 'start',
  beginning: 'start',
  start: 'start',
  turn: 'start',
  mid: 'mid',
  middle: 'mid',
  late: 'end',
  later: 'end',
  latter: 'end',
  last: 'end',
  closing: 'end',
  first: 'start',
  opening: 'start',
  end: 'end',
  close: 'end',
  final: 'end',
};

export const partly = (base: Meaning, word: string): Meaning | undefined =>
  base.kind === 'moment' || base.kind === 'step' ? withMod(base, MODS[word]) : undefined;

// "earlier this year", "later that day", "later in the day" keep the value of what follows.
export const relative = (base: Meaning, context: Context): Meaning | undefined => {
  if (base.kind !== 'moment' && base.kind !== 'step') return undefined;
  const word = keyAt(context, 0);
  return word === 'sometime' ? base : withMod(base, MODS[word]);
};

export const boundary = (base: Meaning, context: Context): Meaning | undefined => {
  if (base.kind !== 'moment' && base.kind !== 'step') return undefined;
  const word = keyAt(context, 0) === 'the' ? keyAt(context, 1) : keyAt(context, 0);
  return withMod(base, MODS[word]);
};
