/**
 * Markdown → Draft: front matter gives title, date, outlet and address; the body loses its marks and keeps its lines.
 * Syntax: CommonMark with GitHub's tables and strike-through, through micromark.
 */
import type { Nodes, Root, Yaml } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toString as plain } from 'mdast-util-to-string';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { parse } from 'yaml';
import { type Draft, EMPTY_DRAFT } from './draft.ts';
import { publishedDay } from './published-day.ts';
import { readText } from './read-text.ts';
import { isTangled } from './tangled-markdown.ts';

const isBlock = (node: Nodes): boolean => ['list', 'listItem', 'blockquote', 'table', 'tableRow'].includes(node.type);

/** The node's paragraphs, each a line of text; code and raw HTML are not a report's prose. */
const blocks = (node: Nodes): string[] => {
  if (node.type === 'yaml' || node.type === 'code' || node.type === 'html' || node.type === 'definition') return [];
  if ('children' in node && (node.type === 'root' || isBlock(node))) {
    return node.type === 'tableRow'
      ? [node.children.map((cell) => plain(cell)).join('; ')]
      : node.children.flatMap((child) => blocks(child as Nodes));
  }
  return [plain(node).trim()];
};

/** Lines of 'key: value' that are no YAML together: 'title: Nigeria: students freed' has a second colon. */
const linesOf = (source: string): Record<string, string> =>
  Object.fromEntries(
    source.split(/\r?\n/).flatMap((line) => {
      const [, key, value] = /^([A-Za-z_-]+):\s*(.*?)\s*$/.exec(line) ?? [];
      return key ? [[key, value.replace(/^(["'])(.*)\1$/, '$2')]] : [];
    }),
  );

const frontMatterOf = (root: Root): Record<string, unknown> => {
  const node = root.children.find((child): child is Yaml => child.type === 'yaml');
  try {
    const value: unknown = node ? parse(node.value, { schema: 'failsafe' }) : undefined;
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return node ? linesOf(node.value) : {};
  }
};

const stringOf = (value: unknown): string | null => (typeof value === 'string' && value.trim() ? value.trim() : null);

/** Marks past any writer's are left as they stand. `readMarkdown('# Two dead\n\nPolice said …')` → text `'Two dead\n\nPolice said …'`, title `'Two dead'` */
export const readMarkdown = (source: string): Draft => {
  if (isTangled(source)) return readText(source);
  // Thousands of empty lines say no more than one, and cost the square of their number.
  const root = fromMarkdown(source.replace(/(?:\r\n?|\n){3,}/g, '\n\n'), {
    extensions: [gfm(), frontmatter(['yaml'])],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(['yaml'])],
  });
  const front = frontMatterOf(root);
  const published = publishedDay(front.published ?? front.date) ?? null;
  const heading = root.children.find((child) => child.type === 'heading' && child.depth === 1);
  return {
    ...EMPTY_DRAFT,
    id: stringOf(front.id),
    title: stringOf(front.title) ?? (heading ? plain(heading) : null),
    outlet: stringOf(front.outlet),
    byline: stringOf(front.author),
    url: stringOf(front.url),
    language: stringOf(front.language ?? front.lang),
    published,
    publishedFrom: published ? 'metadata' : 'unknown',
    text: blocks(root).filter(Boolean).join('\n\n'),
  };
};
