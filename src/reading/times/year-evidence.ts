/** Which year a text without a dated publication was written in: anniversaries, stated years, terms of office. */
import { dayFields, isoDate, weekdayOf } from '../../edtf.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Analysis } from '../../language/analysis.ts';
import type { Span } from '../../schema.ts';
import type { ActorMention, TimeMention } from '../findings.ts';
import type { ToldDay } from './told-days.ts';

export interface YearEvidence {
  readonly year: number;
  readonly evidence: readonly Span[];
  readonly why: string;
  /** Month and day of the anniversary, where it is one. */
  readonly month?: number;
  readonly day?: number;
}

const NUMBERS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  primer: 1,
  primero: 1,
  segundo: 2,
  tercer: 3,
  tercero: 3,
  cuarto: 4,
  quinto: 5,
  sexto: 6,
  un: 1,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
};

// "the first anniversary of the inauguration of …", "one year since … took office", "a un año de la toma de posesión de …"
const ANNIVERSARY =
  /\b(first|second|third|fourth|fifth|sixth|one|two|three|four|five|primer|segundo|tercer|cuarto|quinto|sexto|un|dos|tres|cuatro|cinco|\d{1,2}(?:st|nd|rd|th)?)[\s-]+(?:anniversary|year anniversary|years?|aniversario|años?)\b(.{0,160})/gisu;
const TAKING_OFFICE =
  /\b(?:inaugurat\w+|(?:took|taking|take|in|assumed|assuming) office|sw(?:orn|earing)[\s-]in|presidency|coming to power|took power|toma de posesi[oó]n|asumi\w+|asunci[oó]n|lleg\w+ (?:al poder|a la presidencia)|gobierno|mandato|investidura|al frente)/iu;

const termsStarting = (actors: readonly ActorMention[], from: number, to: number, knowledge: Knowledge) =>
  actors
    .filter((actor) => actor.actor !== null && actor.start >= from && actor.start < to)
    .flatMap((actor) => knowledge.actors.termsOf(actor.actor as string).map((term) => ({ actor, term })));

/** How far before and behind the anniversary's words its president may be named. */
const NAMED_WITHIN = 170;

/** The year in which an office that the text names was held for as long as the text says. */
export const byAnniversary = (
  { text }: Analysis,
  actors: readonly ActorMention[],
  knowledge: Knowledge,
): YearEvidence | undefined => {
  for (const match of text.matchAll(ANNIVERSARY)) {
    const [words, count = '', rest = ''] = match;
    if (!TAKING_OFFICE.test(rest)) continue;
    const number = NUMBERS[count.toLowerCase()] ?? Number.parseInt(count, 10);
    const named =
      termsStarting(actors, match.index, match.index + words.length + 30, knowledge)[0] ??
      termsStarting(actors, match.index - NAMED_WITHIN, match.index, knowledge).pop();
    const begun = named && dayFields(named.term.from);
    if (!begun || !number) continue;
    const end =
      match.index +
      words.length -
      rest.length +
      (TAKING_OFFICE.exec(rest)?.[0].length ?? 0) +
      (TAKING_OFFICE.exec(rest)?.index ?? 0);
    return {
      year: begun[0] + number,
      month: begun[1],
      day: begun[2],
      evidence: [
        { start: match.index, end },
        { start: named.actor.start, end: named.actor.end },
      ],
      why: `${named.term.name} took office on ${named.term.from}; ${number === 1 ? 'a year' : `${number} years`} later is ${begun[0] + number}`,
    };
  }
  return undefined;
};

const yearOf = (mention: TimeMention): number | undefined => {
  const match = /^(\d{4})(?:-|$)/.exec(mention.timex);
  return match && mention.anchored === 'absolute' ? Number(match[1]) : undefined;
};

