/** The handbook and the deployment files say what the program does. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Command } from 'commander';
import { parse, parseAllDocuments } from 'yaml';
import { registerFleet } from '../../src/cli/fleet.ts';
import { registerSubmit } from '../../src/cli/submit.ts';
import { registerWorker } from '../../src/cli/worker.ts';
import { METRICS } from '../../src/fleet/metrics.ts';
import { ROOT } from '../cli/run-cotejo.ts';

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

test('what deploys is whole: YAML that parses, services that name what there is', () => {
  const compose = parse(read('deploy', 'compose.yaml'), { merge: true });
  for (const [name, service] of Object.entries<{ depends_on?: object; image?: string }>(compose.services)) {
    assert.ok(service.image, name);
    for (const needed of Object.keys(service.depends_on ?? {})) assert.ok(compose.services[needed], needed);
  }
  const chart = parse(read('deploy', 'helm', 'cotejo', 'Chart.yaml'));
  assert.equal(chart.appVersion, JSON.parse(read('package.json')).version);
  const values = parse(read('deploy', 'helm', 'cotejo', 'values.yaml'));
  for (const template of readdirSync(join(ROOT, 'deploy', 'helm', 'cotejo', 'templates'))) {
    const text = read('deploy', 'helm', 'cotejo', 'templates', template);
    for (const [, path = ''] of text.matchAll(/\.Values\.([\w.]+)/g)) {
      const found = path.split('.').reduce((value, key) => value?.[key], values);
      assert.notEqual(found, undefined, path);
    }
    // Without its actions the template is plain YAML.
    const plain = text.replace(/^\{\{-.*\}\}$/gm, '').replace(/\{\{.*?\}\}/g, 'x');
    for (const document of parseAllDocuments(plain)) assert.deepEqual('errors' in document ? document.errors : [], []);
  }
});
