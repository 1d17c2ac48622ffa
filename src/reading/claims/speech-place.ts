/**
 * Where words were spoken, if no place is told: in the country or division that the speaker governs, not in the town of
 * the violence.
 */
import type { EventType, Participant, Where } from '../../claim.ts';
import { foldName } from '../../knowledge/fold-name.ts';
import { countryCodeOf, findByName, type Gazetteer, nameOf } from '../../knowledge/gazetteer.ts';
import { KIND } from '../../knowledge/gazetteer-layout.ts';
import { fieldsOf } from '../places/describe-place.ts';
import { placeInSentence } from './assign-where.ts';
import type { ClaimContext } from './context.ts';
import type { Trigger } from './trigger.ts';

const WORDS = new Set<EventType>(['statement', 'designation', 'agreement']);
const HEAD_OF_GOVERNMENT = 'world/head-of-government';

/** Gazetteer entry of a pack's division, by its name and country; -1 where the gazetteer has none. */
const divisionNamed = (gazetteer: Gazetteer, name: string, country: string): number =>
  findByName(gazetteer, foldName(name)).find(
    (entry) => gazetteer.columns.kind[entry] === KIND.admin1 && countryCodeOf(gazetteer, entry) === country,
  ) ?? -1;

/** Gazetteer entry of what an actor governs or polices: its division, a head of government's country; -1 for others. */
const realmOf = ({ knowledge: { actors, gazetteer } }: ClaimContext, id: string): number => {
  const actor = actors.byId(id);
  if (!actor) return -1;
  const region = actor.region === null ? undefined : actors.regions.find((one) => one.id === actor.region);
  if (region) return divisionNamed(gazetteer, region.name, region.country);
  if (!actors.isA(id, HEAD_OF_GOVERNMENT)) return -1;
  const country = actor.country ?? actors.termsOf(id)[0]?.country;
  return (country === undefined ? undefined : gazetteer.codes.get(country)) ?? -1;
};

/**
 * The realm of whoever speaks in a sentence that names no place; null for any other claim.
 *
 *     'Twelve died in Reynosa. The next day President López Obrador defended the raid.' → Mexico
 *     'The Sonora state government issued a statement.' → Sonora
 */
export const speechPlaceOf = (
  context: ClaimContext,
  trigger: Trigger,
  participants: readonly Participant[],
): Where | null => {
  if (!WORDS.has(trigger.entry.type) || placeInSentence(context, trigger)) return null;
  const { gazetteer } = context.knowledge;
  for (const { role, actor } of participants) {
    const realm = actor !== null && (role === 'speaker' || role === 'authority') ? realmOf(context, actor) : -1;
    if (realm < 0) continue;
    const { kind: _kind, ...fields } = fieldsOf(gazetteer, realm);
    const why = `the speaker is of ${nameOf(gazetteer, realm)}; where it was said is not told`;
    return { ...fields, evidence: [], inferred: true, why };
  }
  return null;
};
