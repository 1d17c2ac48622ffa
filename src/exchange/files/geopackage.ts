/** Tables as a GeoPackage (OGC 12-128r18): an SQLite file that QGIS and GDAL open. Rows without a point have no geometry. */
import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Cell, ColumnType, Table } from '../tables/table.ts';

const APPLICATION_ID = 0x47504b47;
const VERSION = 10300;
const WGS84 = 4326;
/** A package must say when it was changed; the same record gives the same bytes. */
const CHANGED = '2000-01-01T00:00:00.000Z';

const SYSTEM = `
CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
  description TEXT DEFAULT '', last_change DATETIME NOT NULL, min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
  srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL, CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
  CONSTRAINT uk_gc_table_name UNIQUE (table_name), CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
INSERT INTO gpkg_spatial_ref_sys VALUES
  ('Undefined cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined cartesian coordinate reference system'),
  ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system'),
  ('WGS 84 geodetic', 4326, 'EPSG', 4326, 'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]', 'longitude/latitude coordinates in decimal degrees on the WGS 84 spheroid');
`;

const SQL_TYPES: Readonly<Record<ColumnType, string>> = {
  string: 'TEXT',
  integer: 'INTEGER',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  date: 'TEXT',
};

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Header of the package's own (no envelope), then the point as well-known binary, both little-endian. */
const pointBytes = (lon: number, lat: number): Buffer => {
  const bytes = Buffer.alloc(29);
  bytes.write('GP', 0, 'latin1');
  bytes.writeUInt8(1, 3);
  bytes.writeInt32LE(WGS84, 4);
  bytes.writeUInt8(1, 8);
  bytes.writeUInt32LE(1, 9);
  bytes.writeDoubleLE(lon, 13);
  bytes.writeDoubleLE(lat, 21);
  return bytes;
};

const stored = (cell: Cell): string | number | null => {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === 'boolean') return Number(cell);
  return typeof cell === 'string' ? cell.toWellFormed() : cell;
};

/** Rows of one commit: bounds the memory of the journal. */
const BATCH = 5_000;

const addTable = async (database: DatabaseSync, table: Table): Promise<void> => {
  const { name, title, columns, point } = table;
  const spatial = point !== undefined;
  const declared = columns.map((column) => `${quoted(column.name)} ${SQL_TYPES[column.type]}`);
  database.exec(
    `CREATE TABLE ${quoted(name)} (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL${spatial ? ', geom POINT' : ''}, ${declared.join(', ')})`,
  );
  const insert = database.prepare(
    `INSERT INTO ${quoted(name)} (${[...(spatial ? ['geom'] : []), ...columns.map((column) => quoted(column.name))].join(', ')}) VALUES (${Array(
      columns.length + Number(spatial),
    )
      .fill('?')
      .join(', ')})`,
  );
  const latitude = columns.findIndex((column) => column.name === point?.latitude);
  const longitude = columns.findIndex((column) => column.name === point?.longitude);
  const bounds = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  let count = 0;
  database.exec('BEGIN');
  for await (const row of table.rows()) {
    const [lat, lon] = [row[latitude], row[longitude]];
    const placed = typeof lat === 'number' && typeof lon === 'number';
    if (placed) {
      bounds.west = Math.min(bounds.west, lon);
      bounds.east = Math.max(bounds.east, lon);
      bounds.south = Math.min(bounds.south, lat);
      bounds.north = Math.max(bounds.north, lat);
    }
    insert.run(...(spatial ? [placed ? pointBytes(lon, lat) : null] : []), ...row.map(stored));
    count += 1;
    if (count % BATCH === 0) database.exec('COMMIT; BEGIN');
  }
  database.exec('COMMIT');
  const known = bounds.west !== Infinity;
  database
    .prepare('INSERT INTO gpkg_contents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
    .run(
      name,
      spatial ? 'features' : 'attributes',
      name,
      title,
      CHANGED,
      known ? bounds.west : null,
      known ? bounds.south : null,
      known ? bounds.east : null,
      known ? bounds.north : null,
      spatial ? WGS84 : null,
    );
  if (spatial)
    database.prepare("INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', 'POINT', ?, 0, 0)").run(name, WGS84);
};

/** Built in a temporary file, then streamed; the file is removed whatever happens. */
export async function* writeGeoPackage(tables: readonly Table[]): AsyncGenerator<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'cotejo-gpkg-'));
  try {
    const path = join(folder, 'record.gpkg');
    const database = new DatabaseSync(path);
    try {
      database.exec(
        `PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${VERSION}; PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA cache_size = -16000;`,
      );
      database.exec(SYSTEM);
      for (const table of tables) await addTable(database, table);
    } finally {
      database.close();
    }
    yield* createReadStream(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
