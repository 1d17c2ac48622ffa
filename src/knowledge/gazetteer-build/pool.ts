/** Strings as bytes, each kept once. */

const encoder = new TextEncoder();

/** Strings as one run of bytes, each kept once. */
export const poolOf = (texts: readonly string[]): { bytes: Uint8Array; at: Uint32Array; length: Uint8Array } => {
  const known = new Map<string, readonly [number, number]>();
  const chunks: Uint8Array[] = [];
  const at = new Uint32Array(texts.length);
  const length = new Uint8Array(texts.length);
  let total = 0;
  texts.forEach((text, index) => {
    let place = known.get(text);
    if (place === undefined) {
      const bytes = encoder.encode(text).subarray(0, 255);
      chunks.push(bytes);
      known.set(text, (place = [total, bytes.length]));
      total += bytes.length;
    }
    [at[index], length[index]] = place;
  });
  const bytes = new Uint8Array(total);
  let here = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, here);
    here += chunk.length;
  }
  return { bytes, at, length };
};
