/** `npm run bench -- reading`: every reader against the field's data sets. */
import { join } from 'node:path';
import { benchCalibration } from './bench-calibration.ts';
import { type BenchOptions, benchOptions } from './bench-options.ts';
import { printTable, type Row } from './print-table.ts';
import { runProgram } from './run-program.ts';
import { figure, score } from './scorers.ts';

interface Figure {
  readonly name: string;
  /** Label of the scorer's line, and which of its numbers. */
  readonly label: string;
  readonly column?: number;
  readonly must?: number;
  readonly aim?: number;
  readonly lower?: boolean;
}

interface Measure {
  readonly set: string;
  readonly command: 'read' | 'annotate';
  readonly scorer: string;
  /** The scorer takes the prediction as `--pred` or as its first argument. */
  readonly positional?: boolean;
  readonly gold: string;
  readonly figures: readonly Figure[];
}

const read = (set: string, scorer: string, figures: readonly Figure[]): Measure => ({
  set,
  command: 'read',
  scorer,
  gold: 'gold.jsonl',
  figures,
});
const annotate = (set: string, scorer: string, gold: string, figures: readonly Figure[]): Measure => ({
  set,
  command: 'annotate',
  scorer,
  positional: true,
  gold,
  figures,
});

const geo = (recognition: number[], distance: number[], end: number[]): readonly Figure[] => [
  { name: 'recognition F', label: 'recog_f', must: recognition[0], aim: recognition[1] },
  { name: 'within 161 km', label: 'acc161', must: distance[0], aim: distance[1] },
  { name: 'end to end F', label: 'e2e_f', must: end[0], aim: end[1] },
];

/** Bars of the project's own plan; the sets and their published scores are described in docs/measuring.md. */
const MEASURES: readonly Measure[] = [
  read('muc4/tst2', 'score_muc4.py', [
    { name: 'GTT micro-F1', label: 'micro', column: 2, must: 47, aim: 60 },
    { name: 'type F1', label: 'incident_type', column: 2, must: 60, aim: 75 },
    { name: 'date F1', label: 'date', column: 3, must: 50, aim: 62 },
    { name: 'place F1', label: 'place', column: 3, must: 50, aim: 64 },
    { name: 'killed F1', label: 'killed', column: 3, must: 45, aim: 62 },
    { name: 'injured F1', label: 'injured', column: 3, must: 45, aim: 62 },
  ]),
  read('case2021', 'score_case.py', [{ name: 'weighted F1', label: 'case2021 weighted F1', must: 62, aim: 80 }]),
  read('satp', 'score_relevance.py', [{ name: 'kinds macro-F1', label: 'satp kinds macro-F1', must: 72, aim: 87 }]),
  read('glocon', 'score_relevance.py', [{ name: 'relevance F1', label: 'protest relevance F1', must: 70, aim: 85 }]),
  read('es_sedena', 'score_es.py', [{ name: 'items F1', label: 'es_sedena item F1', must: 60, aim: 88 }]),
  read('es_cameo', 'score_es.py', [{ name: 'events F1', label: 'es_cameo event F1 at the phrase', must: 45, aim: 70 }]),
  read('es_press', 'score_press.py', [{ name: 'item F1', label: 'es_press main-incident item F1', must: 55, aim: 80 }]),
  annotate('time/timebank', 'score_time.py', 'gold.jsonl.gz', [
    { name: 'value F', label: 'value_f', must: 68, aim: 80 },
  ]),
  annotate('time/wikiwars', 'score_time.py', 'gold.jsonl.gz', [
    { name: 'value F', label: 'value_f', must: 72, aim: 85 },
  ]),
  annotate('time/hourglass-es', 'score_time.py', 'gold.jsonl.gz', [
    { name: 'value F', label: 'value_f', must: 72, aim: 85 },
  ]),
  annotate('geo/geowebnews', 'score_geo.py', 'gold.jsonl.gz', geo([70, 80], [85, 93], [60, 74])),
  annotate('geo/lgl-dev', 'score_geo.py', 'gold.jsonl.gz', geo([65, 76], [70, 82], [46, 62])),
  annotate('garbled', 'score_garbled.py', 'gold.jsonl', [
    { name: 'resolved rightly', label: 'garbled resolved rightly', must: 70, aim: 90 },
    { name: 'resolved wrongly', label: 'wrong share', must: 10, aim: 3, lower: true },
  ]),
];

const measure = async (options: BenchOptions, one: Measure): Promise<Row[]> => {
  const folder = join(options.data, one.set);
  const input = join(folder, one.gold.endsWith('.gz') ? 'input.jsonl.gz' : 'input.jsonl');
  const output = join(options.out, `${one.set.replace('/', '-')}.jsonl`);
  const run = await runProgram([one.command, input], output);
  for (const failure of run.failures.slice(0, 3)) console.error(`${one.set}: ${failure}`);
  const table = await score(options.scorers, one.scorer, [
    ...(one.positional ? [output] : ['--pred', output]),
    '--gold',
    join(folder, one.gold),
  ]);
  return one.figures.map(({ name, label, column, must, aim, lower }) => ({
    name: `${one.set}: ${name}`,
    value: figure(table, label, column),
    must,
    aim,
    lower,
  }));
};

export const bench = async (args: readonly string[]): Promise<number> => {
  const options = benchOptions(args, 'reading');
  if (!options) return 2;
  if (options.only === 'calibration') {
    await benchCalibration(options);
    return 0;
  }
  const rows: Row[] = [];
  for (const one of MEASURES) if (one.set.includes(options.only)) rows.push(...(await measure(options, one)));
  printTable(rows);
  return 0;
};
