/** bytes → string, strictly: a byte that the encoding does not have is an error, never a �. */
import { CotejoError } from '../errors.ts';
import { utf16Shape } from './detect-format.ts';

const BYTE_ORDER_MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['UTF-16 (little-endian)', [0xff, 0xfe]],
  ['UTF-16 (big-endian)', [0xfe, 0xff]],
];

const strictDecoder = (encoding: string): TextDecoder => {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch (cause) {
    throw new CotejoError('arguments-unusable', { reason: `There is no encoding called ${encoding}.` }, { cause });
  }
};

/**
 * `decode(bytes, 'a.txt')` → the text as UTF-8. With `encoding` the user's or the page's declared one is taken instead.
 * @throws CotejoError `input-encoding` where the bytes are not valid in it, saying which encoding they look like.
 */
export const decode = (bytes: Uint8Array, path: string, encoding?: string): string => {
  if (encoding === undefined) {
    const mark = BYTE_ORDER_MARKS.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte));
    const wide = mark ? undefined : utf16Shape(bytes);
    if (wide) {
      throw new CotejoError('input-encoding', {
        path,
        encoding: 'UTF-8',
        guess: `${wide.toUpperCase()} without its mark`,
        label: wide,
      });
    }
    if (mark) throw new CotejoError('input-encoding', { path, encoding: 'UTF-8', guess: mark[0], label: 'utf-16' });
  }
  try {
    return strictDecoder(encoding ?? 'utf-8').decode(bytes);
  } catch (cause) {
    if (cause instanceof CotejoError) throw cause;
    throw new CotejoError(
      'input-encoding',
      { path, encoding: encoding ?? 'UTF-8', guess: 'windows-1252 or another 8-bit encoding', label: 'windows-1252' },
      { cause },
    );
  }
};

/** Pages carry pieces of other pages, in other encodings: so many broken characters do not make the page another's. */
const STRAY_SHARE = 0.002;

/**
 * A web page's bytes as text: in its declared encoding, strictly where that holds. A page with a few broken bytes is read
 * as browsers read it; one that is broken throughout is named, as any other input.
 * @throws CotejoError `input-encoding`
 */
export const decodePage = (bytes: Uint8Array, path: string, encoding?: string): string => {
  try {
    return decode(bytes, path, encoding);
  } catch (thrown) {
    const text = new TextDecoder(encoding ?? 'utf-8').decode(bytes);
    const broken = text.split('\ufffd').length - 1;
    if (bytes[0] === 0xff || bytes[0] === 0xfe || broken > STRAY_SHARE * text.length) throw thrown;
    return text;
  }
};
