/** Reads pack files: YAML → checked `PackFile`s, or a `pack-invalid` error that names file, line, path and fault. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { Compile } from 'typebox/compile';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import { CotejoError } from '../errors.ts';
import { type PackFile, PackFileSchema } from './pack.ts';

export interface LoadedPackFile {
  readonly path: string;
  readonly content: PackFile;
}

/** Compiled at first need: actors that were built before are not checked again. */
let checker: ReturnType<typeof Compile<typeof PackFileSchema>> | undefined;
const packChecker = () => (checker ??= Compile(PackFileSchema));

const invalid = (path: string, reason: string): CotejoError => new CotejoError('pack-invalid', { path, reason });

/** Folders of a pack that another reader loads: `places/` is the gazetteer's. */
const FOREIGN = new Set(['places']);

/** Every `.yaml`/`.yml` below a folder, in name order. */
const yamlFiles = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return FOREIGN.has(entry.name) ? [] : yamlFiles(path);
      return /\.ya?ml$/.test(entry.name) ? [path] : [];
    });

const lineOf = (document: Document, lines: LineCounter, path: readonly string[]): number | undefined => {
  for (let depth = path.length; depth >= 0; depth--) {
    const keys = path.slice(0, depth).map((key) => (/^\d+$/.test(key) ? Number(key) : key));
    const node = document.getIn(keys, true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return undefined;
};

/** `/actors/3/kind` → `actors[3].kind`. */
const dotted = (keys: readonly string[]): string =>
  keys.map((key, i) => (/^\d+$/.test(key) ? `[${key}]` : i === 0 ? key : `.${key}`)).join('');

/** The checker's deepest fault, its keys and what is wrong, in words. */
const faultOf = (value: unknown): { keys: string[]; message: string } => {
  const depth = (fault: { instancePath: string }): number => fault.instancePath.split('/').length;
  const deepest = packChecker()
    .Errors(value)
    .toSorted((a, b) => depth(b) - depth(a))[0];
  const allowed = (deepest.params as { allowedValues?: unknown }).allowedValues;
  const message =
    deepest.keyword === 'boolean'
      ? 'is a field that packs do not know'
      : Array.isArray(allowed)
        ? `must be one of ${allowed.join(', ')}`
        : deepest.message;
  return { keys: deepest.instancePath.split('/').slice(1), message };
};

/**
 * One pack file's text → its checked content.
 * @throws CotejoError `pack-invalid`: "actors[3].kind (line 45) must be one of person, group…"
 */
export const parsePackFile = (path: string, yaml: string): PackFile => {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  if (document.errors.length > 0) throw invalid(path, document.errors[0].message.split('\n')[0]);
  const value: unknown = document.toJS();
  if (packChecker().Check(value)) return value as PackFile;
  const { keys, message } = faultOf(value);
  const line = lineOf(document, lines, keys);
  const where = keys.length === 0 ? 'the file' : dotted(keys);
  throw invalid(path, `${where}${line === undefined ? '' : ` (line ${line})`} ${message}`);
};

interface PackText {
  readonly path: string;
  readonly yaml: string;
}

const packTexts = (folders: readonly string[]): PackText[] =>
  folders.flatMap((folder) => {
    if (!existsSync(folder) || !statSync(folder).isDirectory()) throw invalid(folder, 'there is no such folder');
    return yamlFiles(folder).map((file) => ({
      path: join(basename(folder), relative(folder, file)),
      yaml: readFileSync(file, 'utf8'),
    }));
  });

/** What the packs of some folders say and how they are checked, in twelve letters. */
export const packsKey = (folders: readonly string[]): string => {
  const hash = createHash('sha256').update(JSON.stringify(PackFileSchema));
  for (const { path, yaml } of packTexts(folders)) hash.update(`\0${path}\0${yaml}`);
  return hash.digest('hex').slice(0, 12);
};

/** All pack files below the folders; a folder that is missing is an error, an empty one is not. */
export const loadPackFiles = (folders: readonly string[]): LoadedPackFile[] =>
  packTexts(folders).map(({ path, yaml }) => ({ path, content: parsePackFile(path, yaml) }));
