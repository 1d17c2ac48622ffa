/**
 * XML → a small tree, through a parser that knows no entities but the five of XML and numbers: nothing is fetched, nothing
 * expands. Names lose their prefixes, for feeds and offices choose them freely.
 */
import { createRequire } from 'node:module';
import { CotejoError } from '../../errors.ts';

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

const MAX_DEPTH = 200;
const MAX_NODES = 3_000_000;

const bare = (name: string): string => name.slice(name.indexOf(':') + 1);

const withBareNames = (attributes: Readonly<Record<string, string>>): Record<string, string> => {
  const result: Record<string, string> = {};
  for (const key in attributes) result[bare(key)] = attributes[key];
  return result;
};

interface Growing {
  name: string;
  attributes: Record<string, string>;
  children: (Growing | string)[];
}

/**
 * `parseXml('<a:b c="1">x</a:b>', 'a.xml')` → `{name: '', children: [{name: 'b', attributes: {c: '1'}, children: ['x']}]}`
 * @throws CotejoError `input-malformed` past 200 levels or three million nodes
 */
export const parseXml = (text: string, path: string): XmlElement => {
  const { Parser } = createRequire(import.meta.url)('htmlparser2') as typeof import('htmlparser2');
  const root: Growing = { name: '', attributes: {}, children: [] };
  const stack: Growing[] = [root];
  let nodes = 0;
  const count = () => {
    nodes += 1;
    if (nodes > MAX_NODES || stack.length > MAX_DEPTH) {
      throw new CotejoError('input-malformed', { path, reason: 'its XML is nested too deep or has too many parts' });
    }
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        count();
        const element: Growing = { name: bare(name), attributes: withBareNames(attributes), children: [] };
        stack[stack.length - 1].children.push(element);
        stack.push(element);
      },
      ontext(piece) {
        const { children } = stack[stack.length - 1];
        const last = children.length - 1;
        if (typeof children[last] === 'string') children[last] += piece;
        else {
          count();
          children.push(piece);
        }
      },
      onclosetag() {
        if (stack.length > 1) stack.pop();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
  return root;
};

export const isElement = (node: XmlElement | string): node is XmlElement => typeof node !== 'string';

export const childrenNamed = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.filter((child): child is XmlElement => isElement(child) && child.name === name);

export const childNamed = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child): child is XmlElement => isElement(child) && child.name === name);

/** All elements of a name beneath, in the document's order. */
export const descendants = (element: XmlElement, name: string): readonly XmlElement[] => {
  const found: XmlElement[] = [];
  const visit = (node: XmlElement) => {
    for (const child of node.children) {
      if (!isElement(child)) continue;
      if (child.name === name) found.push(child);
      visit(child);
    }
  };
  visit(element);
  return found;
};

export const xmlText = (element: XmlElement | undefined): string =>
  element === undefined ? '' : element.children.map((child) => (isElement(child) ? xmlText(child) : child)).join('');

/** The text of the first child of one of the names, without outer blanks; undefined where there is none. */
export const childText = (element: XmlElement, ...names: readonly string[]): string | undefined => {
  for (const name of names) {
    const text = xmlText(childNamed(element, name)).trim();
    if (text) return text;
  }
  return undefined;
};
