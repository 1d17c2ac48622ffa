/** The map's style: land, borders and names from files of the build, colours from the page's theme. */

import latinExtended from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2?url';
import latin from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';
import type { FeatureCollection } from 'geojson';
import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { TileInfo } from '../api/types.ts';
import { tileLayers, tileSource } from './tile-layers.ts';

export interface MapColours {
  readonly sea: string;
  readonly land: string;
  readonly border: string;
  readonly ink: string;
  readonly halo: string;
  readonly mark: string;
  readonly markInk: string;
  readonly lit: string;
  readonly box: string;
}

const VARIABLES: Readonly<Record<keyof MapColours, string>> = {
  sea: '--map-sea',
  land: '--map-land',
  border: '--map-border',
  ink: '--map-ink',
  halo: '--map-halo',
  mark: '--map-mark',
  markInk: '--map-mark-ink',
  lit: '--map-lit',
  box: '--map-box',
};

/** Read from the stylesheet, so that the map follows the theme. */
export const mapColours = (): MapColours => {
  const style = getComputedStyle(document.documentElement);
  const entries = Object.entries(VARIABLES).map(([name, variable]) => [name, style.getPropertyValue(variable).trim()]);
  return Object.fromEntries(entries) as unknown as MapColours;
};

/** No glyphs address: MapLibre then draws letters with these files of the build and asks nobody for them. */
const FONT = ['Cotejo Map'];
const FONT_FILES = [
  { url: latin, 'unicode-range': ['U+0-FF', 'U+131', 'U+152-153', 'U+2000-206F', 'U+20AC'] },
  { url: latinExtended, 'unicode-range': ['U+100-2BA', 'U+1E00-1E9F', 'U+1EF2-1EFF'] },
];

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** From here on rings are wide enough to be seen as such, and no longer stand among the points. */
const NEAR = 5;

