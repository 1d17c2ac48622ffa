/** A child that has loaded its program and waits to be told what to do, so that a kill finds it at work and not at loading. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const CHILD = join(import.meta.dirname, 'child.ts');

export interface WaitingChild {
  /** Kills it some milliseconds after it has said so many lines; answers all the whole lines that it said. */
  readonly killedAfter: (task: readonly string[], lines: number, delay: number) => Promise<string[]>;
  readonly stop: () => void;
}

export const waitingChild = (): WaitingChild => {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', CHILD], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => resolve());
  });
  // It may be gone before it has read what it was told.
  child.stdin.on('error', () => undefined);
  return {
    killedAfter: async (task, lines, delay) => {
      let said = '';
      child.stdout.on('data', (chunk: Buffer) => {
        const before = said.split('\n').length - 1;
        said += chunk.toString();
        if (before < lines && said.split('\n').length - 1 >= lines) setTimeout(() => child.kill('SIGKILL'), delay);
      });
      child.stdin.write(`${task.join('\n')}\n\n`);
      await ended;
      return said.slice(0, said.lastIndexOf('\n')).split('\n');
    },
    stop: () => {
      child.kill('SIGKILL');
    },
  };
};
