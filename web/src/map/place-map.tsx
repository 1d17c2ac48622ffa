/** A map to fix one place on: a click moves its point. */
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../words/use-words.tsx';
import { type DrawnMap, drawMap } from './draw-map.ts';
import { useGround } from './use-ground.ts';
import { useThemedMap } from './use-themed-map.ts';

export interface PlaceMapProps {
  readonly point: readonly [lon: number, lat: number] | undefined;
  readonly onPoint: (point: readonly [lon: number, lat: number]) => void;
}

/** Around the point when the map opens, in degrees. */
const AROUND = 1.5;

const PlaceMap = ({ point, onPoint }: PlaceMapProps) => {
  const { say, locale } = useWords();
  const { ground, failed } = useGround();
  const frame = useRef<HTMLDivElement>(null);
  const drawn = useRef<DrawnMap>(undefined);
  const [ready, setReady] = useState(false);
  const [unable, setUnable] = useState(false);
  const move = useRef(onPoint);
  move.current = onPoint;
  const first = useRef(point);

  useEffect(() => {
    if (!ground || !frame.current) return;
    try {
      drawn.current = drawMap({
        frame: frame.current,
        ...ground,
        locale,
        title: say('events.map'),
        onBox: () => undefined,
        onHover: () => undefined,
        onUnable: () => setUnable(true),
        onPoint: (next) => move.current(next),
      });
    } catch {
      // No WebGL: the fields beside it hold the same.
      setUnable(true);
      return;
    }
    const [lon, lat] = first.current ?? [0, 15];
    const around = first.current ? AROUND : 40;
    drawn.current.fit([lon - around, lat - around, lon + around, lat + around]);
    setReady(true);
    return () => {
      drawn.current?.remove();
      drawn.current = undefined;
      setReady(false);
    };
  }, [ground, locale, say]);

  useEffect(() => {
    if (ready) drawn.current?.light(point);
  }, [ready, point]);
  useThemedMap(drawn, ready);

  if (unable || failed) return <p className="message-quiet">{say('map.unable')}</p>;
  return <div ref={frame} className="map-frame" />;
};

export default PlaceMap;
