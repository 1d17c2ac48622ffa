/** Regional bodies: 'police of Coahuila state', 'Koawela state government', and 'the state government' of a region named before. */
import type { Actor, ActorRegistry, Region } from '../../knowledge/actors.ts';
import { translationsOf } from '../../knowledge/half-translation.ts';
import { distanceOfSounds, soundsOf } from '../../knowledge/sound.ts';
import { lettersOf } from '../../knowledge/sound-letters.ts';
import type { CountryContext, Hit, RegionMention } from './countries.ts';
import { adjoins, type Draft, isPossessive, type ReportWords } from './draft.ts';

const REGION_WORD = /^(?:state|states|province|department|departamento|estado|provincia)$/;
/** "the town of X", "state of X": X is a name even where its letters are small. */
const OF = /^(?:of|de|del|in|en)$/;
const NO_NAME = new Set(
  'the a an this that each every same other another one of de del el la los las un una ese este otro mismo said any its his their our your my no federal local police armed mexican neighboring nearby northern southern western eastern central border'.split(
    ' ',
  ),
);

const NEAR = 0.22;
const MARGIN = 0.08;

/** Regions named exactly, in capitals where the text has them. */
const exactRegions = (report: ReportWords, hits: ReadonlyMap<number, readonly Hit[]>): RegionMention[] => {
  const mentions: RegionMention[] = [];
  for (const [, found] of hits)
    for (const hit of found)
      for (const entry of hit.entries) {
        if (entry.what !== 'region') continue;
        if (!report.words[hit.first].upper && report.casing[hit.first] !== 'lower') continue;
        mentions.push({ first: hit.first, last: hit.last, region: entry.region, confidence: 0.9 });
      }
  return mentions;
};

const regionSounds = new WeakMap<Region, readonly Uint8Array[]>();

/** The sounds of a region's names and of their half translations ("new Leon"). */
const soundsOfRegion = (region: Region): readonly Uint8Array[] => {
  const known = regionSounds.get(region);
  if (known !== undefined) return known;
  const made = region.names.flatMap((name) => [name, ...translationsOf(lettersOf(name))]).map((name) => soundsOf(name));
  regionSounds.set(region, made);
  return made;
};

/** One to three words at `first` that sound like one region of the report's countries, and like no other. */
const regionBySound = (
  report: ReportWords,
  first: number,
  last: number,
  regions: readonly Region[],
): RegionMention | null => {
  const words = report.words.slice(first, last).map((word) => word.folded);
  if (words.some((word) => NO_NAME.has(word)) || words.join('').length < 4) return null;
  const name = words.join(' ');
  const sounds = soundsOf(name);
  let best: Region | null = null;
  let least = 1;
  let second = 1;
  for (const region of regions) {
    let distance = 1;
    for (const variant of soundsOfRegion(region))
      distance = Math.min(distance, distanceOfSounds(sounds, variant, NEAR + MARGIN));
    if (distance < least) {
      second = least;
      least = distance;
      best = region;
    } else if (distance < second) second = distance;
  }
  if (best === null || least > NEAR || second - least < MARGIN) return null;
  const why =
    least === 0
      ? undefined
      : `"${name}" sounds like ${best.name} (distance ${least.toFixed(2)}, next ${second.toFixed(2)})`;
  return { first, last, region: best, confidence: 0.9 - least, why };
};

const CACHE_LIMIT = 20_000;
const heardByRegions = new Map<string, Map<string, RegionMention | null>>();

/** What words were heard as, among the regions of certain countries; kept from report to report. */
const heardAmong = (regions: readonly Region[]): Map<string, RegionMention | null> => {
  const key = `${regions.length} ${regions[0]?.id} ${regions.at(-1)?.id}`;
  const known = heardByRegions.get(key);
  if (known !== undefined && known.size < CACHE_LIMIT) return known;
  if (heardByRegions.size > 100) heardByRegions.clear();
  const made = new Map<string, RegionMention | null>();
  heardByRegions.set(key, made);
  return made;
};

/** Regions beside their own word or a body of theirs: 'coavela state', 'state of koawela', 'state government of Chiwawa'. */
const heardRegions = (
  report: ReportWords,
  hits: ReadonlyMap<number, readonly Hit[]>,
  regions: readonly Region[],
  known: ReadonlySet<number>,
): RegionMention[] => {
  const mentions: RegionMention[] = [];
  const heardBefore = heardAmong(regions);
  const listen = (first: number, last: number): boolean => {
    if (first < 0 || last > report.words.length || first >= last) return false;
    const key = report.words
      .slice(first, last)
      .map((word) => word.folded)
      .join(' ');
    const known = heardBefore.get(key);
    const found = known === undefined ? regionBySound(report, first, last, regions) : known;
    if (known === undefined) heardBefore.set(key, found);
    if (found !== null) mentions.push({ ...found, first, last });
    return found !== null;
  };
  for (const [, found] of hits) {
    const bare = found.find(({ entries }) => entries.some((entry) => entry.what === 'bare'));
    if (bare && OF.test(report.words[bare.last]?.folded ?? '') && !known.has(bare.last + 1))
      listen(bare.last + 1, bare.last + 2);
  }
  for (let at = 0; at < report.words.length; at++) {
    if (!REGION_WORD.test(report.words[at].folded)) continue;
    if (at > 0 && adjoins(report, at - 1) && !known.has(at - 1) && !listen(at - 1, at) && at > 1) listen(at - 2, at);
    if (OF.test(report.words[at + 1]?.folded ?? '') && report.words[at + 2] && !known.has(at + 2)) {
      if (!listen(at + 2, at + 3) && at + 4 <= report.words.length) listen(at + 2, at + 4);
    }
  }
  return mentions;
};

