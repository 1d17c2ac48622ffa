/**
 * HTML → Page: its elements and its blocks of text in flat lists, and what its head says, in one pass of a streaming parser.
 * No tree is built: what follows asks only for a block's ancestors and neighbours.
 */
import { createRequire } from 'node:module';

/** Asked for by the first page: a run over plain texts never loads it. */
let parserClass: typeof import('htmlparser2').Parser | undefined;

const newParser = (...args: ConstructorParameters<typeof import('htmlparser2').Parser>) => {
  parserClass ??= (createRequire(import.meta.url)('htmlparser2') as typeof import('htmlparser2')).Parser;
  return new parserClass(...args);
};

export interface PageElement {
  readonly name: string;
  /** Index of the element around it; −1 for the root. */
  readonly parent: number;
  /** Class, id, role and itemprop in lower case, blanks between them. */
  readonly marks: string;
  readonly hidden: boolean;
}

export interface Block {
  readonly text: string;
  /** Index of the nearest block-level element. */
  readonly element: number;
  /** Characters that stand in links. */
  readonly linked: number;
  /** Characters in bold or in emphasis. */
  readonly bold: number;
}

/** What a page says about a time: `<time>`, `itemprop`, a class that speaks of dates. */
export interface StatedTime {
  readonly element: number;
  /** Number of blocks before it. */
  readonly block: number;
  /** `datetime`, `content` or `title`, as written. */
  readonly value: string;
  readonly marks: string;
  readonly name: string;
}

export interface Page {
  readonly elements: readonly PageElement[];
  readonly blocks: readonly Block[];
  /** Name (property, name, itemprop or http-equiv, in lower case) and content, in the page's order. */
  readonly metas: readonly (readonly [name: string, content: string])[];
  readonly jsonLd: readonly string[];
  readonly times: readonly StatedTime[];
  readonly links: ReadonlyMap<string, string>;
  readonly title: string;
  readonly language: string | null;
  readonly isAmp: boolean;
}

const BLOCK = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 ' +
    'h5 h6 header hgroup hr html li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
const LEFT_OUT = new Set(
  'script style noscript template iframe object svg math select textarea title button canvas audio video datalist'.split(
    ' ',
  ),
);
const BOLD = new Set(['b', 'strong', 'em', 'i']);
const TIME_MARKS = /date|time|publish|posted|updated|modified|fecha|datum|dato|data-?pub|meta/;

const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;

const MAX_TIMES = 300;

interface Open {
  readonly index: number;
  readonly name: string;
  readonly isBlock: boolean;
}

const marksOf = (attributes: Readonly<Record<string, string>>): string => {
  const { class: classes, id, role, itemprop } = attributes;
  return classes || id || role || itemprop
    ? `${classes ?? ''} ${id ?? ''} ${role ?? ''} ${itemprop ?? ''}`.slice(0, 400).toLowerCase()
    : '';
};

const isHidden = (attributes: Readonly<Record<string, string>>): boolean =>
  attributes.hidden !== undefined ||
  attributes['aria-hidden'] === 'true' ||
  (attributes.style !== undefined && HIDDEN_STYLE.test(attributes.style));

/** Blanks to one space, and none around a line break. */
const settled = (text: string): string =>
  text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();

