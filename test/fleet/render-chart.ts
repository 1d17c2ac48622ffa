/**
 * As much of Helm's templates as the chart uses: values, `range` over a `dict`, `toYaml | nindent`. Whatever else a template says
 * is refused, so that a test tells when this no longer does.
 */
import { stringify } from 'yaml';

type Values = Readonly<Record<string, unknown>>;

interface Scope {
  /** `$`: `.Values`, `.Release`. */
  readonly root: Values;
  readonly variables: Readonly<Record<string, unknown>>;
}

const within = (value: unknown, path: string): unknown =>
  path
    .split('.')
    .filter((key) => key !== '')
    .reduce<unknown>((found, key) => (found as Values | undefined)?.[key], value);

/** `$settings.replicas`, `$.Values.image.tag`, `.Values.secret` */
const lookUp = (expression: string, { root, variables }: Scope): unknown => {
  const [, variable = '', path = ''] = /^(\$\w*)?((?:\.\w+)*)$/.exec(expression) ?? [];
  const found = variable.length > 1 ? within(variables[variable], path) : within(root, path);
  if (found === undefined) throw new Error(`nothing is named by ${expression}`);
  return found;
};

const textOf = (expression: string, scope: Scope): string => {
  const [, shown, indent] = /^toYaml (\S+) \| nindent (\d+)$/.exec(expression) ?? [];
  if (shown === undefined) return String(lookUp(expression, scope));
  const lines = stringify(lookUp(shown, scope)).trimEnd().split('\n');
  return lines.map((line) => `\n${' '.repeat(Number(indent))}${line}`).join('');
};

const RANGE = /^range (\$\w+), (\$\w+) := dict ((?:"\w+" \S+ ?)+)$/;

const ACTION = /(\{\{-?) *(.*?) *(-?\}\})/s;

/** `renderChart(text, { Values, Release })` */
export const renderChart = (template: string, root: Values, variables: Values = {}): string => {
  const scope = { root, variables };
  const found = ACTION.exec(template);
  if (!found) return template;
  const [all, open, expression = '', close] = found;
  const before = template.slice(0, found.index);
  const after = template.slice(found.index + all.length);
  const head = open === '{{-' ? before.trimEnd() : before;
  const rest = close === '-}}' ? after.trimStart() : after;
  const [, key = '', value = '', entries] = RANGE.exec(expression) ?? [];
  if (entries === undefined) return head + textOf(expression, scope) + renderChart(rest, root, variables);
  const end = /\{\{-? *end *-?\}\}/.exec(rest);
  if (!end) throw new Error('a range without its end');
  const body = rest.slice(0, end.index);
  // As Go does: in the order of the keys.
  const rounds = [...entries.matchAll(/"(\w+)" (\S+)/g)].sort(([, a = ''], [, b = '']) => (a < b ? -1 : 1));
  const rendered = rounds.map(([, name = '', path = '']) =>
    renderChart(body, root, { ...variables, [key]: name, [value]: lookUp(path, scope) }),
  );
  return head + rendered.join('') + renderChart(rest.slice(end.index + end[0].length), root, variables);
};
