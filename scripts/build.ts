/** Builds what a checkout needs beside its sources, into build/: the gazetteer, the program in few files, the workbench. */
import { type StdioOptions, spawnSync } from 'node:child_process';
import { existsSync, globSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

const run = (args: readonly string[], stdio: StdioOptions = 'inherit'): void => {
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio });
  if (status !== 0) process.exit(status ?? 1);
};

run(['scripts/build-gazetteer.ts']);
const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
// A production install has neither Vite nor Rolldown; it gets the workbench built.
if (existsSync(vite)) {
  run(['scripts/bundle-program.ts']);
  run([vite, 'build', '--config', 'web/vite.config.ts', '--logLevel', 'warn']);
}
// What an older program made of the packs.
for (const old of globSync('build/{actors,packs}-*', { cwd: ROOT })) rmSync(join(ROOT, old));
// Compiles the packs, and leaves the program's compiled code in Node's cache for the first real start.
const bundle = join(ROOT, 'build', 'program', 'main.js');
const program = existsSync(bundle) ? bundle : 'src/cli/main.ts';
run(['--disable-warning=ExperimentalWarning', program, 'read', 'examples/reports'], ['ignore', 'ignore', 'inherit']);
