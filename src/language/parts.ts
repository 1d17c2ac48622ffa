/**
 * What each sentence is to its page: headline, caption, editor's note, byline, subhead, body, or the site's own words.
 * Decided by paragraph, from the words that mark such parts and from where they stand; captions, notes and bylines
 * are read like the rest, but their dates and places are their own.
 */
import type { Part } from '../annotation.ts';
import type { Language } from './analysis.ts';
import type { Range } from './split-sentences.ts';
import type { Word } from './tokenise.ts';

const EDITOR_NOTE =
  /^\W*(?:editor[’']?s?[’']? note|note to (?:readers|editors)|nota del? (?:la )?(?:editor|redacción)|correction\s*:|clarification\s*:|fe de erratas|graphic content|contenido (?:gráfico|sensible)|this (?:story|article|post) (?:has been|was) (?:updated|corrected)|esta (?:nota|noticia) (?:ha sido|fue) (?:actualizada|corregida)|\(?(?:updates?|adds?|recasts?)\b.{0,40}\)$)/i;

/** A credit at the end of a picture's text, or a label before it. */
const CREDIT =
  /(?:\((?:photo|picture|image|foto|imagen|ap photo|file photo|archivo|crédito|credit|courtesy|source)\b[^)]{0,90}\)|\b(?:photo|image|picture|foto(?:grafía)?|imagen|crédito|video|file photo)s?(?: credit)?\s?(?::|by\b|courtesy\b|por\b)[^.]{0,60}$|\b(?:getty images|afp photo|ap photo|epa-efe|cuartoscuro|via reuters|\/\s?(?:afp|reuters|ap|efe|getty|xinhua|epa|notimex|cuartoscuro)\b)[^.]{0,40}\)?\W*$)/i;
const CAPTION_START =
  /^\W*(?:photo|file photo|image|picture|pictured|in this (?:photo|picture|image|file photo)|this (?:photo|image|picture|video grab|handout)\b|(?:a )?file (?:photo|image|picture)|foto(?:grafía)?|imagen|en la (?:foto|imagen)|pie de foto|video grab|screenshot|captura de pantalla)\b(?=.{0,12}[:|\-–—/]|.{0,40}\b(?:shows?|taken|provided|released|muestra|de archivo)\b)/i;

const BYLINE =
  /^\W*(?:(?:written |reported |reporting |story |text )?by:?\s+(?:[A-ZÁÉÍÓÚÑ][\p{L}.'’-]+\s*,?\s*(?:and |& )?){1,6}|por:?\s+(?:[A-ZÁÉÍÓÚÑ][\p{L}.'’-]+\s*,?\s*(?:y |de )?){1,6}|(?:redacción|staff reports?|associated press|staff writer|corresponsal)\W*|reporting by .{2,90}|(?:editing|additional reporting|compiled|writing) by .{2,80}|con información de .{2,60}|(?:published|posted|updated|last updated|first published|publicad[oa]|actualizad[oa])\b\W{0,3}(?:on |at |el |hace |:)?.{0,60}\d.{0,30})\W*$/iu;

const BOILERPLATE =
  /^\W*(?:source\s*:|fuente\s*:|vía\s*:|via\s*:|share (?:this|on|via)|share$|tweet$|print$|email$|comments?$|advertisement|advertising|publicidad|anuncio|subscribe|sign up|suscríb|follow us|síguenos|sigue (?:leyendo|nuestro)|read (?:more|also|next|the full)|see also|related\b.{0,30}$|more (?:on this|from|stories|news|coverage)|also read|lea también|lee también|te puede interesar|te recomendamos|también (?:te puede|lee)|más información$|más noticias|ver más|leer más|click here|haz clic|da clic|dale clic|copyright|©|\(c\) \d|all rights reserved|todos los derechos|derechos reservados|comparta este|comparte (?:esta|este)|compartir|este contenido|terms of (?:use|service)|privacy policy|cookies?\b|loading|cargando|skip to|watch (?:live|now|the video|below)|video$|listen to|download (?:our|the) app|descarga|únete a|etiquetas\s*:|tags?\s*:|filed under|topics?\s*:|temas?\s*:|have a (?:tip|story)|if you enjoyed|get (?:the|our) (?:latest|newsletter)|newsletter|boletín|back to top|next article|previous article|trending|most (?:read|popular)|lo más (?:leído|visto)|js$|null$|undefined$)/i;