/** Regions that the report names, exactly or by sound, in text order. */
export const regionMentions = (
  report: ReportWords,
  hits: ReadonlyMap<number, readonly Hit[]>,
  registry: ActorRegistry,
  context: CountryContext,
): RegionMention[] => {
  const exact = exactRegions(report, hits);
  const inside = new Set(exact.flatMap((mention) => [mention.first, mention.last - 1]));
  const regions = registry.regions.filter((region) => context.has(region.country));
  const heard = regions.length === 0 ? [] : heardRegions(report, hits, regions, inside);
  return [...exact, ...heard].sort((a, b) => a.first - b.first || b.last - a.last);
};

/** The body of a region that is a kind of the generic actor: (Coahuila, world/police) → the state's police. */
const bodyOf = (registry: ActorRegistry, region: Region, generic: string): Actor | undefined =>
  registry.bodiesOf(region.id).find((actor) => registry.isA(actor.id, generic));

const SKIPPED = /^(?:state|the|el|estado|province|department)$/;

/** The region mention that a word span touches: "Coahuila police", "police of Coahuila state", "policía de Coahuila". */
const touching = (
  report: ReportWords,
  mentions: readonly RegionMention[],
  first: number,
  last: number,
): { mention: RegionMention; first: number; last: number } | undefined => {
  let before = first - 1;
  if (isPossessive(report, before)) before -= 1;
  while (before > 0 && SKIPPED.test(report.words[before].folded) && adjoins(report, before - 1)) before -= 1;
  let after = last;
  while (
    after < report.words.length &&
    after < last + 4 &&
    (OF.test(report.words[after].folded) || SKIPPED.test(report.words[after].folded))
  )
    after += 1;
  for (const mention of mentions) {
    if (mention.last - 1 === before && adjoins(report, before)) return { mention, first: mention.first, last };
    if (mention.first === after && after > last && OF.test(report.words[last].folded)) {
      const end = REGION_WORD.test(report.words[mention.last]?.folded ?? '') ? mention.last + 1 : mention.last;
      return { mention, first, last: end };
    }
  }
  return undefined;
};

const regionalDraft = (actor: Actor, first: number, last: number, confidence: number, why?: string): Draft => ({
  first,
  last,
  actor,
  kind: actor.kind,
  confidence,
  country: null,
  ...(why === undefined ? {} : { why }),
});

/** Bodies said with their region's name, garbled or in an order that no alias holds. */
export const findRegional = (
  report: ReportWords,
  hits: ReadonlyMap<number, readonly Hit[]>,
  mentions: readonly RegionMention[],
  registry: ActorRegistry,
): Draft[] => {
  if (mentions.length === 0) return [];
  const drafts: Draft[] = [];
  let free = 0;
  for (const [at, found] of hits) {
    if (at < free) continue;
    for (const hit of found) {
      const bare = hit.entries.filter((entry) => entry.what === 'bare');
      const word = hit.entries.find((entry) => entry.what === 'word');
      if (bare.length === 0 && word === undefined) continue;
      const touched = touching(report, mentions, hit.first, hit.last);
      const own = touched && bare.find(({ bare: { country } }) => country === touched.mention.region.country);
      const named = own
        ? registry.byId(own.bare.actors.get(touched.mention.region.id) ?? '')
        : touched && word && bodyOf(registry, touched.mention.region, word.actor.id);
      if (touched && named) {
        drafts.push(regionalDraft(named, touched.first, touched.last, touched.mention.confidence, touched.mention.why));
        free = touched.last;
        break;
      }
      if (bare.length === 0) continue;
      const fits = (mention: RegionMention): boolean =>
        bare.some(({ bare: { country } }) => country === mention.region.country);
      const antecedent =
        mentions.findLast((mention) => mention.first < hit.first && fits(mention)) ?? mentions.find(fits);
      const body = antecedent && bare.find(({ bare: { country } }) => country === antecedent.region.country);
      const actor = body && registry.byId(body.bare.actors.get(antecedent.region.id) ?? '');
      if (!antecedent || !actor) continue;
      const rivals = new Set(mentions.filter(fits).map((mention) => mention.region.id)).size;
      const why = `the report names ${antecedent.region.name}${rivals > 1 ? ` last, among ${rivals} regions` : ''}`;
      drafts.push(regionalDraft(actor, hit.first, hit.last, rivals > 1 ? 0.65 : 0.8, why));
      free = hit.last;
      break;
    }
  }
  return drafts;
};
