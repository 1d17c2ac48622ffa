import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT } from '../cli/run-cotejo.ts';
import { inFolder } from './invented.ts';

test('the library example of the handbook stores a report and decides on its event', async (t) => {
  const handbook = readFileSync(join(ROOT, 'docs', 'casebook.md'), 'utf8');
  const code = /```ts\n([\s\S]*?)```/.exec(handbook)?.[1] ?? '';
  const path = join(ROOT, 'build', `casebook-${process.pid}.ts`);
  const file = join(await inFolder(t), 'cases.cotejo');
  t.after(() => rmSync(path, { force: true }));
  writeFileSync(
    path,
    code.replace("from 'cotejo'", `from '${join(ROOT, 'src', 'index.ts')}'`).replace('cases.cotejo', file),
  );
  const printed: unknown[][] = [];
  t.mock.method(console, 'log', (...args: unknown[]) => void printed.push(args));
  await import(path);
  assert.deepEqual(printed, [[1, 'mark-reviewed']]);
});
