/** The tables of the data sets: rows under a rule set, their faults, and the trace that leads from a row back to the words. */
import type { RuleSet } from '../../collation/rule-set.ts';
import type { Ancestry } from '../../collation/rules/actor-kinds.ts';
import { type CodedCasebook, type CodedOptions, type CodedOutRow, codedEvents, codedRows } from '../coded-source.ts';
import { acledColumns, acledFaults } from './acled.ts';
import { GTD_COLUMNS, gtdFaults } from './gtd.ts';
import { type Cell, type Column, type Table, tableOf } from './table.ts';
import { UCDP_COLUMNS, ucdpFaults } from './ucdp.ts';

export const CODED_NAMES = ['ucdp', 'acled', 'gtd'] as const;
export type CodedName = (typeof CODED_NAMES)[number];

interface Layout {
  readonly title: string;
  readonly columns: (ancestry: Ancestry | undefined) => readonly Column<CodedOutRow>[];
  readonly faults: (row: Readonly<{ [name: string]: Cell }>) => string[];
  /** The column that names a row. */
  readonly key: string;
}

export const LAYOUTS: Readonly<Record<CodedName, Layout>> = {
  ucdp: { title: 'Events in the columns of UCDP GED 26.1', columns: () => UCDP_COLUMNS, faults: ucdpFaults, key: 'id' },
  acled: { title: "Events in ACLED's columns", columns: acledColumns, faults: acledFaults, key: 'event_id_cnty' },
  gtd: { title: "Attacks in GTD's manner", columns: () => GTD_COLUMNS, faults: gtdFaults, key: 'eventid' },
};

const POINT = { latitude: 'latitude', longitude: 'longitude' };

export const codedTable = (
  name: CodedName,
  casebook: CodedCasebook,
  ruleSet: RuleSet,
  options: CodedOptions = {},
): Table =>
  tableOf(
    name,
    LAYOUTS[name].title,
    LAYOUTS[name].columns(options.ancestry),
    () => codedRows(casebook, ruleSet, options),
    POINT,
  );

const cellsOf = (columns: readonly Column<CodedOutRow>[], out: CodedOutRow): Record<string, Cell> =>
  Object.fromEntries(columns.map((column) => [column.name, column.value(out)]));

const evidenceOf = ({ claims, reports, words }: CodedOutRow): object[] => {
  const texts = new Map(reports.map((report) => [report.id, report.text]));
  return claims.map((claim) => {
    const text = texts.get(claim.report) ?? '';
    const span =
      (about: string) =>
      ({ start, end }: { start: number; end: number }) => ({ about, start, end, text: text.slice(start, end) });
    const spans = words
      ? [
          span('trigger')(claim.trigger),
          ...(claim.when?.evidence ?? []).map(span('when')),
          ...(claim.where?.evidence ?? []).map(span('where')),
          ...claim.figures.flatMap(({ effect, evidence }) => evidence.map(span(effect))),
          ...claim.attributed.flatMap(({ evidence }) => evidence.map(span('attributed'))),
        ]
      : [];
    return { id: claim.id, report: claim.report, spans };
  });
};

const rowTrace = (layout: Layout, columns: readonly Column<CodedOutRow>[], out: CodedOutRow): object => {
  const cells = cellsOf(columns, out);
  return {
    row: cells[layout.key],
    event: out.coded.event.id,
    part: out.row.index,
    ruleSet: out.coded.ruleSet,
    faults: layout.faults(cells),
    toCheck: out.coded.toCheck,
    facts: out.coded.facts.map(({ about, value, sentence, source }) => ({
      about,
      value,
      ...(out.words ? { sentence } : {}),
      source,
    })),
    tolls: out.coded.event.tolls.map(({ effect, whom, low, best, high, rule, why, claims }) => ({
      effect,
      whom,
      low,
      best,
      high,
      rule,
      ...(out.words ? { why } : {}),
      claims,
    })),
    disagreements: out.words
      ? out.coded.event.disagreements
      : out.coded.event.disagreements.filter(({ about }) => about === 'toll'),
    claims: evidenceOf(out),
    decisions: out.decisions.map(({ seq, at, by, decision, subject, why, undone }) => ({
      seq,
      at,
      by,
      decision,
      subject,
      why,
      undone,
    })),
  };
};

/** One JSON line a row, in the rows' order; then one for each event that the rule set leaves out, with the reason. */
export async function* traceOf(
  name: CodedName,
  casebook: CodedCasebook,
  ruleSet: RuleSet,
  options: CodedOptions = {},
): AsyncGenerator<string> {
  const layout = LAYOUTS[name];
  const columns = layout.columns(options.ancestry);
  for await (const out of codedEvents(casebook, ruleSet, options)) {
    if (!out.coded.included) {
      yield `${JSON.stringify({ row: null, event: out.coded.event.id, ruleSet: ruleSet.name, leftOut: out.coded.excludedBy, source: ruleSet.inclusion.source })}\n`;
      continue;
    }
    for (const row of out.coded.rows) yield `${JSON.stringify(rowTrace(layout, columns, { ...out, row }))}\n`;
  }
}

/** Rows with their broken constraints, for tests and for those who want to know before they publish. */
export async function* faultsOf(
  name: CodedName,
  casebook: CodedCasebook,
  ruleSet: RuleSet,
  options: CodedOptions = {},
): AsyncGenerator<{ readonly row: Cell; readonly faults: readonly string[] }> {
  const layout = LAYOUTS[name];
  const columns = layout.columns(options.ancestry);
  for await (const out of codedRows(casebook, ruleSet, options)) {
    const cells = cellsOf(columns, out);
    yield { row: cells[layout.key], faults: layout.faults(cells) };
  }
}
