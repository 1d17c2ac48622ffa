/** Spanish time counted from another time: "ayer", "hace dos días", "al día siguiente", and lengths, sets, now and then. */
import type { Context, Rule } from '../chart.ts';
import type { Measure, Quantity } from '../compose.ts';
import { keyAfter, keyBefore, measure, stepBy } from '../compose.ts';
import type { Amount, DayPart, Duration, Meaning, Unit } from '../meaning.ts';
import { duration, recurrence, reference, step, withMod } from '../meaning.ts';
import {
  ago,
  counted,
  dayPart,
  FINE,
  fraction,
  hasKey,
  isAge,
  isLifetime,
  keyAt,
  keyLast,
  LONG,
  lasting,
  length,
  one,
  onward,
  placed,
  ratio,
  reachOf,
  sum,
  vague,
} from './relative-meanings.ts';

export const SPANISH_RELATIVE: readonly Rule[] = [
  ['UNIT', 'fin de semana', () => 'weekend'],
  ['UNITS', 'fines de semana', () => 'weekend'],
  ['ANYUNIT', 'fin|fines de semana', (): Amount => ({ unit: 'weekend', count: 1 })],
  // How many.
  ['QTY', 'NUM', (count: number): Quantity => ({ count })],
  [
    'QTY',
    'varios|varias|algunos|algunas|muchos|muchas|pocos|pocas|numerosos|numerosas|unos|unas|otros|otras|bastantes',
    (): Quantity => ({ count: null }),
  ],
  ['QTY', 'unos|unas pocos|pocas|cuantos|cuantas', (): Quantity => ({ count: null })],
  ['QTY', 'algun|alguna', (): Quantity => ({ count: 1 })],
  ['QTY', 'un par de', (): Quantity => ({ count: 2 })],
  ['QTY', 'una docena de', (): Quantity => ({ count: 12 })],
  ['QTY', 'una decena de', (): Quantity => ({ count: 10 })],
  ['QTY', 'medio|media', (): Quantity => ({ count: 0.5 })],
  ['QTY', 'NUM cuartos? de', (count: number): Quantity => ({ count: count / 4 })],
  [
    'QTY',
    'mas|menos de QTY',
    (quantity: Quantity, c: Context): Quantity => ({ ...quantity, mod: keyAt(c, 0) === 'mas' ? 'more' : 'less' }),
  ],
  [
    'QTY',
    'unos|unas|casi|aproximadamente|alrededor|cerca de? QTY',
    (quantity: Quantity): Quantity => ({ ...quantity, mod: 'approx' }),
  ],
  ['QTY', 'al|por menos|lo menos? QTY', (quantity: Quantity): Quantity => ({ ...quantity, mod: 'more' })],
  ['QTY', 'NUM o|a NUM', (_low: number, high: number): Quantity => ({ count: high })],
  ['QTY', 'una o NUM', (high: number): Quantity => ({ count: high })],
  ['AMT', 'QTY ANYUNIT', measure],
  [
    'AMT',
    'QTY largos|largas|intensos|intensas|ultimos|ultimas|primeros|primeras|proximos|proximas|siguientes|anteriores ANYUNIT',
    measure,
  ],
  ['DUR', 'AMT', length],
  [
    'DUR',
    'AMT mas|seguidos|seguidas|consecutivos|consecutivas|completos|completas|largos|largas',
    (amount: Measure) => one(amount),
  ],
  ['DUR', 'DUR y medio|media', (base: Duration) => fraction(base, 0.5)],
  ['DUR', 'DUR y cuarto', (base: Duration) => fraction(base, 0.25)],
  ['DUR', 'DUR y tres cuartos', (base: Duration) => fraction(base, 0.75)],
  ['DUR', 'DUR ,? y? DUR', sum],
  [
    'SPAN',
    'en|durante < DUR >',
    (base: Duration) => (base.amounts.length === 1 ? { ...base, reach: 'within' as const } : base),
  ],
  [
    'DUR',
    'los|las AMT',
    (amount: Measure, c: Context) => (amount.count === 1 || isAge(c) ? undefined : one(amount, reachOf(c))),
  ],
  [
    'DUR',
    'los|las|estos|estas|sus? ultimos|ultimas|pasados|pasadas|proximos|proximas|primeros|primeras|siguientes AMT',
    (amount: Measure, c: Context) => one(amount, reachOf(c)),
  ],
  [
    'DUR',
    'los|las|estos|estas|sus? ultimos|ultimas|pasados|pasadas|proximos|proximas|primeros|primeras|siguientes|anteriores|recientes UNITS',
    (unit: Unit, c: Context) => lasting([{ unit, count: null }], undefined, reachOf(c)),
  ],
  [
    'DUR',
    'los|las UNITS siguientes|previos|previas|anteriores|posteriores|recientes',
    (unit: Unit) => lasting([{ unit, count: null }]),
  ],
  ['DUR', 'UNITS', vague],
  ['DUR', 'todo|toda el|la UNIT', (unit: Unit) => duration([{ unit, count: 1 }])],
  ['DUR', 'mucho|un|algun|poco tiempo', () => duration([{ unit: 'month', count: null }])],
  // Days named from today.
  ['DATE', 'hoy', () => step('day', 0)],
  ['DATE', 'el? dia de hoy', () => step('day', 0)],
  ['DATE', 'hoy dia?', () => step('day', 0)],
  ['DATE', 'ayer', () => step('day', -1)],
  ['DATE', 'el? dia de ayer', () => step('day', -1)],
  ['DATE', 'anteayer|antier|antayer', () => step('day', -2)],
  ['DATE', 'antes de ayer', () => step('day', -2)],
  [
    'DATE',
    'manana',
    (c: Context) =>
      /^(?:la|esta|una|aquella|cada|esa|misma|el|de|por|buena|media)$/.test(keyBefore(c)) && keyBefore(c) !== 'de'
        ? undefined
        : step('day', 1),
  ],
  ['DATE', 'el? dia de manana', () => step('day', 1)],
  ['DATE', 'pasado manana', () => step('day', 2)],
  ['TIME', 'anoche', () => dayPart('NI', -1, 'publication')],
  ['TIME', 'antenoche|anteanoche', () => dayPart('NI', -2, 'publication')],
  // Units placed.
  [
    'DATE',
    'el|la|este|esta|del? UNIT pasado|pasada|ultimo|ultima|anterior|previo|previa|proximo|proxima|siguiente|entrante|venidero|venidera|posterior',
    (unit: Unit, c: Context) => placed(unit, keyLast(c)),
  ],
  [
    'DATE',
    'el|la? pasado|pasada|ultimo|ultima|proximo|proxima|anterior|siguiente UNIT',
    (unit: Unit, c: Context) => placed(unit, /^(?:el|la)$/.test(keyAt(c, 0)) ? keyAt(c, 1) : keyAt(c, 0)),
  ],
  ['DATE', 'el|la UNIT que viene|entra', (unit: Unit) => placed(unit, 'viene')],
  ['DATE', 'el|la UNIT que acaba|paso', (unit: Unit) => placed(unit, 'pasado')],
  [
    'DATE',
    'este|esta mismo|misma? UNIT',
    (unit: Unit) => (unit === 'day' ? step('day', 0) : LONG.has(unit) ? step(unit, 0) : undefined),
  ],
  ['DATE', 'el|la presente|actual UNIT', (unit: Unit) => (LONG.has(unit) ? step(unit, 0) : undefined)],
  ['DATE', 'el|la UNIT actual|presente', (unit: Unit) => (LONG.has(unit) ? step(unit, 0) : undefined)],
  ['DATE', 'el|la UNIT en curso', (unit: Unit) => (LONG.has(unit) ? step(unit, 0) : undefined)],
  [
    'DATE',
    'el|la UNIT',
    (unit: Unit, c: Context) =>
      /^(?:en|durante|de)$/.test(keyBefore(c)) && unit === 'year' && !/^(?:de|del|\d+|que|en)$/.test(keyAfter(c))
        ? step(unit, 0)
        : undefined,
  ],
  ['DATE', 'lo que va del? ano|mes', (c: Context) => step(keyLast(c) === 'ano' ? 'year' : 'month', 0)],
  [
    'DATE',
    'en < lo que va de este|del? ano|mes|semana >',
    (c: Context) => step(keyLast(c) === 'ano' ? 'year' : keyLast(c) === 'mes' ? 'month' : 'week', 0),
  ],
  ['DATE', 'los corrientes|corriente', () => step('month', 0)],
  [
    'DATE',
    'el|al|un? dia siguiente|despues',
    (c: Context) => (keyAt(c, 0) === 'un' ? undefined : step('day', 1, 'narrative')),
  ],
  [
    'DATE',
    'al siguiente',
    (c: Context) => (/^(?:[.,;)])?$/.test(keyAfter(c)) ? step('day', 1, 'narrative') : undefined),
  ],
  [
    'DATE',
    'el? dia anterior|previo|antes',
    (c: Context) => (keyLast(c) === 'antes' ? undefined : step('day', -1, 'narrative')),
  ],
  ['DATE', 'la vispera', () => step('day', -1, 'narrative')],
  [
    'DATE',
    'ese|aquel|esa|aquella|el|la mismo|misma UNIT',
    (unit: Unit) => (FINE.has(unit) ? undefined : step(unit, 0, 'narrative')),
  ],
  ['DATE', 'ese|aquel|esa|aquella UNIT', (unit: Unit) => (FINE.has(unit) ? undefined : step(unit, 0, 'narrative'))],
  ['DATE', 'la misma fecha', () => step('day', 0, 'narrative')],
  // Measured.
  ['DATE', 'hace DUR', ago],
  ['DATE', 'hace ya|apenas|solo|unicamente DUR', ago],
  ['DATE', 'DUR atras', ago],
  [
    'DATE',
    'hace UNITS',
    (unit: Unit) => ({ ...stepBy({ unit, count: null }, -1, 'publication'), type: 'DURATION' as const }),
  ],
  ['REF', 'hace mucho|poco|un? tiempo', () => reference('PAST_REF')],
  [
    'DATE',
    'dentro de DUR',
    (base: Duration) => (base.amounts[0] ? stepBy({ ...base.amounts[0], mod: base.mod }, 1, 'publication') : undefined),
  ],
  [
    'SPAN',
    'UNITS despues|antes',
    (unit: Unit, c: Context) => stepBy({ unit, count: null }, keyLast(c) === 'antes' ? -1 : 1, 'narrative', true),
  ],
  ['SPAN', 'DUR despues', (base: Duration) => onward(base, 1)],
  ['SPAN', 'DUR mas tarde', (base: Duration) => onward(base, 1)],
  ['SPAN', 'DUR antes', (base: Duration) => onward(base, -1)],
  ['SPAN', 'a < los|las DUR >', (base: Duration) => (isLifetime(base) ? base : onward(base, 1))],
  [
    'DATE',
    'DUR despues|antes del? DATE',
    (base: Duration, date: Meaning, c: Context) =>
      base.amounts[0] && base.amounts.length === 1 && (date.kind === 'moment' || date.kind === 'step')
        ? stepBy({ ...base.amounts[0] }, hasKey(c, 'antes') ? -1 : 1, date)
        : undefined,
  ],
  // Again and again.
  ['SET', 'AMT cada UNIT', (_amount: Measure, unit: Unit) => recurrence({ unit, count: 1 })],
  ['SET', 'AMT a|al la? UNIT', (_amount: Measure, unit: Unit) => recurrence({ unit, count: 1 })],
  [
    'SET',
    'AMT cada DUR',
    (_amount: Measure, base: Duration) => ({
      ...recurrence(undefined),
      every: base.amounts[0],
      rest: base.amounts.slice(1),
    }),
  ],
  ['SET', 'cada UNIT', (unit: Unit) => recurrence({ unit, count: 1 })],
  [
    'SET',
    'cada DUR',
    (base: Duration) => ({ ...recurrence(undefined), every: base.amounts[0], rest: base.amounts.slice(1) }),
  ],
  ['SET', 'cada WEEKDAY', (weekday: number) => recurrence(undefined, { weekday })],
  ['SET', 'cada MONTH', (month: number) => recurrence(undefined, { month })],
  ['SET', 'cada PART', (part: DayPart) => recurrence(undefined, { part })],
  ['SET', 'todos|todas los|las UNITS', (unit: Unit) => recurrence({ unit, count: 1 })],
  ['SET', 'todos? los WEEKDAY|WEEKDAYS', (weekday: number) => recurrence(undefined, { weekday })],
  [
    'SET',
    'todas? las PARTS',
    (part: DayPart, c: Context) =>
      keyAt(c, 0) === 'todas' || /^(?:por|en)$/.test(keyBefore(c)) ? recurrence(undefined, { part }) : undefined,
  ],
  [
    'SET',
    'OFTEN',
    ([unit, count]: readonly [Unit, number], c: Context) =>
      (c.pieces[c.start]?.capital && !keyAt(c, 0).endsWith('mente')) ||
      (/^(?:el|un|del|los)$/.test(keyBefore(c)) && /^diarios?$/.test(keyAt(c, 0)))
        ? undefined
        : recurrence({ unit, count }),
  ],
  ['SET', 'al|a la? dia|mes|ano|semana', (c: Context) => ratio(c)],
  ['SET', 'por semana|mes|ano|dia', (c: Context) => (counted(c) ? ratio(c) : undefined)],
  // Now and then.
  ['REF', 'ahora|actualmente|hoydia', () => reference('PRESENT_REF')],
  ['REF', 'ahora mismo', () => reference('PRESENT_REF')],
  ['REF', 'actual|actuales', () => reference('PRESENT_REF')],
  ['REF', 'en < la actualidad >', () => reference('PRESENT_REF')],
  ['REF', 'en < este|estos momento|momentos >', () => reference('PRESENT_REF')],
  ['REF', 'este momento', () => reference('PRESENT_REF')],
  ['REF', 'la actualidad', () => reference('PRESENT_REF')],
  ['REF', 'hoy en dia', () => reference('PRESENT_REF')],
  ['REF', 'hoy por hoy', () => reference('PRESENT_REF')],
  ['REF', 'a dia de hoy', () => reference('PRESENT_REF')],
  ['REF', 'estos dias', () => reference('PRESENT_REF')],
  ['REF', 'por|de|hasta < el momento >', () => reference('PRESENT_REF')],
  ['REF', 'en < ese|aquel|esos|aquellos momento|momentos|entonces >', () => reference('PAST_REF')],
  ['REF', 'recientemente|ultimamente|recien|anteriormente|antiguamente', () => reference('PAST_REF')],
  ['REF', 'reciente|recientes', () => reference('PAST_REF')],
  [
    'REF',
    'entonces',
    (c: Context) => (/^(?:desde|en|por|de|hasta|el|la)$/.test(keyBefore(c)) ? reference('PAST_REF') : undefined),
  ],
  [
    'REF',
    'en? el pasado',
    (c: Context) => (/^(?:[.,;)]|y|se|ha|fue|hubo)?$/.test(keyAfter(c)) ? reference('PAST_REF') : undefined),
  ],
  ['REF', 'el? futuro|futura|futuros|futuras', () => reference('FUTURE_REF')],
  ['REF', 'el manana', () => reference('FUTURE_REF')],
  ['REF', 'pronto', (c: Context) => (/^(?:de|tan|por)$/.test(keyBefore(c)) ? undefined : reference('FUTURE_REF'))],
  ['REF', 'proximamente', () => reference('FUTURE_REF')],
  ['REF', 'a? corto|largo|mediano|medio plazo', () => reference('FUTURE_REF')],
  [
    'DATE',
    'principios|mediados|finales|fines|inicios de esta|la UNIT',
    (unit: Unit, c: Context) =>
      LONG.has(unit)
        ? withMod(step(unit, 0), /^(?:prin|ini)/.test(keyAt(c, 0)) ? 'start' : /^med/.test(keyAt(c, 0)) ? 'mid' : 'end')
        : undefined,
  ],
];
