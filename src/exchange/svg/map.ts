/** A map of the events as SVG: plain longitude and latitude, circles by the number killed, rings where the place is not exact. */
import type { EventFilter } from '../../casebook/casebook.ts';
import { summariseEvent, totalOf } from '../../casebook/summarise-event.ts';
import type { ExportSource } from '../export-source.ts';
import { landOutlines, type Ring } from './land-outlines.ts';
import { escapeXml, FONT, number, plural } from './text.ts';

const WIDTH = 1200;
const HEIGHT = 800;
/** Share of the picture around the outermost points, and the degrees that a map shows at least. */
const MARGIN = 0.06;
const LEAST = 8;
/** Circles are gathered by cells of this many degrees, so that a million events are a picture still. */
const CELL = 0.05;

interface Spot {
  readonly lat: number;
  readonly lon: number;
  readonly exact: boolean;
  readonly titles: string[];
  events: number;
  killed: number;
}

const gather = async (
  source: Pick<ExportSource, 'everyEvent'>,
  filter: EventFilter,
): Promise<{ spots: Spot[]; unplaced: number }> => {
  const spots = new Map<string, Spot>();
  let unplaced = 0;
  for await (const event of source.everyEvent(filter)) {
    const { where } = event;
    if (typeof where?.lat !== 'number' || typeof where.lon !== 'number') {
      unplaced += 1;
      continue;
    }
    const exact = where.precision === 'exact';
    const key = `${Math.round(where.lat / CELL)} ${Math.round(where.lon / CELL)} ${exact}`;
    const spot = spots.get(key) ?? { lat: where.lat, lon: where.lon, exact, titles: [], events: 0, killed: 0 };
    spot.events += 1;
    spot.killed += totalOf(summariseEvent(event, []).tolls, 'killed') ?? 0;
    if (spot.titles.length < 3) spot.titles.push(event.title);
    spots.set(key, spot);
  }
  return { spots: [...spots.values()], unplaced };
};

interface View {
  readonly west: number;
  readonly north: number;
  readonly scale: number;
}

/** The rectangle of degrees that holds all spots, in the picture's proportions. */
const viewOf = (spots: readonly Spot[]): View => {
  if (spots.length === 0) return { west: -180, north: 120, scale: WIDTH / 360 };
  const lons = spots.map(({ lon }) => lon);
  const lats = spots.map(({ lat }) => lat);
  const [west, east] = [lons.reduce((a, b) => Math.min(a, b)), lons.reduce((a, b) => Math.max(a, b))];
  const [south, north] = [lats.reduce((a, b) => Math.min(a, b)), lats.reduce((a, b) => Math.max(a, b))];
  const wide = Math.max(LEAST, (east - west) * (1 + 2 * MARGIN));
  const high = Math.max((LEAST * HEIGHT) / WIDTH, (north - south) * (1 + 2 * MARGIN));
  const scale = Math.min(WIDTH / wide, HEIGHT / high);
  return { west: (west + east) / 2 - WIDTH / scale / 2, north: (north + south) / 2 + HEIGHT / scale / 2, scale };
};

const place = ({ west, north, scale }: View, lon: number, lat: number): readonly [x: number, y: number] => [
  (lon - west) * scale,
  (north - lat) * scale,
];

const inView = (view: View, ring: Ring): boolean => {
  const points = ring.map(([lon, lat]) => place(view, lon, lat));
  const span = (side: 0 | 1): readonly [number, number] => [
    points.reduce((least, point) => Math.min(least, point[side]), Infinity),
    points.reduce((most, point) => Math.max(most, point[side]), -Infinity),
  ];
  const [x, y] = [span(0), span(1)];
  return x[1] >= 0 && x[0] <= WIDTH && y[1] >= 0 && y[0] <= HEIGHT;
};

const outline = (view: View, ring: Ring): string =>
  `M${ring
    .map(([lon, lat]) => {
      const [x, y] = place(view, lon, lat);
      return `${number(x)},${number(y)}`;
    })
    .join('L')}Z`;

const radius = (killed: number): number => 4 + Math.sqrt(killed) * 2.2;

const circle = (view: View, spot: Spot): string => {
  const [x, y] = place(view, spot.lon, spot.lat);
  const style = spot.exact ? 'fill="#a4243b" fill-opacity="0.65"' : 'fill="none" stroke-dasharray="3 2"';
  const more = spot.events > spot.titles.length ? ` and ${spot.events - spot.titles.length} more` : '';
  return `<circle cx="${number(x)}" cy="${number(y)}" r="${number(radius(spot.killed))}" ${style} stroke="#a4243b" stroke-width="1.2"><title>${escapeXml(spot.titles.join('; ') + more)}</title></circle>`;
};

export async function* exportSvgMap(
  source: Pick<ExportSource, 'everyEvent'>,
  filter: EventFilter = {},
): AsyncGenerator<string> {
  const { spots, unplaced } = await gather(source, filter);
  const view = viewOf(spots);
  const events = spots.reduce((sum, spot) => sum + spot.events, 0);
  const words = `${plural(events, 'event')} on the map, ${unplaced} without a place. Circles grow with the number killed; dashed rings are places not known exactly.`;
  yield `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT + 30}" width="${WIDTH}" height="${HEIGHT + 30}" role="img">\n<title>Map of events</title>\n<desc>${escapeXml(words)}</desc>\n`;
  yield `<rect width="${WIDTH}" height="${HEIGHT}" fill="#eaf0f3"/>\n<g fill="#f7f5ef" stroke="#b9b4a5" stroke-width="0.8">\n`;
  for (const ring of landOutlines()) if (inView(view, ring)) yield `<path d="${outline(view, ring)}"/>\n`;
  yield '</g>\n<g>\n';
  // Large ones first, so that small ones lie on top.
  for (const spot of spots.sort((a, b) => b.killed - a.killed || a.lat - b.lat || a.lon - b.lon))
    yield `${circle(view, spot)}\n`;
  yield `</g>\n<rect y="${HEIGHT}" width="${WIDTH}" height="30" fill="#fff"/>\n<text x="12" y="${HEIGHT + 20}" ${FONT} font-size="14" fill="#333">${escapeXml(words)}</text>\n</svg>\n`;
}
