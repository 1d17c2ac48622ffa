/** A signature: everything about an account that linking compares, worked out once an account. */
import type { Claim, Effect, EventType, Where } from '../claim.ts';
import type { Account } from './account.ts';
import type { Ensemble } from './boosted-trees.ts';
import { likelyDays, type WeightedDay } from './day-model.ts';
import { type DayRange, dayRange } from './days.ts';
import { foldName, hashWords } from './hash-words.ts';
import { type Marks, marksOf } from './marks.ts';
import { commonestPlace } from './place.ts';
import { speakerWords } from './speakers.ts';
import { NO_TERMS, type Terms, termsOf, termsOfHashes } from './terms.ts';

export interface Signature extends Marks {
  readonly key: string;
  readonly reportId: string;
  readonly language: string;
  /** Report and template of its claims: what one report tells as one story. */
  readonly stories: ReadonlySet<string>;
  readonly wholeReport: boolean;
  readonly main: boolean;
  readonly type: EventType;
  readonly types: ReadonlySet<EventType>;
  /** The likeliest day or days of the happening. */
  readonly days: DayRange | undefined;
  /** The likeliest day that its own claims name, whatever else the report tells. */
  readonly ownDays: DayRange | undefined;
  /** Its likely days with their probabilities. */
  readonly likelyDays: readonly WeightedDay[];
  readonly published: number | undefined;
  readonly where: Where | null;
  readonly terms: Terms;
  readonly title: Terms;
  readonly url: Terms;
  readonly outlet: string;
  /** Folded names of persons hit or acting, and of named actors. */
  readonly people: ReadonlySet<string>;
  readonly actors: ReadonlySet<string>;
  /** Full names or registry ids of those whom it befell. */
  readonly fated: ReadonlySet<string>;
  /** Words of the names of those who speak, in statements and threats. */
  readonly speakers: ReadonlySet<string>;
  readonly killed: number | undefined;
  readonly injured: number | undefined;
}

/** Longest stretch of text read for words: the tails of long pages are other stories. */
const READ_LENGTH = 6000;

/** A sentence's reach when no sentence ends are known: to the next full stop or line. */
const sentenceAround = (text: string, start: number, end: number): readonly [number, number] => {
  let from = start;
  while (
    from > 0 &&
    start - from < 400 &&
    !(text[from - 1] === '\n' || (text[from - 1] === ' ' && /[.!?]/.test(text[from - 2] ?? '')))
  )
    from--;
  let to = end;
  while (
    to < text.length &&
    to - end < 400 &&
    !(text[to] === '\n' || (/[.!?]/.test(text[to]) && /\s/.test(text[to + 1] ?? ' ')))
  )
    to++;
  return [from, to];
};

/** The sentences of the account's claims, each once, in order. */
export const localText = (account: Account): string => {
  const text = account.report.text;
  const ranges = account.claims
    .flatMap((claim) => [claim.trigger, ...claim.figures.flatMap((figure) => figure.evidence)])
    .map((span) => sentenceAround(text, span.start, span.end))
    .sort((a, b) => a[0] - b[0]);
  let reached = 0;
  let words = '';
  for (const [from, to] of ranges) {
    if (to <= reached) continue;
    words += `${text.slice(Math.max(from, reached), to)}\n`;
    reached = to;
  }
  return words;
};

const mostOf = (claims: readonly Claim[], effect: Effect): number | undefined => {
  let most: number | undefined;
  for (const claim of claims)
    for (const figure of claim.figures) {
      const best = figure.best ?? figure.low;
      if (figure.effect === effect && figure.scope === 'incident' && best !== null) most = Math.max(most ?? 0, best);
    }
  return most;
};

/** Words of a web address after the host, without the archive's prefix, dates and numbers. */
export const urlWords = (url: string): string =>
  url
    .replace(/^.*https?:\/\//, '')
    .replace(/^[^/]*/, '')
    .replace(/\.\w{2,5}(?:\?.*)?$/, '')
    .replace(/[^\p{L}]+/gu, ' ');

/** Host of a web address, inside an archive's address if need be: `'…/web/2017/http://www.a.com/x'` → `'a.com'`. */
export const hostOf = (url: string): string =>
  url
    .replace(/^.*https?:\/\//, '')
    .replace(/[/:?].*$/, '')
    .replace(/^www\d?\./, '')
    .toLowerCase();

const peopleOf = (claims: readonly Claim[]): Set<string> => {
  const people = new Set<string>();
  for (const claim of claims)
    for (const participant of claim.participants)
      if (participant.kind === 'person' && participant.name && participant.role !== 'speaker')
        people.add(foldName(participant.name));
  return people;
};

const fatedOf = (claims: readonly Claim[]): Set<string> => {
  const fated = new Set<string>();
  for (const claim of claims)
    for (const { role, kind, name, actor } of claim.participants) {
      if (role !== 'victim' && role !== 'target') continue;
      if (actor && kind === 'person') fated.add(actor);
      // 'Ana Ruiz, the daughter of the mayor' is one of the civilians, and a person by name.
      if ((kind === 'person' || kind === 'civilians') && name?.includes(' ')) fated.add(foldName(name));
    }
  return fated;
};

const actorsOf = (claims: readonly Claim[]): Set<string> => {
  const actors = new Set<string>();
  for (const claim of claims)
    for (const participant of claim.participants)
      if (participant.actor && participant.role !== 'speaker') actors.add(participant.actor);
  return actors;
};

/** Title and opening of the text, the title's words counted twice. */
const reportTerms = (title: string, text: string): Terms => {
  const [a, b] = [hashWords(title), hashWords(text)];
  const both = new Uint32Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return termsOfHashes(both);
};

/** `heldDays` stands in for the shipped day model in training. */
export const signatureOf = (account: Account, heldDays?: Ensemble): Signature => {
  const { report, claims, wholeReport } = account;
  const text = wholeReport ? report.text.slice(0, READ_LENGTH) : localText(account);
  const likely = likelyDays(account, heldDays);
  const days = likely.map(({ range, probability }) => ({ range, probability }));
  const title = wholeReport ? (report.title ?? '') : '';
  const url = wholeReport ? (report.url ?? '') : '';
  return {
    ...marksOf(text),
    key: account.key,
    reportId: report.id,
    language: report.language,
    stories: new Set(claims.map((claim) => `${report.id} ${claim.template}`)),
    wholeReport,
    main: account.main,
    type: account.type,
    types: account.types,
    days: days[0]?.range,
    ownDays: likely.find((day) => day.claims.length > 0)?.range,
    likelyDays: days,
    published: dayRange(report.published.edtf)?.from,
    where: commonestPlace(claims),
    terms: reportTerms(title, text),
    title: title === '' ? NO_TERMS : termsOf(title),
    url: url === '' ? NO_TERMS : termsOf(urlWords(url)),
    outlet: report.outlet ?? (report.url ? hostOf(report.url) : ''),
    people: peopleOf(claims),
    actors: actorsOf(claims),
    fated: fatedOf(claims),
    speakers: new Set(claims.flatMap(speakerWords)),
    killed: mostOf(claims, 'killed'),
    injured: mostOf(claims, 'injured'),
  };
};
