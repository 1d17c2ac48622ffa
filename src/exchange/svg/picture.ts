/**
 * An SVG as a PNG of twice its size, the same bytes on every machine: resvg as WebAssembly draws it, with a font that comes
 * along, never with this machine's own.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const SCALE = 2;

const require = createRequire(import.meta.url);

let ready: Promise<typeof import('@resvg/resvg-wasm')> | undefined;

/** The module may be started once a process. */
const start = async (): Promise<typeof import('@resvg/resvg-wasm')> => {
  const resvg = await import('@resvg/resvg-wasm');
  await resvg.initWasm(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  return resvg;
};

const fontFile = (): Uint8Array =>
  readFileSync(require.resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'));

/** `picture(pieces of an SVG of 600 × 400)` → the bytes of a PNG of 1200 × 800. */
export async function* picture(svg: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const pieces: string[] = [];
  for await (const piece of svg) pieces.push(piece);
  ready ??= start();
  const { Resvg } = await ready;
  const drawing = new Resvg(pieces.join(''), {
    fitTo: { mode: 'zoom', value: SCALE },
    font: { fontBuffers: [fontFile()], defaultFontFamily: 'Source Sans 3', sansSerifFamily: 'Source Sans 3' },
  });
  const image = drawing.render();
  try {
    yield image.asPng();
  } finally {
    image.free();
    drawing.free();
  }
}
