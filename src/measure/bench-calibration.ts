/** `npm run bench -- reading --only calibration`: are the confidences as often right as they say? */
import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { gunzipSync } from 'node:zlib';
import type { Claim } from '../claim.ts';
import { distanceKm } from '../knowledge/geometry.ts';
import type { BenchOptions } from './bench-options.ts';
import { calibrationError, isotonic, type Judged } from './calibration.ts';
import { runProgram } from './run-program.ts';

// Rows of other programs' gold: each reader below names the fields that it looks at.
// biome-ignore lint/suspicious/noExplicitAny: see above
type Gold = any;

const goldOf = (path: string): Gold[] => {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
};

const linesOf = async (path: string, kind: string): Promise<Gold[]> => {
  const rows: Gold[] = [];
  for await (const line of createInterface({ input: createReadStream(path) })) {
    if (!line) continue;
    const row = JSON.parse(line);
    if (row.kind === kind) rows.push(row);
  }
  return rows;
};

const KINDS: Readonly<Record<string, ReadonlySet<string>>> = {
  'armed-assault': new Set(['shooting', 'armed-clash', 'killing', 'attack']),
  bombing: new Set(['bombing', 'shelling', 'air-strike']),
  kidnapping: new Set(['abduction']),
};
const PROTESTS = new Set(['protest', 'riot', 'strike', 'roadblock']);

/** South Asian reports: a claim of one of three kinds is right where the report is of that kind. */
const satp = (claim: Claim, gold: Gold): boolean | undefined => {
  const kind = Object.keys(KINDS).find((name) => KINDS[name].has(claim.type));
  return kind === undefined || gold.types.includes('other') ? undefined : gold.types.includes(kind);
};

/** South African news: a claim of a protest is right where the report tells of one. */
const glocon = (claim: Claim, gold: Gold): boolean | undefined =>
  PROTESTS.has(claim.type) ? gold.label === 1 : undefined;

const folded = (words: string): string[] =>
  words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2);

const SOURCES = new Set(['perpetrator', 'authority', 'speaker', 'side']);
const TARGETS = new Set(['victim', 'target', 'side']);

/** Colombian sentences: a participant is right where the coded source or target shares a word with it. */
const roles = (claim: Claim, gold: Gold): Judged[] =>
  gold.events.length === 0
    ? []
    : claim.participants
        .filter(({ role }) => SOURCES.has(role) || TARGETS.has(role))
        .map(({ role, name, head, confidence }) => {
          const own = folded(`${name ?? ''} ${head ?? ''}`);
          const right = gold.events.some(
            ({ source, target }: Gold) =>
              (SOURCES.has(role) && folded(source).some((word) => own.includes(word))) ||
              (TARGETS.has(role) && folded(target).some((word) => own.includes(word))),
          );
          return { confidence, right };
        });

const NEAR_KM = 161;

const places = (annotation: Gold, gold: Gold): Judged[] =>
  annotation.places
    .filter(({ lat }: Gold) => lat !== null)
    .flatMap(({ start, end, lat, lon, confidence }: Gold) => {
      const toponym = gold.toponyms.find((one: Gold) => one.start < end && start < one.end);
      return toponym ? [{ confidence, right: distanceKm({ lat, lon }, toponym) <= NEAR_KM }] : [];
    });

const read = async (options: BenchOptions, set: string, command: 'read' | 'annotate'): Promise<string> => {
  const output = join(options.out, `calibration-${set.replace('/', '-')}.jsonl`);
  const input = join(options.data, set, command === 'annotate' ? 'input.jsonl.gz' : 'input.jsonl');
  await runProgram([command, input], output);
  return output;
};

const claimsJudged = async (
  options: BenchOptions,
  set: string,
  judge: (claim: Claim, gold: Gold) => boolean | undefined,
): Promise<Judged[]> => {
  const gold = new Map(goldOf(join(options.data, set, 'gold.jsonl')).map((row) => [row.id, row]));
  const claims: Claim[] = await linesOf(await read(options, set, 'read'), 'claim');
  return claims.flatMap((claim) => {
    const right = claim.standing === 'asserted' ? judge(claim, gold.get(claim.report)) : undefined;
    return right === undefined ? [] : [{ confidence: claim.confidence, right }];
  });
};

const rolesJudged = async (options: BenchOptions): Promise<Judged[]> => {
  const gold = new Map(goldOf(join(options.data, 'es_cameo', 'gold.jsonl')).map((row) => [row.id, row]));
  const claims: Claim[] = await linesOf(await read(options, 'es_cameo', 'read'), 'claim');
  return claims.flatMap((claim) => roles(claim, gold.get(claim.report)));
};

const placesJudged = async (options: BenchOptions): Promise<Judged[]> => {
  const gold = new Map(goldOf(join(options.data, 'geo/lgl-dev', 'gold.jsonl.gz')).map((row) => [row.id, row]));
  const rows = await linesOf(await read(options, 'geo/lgl-dev', 'annotate'), 'annotation');
  return rows.flatMap((row) => places(row, gold.get(row.report)));
};

const print = (name: string, rows: readonly Judged[]): void => {
  const right = rows.filter((one) => one.right).length / Math.max(1, rows.length);
  const mean = rows.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, rows.length);
  const error = (part: readonly Judged[]): string => calibrationError(part).toFixed(3);
  // the odd rows are those that the shipped curves were fitted on, the even ones are not
  const even = rows.filter((_, i) => i % 2 === 0);
  const odd = rows.filter((_, i) => i % 2 === 1);
  console.log(
    `| ${name} | ${rows.length} | ${right.toFixed(2)} | ${mean.toFixed(2)} | ${error(even)} | ${isotonic(odd)
      .map(([from, value]) => `${from}→${value}`)
      .join(' ')} |`,
  );
};

/** Prints a row a kind of value: how many, how often right, the mean stated, the error on the half not fitted on, the curve. */
export const benchCalibration = async (options: BenchOptions): Promise<void> => {
  console.log(
    '| value | judged | right | stated | expected calibration error, held-out half | curve of the other half |',
  );
  console.log('|---|---|---|---|---|---|');
  print('claim, violence (satp)', await claimsJudged(options, 'satp', satp));
  print('claim, protest (glocon)', await claimsJudged(options, 'glocon', glocon));
  print('participant (es_cameo)', await rolesJudged(options));
  print('place (geo/lgl-dev)', await placesJudged(options));
};
