/** Test files of whole rooms in one process: the models and the gazetteer are loaded, and the program compiled, once for all of them. */
import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const TEST = join(import.meta.dirname, '..');

/** Registers the tests of all files of these rooms but those named; `npm test` gives no such file a process of its own. */
export const importRooms = async (rooms: readonly string[], alone: readonly string[] = []): Promise<void> => {
  for (const room of rooms) {
    const files = globSync('**/*.test.ts', { cwd: join(TEST, room) }).sort();
    assert.ok(files.length > 0, `test/${room} has tests`);
    const together = files.filter((file) => !alone.includes(`${room}/${file}`));
    for (const file of together) await import(pathToFileURL(join(TEST, room, file)).href);
  }
};
