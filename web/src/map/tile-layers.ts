/**
 * The user's own tiles beneath the marks: pictures as they are, vectors drawn in the page's colours, whichever of the usual
 * schemes (OpenMapTiles, Protomaps, Shortbread) names their layers. Names come from the gazetteer, as without tiles.
 */
import type { LayerSpecification, RasterSourceSpecification, VectorSourceSpecification } from 'maplibre-gl';
import type { TileInfo } from '../api/types.ts';
import type { MapColours } from './map-style.ts';

const SOURCE = 'tiles';

export const tileSource = (tiles: TileInfo): VectorSourceSpecification | RasterSourceSpecification => ({
  ...(tiles.format === 'mvt' ? { type: 'vector' } : { type: 'raster', tileSize: 256 }),
  tiles: [`${location.origin}/api/tiles/{z}/{x}/{y}`],
  minzoom: tiles.minzoom,
  maxzoom: tiles.maxzoom,
  ...(tiles.bounds && { bounds: [...tiles.bounds] as [number, number, number, number] }),
});

type Drawing = (id: string, colours: MapColours) => readonly LayerSpecification[];

const ofKind = (kind: 'Polygon' | 'LineString') => ['==', ['geometry-type'], kind] as ['==', ['geometry-type'], string];

const area =
  (colour: keyof MapColours, opacity: number): Drawing =>
  (id, colours) => [
    {
      id: `tiles-${id}`,
      type: 'fill',
      source: SOURCE,
      'source-layer': id,
      filter: ofKind('Polygon'),
      paint: { 'fill-color': colours[colour], 'fill-opacity': opacity },
    },
  ];

const line =
  (colour: keyof MapColours, widths: readonly [far: number, near: number], opacity: number): Drawing =>
  (id, colours) => [
    {
      id: `tiles-${id}-lines`,
      type: 'line',
      source: SOURCE,
      'source-layer': id,
      filter: ofKind('LineString'),
      paint: {
        'line-color': colours[colour],
        'line-opacity': opacity,
        'line-width': ['interpolate', ['exponential', 1.6], ['zoom'], 6, widths[0], 16, widths[1]],
      },
    },
  ];

/** From the ground up. */
const DRAWINGS: readonly (readonly [RegExp, Drawing])[] = [
  [/^(earth|land)$/, area('land', 1)],
  [/^(land_?use|land_?cover|park|natural|globallandcover|sites)/, area('border', 0.25)],
  [/^(water|ocean|lake|river)/, area('sea', 1)],
  [/^(water|river)/, line('sea', [0.6, 4], 1)],
  [/^building/, area('border', 0.6)],
  [/^(road|transport|street|highway|rail)/, line('border', [0.4, 6], 1)],
  [/^(bound|admin)/, line('ink', [0.4, 1.4], 0.4)],
];

export const tileLayers = (tiles: TileInfo, colours: MapColours): readonly LayerSpecification[] =>
  tiles.format === 'mvt'
    ? DRAWINGS.flatMap(([names, draw]) =>
        tiles.layers.filter((id) => names.test(id)).flatMap((id) => draw(id, colours)),
      )
    : [{ id: 'tiles', type: 'raster', source: SOURCE, paint: { 'raster-saturation': -0.4, 'raster-opacity': 0.85 } }];
