/** A child of ours, killed at a moment of its own. */
import { spawn } from 'node:child_process';

/** Runs `script` until it has said something, kills it `delay` milliseconds later, and answers the whole lines it said. */
export const saidUntilKilled = (script: string, args: readonly string[], delay: number): Promise<string[]> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      if (said === '') setTimeout(() => child.kill('SIGKILL'), delay);
      said += chunk.toString();
    });
    child.on('error', reject);
    child.on('close', () => resolve(said.slice(0, said.lastIndexOf('\n')).split('\n')));
  });
