/**
 * Exports opened by the programs that people have: GDAL, LibreOffice (or Gnumeric, or openpyxl), DuckDB, Python's csv, SQLite. One that
 * is not installed is skipped, and fails with COTEJO_REQUIRE_PROGRAMS=1. DuckDB is looked for in the folder COTEJO_DUCKDB (an
 * installation of `@duckdb/node-api`).
 */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, type TestContext, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { TextMode } from '../../src/exchange/files/csv-file.ts';
import { FORMATS, type FormatName, type TableName } from '../../src/exchange/formats.ts';
import { CLAIM_COLUMNS } from '../../src/exchange/tables/claims.ts';
import { inventedRecord, REPORT } from './invented-record.ts';

const run = promisify(execFile);
const ROWS = 12;
const REQUIRED = process.env.COTEJO_REQUIRE_PROGRAMS === '1';

let folder = '';
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'cotejo-programs-'));
});
after(() => rmSync(folder, { recursive: true, force: true }));

const put = async (
  format: FormatName,
  suffix: string,
  options: { tables?: TableName[]; textMode?: TextMode } = {},
): Promise<string> => {
  const pieces: Buffer[] = [];
  for await (const piece of FORMATS[format].write(inventedRecord(ROWS), options))
    pieces.push(Buffer.from(piece as string));
  const path = join(folder, `${format}-${options.textMode ?? ''}${(options.tables ?? []).join('-')}.${suffix}`);
  await writeFile(path, Buffer.concat(pieces));
  return path;
};

/** False, and the test marked as skipped, where the program is not there. */
const has = async (t: TestContext, what: string, probe: () => Promise<unknown>): Promise<boolean> => {
  try {
    await probe();
    return true;
  } catch (fault) {
    if (REQUIRED) assert.fail(`${what} is not there: ${fault}`);
    t.skip(`${what} is not installed`);
    return false;
  }
};

const python = (code: string, ...args: string[]) => run('/usr/bin/python3', ['-c', code, ...args]);

test('GDAL opens the GeoPackage: layers, features and points', async (t) => {
  if (!(await has(t, 'ogrinfo', () => run('ogrinfo', ['--version'])))) return;
  const { stdout } = await run('ogrinfo', ['-ro', '-al', await put('geopackage', 'gpkg')]);
  assert.match(stdout, /Layer name: events/);
  assert.match(stdout, /Layer name: claims/);
  assert.match(stdout, new RegExp(`Feature Count: ${ROWS}`));
  assert.match(stdout, /POINT \(-109\.654321 28\.123456\)/);
  assert.match(stdout, /=Matan a Marta Ruiz/);
});

test('GDAL opens the GeoJSON', async (t) => {
  if (!(await has(t, 'ogrinfo', () => run('ogrinfo', ['--version'])))) return;
  const { stdout } = await run('ogrinfo', ['-ro', '-al', await put('geojson', 'geojson')]);
  assert.match(stdout, /Feature Count: 1/);
  assert.match(stdout, /killed \(Integer\) = 1/);
});

test('a spreadsheet opens the workbook; a text that looks like a formula stays a text', async (t) => {
  const path = await put('xlsx', 'xlsx');
  const csv = join(folder, 'claims-of-sheet.csv');
  // LibreOffice takes ten seconds: only where programs are required.
  const office = () => (REQUIRED ? run('soffice', ['--version']) : Promise.reject());
  const gnumeric = () => run('ssconvert', ['--version']);
  const usable =
    (await office().then(
      () => 'soffice',
      () => undefined,
    )) ??
    (await gnumeric().then(
      () => 'ssconvert',
      () => undefined,
    ));
  if (!(await has(t, 'LibreOffice or Gnumeric', async () => assert.ok(usable)))) return;
  if (usable === 'soffice') {
    // Sheet 2, UTF-8, as displayed.
    await run('soffice', [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,2',
      '--outdir',
      folder,
      path,
    ]);
    await writeFile(csv, await readFile(join(folder, 'xlsx--claims.csv')));
  } else
    await run('ssconvert', ['--export-type=Gnumeric_stf:stf_csv', '-O', 'sheet=claims', path, csv]).catch(() =>
      run('ssconvert', ['-S', path, join(folder, 'sheet-%s.csv')]).then(async () =>
        writeFile(csv, await readFile(join(folder, 'sheet-claims.csv'))),
      ),
    );
  const text = await readFile(csv, 'utf8');
  assert.equal(text.trim().split('\n').length, ROWS + 1);
  assert.ok(text.includes('=Matan a Marta Ruiz') && text.includes('-109.654321'));
});

