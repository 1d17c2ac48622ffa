/** Actors whose names were garbled by ear or by machine: 'Lopez ovrador', 'Huajin Guzman'. */
import { NAME_LINKS } from '../../knowledge/actor-phrases.ts';
import type { Actor, ActorRegistry } from '../../knowledge/actors.ts';
import { foldPhrase } from '../../knowledge/fold-words.ts';
import { distanceOfSounds, soundsOf } from '../../knowledge/sound.ts';
import { GIVEN_NAMES, isFamiliarName } from '../../language/names/familiar-names.ts';
import { adjoins, type Draft, type ReportWords } from './draft.ts';

/** Heard apart by no more than this a neighbour of an exact name is taken for the rest of it; more where the report speaks of such people. */
const NEAR = 0.2;
const NEAR_IN_CONTEXT = 0.36;
const STRICT = 0.1;
/** The runner-up, another actor, must be this much worse. */
const MARGIN = 0.04;

interface NameWord {
  readonly actor: Actor;
  readonly alias: readonly string[];
  readonly position: number;
}

/** Words of names of two to five words → where they stand. */
export type SoundNames = ReadonlyMap<string, readonly NameWord[]>;

/** Persons; of groups only "X Cartel", for other groups' words are ordinary ones ("defense", "criminal", "liberation"). */
const eligible = (actor: Actor, alias: readonly string[]): boolean =>
  actor.kind === 'person' || (alias.length === 2 && alias.includes('cartel'));

export const soundNames = (registry: ActorRegistry): SoundNames => {
  const names = new Map<string, NameWord[]>();
  for (const actor of registry.all) {
    if (actor.generic || actor.patterned) continue;
    for (const alias of registry.foldedAliases(actor.id)) {
      if (alias.length < 2 || alias.length > 5 || !eligible(actor, alias)) continue;
      alias.forEach((word, position) => {
        if (word.length < 3 || NAME_LINKS.has(word)) return;
        const list = names.get(word);
        if (list === undefined) names.set(word, [{ actor, alias, position }]);
        else list.push({ actor, alias, position });
      });
    }
  }
  return names;
};

interface Heard {
  readonly actor: Actor;
  readonly first: number;
  readonly last: number;
  readonly distance: number;
  /** Share of the alias's words that the text has: all of "Joaquín Guzmán", two thirds of "Joaquín Guzmán López". */
  readonly covered: number;
}

/** A word that may be a garbled name: long enough, no word of the registry's, no familiar name of its own. */
const garbled = (report: ReportWords, at: number, known: SoundNames): boolean => {
  const word = report.words[at];
  return word !== undefined && word.folded.length >= 4 && !known.has(word.folded) && !isFamiliarName(word.folded);
};

const CACHE_LIMIT = 20_000;
const sounds = new Map<string, Uint8Array>();
const distances = new Map<string, number>();

const soundsOfWord = (word: string): Uint8Array => {
  const known = sounds.get(word);
  if (known !== undefined) return known;
  if (sounds.size > CACHE_LIMIT) sounds.clear();
  const made = soundsOf(word);
  sounds.set(word, made);
  return made;
};

/** Distance of two folded words by sound, 1 where it exceeds every limit here. */
const heardApart = (a: string, b: string): number => {
  if (Math.abs(a.length - b.length) > 3) return 1;
  const key = `${a}|${b}`;
  const known = distances.get(key);
  if (known !== undefined) return known;
  if (distances.size > CACHE_LIMIT) distances.clear();
  const distance = distanceOfSounds(soundsOfWord(a), soundsOfWord(b), NEAR_IN_CONTEXT + MARGIN);
  distances.set(key, distance);
  return distance;
};

/** The alias laid over the words with its `position` at `at`: one neighbour garbled, the others exact or not there. */
const layOver = (
  report: ReportWords,
  at: number,
  { actor, alias, position }: NameWord,
  known: SoundNames,
): Heard | null => {
  let best: Heard | null = null;
  for (const step of [-1, 1]) {
    const target = alias[position + step];
    if (target === undefined || target.length < 4 || NAME_LINKS.has(target)) continue;
    if (!adjoins(report, step === -1 ? at - 1 : at) || !garbled(report, at + step, known)) continue;
    const distance = heardApart(report.words[at + step].folded, target);
    if (best !== null && distance >= best.distance) continue;
    let first = Math.min(at, at + step);
    let last = Math.max(at, at + step) + 1;
    for (
      let back = Math.min(position, position + step) - 1;
      back >= 0 && report.words[first - 1]?.folded === alias[back];
      back--
    )
      first -= 1;
    for (
      let on = Math.max(position, position + step) + 1;
      on < alias.length && report.words[last]?.folded === alias[on];
      on++
    )
      last += 1;
    best = { actor, first, last, distance, covered: (last - first) / alias.length };
  }
  return best;
};

