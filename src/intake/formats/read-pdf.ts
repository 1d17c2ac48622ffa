/**
 * PDF → Draft, through pdf.js: pieces of text are put into lines and columns, words cut at line ends are joined, what stands
 * at the head or foot of page after page is left out, and where each page begins is kept.
 */
import { CotejoError } from '../../errors.ts';
import { type Draft, EMPTY_DRAFT } from '../draft.ts';
import { publishedDay } from '../published-day.ts';

export interface PdfDraft {
  readonly draft: Draft;
  /** Where each page begins in the text. */
  readonly pages: readonly number[];
}

export const MAX_PAGES = 3_000;
const MAX_PIECES = 100_000;

interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Line {
  text: string;
  readonly left: number;
  right: number;
  readonly y: number;
  readonly height: number;
}

/** Pieces on one base line, near each other, are one line; a gap wider than two letters parts columns. */
const linesOf = (pieces: readonly Piece[]): Line[] => {
  const sorted = [...pieces].sort((a, b) => b.y - a.y || a.x - b.x);
  const rows: Piece[][] = [];
  for (const piece of sorted) {
    const row = rows.at(-1);
    if (row && Math.abs(row[0].y - piece.y) < Math.max(2, piece.height * 0.4)) row.push(piece);
    else rows.push([piece]);
  }
  return rows.flatMap((row) => {
    const lines: Line[] = [];
    for (const piece of row.sort((a, b) => a.x - b.x)) {
      const line = lines.at(-1);
      const gap = line ? piece.x - line.right : 0;
      if (line && gap < Math.max(piece.height, 6) * 1.6) {
        const blank = gap > piece.height * 0.15 && !line.text.endsWith(' ') && !piece.text.startsWith(' ');
        line.text += (blank ? ' ' : '') + piece.text;
        line.right = piece.x + piece.width;
      } else
        lines.push({ text: piece.text, left: piece.x, right: piece.x + piece.width, y: piece.y, height: piece.height });
    }
    return lines;
  });
};

/** The empty upright strip that parts a page into two columns, if one runs through most of its lines. */
const gutterOf = (lines: readonly Line[], width: number): number | undefined => {
  if (lines.length < 12) return undefined;
  let best: { at: number; crossed: number } | undefined;
  for (let at = width * 0.3; at <= width * 0.7; at += width * 0.01) {
    const crossed = lines.filter((line) => line.left < at - 2 && line.right > at + 2).length;
    if (!best || crossed < best.crossed) best = { at, crossed };
  }
  if (!best || best.crossed > lines.length * 0.15) return undefined;
  const { at } = best;
  const left = lines.filter(({ right }) => right <= at + 2).length;
  const right = lines.filter(({ left: start }) => start >= at - 2).length;
  return Math.min(left, right) >= lines.length * 0.25 ? at : undefined;
};

/** Lines that cross the gutter (a headline) part the page into bands; in each, the left column comes first. */
const inReadingOrder = (lines: readonly Line[], width: number): Line[] => {
  const gutter = gutterOf(lines, width);
  if (gutter === undefined) return [...lines].sort((a, b) => b.y - a.y || a.left - b.left);
  const ordered: Line[] = [];
  let band: Line[] = [];
  const flush = () => {
    ordered.push(...band.filter(({ left }) => left < gutter - 2), ...band.filter(({ left }) => left >= gutter - 2));
    band = [];
  };
  for (const line of [...lines].sort((a, b) => b.y - a.y)) {
    if (line.left < gutter - 2 && line.right > gutter + 2) {
      flush();
      ordered.push(line);
    } else band.push(line);
  }
  flush();
  return ordered;
};

/** Page numbers are alike on all pages. */
const shapeOf = (text: string): string => text.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim().toLowerCase();

const MARGIN_LINES = 2;

