/** Names of persons, organisations and places in the words of a text. */
import type { Language, Name, Token } from './analysis.ts';
import { type KnownWords, nameDocument } from './names/document.ts';
import { labelWords } from './names/label-words.ts';
import { decode } from './names/labels.ts';
import { endAtDash } from './names/loose-dashes.ts';
import { loadNameModel, type NameModel } from './names/name-model.ts';
import { withNicknames } from './names/nicknames.ts';
import { withPeopleAgain } from './names/people-again.ts';
import { settle } from './names/settle.ts';

/** Fitted to held-out texts (`leadTable`): of names with the least lead 3 in 10 are right, of the clearest 9. */
const sureness = (lead: number): number => Math.round((100 * 0.96) / (1 + Math.exp(0.85 - lead / 13_500))) / 100;

/** Names by a given model; see `findNames`. */
export const findNamesWith = (model: NameModel, tokens: readonly Token[], known?: KnownWords): Name[] => {
  if (tokens.length === 0) return [];
  const doc = nameDocument(tokens, model.lookUp, model.phrases, known);
  const { labels, leads } = labelWords(doc, model.labels);
  const spans = settle(doc, decode(labels)).map((span) => endAtDash(tokens, span));
  const names = spans.map(({ first, last, type }): Name => {
    let lead = Number.POSITIVE_INFINITY;
    for (let at = first; at < last; at++) lead = Math.min(lead, leads[at]);
    return { start: tokens[first].start, end: tokens[last - 1].end, type, first, last, confidence: sureness(lead) };
  });
  return withNicknames(tokens, withPeopleAgain(tokens, names));
};

/**
 * Names in text order, none inside another; spans leave out articles and titles. In capitals, in small letters and in
 * machine-translated spelling too, less surely.
 *
 *     "Soldiers caught Ismael Zambada in Culiacán ." → PER "Ismael Zambada", LOC "Culiacán"
 *
 * Tokens are those of one text, sentence by sentence, with their tags; any tokens give an answer.
 * What is `known` of them, of a text just cut, spares look-ups.
 */
export const findNames = (tokens: readonly Token[], language: Language, known?: KnownWords): Name[] =>
  findNamesWith(loadNameModel(language), tokens, known);
