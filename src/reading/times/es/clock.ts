/** Spanish times of day: "a las 7 de la tarde", "la madrugada del sábado", "el viernes por la noche". */
import type { Context, Rule } from '../chart.ts';
import { clock, clockWithHalf, clockWithPart, isDay, isTime, keyAfter, keyBefore, partOf, within } from '../compose.ts';
import type { DayPart, Meaning } from '../meaning.ts';
import { moment, step, withMod } from '../meaning.ts';

const keyAt = (context: Context, offset: number): string => context.pieces[context.start + offset]?.key ?? '';

interface Hour {
  readonly hour: number;
  readonly minute: number;
}

const hourOf = (hour: number, minute = 0): Hour | undefined =>
  hour >= 0 && hour <= 24 && hour % 1 === 0 && minute >= 0 && minute < 60 && minute % 1 === 0
    ? { hour, minute }
    : undefined;

const before = (hour: number, minutes: number): Hour | undefined => hourOf(hour === 1 ? 12 : hour - 1, 60 - minutes);

const told = ({ hour, minute }: Hour): Meaning => moment({ hour, minute, twelve: hour <= 12 });

const inPart = ({ hour, minute }: Hour, part: DayPart): Meaning | undefined => {
  if (part === 'MI') return clock([hour, minute]);
  return clock([clockWithPart(hour, part), minute]);
};

const half = ({ hour, minute }: Hour, which: 'am' | 'pm'): Meaning | undefined => {
  const full = clockWithHalf(hour, which);
  return full === undefined ? undefined : clock([full, minute]);
};

const dotted = (text: string): Hour | undefined => {
  const [hour = 99, minute = 99] = text.split('.').map(Number);
  return hourOf(hour, minute);
};

/** "las 10 del viernes": a time of day with its day. */
const onDay = (time: Meaning, day: Meaning): Meaning | undefined => {
  if (
    !isDay(day) ||
    time.kind !== 'moment' ||
    time.of ||
    time.fields.day !== undefined ||
    time.fields.weekday !== undefined
  )
    return undefined;
  const both = within(time.fields, day);
  return both && withMod(both, time.mod);
};

const zoned = (time: Meaning, zone: string): Meaning | undefined =>
  time.kind === 'moment' && time.fields.hour !== undefined ? { ...time, fields: { ...time.fields, zone } } : undefined;

const bare = (hour: number, context: Context): Meaning | undefined => {
  // "a las 10", "desde las 3"; "las 12 personas" counts.
  const next = context.pieces[context.end];
  if (hour > 24 || hour % 1 !== 0) return undefined;
  if (!/^(?:a|desde|hasta|sobre|de|hacia|entre|y|son|eran|alrededor|[.,:]|)$/.test(keyBefore(context)))
    return undefined;
  if (
    next?.kind === 'word' &&
    !/^(?:y|del|de|en|se|cuando|por|para|hasta|a|ayer|hoy|fue|o|con|el|la|ya|que|no|un|una|los|las)$/.test(next.key)
  )
    return undefined;
  return told({ hour, minute: 0 });
};

const partHere = (part: DayPart, context: Context): Meaning | undefined => {
  if (keyAfter(context) === 'de' || keyAfter(context) === 'del') return undefined;
  return /^(?:por|en|de|durante|hasta|desde|a|hacia|tras)$/.test(keyBefore(context))
    ? moment({ part }, { of: step('day', 0, 'narrative') })
    : undefined;
};

const ofDay = (part: DayPart, days: number, anchor: 'publication' | 'narrative'): Meaning =>
  moment({ part }, { of: step('day', days, anchor) });

const night = (from: Meaning, to: Meaning): Meaning | undefined =>
  isDay(from) && isDay(to) && from.kind === 'moment'
    ? { kind: 'range', from: { ...from, fields: { ...from.fields, part: 'NI' } }, to }
    : undefined;