/** A presenter's hand-over: "CGTN's Ana Ruiz has more from Lima." */
const TEASER =
  /^.{0,80}\b(?:has|have|with) (?:more|the (?:latest|details|story|report))(?: (?:from|on|about) .{1,60})?\W*$|^.{0,60}\b(?:reports|reporting) (?:live )?from .{1,40}\W*$|^.{0,60}\b(?:tiene|con) (?:más|los) (?:detalles|información)\b.{0,50}$|^.{0,80}\bnos informa\b.{0,40}$/i;

/** What a paragraph's text and place say about it. */
interface Paragraph {
  readonly text: string;
  /** Its words, marks counted. */
  readonly size: number;
  readonly endsWithStop: boolean;
  /** Nothing but headings and the site's words stands before it. */
  readonly beforeBody: boolean;
  readonly isFirst: boolean;
}

const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .toLowerCase()
    .trim();

/** Whether the first sign of a text that folding keeps is the title's: most paragraphs then need not be folded. */
const mayBegin = (text: string, title: string): boolean => {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 127 || title === '') return true;
    const isCapital = code >= 65 && code <= 90;
    if (isCapital || (code >= 97 && code <= 122) || (code >= 48 && code <= 57))
      return title.charCodeAt(0) === (isCapital ? code + 32 : code);
  }
  return title === '';
};

const isTitle = (text: string, title: string): boolean => mayBegin(text, title) && fold(text) === title;

/** Longer paragraphs, in words, repeat no title. */
const LONGEST_TITLE = 40;

const isListItem = (text: string): boolean => /^\s*(?:[-–—•*·]|\d{1,2}[.)])\s/.test(text);

/** The notes and credits that a sentence's own words show. */
const byWords = (text: string): Part | undefined => {
  const head = text.length > 400 ? text.slice(0, 400) : text;
  if (EDITOR_NOTE.test(head)) return 'editor-note';
  if (CAPTION_START.test(head)) return 'caption';
  if (CREDIT.test(text.length > 200 ? text.slice(-200) : text)) return 'caption';
  if (BOILERPLATE.test(head)) return 'boilerplate';
  return undefined;
};

/** Wire services' header before the story: "SAN SALVADOR, 3 JAN 90 (REUTER) -- [REPORT] [TEXT]". */
const isDateline = (text: string): boolean =>
  text.length < 240 && /\[(?:text|report|communique|article)\]\W*$/i.test(text);

const isSectionName = ({ size, text, endsWithStop }: Paragraph): boolean =>
  size <= 4 && !endsWithStop && !/\d/.test(text);

/** Short lines without a stop are headings; which, their place tells. */
const headingPart = (paragraph: Paragraph, title: string | undefined): Part | undefined => {
  const { text, size, endsWithStop, beforeBody, isFirst } = paragraph;
  if (title !== undefined && title !== '' && size <= LONGEST_TITLE && isTitle(text, title)) return 'headline';
  if (/^\s*\[[^\]]*$/.test(text) && size <= 14) return 'subhead';
  if (endsWithStop || isListItem(text)) return undefined;
  if (isFirst && size <= 30) return 'headline';
  if (beforeBody && isSectionName(paragraph)) return 'boilerplate';
  return size <= 12 ? 'subhead' : undefined;
};