test('openpyxl opens the workbook', async (t) => {
  if (!(await has(t, 'openpyxl', () => python('import openpyxl')))) return;
  const { stdout } = await python(
    'import openpyxl,sys,json; w=openpyxl.load_workbook(sys.argv[1]); s=w["claims"]; print(json.dumps([w.sheetnames, s.max_row, [c.value for c in s[2]][4], s["E2"].data_type]))',
    await put('xlsx', 'xlsx'),
  );
  assert.deepEqual(JSON.parse(stdout), [['events', 'claims'], ROWS + 1, '=Matan a Marta Ruiz', 's']);
});

test('DuckDB reads the Parquet file, its types and its CSV', async (t) => {
  const module = join(process.env.COTEJO_DUCKDB ?? '', 'node_modules', '@duckdb', 'node-api', 'lib', 'index.js');
  if (!(await has(t, 'DuckDB (COTEJO_DUCKDB)', () => readFile(module)))) return;
  const { DuckDBInstance } = await import(pathToFileURL(module).href);
  const connection = await (await DuckDBInstance.create()).connect();
  const ask = async (sql: string): Promise<unknown[][]> => (await connection.runAndReadAll(sql)).getRows();
  const parquet = await put('parquet', 'parquet');
  const [[count, dead, title, main]] = (await ask(
    `SELECT count(*), sum(killed_best), any_value(title), bool_and(main) FROM '${parquet}'`,
  )) as [[bigint, bigint, string, boolean]];
  assert.deepEqual([Number(count), Number(dead), title, main], [ROWS, ROWS, REPORT.title, true]);
  const ged = await put('ucdp', 'csv');
  assert.deepEqual((await ask(`SELECT best, longitude FROM read_csv('${ged}')`))[0]?.map(Number), [1, -109.654321]);
});

test("Python's csv reads every cell back, in both text modes", async (t) => {
  if (!(await has(t, 'python3', () => python('import csv')))) return;
  const read = async (textMode: TextMode): Promise<Record<string, string>[]> => {
    const { stdout } = await python(
      'import csv,sys,json; print(json.dumps(list(csv.DictReader(open(sys.argv[1], newline="", encoding="utf8")))))',
      await put('csv', 'csv', { textMode }),
    );
    return JSON.parse(stdout);
  };
  const [exact, safe] = [await read('exact'), await read('spreadsheet-safe')];
  assert.equal(exact.length, ROWS);
  assert.deepEqual(Object.keys(exact[0] as object), CLAIM_COLUMNS);
  assert.deepEqual([exact[0]?.title, safe[0]?.title], ['=Matan a Marta Ruiz', "'=Matan a Marta Ruiz"]);
  assert.deepEqual([exact[0]?.longitude, safe[0]?.longitude], ['-109.654321', '-109.654321']);
  assert.equal(exact[0]?.quotation, REPORT.text);
});

test('SQLite imports the CSV and opens the GeoPackage', async (t) => {
  if (!(await has(t, 'sqlite3', () => run('sqlite3', ['--version'])))) return;
  const csv = await put('csv', 'csv');
  const { stdout } = await run('sqlite3', [
    ':memory:',
    '.mode csv',
    `.import ${csv} claims`,
    'SELECT count(*), min(title) FROM claims;',
  ]);
  assert.match(stdout, new RegExp(`^${ROWS},"?=Matan a Marta Ruiz"?`));
  const check = await run('sqlite3', [
    await put('geopackage', 'gpkg'),
    'PRAGMA integrity_check; PRAGMA foreign_key_check; SELECT count(*) FROM claims;',
  ]);
  assert.equal(check.stdout.trim(), `ok\n${ROWS}`);
});

test('Python unpacks the data package; its descriptor names every column', async (t) => {
  if (!(await has(t, 'python3', () => python('import zipfile')))) return;
  const { stdout } = await python(
    'import zipfile,sys,json,csv,io; z=zipfile.ZipFile(sys.argv[1]); d=json.loads(z.read("datapackage.json")); r=[[f["name"] for f in x["schema"]["fields"]]==next(csv.reader(io.TextIOWrapper(z.open(x["path"]),"utf8",newline=""))) for x in d["resources"]]; print(json.dumps([z.testzip(), r, [x["name"] for x in d["resources"]]]))',
    await put('datapackage', 'zip'),
  );
  assert.deepEqual(JSON.parse(stdout), [null, [true, true], ['events', 'claims']]);
});
