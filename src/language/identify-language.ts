/** Which language a text is in. */
import { detect } from 'tinyld';

/** `identifyLanguage('La policía informó …')` → `'es'`; `'und'` where it cannot be told. */
export const identifyLanguage = (text: string): string => detect(text.slice(0, 4000)) || 'und';
