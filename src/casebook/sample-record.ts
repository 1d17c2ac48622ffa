/** A sample drawn for double coding: who has coded what, how far they agree, and where they do not. */
import { dayNumber } from '../edtf.ts';
import { seeded } from '../random.ts';
import { type Code, krippendorffAlpha, type Level } from './agreement.ts';
import type { Coding, Sample } from './decision-values.ts';
import type { SampleRecord } from './desk-records.ts';
import type { JournalRecord } from './records.ts';
import { dayRange } from './summarise-event.ts';

type Answer = string | number | null;

const COUNTED: readonly string[] = ['killed', 'injured', 'abducted', 'arrested', 'missing', 'displaced'];

/** Dates by their distance in days, numbers by their ratio, all else by same or different. */
export const levelOf = (variable: string): Level =>
  variable === 'date' ? 'interval' : COUNTED.includes(variable) ? 'ratio' : 'nominal';

/** 'Not known' is an answer, too, among names; among numbers and days it is none that could be measured. */
const codeOf = (answer: Answer, level: Level): Code | undefined => {
  if (level === 'nominal') return answer ?? '(not known)';
  if (answer === null) return undefined;
  if (level === 'ratio') return Number(answer);
  const { from } = dayRange(String(answer));
  return from ?? dayNumber(String(answer).slice(0, 10));
};

interface Coded {
  readonly event: string;
  readonly title: string;
  /** Coder → answers; the last coding of each counts. */
  readonly codings: ReadonlyMap<string, Coding['variables']>;
  readonly settled: Coding['variables'] | undefined;
}

export interface SampleSource {
  readonly entry: JournalRecord;
  /** Events as they stand now: id and title. */
  readonly events: readonly { readonly id: string; readonly title: string }[];
  /** Standing `code` and `adjudicate` entries of the sample, oldest first, with the event that each is about now. */
  readonly entries: readonly { readonly event: string; readonly entry: JournalRecord }[];
}

const codedEvents = ({ events, entries }: SampleSource): Coded[] =>
  events.map(({ id, title }) => {
    const own = entries.filter(({ event }) => event === id).map(({ entry }) => entry);
    const variables = (entry: JournalRecord) => (entry.value as Coding).variables;
    const codings = own
      .filter(({ decision }) => decision === 'code')
      .map((entry) => [entry.by, variables(entry)] as const);
    const settled = own.findLast(({ decision }) => decision === 'adjudicate');
    return { event: id, title, codings: new Map(codings), settled: settled && variables(settled) };
  });

const variablesOf = (coded: readonly Coded[]): string[] =>
  [...new Set(coded.flatMap(({ codings }) => [...codings.values()].flatMap((answers) => Object.keys(answers))))].sort();

const agreementOf = (whole: readonly Coded[], variable: string): SampleRecord['agreement'][number] => {
  const level = levelOf(variable);
  const units = whole.map(({ codings }) =>
    [...codings.values()].flatMap((answers) => codeOf(answers[variable] ?? null, level) ?? []),
  );
  const alpha = krippendorffAlpha(units, level);
  const paired = units.filter((codes) => codes.length > 1).length;
  return { variable, level, units: paired, alpha: alpha === undefined ? null : Math.round(alpha * 1e6) / 1e6 };
};

const disagreementsOf = ({ event, codings, settled }: Coded, variable: string): SampleRecord['disagreements'] => {
  const values = Object.fromEntries([...codings].map(([coder, answers]) => [coder, answers[variable] ?? null]));
  const distinct = new Set(Object.values(values).map((value) => JSON.stringify(value)));
  return distinct.size < 2 ? [] : [{ event, variable, values, settled: settled?.[variable] ?? null }];
};

/** `user` sees the codings of others only where every coder has coded: until then each codes blind. */
export const sampleRecord = (source: SampleSource, user: string | undefined): SampleRecord => {
  const { coders } = source.entry.value as Sample;
  const coded = codedEvents(source);
  const isWhole = ({ codings }: Coded) => coders.every((coder) => codings.has(coder));
  const whole = coded.filter(isWhole);
  const variables = variablesOf(whole);
  return {
    id: source.entry.subject.id,
    name: source.entry.subject.id,
    coders,
    drawn: source.entry.at,
    events: coded.map((one) => ({
      event: one.event,
      title: one.title,
      coded: [...one.codings.keys()].sort(),
      adjudicated: one.settled !== undefined,
      codings: Object.fromEntries([...one.codings].filter(([coder]) => isWhole(one) || coder === user)),
    })),
    agreement: variables.map((variable) => agreementOf(whole, variable)),
    disagreements: whole.flatMap((one) => variables.flatMap((variable) => disagreementsOf(one, variable))),
  };
};

/** `drawSample(['a', 'b', 'c'], 2, 7)` → two of them, without replacement, in id order. */
export const drawSample = (ids: readonly string[], size: number, seed: number): string[] => {
  const left = ids.toSorted();
  const random = seeded(seed);
  const drawn: string[] = [];
  while (drawn.length < size && left.length > 0) drawn.push(...left.splice(Math.floor(random() * left.length), 1));
  return drawn.sort();
};
