/** Reports are called by letters, as an edition calls its witnesses: A, B … Z, AA, AB … */
import type { EventRecord } from '../api/types.ts';

export const siglum = (index: number): string => {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : siglum(Math.floor(index / 26) - 1) + letter;
};

export type Sigla = ReadonlyMap<string, string>;

export const siglaOf = ({ reports }: Pick<EventRecord, 'reports'>): Sigla =>
  new Map(reports.map(({ report }, index) => [report.id, siglum(index)]));

/** Ids of reports in an explanation become letters: "last by r:9f2c" → "last by A". */
export const withSigla = (text: string, sigla: Sigla): string => {
  let said = text;
  for (const [id, letter] of sigla) said = said.replaceAll(id, letter);
  return said;
};
