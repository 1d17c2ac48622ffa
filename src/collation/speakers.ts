/** Who speaks in statements, threats and designations: what two people say on one day are two happenings. */
import type { Claim, EventType } from '../claim.ts';
import { foldName } from './hash-words.ts';

const SPEECH: ReadonlySet<EventType> = new Set(['statement', 'threat', 'designation']);
const SMALL = new Set(['the', 'of', 'a', 'an', 'de', 'del', 'la', 'el', 'los', 'las', 'and', 'y', 'e']);

export const isSpeech = (type: EventType): boolean => SPEECH.has(type);

const wordsOf = (name: string): string[] =>
  foldName(name)
    .split(/[ -]/)
    .filter((word) => word.length > 1 && !SMALL.has(word));

/**
 * Words of the speakers' names and registry ids; of the source where no speaker took part. Empty where a pronoun speaks, and for
 * claims of other types. `'Lopez'`, `'mx/andres-manuel-lopez-obrador'` → lopez, andres, manuel, obrador.
 */
export const speakerWords = (claim: Claim): readonly string[] => {
  if (!isSpeech(claim.type)) return [];
  const speakers = claim.participants.filter((one) => one.role === 'speaker');
  const words = speakers.flatMap(({ name, actor }) => [
    ...wordsOf(name ?? ''),
    ...wordsOf(actor?.slice(actor.lastIndexOf('/') + 1) ?? ''),
  ]);
  return words.length > 0 ? words : claim.attributed.slice(0, 1).flatMap(({ speaker }) => wordsOf(speaker));
};

/** Claims of one report, in order → groups that one speaker's voice holds together; what nobody says stays with the last. */
export const splitSpeakers = (claims: readonly Claim[]): Claim[][] => {
  const groups: { readonly claims: Claim[]; readonly words: Set<string> }[] = [];
  for (const claim of claims) {
    const words = speakerWords(claim);
    const home =
      words.length === 0
        ? groups.at(-1)
        : groups.find((group) => group.words.size === 0 || words.some((word) => group.words.has(word)));
    if (!home) groups.push({ claims: [claim], words: new Set(words) });
    else {
      home.claims.push(claim);
      for (const word of words) home.words.add(word);
    }
  }
  return groups.map((group) => group.claims);
};
