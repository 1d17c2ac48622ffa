/** What full text search sees of claims and events, and how a user's words become a query. */
import type { Claim, Participant } from '../claim.ts';
import type { Event } from '../event.ts';
import type { Span } from '../schema.ts';

const placeWords = (where: Claim['where']): (string | null)[] =>
  where ? [where.name, where.city, where.adm2, where.admin1, where.country] : [];

const participantWords = (participants: readonly Participant[]): (string | null)[] =>
  participants.flatMap(({ name, head }) => [name, head]);

const joined = (words: readonly (string | null | undefined)[]): string =>
  [...new Set(words.filter((word) => word))].join(' \n ');

/** The sentence around a claim's trigger; the trigger alone where no sentence holds it. */
export const sentenceOf = (claim: Claim, sentences: readonly Span[]): Span =>
  sentences.find(({ start, end }) => start <= claim.trigger.start && claim.trigger.end <= end) ?? claim.trigger;

/** Sentence, people, places and sources of a claim. */
export const claimWords = (claim: Claim, text: string, sentence: Span): string =>
  joined([
    text.slice(sentence.start, sentence.end),
    claim.type,
    ...placeWords(claim.where),
    ...participantWords(claim.participants),
    ...claim.attributed.map(({ speaker }) => speaker),
  ]);

export const eventWords = (event: Event): string =>
  joined([event.title, event.type, ...placeWords(event.where), ...participantWords(event.participants)]);

const TERM = /"([^"]*)"|([^\s"]+)/g;
const HAS_WORD = /[\p{L}\p{N}]/u;

/**
 * A user's words as an FTS5 query, every term quoted so that nothing in it is an operator:
 * `toma "Villa Unión" pistol*` → `"toma" "Villa Unión" "pistol"*`. Undefined where there is nothing to look for.
 */
export const searchQuery = (q: string): string | undefined => {
  const terms = [...q.matchAll(TERM)].flatMap(([, phrase, word]) => {
    const term = phrase ?? word ?? '';
    if (!HAS_WORD.test(term)) return [];
    const prefix = phrase === undefined && term.endsWith('*');
    return [`"${prefix ? term.slice(0, -1) : term}"${prefix ? '*' : ''}`];
  });
  return terms.length > 0 ? terms.join(' ') : undefined;
};
