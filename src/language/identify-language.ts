/** Which language a text is in: the words that every sentence has tell English and Spanish; a small library the rest. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The library's tables take longer to load than a report to read: only where the words do not tell. */
const detect = (text: string): string => (require('tinyld') as typeof import('tinyld')).detect(text);

/** Grammar words of a language that its neighbours do not have, or rarely. */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const ENGLISH = words(`the of and to in on at for with from by after before who was were is are has have had been be an
  this that these those his her their its he she they it we you not but or as into over under about killed kill kills
  killing wounded injured police army soldiers gunmen attack attacks attacked attackers bomb bombing blast shot shooting
  dead people said says near against during while when where will would could there two three four five six seven
  eight nine ten man men woman women arrested leaves leave leaves government president state town city news`);
const SPANISH = words(`el la los las un una de del al en y que por con para se su sus lo le les es son fue fueron ha han
  había está están este esta estos estas ese esa como más pero tras sin sobre entre desde hasta cuando donde según
  también ser dos tres cuatro cinco seis siete ocho nueve diez muertos muerto muertes heridos herido asesinan asesinado
  asesinados matan mata ataque armado armada detienen detenido detenidos policía policia ejército ejercito hombre
  hombres mujer mujeres deja dejan fuego balacera sicarios enfrentamiento gobierno presidente estado ciudad municipio
  hallan abaten abate hoy ayer`);
/** Grammar words of languages that share words with these two; they count against both. */
const OTHERS = words(`o os as um uma não nao são sao em no na nos nas dos das pelo pela ao aos foi com mais homens il lo
  gli di che per una della delle degli nel nella sono è le les des du un une et est dans pour par sur au aux qui ne pas
  ont été était sont cette ces ses leur après avec sans hier soir près selon deux trois tué tués mort blessés homme
  também até após mortos feridos segundo pessoas tiros ontem uccisi morti feriti dopo anche stato due
  der die das und ist von den dem ein eine mit auf für nicht het een van op voor niet zijn els amb dels pel i és`);

interface Evidence {
  readonly english: number;
  readonly spanish: number;
  readonly other: number;
  readonly words: number;
}

/** As much of a text as is looked at, in UTF-16 units. */
const LOOKED_AT = 4000;

const gather = (text: string): Evidence => {
  const found = { english: 0, spanish: 0, other: 0, words: 0 };
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{M}]+/gu)) {
    found.words++;
    if (ENGLISH.has(word)) found.english++;
    if (SPANISH.has(word)) found.spanish++;
    if (OTHERS.has(word)) found.other++;
  }
  return found;
};

/** The one of the two whose words are clearly there, and not another language's as much. */
const byGrammarWords = ({ english, spanish, other, words: all }: Evidence): 'en' | 'es' | undefined => {
  const most = Math.max(english, spanish);
  const isClear = most >= Math.max(1, all * 0.12) && most >= 1.5 * Math.min(english, spanish);
  if (!isClear || other > most) return undefined;
  return english > spanish ? 'en' : spanish > english ? 'es' : undefined;
};

/** "ñ", "¿" and "¡" are Spanish alone among the languages at hand; letters beyond Latin are neither. */
const isMostlyLatin = (text: string): boolean => {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return (text.match(/\p{Script=Latin}/gu)?.length ?? 0) * 2 > letters;
};

/**
 * The language of a text, ISO 639-1. `identifyLanguage('Matan a siete en Jalisco')` → `'es'`; `'und'` where it cannot
 * be told. A language that Cotejo does not read is named as such ("pt", "zh"), not taken for one that it does.
 */
export const identifyLanguage = (text: string): string => {
  const head = text.slice(0, LOOKED_AT);
  if (isMostlyLatin(head)) {
    const found = byGrammarWords(gather(head));
    if (found !== undefined) return found;
    if (/[ñ¿¡]/.test(head) && !/[ãõç]/.test(head)) return 'es';
  }
  return detect(head.toWellFormed()) || 'und';
};