/** Heads and feet: the first and last two lines whose shape comes back on most pages. */
const withoutMargins = (pages: readonly (readonly Line[])[]): readonly (readonly Line[])[] => {
  if (pages.length < 3) return pages;
  const counts = new Map<string, number>();
  const marginsOf = (lines: readonly Line[]): Line[] => {
    const byHeight = [...lines].sort((a, b) => b.y - a.y);
    return [...new Set([...byHeight.slice(0, MARGIN_LINES), ...byHeight.slice(-MARGIN_LINES)])];
  };
  for (const lines of pages) {
    for (const shape of new Set(marginsOf(lines).map(({ text }) => shapeOf(text))))
      counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  const least = Math.max(3, pages.length * 0.4);
  return pages.map((lines) => {
    const margins = new Set(marginsOf(lines).filter(({ text }) => (counts.get(shapeOf(text)) ?? 0) >= least));
    return lines.filter((line) => !margins.has(line));
  });
};

const CUT = /(\p{L})[-\u00ad]$/u;

/** Lines → paragraphs: a wide gap, a larger letter, or an indented or short line begins a new one. */
const paragraphsOf = (lines: readonly Line[]): string => {
  const parts: string[] = [];
  let last: Line | undefined;
  const widths = lines.map(({ left, right }) => right - left).sort((a, b) => a - b);
  const usual = widths[Math.floor(widths.length * 0.75)] ?? 0;
  for (const line of lines) {
    const text = line.text.replace(/\s+/g, ' ').trim();
    if (!text) continue;
    const gap = last ? last.y - line.y : 0;
    const begins =
      !last ||
      gap > Math.max(last.height, line.height) * 1.75 ||
      Math.abs(last.height - line.height) > 1.5 ||
      (gap > 0 && last.right - last.left < usual * 0.8 && /[.!?:"”»]$/.test(last.text.trim())) ||
      (gap > 0 && line.left - last.left > 8 && line.left - last.left < 60 && /[.!?:"”»]$/.test(last.text.trim()));
    if (begins) parts.push(text);
    else {
      const before = parts[parts.length - 1];
      parts[parts.length - 1] =
        CUT.test(before) && /^\p{Ll}/u.test(text) ? before.slice(0, -1) + text : `${before} ${text}`;
    }
    last = line;
  }
  return parts.join('\n\n');
};

/** Each saving of a file may write an object anew; more savings than this are no editor's, and pdf.js takes minutes over them. */
const MOST_VERSIONS = 500;

/** `isTangled('4 0 obj … 4 0 obj …', 500 times more)` → true */
const isTangled = (bytes: Uint8Array): boolean => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const versions = new Map<string, number>();
  for (let at = buffer.indexOf(' obj'); at >= 0; at = buffer.indexOf(' obj', at + 4)) {
    const name = /\d{1,10} \d{1,5}$/.exec(buffer.toString('latin1', Math.max(0, at - 16), at))?.[0];
    if (name === undefined) continue;
    const count = (versions.get(name) ?? 0) + 1;
    if (count > MOST_VERSIONS) return true;
    versions.set(name, count);
  }
  return false;
};

const PDF_DAY = /^D:(\d{4})(\d{2})(\d{2})/;

/**
 * `readPdf(bytes, 'a.pdf', {onPage})` → the text of its pages, and where each begins.
 * @throws CotejoError `input-malformed`; `scan-without-text` where its pages are pictures; `input-too-large`
 */
export const readPdf = async (
  bytes: Uint8Array,
  path: string,
  { onPage }: { readonly onPage?: (page: number) => void } = {},
): Promise<PdfDraft> => {
  if (isTangled(bytes)) {
    throw new CotejoError('input-malformed', { path, reason: `it writes one object more than ${MOST_VERSIONS} times` });
  }
  const { getResolvedPDFJS } = await import('unpdf');
  const { getDocument, VerbosityLevel } = await getResolvedPDFJS();
  let document: Awaited<ReturnType<typeof getDocument>['promise']>;
  const task = getDocument({
    data: Uint8Array.from(bytes),
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
    enableXfa: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    document = await task.promise;
  } catch (cause) {
    const name = (cause as Error).name;
    throw new CotejoError(
      'input-malformed',
      { path, reason: name === 'PasswordException' ? 'the PDF asks for a password' : 'it is no whole PDF' },
      { cause },
    );
  }
  try {
    if (document.numPages > MAX_PAGES) throw new CotejoError('input-too-large', { path, limit: `${MAX_PAGES} pages` });
    const pages: Line[][] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      onPage?.(number);
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const [left, , right] = page.view;
      const pieces = items.slice(0, MAX_PIECES).flatMap((item): Piece[] => {
        if (!('str' in item) || !item.str.trim()) return [];
        const [, b, , d, x, y] = item.transform as number[];
        // Text that runs upright is a stamp or a margin's note.
        if (Math.abs(b) > Math.abs(d)) return [];
        return [{ text: item.str, x: x - left, y, width: item.width, height: item.height || Math.abs(d) }];
      });
      pages.push(inReadingOrder(linesOf(pieces), right - left));
      page.cleanup();
    }
    const texts = withoutMargins(pages).map(paragraphsOf);
    if (!texts.some((text) => /\p{L}{2}/u.test(text))) throw new CotejoError('scan-without-text', { path });
    const starts: number[] = [];
    let text = '';
    for (const page of texts) {
      // A sentence that runs over a page's end is not parted.
      const joins = text !== '' && !/[.!?:"”»)]$/.test(text) && /^\p{Ll}/u.test(page);
      if (text && page) text = joins && CUT.test(text) ? text.slice(0, -1) : text + (joins ? ' ' : '\n\n');
      starts.push(text.length);
      text += page;
    }
    const info = (await document.getMetadata().catch(() => undefined))?.info as Record<string, unknown> | undefined;
    const [, year, month, day] = PDF_DAY.exec(String(info?.CreationDate ?? '')) ?? [];
    const published = year ? (publishedDay(`${year}-${month}-${day}`) ?? null) : null;
    const title = typeof info?.Title === 'string' && /\s/.test(info.Title.trim()) ? info.Title.trim() : null;
    return {
      draft: {
        ...EMPTY_DRAFT,
        title,
        byline: typeof info?.Author === 'string' && info.Author.trim() ? info.Author.trim() : null,
        text,
        published,
        publishedFrom: published ? 'metadata' : 'unknown',
      },
      pages: starts,
    };
  } catch (thrown) {
    if (thrown instanceof CotejoError) throw thrown;
    // The errors of pdf.js are its own; a page that cannot be read is the file's fault.
    throw new CotejoError('input-malformed', { path, reason: 'a page of the PDF is broken' }, { cause: thrown });
  } finally {
    await task.destroy().catch(() => undefined);
  }
};
