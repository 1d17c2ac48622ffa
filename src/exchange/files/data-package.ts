/** A Frictionless data package (v1) as ZIP: the tables as CSV with their schemas, licence and citation in `datapackage.json`. */
import type { ColumnType, Table } from '../tables/table.ts';
import { type TextMode, writeCsv } from './csv-file.ts';
import { type Bytes, type ZipEntry, zip } from './zip.ts';

export interface PackageAbout {
  readonly title: string;
  /** How to name it when it is used. */
  readonly citation: string;
  /** Absent where none was stated: the package then names none. */
  readonly licence: string | undefined;
  readonly textMode: TextMode;
  /** Further facts: profile, filter, engine. */
  readonly facts: Readonly<Record<string, unknown>>;
}

const TYPES: Readonly<Record<ColumnType, string>> = {
  string: 'string',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  date: 'date',
};

/** The key of each table and what of it leads to another. */
const KEYS: Readonly<Record<string, object>> = {
  events: { primaryKey: 'event' },
  claims: {
    primaryKey: 'claim',
    foreignKeys: [{ fields: 'event', reference: { resource: 'events', fields: 'event' } }],
  },
};

const resource = ({ name, title, columns }: Table, textMode: TextMode): object => ({
  name,
  path: `data/${name}.csv`,
  title,
  profile: 'tabular-data-resource',
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  'cotejo:textMode': textMode,
  dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
  schema: {
    fields: columns.map((column) => ({ name: column.name, type: TYPES[column.type], description: column.about })),
    missingValues: [''],
    ...KEYS[name],
  },
});

/** `'CC BY 4.0'` → `'CC-BY-4.0'`: the standard wants an id without blanks. */
const idOf = (licence: string): string => licence.replace(/[^-a-zA-Z0-9._]+/g, '-');

async function* one(text: string): Bytes & AsyncGenerator<string> {
  yield text;
}

export const writeDataPackage = (tables: readonly Table[], about: PackageAbout): AsyncGenerator<Uint8Array> => {
  const descriptor = {
    profile: 'tabular-data-package',
    name: 'cotejo-record',
    title: about.title,
    ...(about.licence ? { licenses: [{ name: idOf(about.licence), title: about.licence }] } : {}),
    citation: about.citation,
    'cotejo:export': about.facts,
    resources: tables.map((table) => resource(table, about.textMode)),
  };
  const entries: ZipEntry[] = [
    { name: 'datapackage.json', content: one(`${JSON.stringify(descriptor, null, 2)}\n`) },
    ...tables.map((table) => ({ name: `data/${table.name}.csv`, content: writeCsv(table, about.textMode) })),
  ];
  return zip(entries);
};
