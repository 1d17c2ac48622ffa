/** Reports dealt into folds; reports about the same people or the same thing hit stay together. */
import { shuffled } from './fit-linear.ts';
import type { Keyed } from './muc4-data.ts';

/** Strings that name one victim or target and no kind: 'Ana Ruiz', 'the Rio Claro water works'. */
const namesOf = ({ templates }: Keyed): readonly string[] =>
  templates.flatMap((key) => [
    ...key.Victim.flat().filter((name) => name.split(' ').length >= 2),
    ...key.Target.flat().filter((name) => name.split(' ').length >= 4),
  ]);

/** The fold of each report: groups of reports that share a name are dealt as one, larger ones first. */
export const dealFolds = (reports: readonly Keyed[], folds: number): Uint8Array => {
  const groupOf = Int32Array.from(reports, (_, i) => i);
  const rootOf = (i: number): number => {
    let at = i;
    while (groupOf[at] !== at) at = groupOf[at];
    return at;
  };
  const holder = new Map<string, number>();
  reports.forEach((report, i) => {
    for (const name of namesOf(report)) {
      const other = holder.get(name);
      if (other === undefined) holder.set(name, i);
      else groupOf[rootOf(i)] = rootOf(other);
    }
  });
  const groups = new Map<number, number[]>();
  for (const i of shuffled(reports.length, 7)) {
    const root = rootOf(i);
    groups.set(root, [...(groups.get(root) ?? []), i]);
  }
  const sizes = new Array<number>(folds).fill(0);
  const foldOf = new Uint8Array(reports.length);
  for (const members of [...groups.values()].sort((a, b) => b.length - a.length)) {
    const fold = sizes.indexOf(Math.min(...sizes));
    sizes[fold] += members.length;
    for (const i of members) foldOf[i] = fold;
  }
  return foldOf;
};

/** The stretch of time that each report falls into, of `blocks` with as many reports each; those without a date count to the report before them. */
export const blocksOfTime = (reports: readonly Keyed[], blocks: number): Uint8Array => {
  let last = '';
  const dates = reports.map(({ report }) => (last = report.published.edtf ?? last));
  const order = [...dates.keys()].sort((a, b) => (dates[a] < dates[b] ? -1 : dates[a] > dates[b] ? 1 : a - b));
  const blockOf = new Uint8Array(reports.length);
  order.forEach((report, rank) => {
    blockOf[report] = Math.floor((rank * blocks) / reports.length);
  });
  return blockOf;
};
