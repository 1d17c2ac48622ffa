/** Builds what a checkout needs beside its sources, into build/: the gazetteer and the workbench. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

const run = (script: string, ...args: string[]): void => {
  const { status } = spawnSync(process.execPath, [script, ...args], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};

run('scripts/build-gazetteer.ts');
const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
// A production install has no Vite; it gets the workbench built.
if (existsSync(vite)) run(vite, 'build', '--config', 'web/vite.config.ts', '--logLevel', 'warn');
