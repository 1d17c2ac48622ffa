/**
 * Messages in ICU MessageFormat, the part of it that the workbench uses: `{name}`, `{n, number}`,
 * `{n, plural, =0 {…} one {…} other {…}}` with `#`, `{kind, select, a {…} other {…}}`, and `'{'` for a brace.
 */

export type Value = string | number;
export type Values = Readonly<Record<string, Value>>;

/** A choice between messages by a value. */
interface Choice {
  readonly kind: 'plural' | 'select';
  readonly name: string;
  readonly cases: ReadonlyMap<string, readonly Node[]>;
}

type Node = string | { readonly kind: 'value' | 'number'; readonly name: string } | { readonly kind: 'hash' } | Choice;

interface Cursor {
  readonly source: string;
  at: number;
}

const skipSpace = (cursor: Cursor): void => {
  while (/\s/.test(cursor.source[cursor.at] ?? '')) cursor.at++;
};

const expect = (cursor: Cursor, sign: string): void => {
  skipSpace(cursor);
  if (cursor.source[cursor.at] !== sign) throw new Error(`"${sign}" wanted at ${cursor.at} of: ${cursor.source}`);
  cursor.at++;
};

const readWord = (cursor: Cursor): string => {
  skipSpace(cursor);
  const [word = ''] = /^[^\s,{}]*/.exec(cursor.source.slice(cursor.at)) ?? [];
  cursor.at += word.length;
  return word;
};

const readCases = (cursor: Cursor, inPlural: boolean): ReadonlyMap<string, readonly Node[]> => {
  const cases = new Map<string, readonly Node[]>();
  for (skipSpace(cursor); cursor.source[cursor.at] !== '}'; skipSpace(cursor)) {
    const name = readWord(cursor);
    expect(cursor, '{');
    cases.set(name, readNodes(cursor, inPlural));
    expect(cursor, '}');
  }
  return cases;
};

const readArgument = (cursor: Cursor, inPlural: boolean): Node => {
  const name = readWord(cursor);
  skipSpace(cursor);
  if (cursor.source[cursor.at] !== ',') return { kind: 'value', name };
  cursor.at++;
  const kind = readWord(cursor);
  if (kind === 'number') return { kind, name };
  if (kind !== 'plural' && kind !== 'select') throw new Error(`"${kind}" is not a kind of argument: ${cursor.source}`);
  expect(cursor, ',');
  return { kind, name, cases: readCases(cursor, inPlural || kind === 'plural') };
};

const readNodes = (cursor: Cursor, inPlural: boolean): readonly Node[] => {
  const nodes: Node[] = [];
  let text = '';
  const flush = (): void => {
    if (text !== '') nodes.push(text);
    text = '';
  };
  for (; cursor.at < cursor.source.length; ) {
    const sign = cursor.source[cursor.at]!;
    if (sign === '}') break;
    if (sign === "'" && /[{}]/.test(cursor.source[cursor.at + 1] ?? '')) {
      text += cursor.source[cursor.at + 1];
      cursor.at += cursor.source[cursor.at + 2] === "'" ? 3 : 2;
    } else if (sign === '{') {
      flush();
      cursor.at++;
      nodes.push(readArgument(cursor, inPlural));
      expect(cursor, '}');
    } else {
      if (sign === '#' && inPlural) {
        flush();
        nodes.push({ kind: 'hash' });
      } else text += sign;
      cursor.at++;
    }
  }
  flush();
  return nodes;
};

export const parseMessage = (source: string): readonly Node[] => {
  const cursor = { source, at: 0 };
  const nodes = readNodes(cursor, false);
  if (cursor.at < source.length) throw new Error(`"}" too many at ${cursor.at} of: ${source}`);
  return nodes;
};

export interface Formatter {
  readonly number: Intl.NumberFormat;
  readonly plural: Intl.PluralRules;
}

const caseOf = ({ kind, cases }: Choice, value: Value | undefined, { plural }: Formatter): readonly Node[] => {
  const exact = kind === 'plural' ? cases.get(`=${value}`) : cases.get(String(value));
  const category = kind === 'plural' ? cases.get(plural.select(Number(value))) : undefined;
  return exact ?? category ?? cases.get('other') ?? [];
};

/** Nodes and values → words; `hash` is the number that `#` stands for. */
export const formatNodes = (nodes: readonly Node[], values: Values, formatter: Formatter, hash = ''): string =>
  nodes
    .map((node) => {
      if (typeof node === 'string') return node;
      if (node.kind === 'hash') return hash;
      const value = values[node.name];
      if (node.kind === 'plural' || node.kind === 'select') {
        const number = node.kind === 'plural' ? formatter.number.format(Number(value)) : hash;
        return formatNodes(caseOf(node, value, formatter), values, formatter, number);
      }
      if (node.kind === 'value') return typeof value === 'number' ? formatter.number.format(value) : (value ?? '');
      return formatter.number.format(Number(value));
    })
    .join('');
