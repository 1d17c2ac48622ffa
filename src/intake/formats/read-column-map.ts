/** The user's own map of a table's columns. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { CotejoError } from '../../errors.ts';
import { type ColumnMap, MAPPED_FIELDS, type MappedField } from './column-map.ts';

/**
 * `parseColumnMap('text: [Entrada, Cuerpo]', 'map.yaml')` → `{text: ['Entrada', 'Cuerpo']}`; YAML or JSON, a field a line.
 * @throws CotejoError `arguments-unusable`
 */
export const parseColumnMap = (source: string, name: string): ColumnMap => {
  const fail = (reason: string) => new CotejoError('arguments-unusable', { reason: `The map ${name} ${reason}` });
  let value: unknown;
  try {
    value = parse(source, { schema: 'failsafe' });
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

/**
 * The `--map` file.
 * @throws CotejoError `arguments-unusable`
 */
export const readColumnMap = (file: string): ColumnMap => {
  let source: string;
  try {
    source = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new CotejoError('arguments-unusable', { reason: `The map ${file} could not be read.` }, { cause });
  }
  return parseColumnMap(source, file);
};
