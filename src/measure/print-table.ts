/** A plain table for a terminal and for Markdown alike. */

export interface Row {
  readonly name: string;
  readonly value: number | undefined;
  readonly must: number | undefined;
  readonly aim: number | undefined;
  /** Smaller is better, as for errors. */
  readonly lower?: boolean;
}

const verdict = ({ value, must, aim, lower }: Row): string => {
  const reaches = (bar: number) => value !== undefined && (lower ? value <= bar : value >= bar);
  if (aim !== undefined && reaches(aim)) return 'aim';
  if (must !== undefined && reaches(must)) return 'must';
  return must === undefined ? '' : 'below';
};

const show = (value: number | undefined): string => (value === undefined ? '–' : String(Math.round(value * 100) / 100));

/** Prints `| name | measured | must | aim | reached |`. */
export const printTable = (rows: readonly Row[]): void => {
  const cells = [
    ['', 'measured', 'must', 'aim', 'reached'],
    ...rows.map((row) => [row.name, show(row.value), show(row.must), show(row.aim), verdict(row)]),
  ];
  const widths = cells[0].map((_, column) => Math.max(3, ...cells.map((row) => row[column].length)));
  const line = (row: readonly string[]) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  console.log(line(cells[0]));
  console.log(`|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`);
  for (const row of cells.slice(1)) console.log(line(row));
};
