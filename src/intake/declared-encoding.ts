/** The encoding that an HTML page declares in its first kilobyte (HTML Standard, 13.2.3.2). */

const DECLARED = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i;

/** `declaredEncoding(bytes of '<meta charset="windows-1252">…')` → `'windows-1252'` */
export const declaredEncoding = (bytes: Uint8Array): string | undefined => {
  const match = DECLARED.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 2048)));
  return match?.[1] ?? match?.[2];
};