const paragraphPart = (paragraph: Paragraph, title: string | undefined): Part => {
  const { text, size } = paragraph;
  if (isDateline(text)) return 'byline';
  if (size <= 30 && BYLINE.test(text)) return 'byline';
  return headingPart(paragraph, title) ?? (size <= 22 && TEASER.test(text) ? 'boilerplate' : 'body');
};

/** Ranges of sentences that stand in one paragraph. */
const paragraphsOf = (ranges: readonly Range[]): readonly (readonly number[])[] => {
  const paragraphs: number[][] = [];
  ranges.forEach((range, index) => {
    if (range.opensParagraph || paragraphs.length === 0) paragraphs.push([index]);
    else paragraphs[paragraphs.length - 1].push(index);
  });
  return paragraphs;
};

const endsWithStop = (words: readonly Word[], { last }: Range): boolean => {
  const form = words[last - 1].form;
  return /[.!?…。]$/.test(form) || (/^["'”’»)\]]/.test(form) && last > 1 && /[.!?…]$/.test(words[last - 2].form));
};

/** Sentences of a paragraph that holds a note or a credit: the note ends at its slash, the rest is the picture's. */
const notedParts = (texts: readonly string[]): readonly Part[] | undefined => {
  const own = texts.map(byWords);
  const caption = own.lastIndexOf('caption');
  const isNoted = own[0] === 'editor-note';
  // A credit at the end claims the sentences before it only where the paragraph is a caption's length.
  if (caption >= 0 && caption === texts.length - 1 && texts.length <= 4)
    return texts.map((_, k) => (own[k] === 'editor-note' ? 'editor-note' : 'caption'));
  if (isNoted) return texts.map((_, k) => own[k] ?? (caption > k ? 'caption' : 'editor-note'));
  if (own.some((part) => part !== undefined)) return own.map((part) => part ?? 'body');
  return undefined;
};

/**
 * The part of each sentence, in order. The language is not needed: the marking words of both are told apart by form.
 * `partsOf(text, words, ranges)` → `['headline', 'byline', 'body', …]`
 */
export const partsOf = (
  text: string,
  words: readonly Word[],
  ranges: readonly Range[],
  _language?: Language,
): Part[] => {
  const parts: Part[] = new Array(ranges.length).fill('body');
  const textOf = ({ first, last }: Range) => text.slice(words[first].start, words[last - 1].end);
  let title: string | undefined;
  let beforeBody = true;
  let isFirst = true;
  for (const paragraph of paragraphsOf(ranges)) {
    const texts = paragraph.map((index) => textOf(ranges[index]));
    const noted = gluedTitle(texts, title) ?? notedParts(texts);
    if (noted !== undefined) {
      paragraph.forEach((index, k) => {
        parts[index] = noted[k];
      });
      if (noted.includes('body')) beforeBody = false;
      continue;
    }
    const last = ranges[paragraph[paragraph.length - 1]];
    const whole = texts.length === 1 ? texts[0] : texts.join(' ');
    const size = last.last - ranges[paragraph[0]].first;
    const facts = {
      text: whole,
      size,
      endsWithStop: endsWithStop(words, last),
      beforeBody,
      isFirst,
    };
    const part = paragraphPart(facts, title);
    if (part === 'headline') title ??= fold(whole);
    if (part === 'body') beforeBody = false;
    isFirst = false;
    for (const index of paragraph) parts[index] = part;
    if (part === 'body' && paragraph.length > 1 && isDateline(texts[0])) parts[paragraph[0]] = 'byline';
  }
  return parts;
};

/** A repeated title glued to a note: "…El Chapo's son" + "EDITORS NOTE: …" in one paragraph. */
const gluedTitle = (texts: readonly string[], title: string | undefined): readonly Part[] | undefined => {
  if (title === undefined || texts.length < 2 || !isTitle(texts[0].slice(0, 300), title)) return undefined;
  const rest = notedParts(texts.slice(1)) ?? texts.slice(1).map((): Part => 'body');
  return ['headline', ...rest];
};
