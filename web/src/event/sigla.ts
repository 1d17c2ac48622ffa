/** Reports are called by letters, as an edition calls its witnesses: A, B … Z, AA, AB … */
import type { EventRecord } from '../api/types.ts';
import type { Words } from '../words/make-words.ts';
import { sayEdtf } from '../words/say-when.ts';

export const siglum = (index: number): string => {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : siglum(Math.floor(index / 26) - 1) + letter;
};

export type Sigla = ReadonlyMap<string, string>;

export const siglaOf = ({ reports }: Pick<EventRecord, 'reports'>): Sigla =>
  new Map(reports.map(({ report }, index) => [report.id, siglum(index)]));

const ISO_DAY = /\b\d{4}-\d{2}(-\d{2})?\b/g;

/** An explanation for the eye: reports by their letters, days in words: "last by r:9f2c (2022-06-09)" → "last by A (9 Jun 2022)". */
export const explained = (text: string, sigla: Sigla, words: Words): string => {
  let said = text;
  for (const [id, letter] of sigla) said = said.replaceAll(id, letter);
  return said.replace(ISO_DAY, (day) => sayEdtf(day, words));
};
