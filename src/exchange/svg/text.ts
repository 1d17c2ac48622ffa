/** Words and numbers within SVG. */

export const escapeXml = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** Two decimals are finer than a pixel: the same bytes on every machine. */
export const number = (value: number): string => String(Math.round(value * 100) / 100);

export const FONT = 'font-family="Source Sans 3, Helvetica, Arial, sans-serif"';

export const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
