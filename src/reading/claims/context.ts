/** What every step of claim making looks at: the words, the tags, the findings by token, the noun phrases. */
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Analysis, Language, Name } from '../../language/analysis.ts';
import type { Report } from '../../report.ts';
import type { ActorMention, Findings, PlaceMention, Quantity, TimeMention } from '../findings.ts';
import { foldedWords } from '../words.ts';
import { nounPhrases } from './find-noun-phrases.ts';
import { FUNCTION_WORDS, type FunctionWords } from './function-words.ts';
import type { NounPhrase } from './noun-phrase.ts';

export interface TokenIndex<T> {
  readonly at: (token: number) => T | undefined;
}

export interface ClaimContext {
  readonly report: Report;
  readonly analysis: Analysis;
  readonly findings: Findings;
  readonly knowledge: Knowledge;
  readonly language: Language;
  readonly forms: readonly string[];
  readonly words: FunctionWords;
  /** Whether the language room gave tags and trees. */
  readonly parsed: boolean;
  readonly quantityAt: TokenIndex<Quantity>;
  readonly actorAt: TokenIndex<ActorMention>;
  readonly nameAt: TokenIndex<Name>;
  readonly placeAt: TokenIndex<PlaceMention>;
  readonly timeAt: TokenIndex<TimeMention>;
  readonly phrases: readonly NounPhrase[];
  /** The noun phrase that a token stands in. */
  readonly phraseAt: TokenIndex<NounPhrase>;
}

/** An index over a list with a place for each token; before and behind the text stands nothing. */
const indexOver = <T>(items: readonly (T | undefined)[]): TokenIndex<T> => ({
  at: (token) => (token >= 0 && token < items.length ? items[token] : undefined),
});

/** The first item over each token. */
const byTokens = <T extends { readonly first: number; readonly last: number }>(
  { tokens }: Analysis,
  items: readonly T[],
): TokenIndex<T> => {
  const found = new Array<T | undefined>(tokens.length).fill(undefined);
  for (const item of items) for (let i = item.first; i < item.last; i++) found[i] ??= item;
  return indexOver(found);
};

/** Spans onto tokens; both are in text order. */
const bySpan = <T extends { readonly start: number; readonly end: number }>(
  { tokens }: Analysis,
  items: readonly T[],
): TokenIndex<T> => {
  const found = new Array<T | undefined>(tokens.length).fill(undefined);
  let from = 0;
  for (const item of [...items].sort((a, b) => a.start - b.start)) {
    while (from < tokens.length && tokens[from].end <= item.start) from++;
    for (let i = from; i < tokens.length && tokens[i].start < item.end; i++) found[i] ??= item;
  }
  return indexOver(found);
};

export type PhraselessContext = Omit<ClaimContext, 'phrases' | 'phraseAt'>;

export const claimContext = (
  report: Report,
  analysis: Analysis,
  findings: Findings,
  knowledge: Knowledge,
): ClaimContext => {
  const base: PhraselessContext = {
    report,
    analysis,
    findings,
    knowledge,
    language: analysis.language,
    forms: foldedWords(analysis),
    words: FUNCTION_WORDS[analysis.language],
    parsed: analysis.tokens.some(({ upos }) => upos !== 'X'),
    quantityAt: byTokens(analysis, findings.quantities),
    actorAt: byTokens(analysis, findings.actors),
    nameAt: byTokens(analysis, analysis.names),
    placeAt: bySpan(analysis, findings.places),
    timeAt: bySpan(analysis, findings.times),
  };
  const phrases = nounPhrases(base);
  return { ...base, phrases, phraseAt: byTokens(analysis, phrases) };
};
