/** The encoding that an HTML page declares in its first kilobyte (HTML Standard, 13.2.3.2). */

const DECLARED = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i;

/** What a page says of itself in single bytes cannot be UTF-16; the Standard reads such a page as UTF-8. */
const WIDE = /^utf-?(?:16|32)/i;

const isKnown = (label: string): boolean => {
  try {
    return Boolean(new TextDecoder(label));
  } catch {
    return false;
  }
};

/** `declaredEncoding(bytes of '<meta charset="windows-1252">…')` → `'windows-1252'`; a label that nobody knows says nothing. */
export const declaredEncoding = (bytes: Uint8Array): string | undefined => {
  const match = DECLARED.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 2048)));
  const label = match?.[1] ?? match?.[2];
  return label && !WIDE.test(label) && isKnown(label) ? label : undefined;
};