export const SPANISH_CLOCK: readonly Rule[] = [
  ['HALF', 'am|pm', (c: Context) => keyAt(c, 0)],
  ['HALF', 'a|p . m .?', (c: Context) => (c.pieces[c.start + 1]?.glued ? `${keyAt(c, 0)}m` : undefined)],
  ['HOUR', 'NUM', (hour: number) => hourOf(hour)],
  ['HOUR', 'CLOCK', ([hour = 99, minute = 0]: number[]) => hourOf(hour, minute)],
  ['HOUR', 'DOTCLOCK', dotted],
  ['HOUR', 'NUM y media', (hour: number) => hourOf(hour, 30)],
  ['HOUR', 'NUM y cuarto', (hour: number) => hourOf(hour, 15)],
  ['HOUR', 'NUM con|y NUM minutos?', (hour: number, minute: number) => hourOf(hour, minute)],
  ['HOUR', 'NUM menos cuarto', (hour: number) => before(hour, 15)],
  ['HOUR', 'NUM menos NUM', (hour: number, minutes: number) => before(hour, minutes)],
  ['TIME', 'las|la NUM', bare],
  ['TIME', 'las|la CLOCK', ([hour = 99, minute = 0]: number[]) => hourOf(hour, minute) && told({ hour, minute })],
  [
    'TIME',
    'las|la DOTCLOCK',
    (text: string) => {
      const hour = dotted(text);
      return hour && told(hour);
    },
  ],
  ['TIME', 'CLOCK', ([hour = 99, minute = 0]: number[]) => hourOf(hour, minute) && told({ hour, minute })],
  [
    'TIME',
    'las|la NUM y|menos media|cuarto',
    (hour: number, c: Context) => clockAround(hour, keyAt(c, c.end - c.start - 2), keyAt(c, c.end - c.start - 1)),
  ],
  [
    'TIME',
    'las|la NUM menos NUM',
    (hour: number, minutes: number) => {
      const time = before(hour, minutes);
      return time && told(time);
    },
  ],
  ['TIME', 'las|la? HOUR de la PART', inPart],
  ['TIME', 'las|la? HOUR de aquella|esa|esta PART', inPart],
  ['TIME', 'las|la? HOUR por la PART', inPart],
  ['TIME', 'las|la? HOUR del mediodia', (time: Hour) => told(time)],
  ['TIME', 'las|la? HOUR HALF', half],
  [
    'TIME',
    'las HOUR horas|hrs|hs|h .?',
    (time: Hour, c: Context) =>
      /^(?:a|desde|hasta|sobre|de)$/.test(keyBefore(c)) ? clock([time.hour, time.minute]) : undefined,
  ],
  [
    'TIME',
    'las? CLOCK|DOTCLOCK horas|hora|hrs|hs|h .?',
    (value: number[] | string) => {
      const time = typeof value === 'string' ? dotted(value) : hourOf(value[0] ?? 99, value[1]);
      return time && clock([time.hour, time.minute]);
    },
  ],
  [
    'TIME',
    'INT h',
    (hour: number, c: Context) => (c.pieces[c.end - 1]?.glued && hour <= 24 ? clock([hour, 0]) : undefined),
  ],
  ['TIME', 'TIME hora local?', (time: Meaning) => time],
  ['TIME', 'TIME hora|horas|tiempo? local|locales', (time: Meaning) => time],
  [
    'TIME',
    'CLOCK|DOTCLOCK ZONE',
    (value: number[] | string, zone: string) => {
      const time = typeof value === 'string' ? dotted(value) : hourOf(value[0] ?? 99, value[1]);
      return time && clock([time.hour, time.minute], zone);
    },
  ],
  ['TIME', 'TIME ZONE', zoned],
  [
    'TIME',
    'el? mediodia',
    (c: Context) => (/^(?:al|el|a|del|este)$/.test(keyBefore(c)) || keyAt(c, 0) === 'el' ? clock([12, 0]) : undefined),
  ],
  ['TIME', 'la? medianoche', () => clock([24, 0])],
  ['TIME', 'TIME del|de ,? dia? DATE', onDay],
  ['TIME', 'TIME ,? DATE', onDay],
  [
    'TIME',
    'mediodia|medianoche del|de DATE',
    (day: Meaning, c: Context) =>
      isDay(day) ? within({ hour: keyAt(c, 0) === 'mediodia' ? 12 : 24, minute: 0 }, day) : undefined,
  ],
  // Parts of days.
  ['TIME', 'la|el PART', partHere],
  ['TIME', 'la|el? PART del|de dia? DATE', partOf],
  ['TIME', 'DATE por|en|de|a la PART', (day: Meaning, part: DayPart) => partOf(part, day)],
  [
    'TIME',
    'DATE al mediodia|amanecer|anochecer',
    (day: Meaning, c: Context) =>
      partOf(
        /^ama/.test(keyAt(c, c.end - c.start - 1)) ? 'MO' : /^ano/.test(keyAt(c, c.end - c.start - 1)) ? 'EV' : 'MI',
        day,
      ),
  ],
  ['TIME', 'esta misma? PART', (part: DayPart) => ofDay(part, 0, 'publication')],
  ['TIME', 'este mismo? mediodia', () => ofDay('MI', 0, 'publication')],
  [
    'TIME',
    'esa|aquella|la misma? PART',
    (part: DayPart, c: Context) =>
      keyAt(c, 0) === 'la' && keyAt(c, 1) !== 'misma' ? undefined : ofDay(part, 0, 'narrative'),
  ],
  ['TIME', 'la PART siguiente', (part: DayPart) => ofDay(part, 1, 'narrative')],
  ['TIME', 'la PART anterior|previa', (part: DayPart) => ofDay(part, -1, 'narrative')],
  ['TIME', 'la pasada PART', (part: DayPart) => ofDay(part, -1, 'publication')],
  ['TIME', 'la PART pasada', (part: DayPart) => ofDay(part, -1, 'publication')],
  ['TIME', 'las? primeras|ultimas horas de la PART', (part: DayPart) => ofDay(part, 0, 'narrative')],
  ['TIME', 'las? primeras|ultimas horas del|de DATE', (day: Meaning) => partOf('MO', day)],
  ['TIME', 'las? primeras|ultimas horas de TIME', (base: Meaning) => (isTime(base) ? base : undefined)],
  ['TIME', 'alrededor|cerca de TIME', (time: Meaning) => withMod(time, 'approx')],
  ['TIME', 'la noche del|de|entre DATE al|a|y DATE', night],
  ['TIME', 'la noche del|de|entre DATE para amanecer? DATE', night],
];

const clockAround = (hour: number, direction: string, which: string): Meaning | undefined => {
  const minutes = which === 'media' ? 30 : 15;
  const time = direction === 'y' ? hourOf(hour, minutes) : which === 'media' ? undefined : before(hour, minutes);
  return time && told(time);
};
