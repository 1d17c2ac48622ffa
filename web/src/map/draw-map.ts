/** MapLibre, told what to draw: everything that is not React. */
import 'maplibre-gl/dist/maplibre-gl.css';
import type { FeatureCollection } from 'geojson';
import {
  type GeoJSONSource,
  LngLatBounds,
  type MapGeoJSONFeature,
  MapLibreMap,
  type MapMouseEvent,
  setWorkerUrl,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { TileInfo } from '../api/types.ts';
import type { Box } from '../events/filters.ts';
import { wantsLessMotion } from '../shell/use-media.ts';
import { countryNames } from './country-names.ts';
import { mapColours, mapStyle } from './map-style.ts';
import type { PlaceFeatures, Tally } from './place-features.ts';
import { townFeatures } from './town-features.ts';
import type { World } from './world-shapes.ts';

setWorkerUrl(workerUrl);

export interface Hover extends Tally {
  readonly x: number;
  readonly y: number;
  readonly somewhere: boolean;
}

export interface DrawnMap {
  readonly show: (places: PlaceFeatures) => void;
  readonly light: (point: readonly [number, number] | undefined) => void;
  readonly box: (box: Box | undefined) => void;
  readonly fit: (bounds: readonly [number, number, number, number]) => void;
  readonly zoom: (by: 1 | -1) => void;
  readonly shown: () => Box;
  /** While on, dragging draws a box instead of moving the map. */
  readonly drawing: (on: boolean) => void;
  readonly recolour: () => void;
  readonly remove: () => void;
}

export interface DrawOptions {
  readonly frame: HTMLElement;
  readonly world: World;
  readonly locale: string;
  /** What a screen reader calls the map. */
  readonly title: string;
  /** Beneath the marks, where the user has some. */
  readonly tiles: TileInfo | null | undefined;
  readonly onBox: (box: Box) => void;
  readonly onHover: (hover: Hover | undefined) => void;
  readonly onUnable: () => void;
  /** Where given, a click names a point instead of choosing what lies there. */
  readonly onPoint?: (point: readonly [lon: number, lat: number]) => void;
}

/** As near as the towns of the gazetteer say anything. */
const OWN_ZOOM = 13;

const PICKED = ['afar-points', 'exact-points', 'rings', 'countries'];

/** Around a single place, in degrees: the filter wants a box. */
const CLOSE = 0.01;

const rectangle = ({ west, south, east, north }: Box): FeatureCollection => ({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: {},
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [west, south],
            [east < west ? east + 360 : east, south],
            [east < west ? east + 360 : east, north],
            [west, north],
            [west, south],
          ],
        ],
      },
    },
  ],
});

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

const boxBetween = (map: MapLibreMap, a: { x: number; y: number }, b: { x: number; y: number }): Box => {
  const bounds = new LngLatBounds();
  bounds.extend(map.unproject([a.x, a.y]));
  bounds.extend(map.unproject([b.x, b.y]));
  return { west: bounds.getWest(), south: bounds.getSouth(), east: bounds.getEast(), north: bounds.getNorth() };
};