/** Behind these words stands a year that a Spanish report looks back or ahead to: 'en 1985', 'desde 2019', 'las elecciones de 2024'. */
const ELSEWHEN =
  /(?:^|[\s(])(?:en|desde|entre|hasta|durante|para|hacia|al?|del?|y|e|o|año|años|el|los)\s*$|[(\-–/]\s*$|(?:^|[^\p{L}])\p{L}+(?: de)?l? año\s*$/iu;
const OWN_YEAR = /(?:lo que va (?:del?|en)|este(?: año)?|presente año|año en curso,?)\s*$/iu;

/** Whether a Spanish report may tell its own year so: with a day, or as 'este 2022', 'Elecciones 2022'. */
const isOwnYear = ({ text, language }: Analysis, { start, end, timex }: TimeMention): boolean => {
  if (language !== 'es') return true;
  const words = text.slice(Math.max(0, start - 24), end);
  const digits = words.lastIndexOf(timex.slice(0, 4));
  if (digits < 0) return false;
  const before = words.slice(0, digits);
  if (/^\d{4}-\d\d-\d\d/.test(timex)) return !/desde el\s*$/i.test(text.slice(Math.max(0, start - 9), start));
  if (!/^\d{4}$/.test(timex)) return false;
  return OWN_YEAR.test(before) || !ELSEWHEN.test(before);
};

/** The latest year that the text states: news states no later year than its own, but for plans. */
export const byStatedYear = (analysis: Analysis, times: readonly TimeMention[]): YearEvidence | undefined => {
  let latest: TimeMention | undefined;
  for (const mention of times) {
    if (!isOwnYear(analysis, mention)) continue;
    const year = yearOf(mention);
    if (year !== undefined && year <= 2100 && (latest === undefined || year > (yearOf(latest) ?? 0))) latest = mention;
  }
  const year = latest && yearOf(latest);
  return latest && year !== undefined
    ? {
        year,
        evidence: [{ start: latest.start, end: latest.end }],
        why: `${year} is the latest year that the text states`,
      }
    : undefined;
};

/** How far on a term that runs on is taken to have lasted. */
const RUNNING = 8;

/** Years in which everybody whom the text gives an office held it. */
const yearsInOffice = (
  actors: readonly ActorMention[],
  knowledge: Knowledge,
): { years: number[]; evidence: Span[]; names: string[] } => {
  const seen = new Set<string>();
  let years: number[] | undefined;
  const evidence: Span[] = [];
  const names: string[] = [];
  for (const actor of actors) {
    if (actor.actor === null || seen.has(actor.actor)) continue;
    seen.add(actor.actor);
    const terms = knowledge.actors.termsOf(actor.actor);
    if (terms.length === 0) continue;
    const held = new Set<number>();
    for (const { from, to } of terms) {
      const first = Number(from.slice(0, 4));
      for (let year = first; year <= (to === null ? first + RUNNING : Number(to.slice(0, 4))); year++) held.add(year);
    }
    const both = (years ?? [...held]).filter((year) => held.has(year));
    if (both.length === 0) continue;
    years = both;
    evidence.push({ start: actor.start, end: actor.end });
    names.push(actor.name ?? actor.actor);
  }
  return { years: years ?? [], evidence, names };
};

/** "Friday, October 18" within the terms of those in office, where only one year has it. */
export const byTerms = (
  days: readonly ToldDay[],
  actors: readonly ActorMention[],
  knowledge: Knowledge,
): YearEvidence | undefined => {
  const { years, evidence, names } = yearsInOffice(actors, knowledge);
  const dated = days.filter(({ year, weekday }) => year === undefined && weekday !== undefined);
  // those whom a report only names, without a day, may have held office long before
  if (dated.length === 0) return undefined;
  const fitting = years.filter((year) =>
    dated.every(({ month, day, weekday }) => weekdayOf(isoDate(year, month, day)) === weekday),
  );
  const [year] = fitting;
  if (fitting.length !== 1 || year === undefined) return undefined;
  const held = names.join(' and ');
  return {
    year,
    evidence: [...evidence, ...dated.map(({ mention: { start, end } }) => ({ start, end }))],
    why: `while ${held} held office, the weekday falls on that date in ${year} only`,
  };
};
