/** The map of the events; loaded only when one is shown. */
import { memo, useEffect, useMemo, useRef, useState } from 'react';
import type { EventPoints } from '../api/types.ts';
import { type Box, bboxOf, boxOf } from '../events/filters.ts';
import { BoxSign, MinusSign, PlusSign } from '../shell/icons.tsx';
import { useWords } from '../words/use-words.tsx';
import { type DrawnMap, drawMap, type Hover } from './draw-map.ts';
import { boundsOf, placeFeatures } from './place-features.ts';
import { useGround } from './use-ground.ts';
import { useThemedMap } from './use-themed-map.ts';

export interface EventMapProps {
  readonly points: EventPoints;
  readonly bbox: string | undefined;
  readonly pointed: string | undefined;
  readonly onBox: (bbox: string | undefined) => void;
}

const placeOf = (points: EventPoints, id: string | undefined): readonly [number, number] | undefined => {
  const at = id === undefined ? -1 : points.id.indexOf(id);
  const [lon, lat] = [points.lon[at], points.lat[at]];
  return lon == null || lat == null ? undefined : [lon, lat];
};

const Unable = () => {
  const { say } = useWords();
  return (
    <div className="message">
      <p>{say('map.unable')}</p>
      <p>{say('map.unable.do')}</p>
    </div>
  );
};

interface LegendProps {
  readonly unplaced: number;
  /** Whose tiles lie beneath. */
  readonly attribution: string | undefined;
}

const Legend = ({ unplaced, attribution }: LegendProps) => {
  const { say } = useWords();
  return (
    <ul className="map-legend">
      <li className="legend-exact">{say('map.legend.exact')}</li>
      <li className="legend-area">{say('map.legend.area')}</li>
      <li className="legend-country">{say('map.legend.country')}</li>
      {unplaced > 0 && <li>{say('map.unplaced', { n: unplaced })}</li>}
      <li className="map-sources">
        {say('map.sources')}
        {attribution && ` · ${attribution}`}
      </li>
    </ul>
  );
};

const EventMap = ({ points, bbox, pointed, onBox }: EventMapProps) => {
  const { say, locale } = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const drawn = useRef<DrawnMap>(undefined);
  const { ground, failed } = useGround();
  const world = ground?.world;
  const [ready, setReady] = useState(false);
  const [unable, setUnable] = useState(false);
  const [drawing, setDrawing] = useState(false);
  const [hover, setHover] = useState<Hover>();
  const chooseBox = useRef(onBox);
  chooseBox.current = onBox;
  const places = useMemo(() => world && placeFeatures(points, world), [points, world]);

  useEffect(() => {
    if (!ground || !frame.current) return;
    try {
      drawn.current = drawMap({
        frame: frame.current,
        ...ground,
        locale,
        title: say('events.map'),
        onBox: (box: Box) => {
          setDrawing(false);
          chooseBox.current(bboxOf(box));
        },
        onHover: setHover,
        onUnable: () => setUnable(true),
      });
      setReady(true);
    } catch {
      // No WebGL: the list and the filters hold everything the map shows.
      setUnable(true);
    }
    return () => {
      drawn.current?.remove();
      drawn.current = undefined;
      setReady(false);
    };
  }, [ground, locale, say]);

  useEffect(() => {
    if (ready && places) drawn.current?.show(places);
  }, [ready, places]);

  // The first view shows everything; later ones stay where the reader moved them.
  const fitted = useRef(false);
  useEffect(() => {
    const bounds = boundsOf(points);
    if (!ready || fitted.current || !bounds) return;
    fitted.current = true;
    drawn.current?.fit(bounds);
  }, [ready, points]);

  useEffect(() => {
    if (ready) drawn.current?.light(placeOf(points, pointed));
  }, [ready, points, pointed]);
  useEffect(() => {
    if (ready) drawn.current?.box(boxOf(bbox));
  }, [ready, bbox]);
  useEffect(() => {
    if (ready) drawn.current?.drawing(drawing);
  }, [ready, drawing]);
  useThemedMap(drawn, ready);

  if (unable || failed) return <Unable />;
  const bounds = boundsOf(points);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc ends the drawing begun with the button within
    <div
      className="map"
      onKeyDown={(event) => {
        if (event.key === 'Escape') setDrawing(false);
      }}
    >
      <div className="map-tools">
        <button
          type="button"
          className="button button-small"
          aria-pressed={drawing}
          onClick={() => setDrawing(!drawing)}
        >
          <BoxSign />
          {drawing ? say('map.box.on') : say('map.box')}
        </button>
        <button
          type="button"
          className="button button-small"
          disabled={!ready}
          onClick={() => drawn.current && onBox(bboxOf(drawn.current.shown()))}
        >
          {say('map.here')}
        </button>
        {bbox && (
          <button type="button" className="button button-small" onClick={() => onBox(undefined)}>
            {say('map.clear')}
          </button>
        )}
        <span className="map-zoom">
          <button
            type="button"
            className="button button-small"
            aria-label={say('map.zoomIn')}
            onClick={() => drawn.current?.zoom(1)}
          >
            <PlusSign />
          </button>
          <button
            type="button"
            className="button button-small"
            aria-label={say('map.zoomOut')}
            onClick={() => drawn.current?.zoom(-1)}
          >
            <MinusSign />
          </button>
          <button type="button" className="button button-small" onClick={() => bounds && drawn.current?.fit(bounds)}>
            {say('map.all')}
          </button>
        </span>
      </div>
      <p className="visually-hidden">{say('map.label', { n: places?.placed ?? 0 })}</p>
      <div ref={frame} className="map-frame" data-ready={ready && places !== undefined} />
      {hover && (
        <p className="map-hover" style={{ left: `${hover.x}px`, top: `${hover.y}px` }}>
          {say('map.place', { n: hover.n, killed: hover.killed })}
          {hover.somewhere && <small>{say('map.somewhere')}</small>}
        </p>
      )}
      <Legend unplaced={places?.unplaced ?? 0} attribution={ground?.tiles?.attribution} />
    </div>
  );
};

export default memo(EventMap);