export const drawMap = ({
  frame,
  world,
  locale,
  title,
  tiles,
  onBox,
  onHover,
  onUnable,
  onPoint,
}: DrawOptions): DrawnMap => {
  const map = new MapLibreMap({
    container: frame,
    style: mapStyle(mapColours(), tiles),
    center: [-20, 15],
    zoom: 1,
    minZoom: 0.4,
    maxZoom: Math.max(OWN_ZOOM, (tiles?.maxzoom ?? 0) + 2),
    attributionControl: false,
    locale: { 'Map.Title': title },
    dragRotate: false,
    pitchWithRotate: false,
    boxZoom: false,
    fadeDuration: wantsLessMotion() ? 0 : 150,
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.on('webglcontextlost', onUnable);
  map.on('idle', () => frame.setAttribute('data-drawn', ''));

  const data = new Map<string, FeatureCollection>([
    ['world', world],
    ['names', countryNames(world, locale)],
  ]);
  const put = (name: string, features: FeatureCollection): void => {
    data.set(name, features);
    (map.getSource(name) as GeoJSONSource | undefined)?.setData(features);
  };
  const putAll = (): void => {
    for (const [name, features] of data) put(name, features);
  };
  map.on('style.load', putAll);
  void townFeatures().then((towns) => put('towns', towns));

  let drawing = false;
  let start: { x: number; y: number } | undefined;
  const began = (event: MapMouseEvent): void => {
    if (!drawing && !event.originalEvent.shiftKey) return;
    event.preventDefault();
    start = event.point;
  };
  const picked = (event: MapMouseEvent): MapGeoJSONFeature | undefined =>
    map.queryRenderedFeatures(event.point, { layers: PICKED })[0];
  map.on('mousedown', began);
  map.on('mousemove', (event) => {
    if (start) {
      put('box', rectangle(boxBetween(map, start, event.point)));
      return;
    }
    const feature = picked(event);
    map.getCanvas().style.cursor = drawing ? 'crosshair' : feature ? 'pointer' : '';
    onHover(
      feature && {
        ...(feature.properties as Tally),
        ...event.point,
        x: event.point.x,
        y: event.point.y,
        somewhere: !feature.layer.id.endsWith('-points'),
      },
    );
  });
  map.on('mouseout', () => onHover(undefined));
  map.on('mouseup', (event) => {
    if (!start) return;
    const [from, to] = [start, event.point];
    start = undefined;
    if (Math.abs(from.x - to.x) > 4 && Math.abs(from.y - to.y) > 4) onBox(boxBetween(map, from, to));
  });
  map.on('click', async (event) => {
    if (drawing || event.originalEvent.shiftKey) return;
    if (onPoint) {
      onPoint([event.lngLat.lng, event.lngLat.lat]);
      return;
    }
    const feature = picked(event);
    if (!feature) return;
    const {
      cluster,
      cluster_id: id,
      lon,
      lat,
    } = feature.properties as Tally & { cluster?: boolean; cluster_id: number };
    if (!cluster) {
      onBox({ west: lon - CLOSE, south: lat - CLOSE, east: lon + CLOSE, north: lat + CLOSE });
      return;
    }
    const zoom = await (map.getSource(feature.source) as GeoJSONSource).getClusterExpansionZoom(id);
    map.easeTo({ center: event.lngLat, zoom, animate: !wantsLessMotion() });
  });

  return {
    show: ({ afar, exact, rings, ringLabels, countries, countryLabels }) => {
      put('afar', afar);
      put('exact', exact);
      put('rings', rings);
      put('ring-labels', ringLabels);
      put('countries', countries);
      put('country-labels', countryLabels);
    },
    light: (point) =>
      put(
        'lit',
        point
          ? {
              type: 'FeatureCollection',
              features: [{ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [...point] } }],
            }
          : NOTHING,
      ),
    box: (box) => put('box', box ? rectangle(box) : NOTHING),
    fit: ([west, south, east, north]) =>
      map.fitBounds([west, south, east, north], { padding: 50, maxZoom: 7, animate: false }),
    zoom: (by) => map.easeTo({ zoom: map.getZoom() + by, animate: !wantsLessMotion() }),
    shown: () => {
      const bounds = map.getBounds();
      return { west: bounds.getWest(), south: bounds.getSouth(), east: bounds.getEast(), north: bounds.getNorth() };
    },
    drawing: (on) => {
      drawing = on;
      map.getCanvas().style.cursor = on ? 'crosshair' : '';
      if (on) map.dragPan.disable();
      else map.dragPan.enable();
    },
    recolour: () => void map.setStyle(mapStyle(mapColours(), tiles), { diff: false }),
    remove: () => map.remove(),
  };
};
