/** The handbook and the deployment files say what the program does. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Command } from 'commander';
import { parse, parseAllDocuments } from 'yaml';
import { registerFleet } from '../../src/cli/fleet.ts';
import { registerServe } from '../../src/cli/serve.ts';
import { registerSubmit } from '../../src/cli/submit.ts';
import { registerWorker } from '../../src/cli/worker.ts';
import { METRICS } from '../../src/fleet/metrics.ts';
import { ROOT } from '../cli/run-cotejo.ts';
import { renderChart } from './render-chart.ts';

const read = (...path: string[]) => readFileSync(join(ROOT, ...path), 'utf8');
const PAGE = read('docs', 'fleet.md');

/** Flags that `docs/fleet.md` need not say again: reading's own. */
const OF_READING = /--(?:language|encoding|max-mb|map|ocr|warc|packs|casebook)\b/;

test('every metric, command and flag of the fleet is documented', () => {
  for (const name of Object.keys(METRICS)) assert.ok(PAGE.includes(name), name);
  const program = new Command();
  for (const register of [registerWorker, registerSubmit, registerFleet]) register(program);
  for (const command of [...program.commands, ...program.commands.flatMap(({ commands }) => commands)]) {
    assert.ok(PAGE.includes(command.name()), command.name());
    for (const { long = '' } of command.options) assert.ok(OF_READING.test(long) || PAGE.includes(long), long);
  }
});

const CHART = ['deploy', 'helm', 'cotejo'] as const;

test('a compose file whose services name what there is, with commands that the program has', () => {
  const { services, volumes } = parse(read('deploy', 'compose.yaml'), { merge: true });
  for (const [name, service] of Object.entries<Record<string, unknown>>(services)) {
    assert.ok(service.image, name);
    for (const needed of Object.keys(service.depends_on ?? {})) assert.ok(services[needed], needed);
    for (const volume of (service.volumes ?? []) as string[]) {
      const [source = ''] = volume.split(':');
      assert.ok(source.startsWith('.') || source in volumes, `${name}: ${source}`);
    }
  }
  assert.match(services.worker.command, /^worker --host /);
});

interface Deployment {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec: {
    readonly replicas: number;
    readonly selector: { readonly matchLabels: Readonly<Record<string, string>> };
    readonly template: {
      readonly metadata: { readonly labels: Readonly<Record<string, string>> };
      readonly spec: { readonly containers: readonly [Readonly<Record<string, never>>] };
    };
  };
}

test('the chart renders to one deployment a role, whose arguments the program takes', () => {
  const chart = parse(read(...CHART, 'Chart.yaml'));
  assert.equal(chart.appVersion, JSON.parse(read('package.json')).version);
  const root = { Values: parse(read(...CHART, 'values.yaml')), Release: { Name: 'cases' } };
  const documents = readdirSync(join(ROOT, ...CHART, 'templates')).flatMap((name) =>
    parseAllDocuments(renderChart(read(...CHART, 'templates', name), root)),
  );
  const made = documents.flatMap((document) => {
    assert.deepEqual('errors' in document ? document.errors : [], []);
    const value = 'toJS' in document ? (document.toJS() as Deployment | null) : null;
    return value ? [value] : [];
  });
  assert.deepEqual(
    made.map(({ kind, metadata, spec }) => [kind, metadata.name, spec.replicas]),
    [
      ['Deployment', 'cases-link', 2],
      ['Deployment', 'cases-read', 4],
    ],
  );
  const program = new Command();
  registerWorker(program);
  const known = program.commands[0]!.options.map(({ long }) => long);
  for (const { spec } of made) {
    const { selector, template } = spec;
    for (const [key, value] of Object.entries(selector.matchLabels)) assert.equal(template.metadata.labels[key], value);
    const [container] = template.spec.containers as unknown as [{ args: string[]; resources: object; envFrom: object }];
    const [command, ...flags] = container.args;
    assert.equal(command, 'worker');
    for (const flag of flags.filter((one) => one.startsWith('--'))) assert.ok(known.includes(flag), flag);
    assert.ok('requests' in container.resources && container.envFrom);
  }
});

test('services that start commands of the program, with flags that it has', () => {
  const program = new Command();
  for (const register of [registerWorker, registerServe]) register(program);
  for (const name of readdirSync(join(ROOT, 'deploy', 'systemd'))) {
    const unit = read('deploy', 'systemd', name);
    const [, command = '', rest = ''] = /^ExecStart=\/opt\/cotejo\/cotejo (\S+) ?(.*)$/m.exec(unit) ?? [];
    const known = program.commands.find((one) => one.name() === command)?.options.map(({ long }) => long);
    for (const [flag] of rest.matchAll(/--[a-z-]+/g)) assert.ok(known?.includes(flag), `${name}: ${flag}`);
    for (const section of ['[Unit]', '[Service]', '[Install]']) assert.ok(unit.includes(section), name);
  }
});
