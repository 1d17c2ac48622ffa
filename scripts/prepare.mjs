// Runs after `npm ci` in a checkout. Plain JavaScript, so that an old Node can say what is missing instead of failing.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname ?? new URL('..', import.meta.url).pathname, import.meta.dirname ? '..' : '');
const major = Number(process.versions.node.split('.')[0]);

if (!existsSync(join(root, 'src'))) {
  // An installed package brings what it needs, built.
} else if (major < 24) {
  console.warn(`Cotejo needs Node 24 or newer (this is ${process.version}); then run: npm run build`);
} else {
  const { status } = spawnSync(process.execPath, [join(root, 'scripts', 'build.ts')], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
}