/** `parsePage('<p>One <a href="/">two</a></p>')` → one block `'One two'` with 3 linked characters. */
export const parsePage = (html: string): Page => {
  const elements: PageElement[] = [];
  const blocks: Block[] = [];
  const metas: (readonly [string, string])[] = [];
  const jsonLd: string[] = [];
  const times: StatedTime[] = [];
  const links = new Map<string, string>();
  const open: Open[] = [];
  let title = '';
  let language: string | null = null;
  let isAmp = false;
  let around = -1;
  let leftOut = 0;
  let linkDepth = 0;
  let boldDepth = 0;
  let capture: 'title' | 'jsonLd' | undefined;
  let captured: string[] = [];
  let parts: string[] = [];
  let linked = 0;
  let bold = 0;

  const flush = () => {
    if (parts.length > 0) {
      const text = settled(parts.join(''));
      if (text)
        blocks.push({
          text,
          element: around,
          linked: Math.min(linked, text.length),
          bold: Math.min(bold, text.length),
        });
    }
    parts = [];
    linked = 0;
    bold = 0;
  };

  const noteTime = (name: string, attributes: Readonly<Record<string, string>>, marks: string, index: number) => {
    const value = attributes.datetime ?? attributes.content ?? (name === 'time' ? '' : attributes.title);
    if (times.length < MAX_TIMES && (name === 'time' || (TIME_MARKS.test(marks) && value !== undefined))) {
      times.push({ element: index, block: blocks.length, value: value ?? '', marks, name });
    }
  };

  const noteHead = (name: string, attributes: Readonly<Record<string, string>>) => {
    if (name === 'meta') {
      const key = attributes.property ?? attributes.name ?? attributes.itemprop ?? attributes['http-equiv'];
      if (key && attributes.content) metas.push([key.toLowerCase(), attributes.content]);
    } else if (name === 'link' && attributes.rel && attributes.href) {
      const rel = attributes.rel.toLowerCase();
      if (!links.has(rel)) links.set(rel, attributes.href);
    } else if (name === 'html') {
      language = attributes.lang ?? attributes['xml:lang'] ?? null;
      isAmp = attributes.amp !== undefined || attributes['⚡'] !== undefined;
    }
  };

  const startCapture = (name: string, attributes: Readonly<Record<string, string>>) => {
    if (name === 'title' && !title) capture = 'title';
    else if (name === 'script' && /ld\+json/i.test(attributes.type ?? '')) capture = 'jsonLd';
    captured = [];
  };

  const endCapture = () => {
    const text = captured.join('');
    if (capture === 'title') title = settled(text);
    else if (capture === 'jsonLd') jsonLd.push(text);
    capture = undefined;
  };

  const parser = newParser(
    {
      onopentag(name, attributes) {
        noteHead(name, attributes);
        const isBlock = BLOCK.has(name);
        const marks = marksOf(attributes);
        if (isBlock) flush();
        const index = elements.length;
        elements.push({
          name,
          parent: open.length > 0 ? open[open.length - 1].index : -1,
          marks,
          hidden: isHidden(attributes),
        });
        noteTime(name, attributes, marks, index);
        open.push({ index, name, isBlock });
        if (isBlock) around = index;
        if (LEFT_OUT.has(name)) {
          leftOut += 1;
          startCapture(name, attributes);
        } else if (name === 'br') parts.push('\n');
        else if (name === 'a') linkDepth += 1;
        else if (BOLD.has(name)) boldDepth += 1;
      },
      ontext(text) {
        if (capture) captured.push(text);
        if (leftOut > 0) return;
        const flat = text.replace(/\s+/g, ' ');
        parts.push(flat);
        if (linkDepth > 0) linked += flat.length;
        if (boldDepth > 0) bold += flat.length;
      },
      onclosetag(name) {
        const closed = open.pop();
        if (!closed) return;
        if (closed.isBlock) {
          flush();
          let above = open.length - 1;
          while (above >= 0 && !open[above].isBlock) above -= 1;
          around = above >= 0 ? open[above].index : -1;
        }
        if (LEFT_OUT.has(name)) {
          leftOut -= 1;
          endCapture();
        } else if (name === 'a') linkDepth -= 1;
        else if (BOLD.has(name)) boldDepth -= 1;
      },
    },
    { decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: false },
  );
  parser.end(html);
  flush();
  return { elements, blocks: splitAtEmptyLines(blocks), metas, jsonLd, times, links, title, language, isAmp };
};

/** Pages of old part their paragraphs by `<br><br>`. */
const splitAtEmptyLines = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((block) => {
    if (!block.text.includes('\n\n')) return [block];
    const share = (part: string, count: number) => Math.round((count * part.length) / block.text.length);
    return block.text
      .split(/\n{2,}/)
      .map((text) => text.trim())
      .filter(Boolean)
      .map((text) => ({ ...block, text, linked: share(text, block.linked), bold: share(text, block.bold) }));
  });