/** Hollow where nothing of it is known to its very place. */
const pointLayers = (source: 'afar' | 'exact', { mark, markInk, halo }: MapColours): LayerSpecification[] => {
  const hollow: ExpressionSpecification = ['>=', ['get', 'vague'], ['get', 'n']];
  const zooms = source === 'afar' ? { maxzoom: NEAR } : { minzoom: NEAR };
  return [
    {
      id: `${source}-points`,
      type: 'circle',
      source,
      ...zooms,
      paint: {
        'circle-color': ['case', hollow, halo, mark],
        'circle-opacity': 0.88,
        'circle-radius': ['interpolate', ['linear'], ['sqrt', ['get', 'n']], 1, 6, 4, 13, 30, 26, 120, 40],
        'circle-stroke-color': ['case', hollow, mark, halo],
        'circle-stroke-width': 1.5,
      },
    },
    {
      id: `${source}-counts`,
      type: 'symbol',
      source,
      ...zooms,
      filter: ['>', ['get', 'n'], 1],
      layout: {
        'text-field': ['number-format', ['get', 'n'], {}],
        'text-font': FONT,
        'text-size': 12,
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': ['case', hollow, mark, markInk] },
    },
  ];
};

const markLayers = (colours: MapColours): LayerSpecification[] => {
  const { mark, ink, halo, lit, box } = colours;
  return [
    { id: 'countries', type: 'fill', source: 'countries', paint: { 'fill-color': mark, 'fill-opacity': 0.1 } },
    {
      id: 'country-edges',
      type: 'line',
      source: 'countries',
      paint: { 'line-color': mark, 'line-width': 1, 'line-dasharray': [2, 3], 'line-opacity': 0.7 },
    },
    { id: 'rings', type: 'fill', source: 'rings', minzoom: NEAR, paint: { 'fill-color': mark, 'fill-opacity': 0.13 } },
    {
      id: 'ring-edges',
      type: 'line',
      source: 'rings',
      minzoom: NEAR,
      paint: { 'line-color': mark, 'line-width': 1.3, 'line-dasharray': [3, 2] },
    },
    { id: 'box', type: 'line', source: 'box', paint: { 'line-color': box, 'line-width': 2, 'line-dasharray': [2, 1] } },
    {
      id: 'lit',
      type: 'circle',
      source: 'lit',
      paint: {
        'circle-color': 'rgba(0,0,0,0)',
        'circle-radius': 17,
        'circle-stroke-color': lit,
        'circle-stroke-width': 3,
      },
    },
    ...pointLayers('afar', colours),
    ...pointLayers('exact', colours),
    ...(['ring', 'country'] as const).map(
      (kind): LayerSpecification => ({
        id: `${kind}-counts`,
        type: 'symbol',
        source: `${kind}-labels`,
        ...(kind === 'ring' && { minzoom: NEAR }),
        layout: {
          'text-field': ['number-format', ['get', 'n'], {}],
          'text-font': FONT,
          'text-size': 12,
          'text-allow-overlap': true,
          ...(kind === 'ring' && { 'text-anchor': 'bottom' }),
        },
        paint: { 'text-color': ink, 'text-halo-color': halo, 'text-halo-width': 2 },
      }),
    ),
  ];
};

const nameLayers = ({ ink, halo }: MapColours): LayerSpecification[] => [
  {
    id: 'names',
    type: 'symbol',
    source: 'names',
    maxzoom: 7,
    filter: ['>=', ['get', 'size'], ['step', ['zoom'], 9, 2, 4, 3, 1.5, 4, 0]],
    layout: {
      'text-field': ['get', 'name'],
      'text-font': FONT,
      'text-size': ['interpolate', ['linear'], ['zoom'], 1, 10.5, 5, 14],
      'text-letter-spacing': 0.08,
      'text-max-width': 7,
      'symbol-sort-key': ['-', 0, ['get', 'size']],
    },
    paint: { 'text-color': ink, 'text-halo-color': halo, 'text-halo-width': 1.4, 'text-opacity': 0.75 },
  },
  {
    id: 'town-dots',
    type: 'circle',
    source: 'towns',
    minzoom: 5,
    paint: { 'circle-radius': 1.6, 'circle-color': ink, 'circle-opacity': 0.55 },
    filter: ['>=', ['get', 'people'], ['step', ['zoom'], 1e6, 6, 2e5, 7, 6e4, 8, 0]],
  },
  {
    id: 'towns',
    type: 'symbol',
    source: 'towns',
    minzoom: 3,
    filter: ['>=', ['get', 'people'], ['step', ['zoom'], 3e6, 4, 1.2e6, 5, 4e5, 6, 1.5e5, 7, 5e4, 8, 0]],
    layout: {
      'text-field': ['get', 'name'],
      'text-font': FONT,
      'text-size': 11.5,
      'text-variable-anchor': ['bottom', 'top', 'left', 'right'],
      'text-radial-offset': 0.35,
      'symbol-sort-key': ['-', 0, ['get', 'people']],
    },
    paint: { 'text-color': ink, 'text-halo-color': halo, 'text-halo-width': 1.4, 'text-opacity': 0.8 },
  },
];

/** An empty map in these colours, over the user's tiles where there are any; its sources are filled when their data is there. */
export const mapStyle = (colours: MapColours, tiles?: TileInfo | null): StyleSpecification => ({
  version: 8,
  'font-faces': { 'Cotejo Map': FONT_FILES.map((file) => ({ ...file, url: new URL(file.url, location.href).href })) },
  sources: {
    world: { type: 'geojson', data: NOTHING, tolerance: 0.5 },
    ...(tiles && { tiles: tileSource(tiles) }),
    names: { type: 'geojson', data: NOTHING },
    towns: { type: 'geojson', data: NOTHING },
    ...Object.fromEntries(
      ['afar', 'exact'].map((name) => [
        name,
        {
          type: 'geojson' as const,
          data: NOTHING,
          cluster: true,
          clusterRadius: 34,
          clusterMaxZoom: 9,
          clusterProperties: Object.fromEntries(['n', 'killed', 'vague'].map((sum) => [sum, ['+', ['get', sum]]])),
        },
      ]),
    ),
    ...Object.fromEntries(
      ['rings', 'ring-labels', 'countries', 'country-labels', 'box', 'lit'].map((name) => [
        name,
        { type: 'geojson' as const, data: NOTHING },
      ]),
    ),
  },
  layers: [
    { id: 'sea', type: 'background', paint: { 'background-color': colours.sea } },
    { id: 'land', type: 'fill', source: 'world', paint: { 'fill-color': colours.land, 'fill-antialias': true } },
    {
      id: 'borders',
      type: 'line',
      source: 'world',
      paint: { 'line-color': colours.border, 'line-width': ['interpolate', ['linear'], ['zoom'], 1, 0.5, 6, 1.2] },
    },
    ...(tiles ? tileLayers(tiles, colours) : []),
    // A picture has its own names.
    ...(tiles && tiles.format !== 'mvt' ? [] : nameLayers(colours)),
    ...markLayers(colours),
  ],
});
