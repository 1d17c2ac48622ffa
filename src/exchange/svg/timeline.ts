/** A timeline of the events as SVG: a bar a day, month or year for events, and below it one for those killed. */
import type { EventFilter } from '../../casebook/casebook.ts';
import { dayRange, summariseEvent, totalOf } from '../../casebook/summarise-event.ts';
import { isoDay } from '../../edtf.ts';
import type { ExportSource } from '../export-source.ts';
import { escapeXml, FONT, number, plural } from './text.ts';

const WIDTH = 1200;
const HEIGHT = 420;
const LEFT = 60;
const TOP = 40;
const BAND = 140;
const GAP = 40;

type Unit = 'day' | 'month' | 'year';

/** A picture holds some hundred bars. */
const unitOf = (days: number): Unit => (days <= 120 ? 'day' : days <= 120 * 30 ? 'month' : 'year');

const LENGTH: Readonly<Record<Unit, number>> = { day: 10, month: 7, year: 4 };

interface Bar {
  events: number;
  killed: number;
}

const nextOf = (key: string, unit: Unit): string => {
  if (unit === 'year') return String(Number(key) + 1).padStart(4, '0');
  if (unit === 'day') return isoDay((dayRange(key).from as number) + 1);
  return isoDay((dayRange(key).to as number) + 1).slice(0, 7);
};

const bars = (keyed: ReadonlyMap<string, Bar>, unit: Unit): [string, Bar][] => {
  const keys = [...keyed.keys()].sort();
  const [first, last] = [keys[0], keys.at(-1)];
  if (first === undefined || last === undefined) return [];
  const all: [string, Bar][] = [];
  for (let key = first; key <= last; key = nextOf(key, unit))
    all.push([key, keyed.get(key) ?? { events: 0, killed: 0 }]);
  return all;
};

const band = (
  all: readonly (readonly [string, Bar])[],
  value: (bar: Bar) => number,
  y: number,
  colour: string,
  label: string,
): string => {
  const most = Math.max(1, ...all.map(([, bar]) => value(bar)));
  const step = (WIDTH - LEFT - 20) / Math.max(1, all.length);
  const rows = all
    .filter(([, bar]) => value(bar) > 0)
    .map(([key, bar]) => {
      const height = (value(bar) / most) * BAND;
      const at = all.findIndex(([other]) => other === key);
      return `<rect x="${number(LEFT + at * step)}" y="${number(y + BAND - height)}" width="${number(Math.max(1, step * 0.85))}" height="${number(height)}" fill="${colour}"><title>${escapeXml(`${key}: ${value(bar)} ${label}`)}</title></rect>`;
    });
  return `<text x="${LEFT}" y="${y - 8}" ${FONT} font-size="14" fill="#333">${label}, most ${most}</text>\n<line x1="${LEFT}" x2="${WIDTH - 20}" y1="${y + BAND}" y2="${y + BAND}" stroke="#999"/>\n${rows.join('\n')}\n`;
};

const ticks = (all: readonly (readonly [string, Bar])[], y: number): string => {
  const step = (WIDTH - LEFT - 20) / Math.max(1, all.length);
  const every = Math.max(1, Math.ceil(all.length / 10));
  return all
    .filter((_, index) => index % every === 0)
    .map(
      ([key], place) =>
        `<text x="${number(LEFT + place * every * step)}" y="${y}" ${FONT} font-size="12" fill="#333">${key}</text>`,
    )
    .join('\n');
};

/** Events whose first day is not known are counted in the caption only. */
export async function* exportSvgTimeline(
  source: Pick<ExportSource, 'everyEvent'>,
  filter: EventFilter = {},
): AsyncGenerator<string> {
  const byDay = new Map<number, Bar>();
  let undated = 0;
  for await (const event of source.everyEvent(filter)) {
    const { from } = dayRange(event.when?.edtf);
    if (from === null) {
      undated += 1;
      continue;
    }
    const bar = byDay.get(from) ?? { events: 0, killed: 0 };
    bar.events += 1;
    bar.killed += totalOf(summariseEvent(event, []).tolls, 'killed') ?? 0;
    byDay.set(from, bar);
  }
  const days = [...byDay.keys()].sort((a, b) => a - b);
  const unit = unitOf((days.at(-1) ?? 0) - (days[0] ?? 0) + 1);
  const keyed = new Map<string, Bar>();
  for (const day of days) {
    const key = isoDay(day).slice(0, LENGTH[unit]);
    const bar = keyed.get(key) ?? { events: 0, killed: 0 };
    bar.events += byDay.get(day)?.events ?? 0;
    bar.killed += byDay.get(day)?.killed ?? 0;
    keyed.set(key, bar);
  }
  const all = bars(keyed, unit);
  const total = all.reduce((sum, [, bar]) => sum + bar.events, 0);
  const words = `${plural(total, 'event')} by ${unit} of their first day, ${undated} without one.`;
  yield `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img">\n<title>Timeline of events</title>\n<desc>${escapeXml(words)}</desc>\n<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>\n`;
  yield band(all, ({ events }) => events, TOP, '#30638e', 'events');
  yield band(all, ({ killed }) => killed, TOP + BAND + GAP, '#a4243b', 'killed');
  yield `${ticks(all, TOP + 2 * BAND + GAP + 18)}\n<text x="${LEFT}" y="${HEIGHT - 8}" ${FONT} font-size="13" fill="#333">${escapeXml(words)}</text>\n</svg>\n`;
}
