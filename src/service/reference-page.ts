/** The API's description as a page to be read: no script, no style of its own, text only ever as text. */

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema?: object;
}

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema?: object }>>;
  readonly description?: string;
}

export interface Operation {
  readonly tags?: readonly string[];
  readonly summary?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: Content;
  readonly responses?: Readonly<Record<string, Content>>;
  readonly 'x-role'?: string;
}

/** What of an OpenAPI description the page shows. */
export interface ApiDescription {
  readonly info: { readonly title: string; readonly version: string; readonly description?: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const text = (value: string): string => value.replace(/[&<>"']/g, (letter) => ENTITIES[letter] as string);

const folded = (title: string, schema: object): string =>
  `<details><summary>${text(title)}</summary><pre>${text(JSON.stringify(schema, null, 2))}</pre></details>`;

const parameterRow = ({ name, in: where, required, description, schema }: Parameter): string =>
  `<tr><td><code>${text(name)}</code></td><td>${where}${required ? ', required' : ''}</td>` +
  `<td>${text(description ?? '')} <code>${text(JSON.stringify(schema ?? {}))}</code></td></tr>`;

const contents = (title: string, { content = {} }: Content): string[] =>
  Object.entries(content).flatMap(([type, { schema }]) => (schema ? [folded(`${title} (${type})`, schema)] : []));

/** An address that can be gone to as it stands. */
const isPlain = (method: string, path: string, { parameters = [] }: Operation): boolean =>
  method === 'get' && !path.includes('{') && !parameters.some(({ required }) => required);

const section = (path: string, method: string, operation: Operation): string => {
  const { summary = '', parameters = [], requestBody = {}, responses = {} } = operation;
  const address = `<code>${method.toUpperCase()} ${text(path)}</code>`;
  return [
    `<h3>${isPlain(method, path, operation) ? `<a href="${text(path)}">${address}</a>` : address}</h3>`,
    `<p>${text(summary)}. Who may: ${text(operation['x-role'] ?? 'anyone')}.</p>`,
    parameters.length > 0 ? `<table>${parameters.map(parameterRow).join('')}</table>` : '',
    ...contents('What it takes', requestBody),
    ...Object.entries(responses).flatMap(([status, answer]) => contents(`Answer ${status}`, answer)),
  ].join('\n');
};

/** `referencePage(app.swagger())` → HTML: every route under its tag, with its role, parameters, bodies and answers. */
export const referencePage = ({ info, paths }: ApiDescription): string => {
  const byTag = new Map<string, string[]>();
  for (const [path, operations] of Object.entries(paths)) {
    for (const [method, operation] of Object.entries(operations)) {
      const tag = operation.tags?.[0] ?? 'others';
      byTag.set(tag, [...(byTag.get(tag) ?? []), section(path, method, operation)]);
    }
  }
  const tags = [...byTag.keys()].sort();
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    `<meta name="viewport" content="width=device-width"><title>${text(info.title)}: the API</title></head><body>`,
    `<h1>${text(info.title)} ${text(info.version)}: the API</h1><p>${text(info.description ?? '')}`,
    'The same for programs: <a href="/api/openapi.json">openapi.json</a>.</p>',
    `<nav>${tags.map((tag) => `<a href="#${text(tag)}">${text(tag)}</a>`).join(' · ')}</nav>`,
    ...tags.map((tag) => `<h2 id="${text(tag)}">${text(tag)}</h2>\n${byTag.get(tag)?.join('\n')}`),
    '</body></html>',
  ].join('\n');
};
