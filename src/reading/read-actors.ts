/** Spans that name an actor of the registry, or describe one of a generic kind. */
import type { ActorRegistry } from '../knowledge/actors.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Analysis, Language, Token } from '../language/analysis.ts';
import { countryContext, hitsOf } from './actors/countries.ts';
import { type Draft, type ReportWords, reportWords } from './actors/draft.ts';
import { findAliases } from './actors/find-aliases.ts';
import { findGeneric } from './actors/find-generic.ts';
import { readKinship } from './actors/kinship.ts';
import { findNationalAttacks } from './actors/national-attacks.ts';
import { findOfficeHolders } from './actors/offices.ts';
import { findRegional, regionMentions } from './actors/regional.ts';
import { findShortNames } from './actors/short-names.ts';
import { extendBySound, findBySound, type SoundNames, soundNames } from './actors/sound-names.ts';
import { findPairsBySound, type SoundPairs, soundPairs } from './actors/sound-pairs.ts';
import { widenToMembers } from './actors/widen-members.ts';
import type { ActorMention } from './findings.ts';

export { resolveOffices } from './actors/offices.ts';

interface SoundIndex {
  readonly names: SoundNames;
  readonly pairs: SoundPairs;
}

const soundIndexes = new WeakMap<ActorRegistry, SoundIndex>();

const soundIndexOf = (registry: ActorRegistry): SoundIndex => {
  const known = soundIndexes.get(registry);
  if (known !== undefined) return known;
  const made = { names: soundNames(registry), pairs: soundPairs(registry) };
  soundIndexes.set(registry, made);
  return made;
};

const take = (taken: Uint8Array, drafts: readonly Draft[]): void => {
  for (const draft of drafts) taken.fill(1, draft.first, draft.last);
};

/** Drafts of `added` that no draft of `kept` contains; kept ones that lie inside an added one give way. */
const overlay = (kept: readonly Draft[], added: readonly Draft[]): Draft[] => {
  const fresh = added.filter(
    (draft) =>
      !kept.some((k) => k.first <= draft.first && draft.last <= k.last && k.actor !== null && !k.actor.generic),
  );
  return [...kept.filter((k) => !fresh.some((draft) => draft.first <= k.first && k.last <= draft.last)), ...fresh];
};

/** First token that ends after `offset`, from `from` on. */
const tokenAt = (tokens: readonly Token[], offset: number): number => {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle].end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** A description that modifies another noun: "police station", "criminal court", "the cartel leader's car". */
const isModifier = (tokens: readonly Token[], first: number, last: number, language: Language): boolean => {
  const token = tokens[language === 'es' ? first : last - 1];
  if (token === undefined || token.head < 0 || (token.head >= first && token.head < last)) return false;
  return /^(?:compound|flat)/.test(token.deprel) || (last - first === 1 && token.deprel.startsWith('amod'));
};

const NO_ACTOR = /^(?:VERB|AUX|ADV|ADP|PRON|DET|SCONJ|CCONJ|INTJ)$/;

const mentionOf = (report: ReportWords, { tokens, language }: Analysis, draft: Draft): ActorMention | null => {
  const start = report.words[draft.first].start;
  const end = report.words[draft.last - 1].end;
  const first = tokenAt(tokens, start);
  let last = first;
  while (last < tokens.length && tokens[last].start < end) last += 1;
  const { actor } = draft;
  const generic = actor?.generic ?? false;
  const upos = draft.last - draft.first === 1 ? (tokens[last - 1]?.upos ?? '') : '';
  // Spanish adjectives are no actors ("fiscal general", "código civil"); English ones tell whose it was ("rebel attack").
  if (generic && (NO_ACTOR.test(upos) || (upos === 'ADJ' && language === 'es'))) return null;
  return {
    start,
    end,
    actor: actor?.id ?? null,
    kind: draft.kind,
    name: actor === null || generic ? null : actor.name,
    speaks: actor?.speaks ?? null,
    confidence: Math.round(draft.confidence * 100) / 100,
    ...(draft.why === undefined ? {} : { why: draft.why }),
    country: draft.country ?? actor?.country ?? null,
    ...(actor === null ? {} : { whom: actor.whom }),
    ...(generic ? { generic } : {}),
    isModifier: () =>
      draft.modifier === true || (generic && (upos === 'ADJ' || isModifier(tokens, first, last, language))),
    first,
    last,
  };
};

/**
 * Actors of one text, in text order; a longer mention stands before those inside it, which are its modifiers.
 *
 *     "Ovidio Guzman, the son of El Chapo" → [Ovidio Guzman], [the son of El Chapo] (the same), [El Chapo] modifier
 */
export const readActors = (analysis: Analysis, knowledge: Knowledge): ActorMention[] => {
  const registry = knowledge.actors;
  if (registry.size === 0) return [];
  const report = reportWords(analysis);
  const hits = hitsOf(registry, report);
  const context = countryContext(report, hits);
  const { drafts: aliases, named } = findAliases(report, hits, context);
  const regional = findRegional(report, hits, regionMentions(report, hits, registry, context), registry);
  const sounds = soundIndexOf(registry);
  const certain = overlay(aliases, regional)
    .map((draft) => extendBySound(report, draft, sounds.names))
    .map((draft) => widenToMembers(report, draft));
  const taken = new Uint8Array(report.words.length);
  take(taken, certain);
  const related = new Set(
    [...named].flatMap((id) => [id, ...(registry.byId(id)?.memberOf ?? []), ...(registry.byId(id)?.childOf ?? [])]),
  );
  const heard = [
    ...findBySound(report, sounds.names, taken, related),
    ...findPairsBySound(report, sounds.pairs, taken),
  ].map((draft) => extendBySound(report, draft, sounds.names));
  const fuller = [...certain, ...heard].sort((a, b) => a.first - b.first);
  const people = [...fuller, ...findShortNames(report, fuller, taken)].sort((a, b) => a.first - b.first);
  const offices = findOfficeHolders(report, hits, people, registry, context);
  take(taken, offices);
  const national = findNationalAttacks(report, hits, taken, registry, analysis.language);
  take(taken, national);
  const generic = findGeneric(report, hits, taken, analysis.language);
  return readKinship(report, [...people, ...offices, ...national, ...generic], registry)
    .map((draft) => mentionOf(report, analysis, draft))
    .filter((mention) => mention !== null)
    .sort((a, b) => a.start - b.start || b.end - a.end);
};
