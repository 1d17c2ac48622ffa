/** The user's own map of a table's columns. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { CotejoError } from '../../errors.ts';
import { type ColumnMap, MAPPED_FIELDS, type MappedField } from './column-map.ts';

/**
 * The `--map` file: YAML or JSON, `text: Cuerpo` or `text: [Entrada, Cuerpo]` a line.
 * @throws CotejoError `arguments-unusable`
 */
export const readColumnMap = (file: string): ColumnMap => {
  const fail = (reason: string) => new CotejoError('arguments-unusable', { reason: `The map ${file} ${reason}` });
  let value: unknown;
  try {
    value = parse(readFileSync(file, 'utf8'), { schema: 'failsafe' });
  } catch {
    throw fail('could not be read as YAML or JSON.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw fail('names no fields.');
  const map: Partial<Record<MappedField, readonly string[]>> = {};
  for (const [field, columns] of Object.entries(value)) {
    if (!MAPPED_FIELDS.includes(field as MappedField)) {
      throw fail(`names the field "${field}"; there are ${MAPPED_FIELDS.join(', ')}.`);
    }
    map[field as MappedField] = (Array.isArray(columns) ? columns : [columns]).map(String);
  }
  if (!map.text && !map.html && !map.title) throw fail('names no column for text, html or title.');
  return map;
};
