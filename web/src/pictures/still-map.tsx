/** The map as a drawing: the land in view, a circle a place, hollow where no place is known exactly. */
import type { Position } from 'geojson';
import { memo, useEffect, useMemo, useState } from 'react';
import type { EventPoints } from '../api/types.ts';
import { boundsOf } from '../map/place-features.ts';
import { type World, worldShapes } from '../map/world-shapes.ts';
import { useWords } from '../words/use-words.tsx';

const WIDE = 1000;
const HIGH = 560;
const EDGE = 40;
/** The least that is shown, in degrees: a single town still lies in its region. */
const LEAST = 6;

type Project = (lon: number, lat: number) => readonly [x: number, y: number];

const mercator = (lat: number): number => {
  const held = Math.max(-80, Math.min(80, lat));
  return (Math.log(Math.tan(Math.PI / 4 + (held * Math.PI) / 360)) * 180) / Math.PI;
};

/** Mercator, fitted around the events. */
const projectionFor = ([west, south, east, north]: readonly [number, number, number, number]): Project => {
  const [wide, high] = [Math.max(east - west, LEAST), Math.max(mercator(north) - mercator(south), LEAST)];
  const scale = Math.min((WIDE - 2 * EDGE) / wide, (HIGH - 2 * EDGE) / high);
  const [lon0, y0] = [(west + east) / 2, (mercator(south) + mercator(north)) / 2];
  return (lon, lat) => [WIDE / 2 + (lon - lon0) * scale, HIGH / 2 - (mercator(lat) - y0) * scale];
};

const ringPath = (ring: readonly Position[], project: Project): string => {
  const points = ring.map(([lon = 0, lat = 0]) => project(lon, lat));
  const beyond = points.every(([x]) => x < 0) || points.every(([x]) => x > WIDE);
  const outside = beyond || points.every(([, y]) => y < 0) || points.every(([, y]) => y > HIGH);
  return outside ? '' : `M${points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join('L')}Z`;
};

const Land = memo(({ world, project }: { readonly world: World; readonly project: Project }) => (
  <g className="still-land">
    {world.features.map(({ geometry, properties }) => {
      const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      const path = polygons.map((polygon) => polygon.map((ring) => ringPath(ring, project)).join('')).join('');
      return path === '' ? null : <path key={properties.name} d={path} />;
    })}
  </g>
));

interface Spot {
  readonly x: number;
  readonly y: number;
  n: number;
  vague: number;
}

/** Events nearer than a few pixels share a circle. */
const GRID = 6;

const spotsOf = (points: EventPoints, project: Project): readonly Spot[] => {
  const spots = new Map<string, Spot>();
  for (let at = 0; at < points.id.length; at++) {
    const [lon, lat] = [points.lon[at], points.lat[at]];
    if (lon == null || lat == null) continue;
    const [x, y] = project(lon, lat);
    const key = `${Math.round(x / GRID)} ${Math.round(y / GRID)}`;
    const spot = spots.get(key) ?? { x, y, n: 0, vague: 0 };
    spot.n += 1;
    if (points.precisions[points.precision[at] ?? -1] !== 'exact') spot.vague += 1;
    spots.set(key, spot);
  }
  return [...spots.values()].sort((a, b) => b.n - a.n);
};

export const StillMap = ({ points, title }: { readonly points: EventPoints; readonly title: string }) => {
  const { say } = useWords();
  const [world, setWorld] = useState<World>();
  useEffect(() => {
    void worldShapes().then(setWorld, () => undefined);
  }, []);
  const project = useMemo(() => {
    const bounds = boundsOf(points);
    return bounds && projectionFor(bounds);
  }, [points]);
  const spots = useMemo(() => (project ? spotsOf(points, project) : []), [points, project]);
  if (!project) return <p className="message-quiet">{say('charts.nowhere')}</p>;
  return (
    <svg className="still-map" viewBox={`0 0 ${WIDE} ${HIGH}`} role="img" aria-label={title}>
      {world && <Land world={world} project={project} />}
      {spots.map(({ x, y, n, vague }) => (
        <circle
          key={`${x} ${y}`}
          className={vague === n ? 'spot spot-vague' : 'spot'}
          cx={x}
          cy={y}
          r={Math.min(34, 4 + 1.6 * Math.sqrt(n))}
        />
      ))}
    </svg>
  );
};
