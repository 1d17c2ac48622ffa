import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT } from './cli/run-cotejo.ts';

const README = readFileSync(join(ROOT, 'README.md'), 'utf8');

test('the library example of README runs and joins its two reports', async () => {
  const code = /```ts\n([\s\S]*?)```/.exec(README)?.[1] ?? '';
  const path = join(ROOT, 'build', `readme-${process.pid}.ts`);
  const printed: unknown[][] = [];
  const { log } = console;
  try {
    writeFileSync(path, code.replace("from 'cotejo'", `from '${join(ROOT, 'src', 'index.ts')}'`));
    console.log = (...args) => void printed.push(args);
    await import(path);
  } finally {
    console.log = log;
    rmSync(path, { force: true });
  }
  assert.ok(
    printed.some((line) => line.includes('2020-05-04')),
    JSON.stringify(printed),
  );
  assert.ok(
    printed.some((line) => line[0] === 'killed'),
    JSON.stringify(printed),
  );
});

test('what README points to is there', () => {
  for (const [, path] of README.matchAll(/\]\(((?!http)[^)#]+)\)/g)) assert.ok(existsSync(join(ROOT, path)), path);
});
