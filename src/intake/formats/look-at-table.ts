/** A table before it is imported: its columns, what they are taken for, its first rows. */
import { CotejoError } from '../../errors.ts';
import type { TableHead } from './open-format.ts';
import { startUnpacker } from './unpacker.ts';

/**
 * `await lookAtTable('notes.csv')` → `{ columns: ['Fecha', 'Cuerpo'], rows: [['2021-05-04', '…']], guessed: { published:
 * ['Fecha'], text: ['Cuerpo'] } }`; undefined where the file is no table.
 * @throws CotejoError where it cannot be opened
 */
export const lookAtTable = async (path: string): Promise<TableHead | undefined> => {
  const unpacker = startUnpacker();
  try {
    for await (const found of unpacker.open({ path, options: { headOnly: true } })) {
      if ('code' in found) throw new CotejoError(found.code, found.details);
      // What an archive or a list of records holds lies deeper than the file itself.
      return found.format === 'json-record' && found.path === path
        ? (JSON.parse(Buffer.from(found.bytes).toString('utf8')) as TableHead)
        : undefined;
    }
    return undefined;
  } finally {
    await unpacker.close();
  }
};
