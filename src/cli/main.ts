import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { collate } from '../collation/collate.ts';
import { loadKnowledge } from '../knowledge/load-knowledge.ts';
import { annotateReport, readReport } from '../pipeline.ts';
import { annotationOf } from '../print-annotation.ts';
import type { Report } from '../report.ts';

// Provisional command line: replaced by one file a command.
const [command, ...paths] = process.argv
  .slice(2)
  .filter((argument) => !argument.startsWith('--') && argument !== 'jsonl');
const reports: Report[] = paths.flatMap((path) => {
  let bytes = readFileSync(path === '-' ? 0 : path);
  if (path.endsWith('.gz')) bytes = gunzipSync(bytes);
  const text = bytes.toString('utf8');
  const rows =
    /\.jsonl(\.gz)?$/.test(path) || path === '-'
      ? text
          .split('\n')
          .filter(Boolean)
          .map((line) => JSON.parse(line))
      : [{ text }];
  return rows.map(
    (row): Report => ({
      v: 1,
      kind: 'report',
      id: row.id ?? `r:${createHash('sha256').update(row.text).digest('hex').slice(0, 16)}`,
      path,
      title: row.title ?? null,
      outlet: row.outlet ?? null,
      url: row.url ?? null,
      published: { edtf: row.published ?? null, from: row.published ? 'metadata' : 'unknown', evidence: [] },
      language: row.language ?? 'en',
      text: row.title && !row.text.startsWith(row.title) ? `${row.title}\n\n${row.text}` : row.text,
      duplicateOf: null,
    }),
  );
});
const knowledge = loadKnowledge();
const print = (value: unknown) => process.stdout.write(`${JSON.stringify(value)}\n`);
if (command === 'annotate') {
  for (const report of reports) {
    const layers = annotateReport(report, knowledge);
    print(layers.report);
    print(annotationOf(layers));
  }
} else {
  const readings = reports.map((report) => readReport(report, knowledge));
  if (command === 'read') {
    for (const { report, claims } of readings) [report, ...claims].forEach(print);
  } else {
    const result = collate(
      readings.map((r) => r.report),
      readings.flatMap((r) => r.claims),
    );
    for (const report of result.reports)
      [report, ...result.claims.filter((claim) => claim.report === report.id)].forEach(print);
    result.events.forEach(print);
  }
}