const limitFor = (report: ReportWords, heard: Heard, at: number, related: ReadonlySet<string>): number => {
  const { actor } = heard;
  const small = report.words.slice(heard.first, heard.last).some((word) => !word.upper && !NAME_LINKS.has(word.folded));
  // A word in small letters is an ordinary one unless it is the name to the ear: "return Guzmán", "Lopez ovrador".
  if (actor.kind !== 'person' || (small && report.casing[heard.first] === 'mixed')) return STRICT;
  // Many share a first name: "Carlos Slim" is no Carlos Salinas.
  if (GIVEN_NAMES.has(report.words[at].folded)) return NEAR;
  return [actor.id, ...actor.childOf, ...actor.memberOf].some((id) => related.has(id)) ? NEAR_IN_CONTEXT : NEAR;
};

const describe = (report: ReportWords, heard: Heard): string =>
  `"${report.text.slice(report.words[heard.first].start, report.words[heard.last - 1].end)}" sounds like ${heard.actor.name} (distance ${heard.distance.toFixed(2)})`;

/** A full name whose last word was garbled and left outside: "Andres Manuel Lopez" + "ovrador". */
export const extendBySound = (report: ReportWords, draft: Draft, names: SoundNames): Draft => {
  if (draft.actor?.kind !== 'person' || !draft.full || !adjoins(report, draft.last - 1)) return draft;
  if (!garbled(report, draft.last, names)) return draft;
  const spoken = report.words.slice(draft.first, draft.last).map((word) => word.folded);
  const rest = foldPhrase(draft.actor.name).filter((word) => word.length >= 4 && !spoken.includes(word));
  const next = report.words[draft.last].folded;
  if (!rest.some((word) => heardApart(next, word) <= STRICT)) return draft;
  return { ...draft, last: draft.last + 1, why: `"${next}" sounds like the rest of ${draft.actor.name}` };
};

/** The name that one of its words, exact at `at`, and a neighbour that sounds right tell; none where another actor's sounds nearly as right. */
const heardAt = (
  report: ReportWords,
  at: number,
  entries: readonly NameWord[],
  names: SoundNames,
  related: ReadonlySet<string>,
): Heard | undefined => {
  const heard: Heard[] = [];
  for (const entry of entries) {
    const found = layOver(report, at, entry, names);
    if (found !== null) heard.push(found);
  }
  if (heard.length === 0) return undefined;
  heard.sort((a, b) => a.distance - b.distance || b.covered - a.covered);
  const best = heard[0];
  if (best.distance > limitFor(report, best, at, related)) return undefined;
  const rival = heard.find((entry) => entry.actor !== best.actor && entry.covered >= best.covered);
  return rival !== undefined && rival.distance - best.distance < MARGIN ? undefined : best;
};

const draftOf = (report: ReportWords, best: Heard): Draft => ({
  first: best.first,
  last: best.last,
  actor: best.actor,
  kind: best.actor.kind,
  confidence: Math.max(0.5, 0.92 - best.distance),
  why: describe(report, best),
  country: null,
  full: true,
});

/** Names of which one word is exact and its neighbour sounds right, where no other actor sounds nearly as right. */
export const findBySound = (
  report: ReportWords,
  names: SoundNames,
  taken: Uint8Array,
  related: ReadonlySet<string>,
): Draft[] => {
  const drafts: Draft[] = [];
  const { words, casing } = report;
  for (let at = 0; at < words.length; at++) {
    const entries = names.get(words[at].folded);
    if (entries === undefined || taken[at] === 1) continue;
    const upper = words[at].upper || (at + 1 < words.length && words[at + 1].upper);
    if (!upper && casing[at] === 'mixed') continue;
    const best = heardAt(report, at, entries, names, related);
    if (best === undefined || taken.subarray(best.first, best.last).includes(1)) continue;
    drafts.push(draftOf(report, best));
    taken.fill(1, best.first, best.last);
  }
  return drafts;
};
