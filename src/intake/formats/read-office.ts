/** DOCX and ODT → Draft: paragraphs, headings, tables by row; footnotes behind the text; title, author and day as the file states them. */
import { CotejoError } from '../../errors.ts';
import { type Draft, EMPTY_DRAFT } from '../draft.ts';
import { publishedDay } from '../published-day.ts';
import { childNamed, descendants, isElement, parseXml, type XmlElement, xmlText } from './xml.ts';
import type { ZipEntry } from './zip.ts';

/** Runs that a reader does not see: deleted text, field codes, comments' marks. */
const UNSEEN = new Set([
  'del',
  'delText',
  'instrText',
  'annotation',
  'annotation-end',
  'tracked-changes',
  'note-citation',
  'Fallback',
]);

const inline = (node: XmlElement): string =>
  node.children
    .map((child) => {
      if (!isElement(child)) return child;
      if (UNSEEN.has(child.name)) return '';
      if (child.name === 'tab') return '\t';
      if (child.name === 'br' || child.name === 'cr' || child.name === 'line-break') return '\n';
      if (child.name === 's') return ' '.repeat(Math.min(100, Number(child.attributes.c ?? 1) || 1));
      // Properties hold no text of the paragraph.
      return child.name.endsWith('Pr') ? '' : inline(child);
    })
    .join('');

const squeezed = (text: string): string => text.replace(/[^\S\n]+/g, ' ').trim();

/** Word keeps text in `t` alone; blanks between its elements are layout. */
const docxInline = (node: XmlElement): string =>
  node.children
    .filter(isElement)
    .map((child) => {
      if (UNSEEN.has(child.name) || child.name.endsWith('Pr')) return '';
      if (child.name === 't') return xmlText(child);
      if (child.name === 'tab') return '\t';
      if (child.name === 'br' || child.name === 'cr') return '\n';
      return docxInline(child);
    })
    .join('');

interface Names {
  readonly paragraph: ReadonlySet<string>;
  readonly row: string;
  readonly cell: string;
  readonly text: (node: XmlElement) => string;
}

const DOCX: Names = { paragraph: new Set(['p']), row: 'tr', cell: 'tc', text: docxInline };
const ODT: Names = { paragraph: new Set(['p', 'h']), row: 'table-row', cell: 'table-cell', text: inline };

const paragraphs = (node: XmlElement, names: Names): string[] =>
  node.children.filter(isElement).flatMap((child) => {
    if (UNSEEN.has(child.name)) return [];
    if (names.paragraph.has(child.name)) return [squeezed(names.text(child))];
    if (child.name === names.row) {
      const cells = child.children.filter(isElement).filter(({ name }) => name === names.cell);
      return [
        cells
          .map((cell) => paragraphs(cell, names).join(' '))
          .filter(Boolean)
          .join('; '),
      ];
    }
    return paragraphs(child, names);
  });

const stated = (root: XmlElement | undefined, name: string): string | null =>
  (root && squeezed(xmlText(descendants(root, name)[0]))) || null;

const draftOf = (texts: readonly string[], meta: XmlElement | undefined): Draft => {
  const published =
    publishedDay(stated(meta, 'created') ?? stated(meta, 'creation-date') ?? stated(meta, 'date')) ?? null;
  return {
    ...EMPTY_DRAFT,
    title: stated(meta, 'title'),
    byline: stated(meta, 'creator') ?? stated(meta, 'initial-creator'),
    published,
    publishedFrom: published ? 'metadata' : 'unknown',
    text: texts.filter(Boolean).join('\n\n'),
  };
};

/** A document's day is the day it was made, which is no earlier than what it tells; the text may state a better one. */
export const readDocx = (entries: readonly ZipEntry[], path: string): Draft => {
  const part = (name: string): XmlElement | undefined => {
    const entry = entries.find((one) => one.name === name);
    return entry && parseXml(entry.read().toString('utf8'), `${path}/${name}`);
  };
  const document = part('word/document.xml');
  if (!document) throw new CotejoError('input-malformed', { path, reason: 'the document has no text part' });
  const notes = part('word/footnotes.xml');
  return draftOf([...paragraphs(document, DOCX), ...(notes ? paragraphs(notes, DOCX) : [])], part('docProps/core.xml'));
};

/** `content` is an ODT's content.xml, `meta` its meta.xml. */
export const readOdt = (content: XmlElement, meta: XmlElement | undefined): Draft => {
  const [body] = descendants(content, 'text');
  return draftOf(paragraphs(childNamed(content, 'body') ?? body ?? content, ODT), meta);
};
