/** Who took part, each once: mentions of one person, group or kind of people in any number of claims are merged. */
import type { Claim, Participant } from '../claim.ts';
import type { Disagreement } from '../event.ts';
import { foldName } from './hash-words.ts';
import { fullerName } from './person-names.ts';

interface Merged {
  participant: Participant;
  readonly claims: Claim[];
  readonly names: Set<string>;
}

/** 'Ovidio' and 'Ovidio Guzmán' are one; 'Ovidio Guzmán' and 'Joaquín Guzmán' are two. */
const sameName = (a: string, b: string): boolean => {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a.split(' '), b.split(' ')] : [b.split(' '), a.split(' ')];
  return short.every((word) => long.includes(word)) && (short.length > 1 || short[0].length > 3);
};

const sameParticipant = (merged: Merged, next: Participant): boolean => {
  const known = merged.participant;
  if (known.role !== next.role) return false;
  if (known.actor !== null && next.actor !== null) return known.actor === next.actor;
  if (known.name !== null && next.name !== null) {
    const name = foldName(next.name);
    return [...merged.names].some((other) => sameName(other, name));
  }
  if (known.name !== null || next.name !== null) return false;
  return known.kind === next.kind && known.head === next.head && known.actor === next.actor;
};

/** The wider count: of 'more than 60' and 'gunmen' the first. */
const join = (known: Participant, next: Participant): Participant => {
  const count = (known.count?.best ?? -1) >= (next.count?.best ?? -1) ? (known.count ?? next.count) : next.count;
  return {
    ...known,
    name: fullerName(known.name, next.name, known.actor ?? next.actor),
    actor: known.actor ?? next.actor,
    confidence: Math.max(known.confidence, next.confidence),
    ...(count === undefined ? {} : { count }),
    ...((known.age ?? next.age) === undefined ? {} : { age: known.age ?? next.age }),
    evidence: [],
  };
};

const RANK: readonly Participant['role'][] = [
  'perpetrator',
  'side',
  'victim',
  'target',
  'authority',
  'instrument',
  'speaker',
  'other',
];

const merge = (claims: readonly Claim[]): Merged[] => {
  const merged: Merged[] = [];
  for (const claim of claims)
    for (const participant of claim.participants) {
      const known = merged.find((one) => sameParticipant(one, participant));
      if (known) {
        known.participant = join(known.participant, participant);
        known.claims.push(claim);
        if (participant.name) known.names.add(foldName(participant.name));
      } else
        merged.push({
          participant: { ...participant, evidence: [] },
          claims: [claim],
          names: new Set(participant.name ? [foldName(participant.name)] : []),
        });
    }
  return merged;
};

export interface MergedParticipants {
  readonly participants: readonly Participant[];
  readonly disagreements: readonly Disagreement[];
}

const label = (participant: Participant): string =>
  participant.name ?? participant.actor ?? participant.head ?? participant.kind;

/** Reports that blame different named groups: both are kept, the one blamed by more claims is chosen. */
const rivalPerpetrators = (merged: readonly Merged[]): Disagreement[] => {
  const blamed = merged.filter(
    ({ participant }) =>
      participant.role === 'perpetrator' &&
      participant.actor !== null &&
      (participant.kind === 'group' || participant.kind === 'organisation'),
  );
  if (new Set(blamed.map((one) => one.participant.actor)).size < 2) return [];
  const most = blamed.reduce((best, next) => (next.claims.length > best.claims.length ? next : best));
  // Named side by side in one claim they acted together, which is no disagreement.
  const together = blamed.some((one) => one !== most && one.claims.some((claim) => most.claims.includes(claim)));
  if (together) return [];
  return [
    {
      about: 'who',
      values: blamed.map((one) => ({
        value: label(one.participant),
        claims: [...new Set(one.claims.map((claim) => claim.id))],
      })),
      chosen: label(most.participant),
      why: `${label(most.participant)} is blamed by ${most.claims.length} of ${blamed.reduce((sum, one) => sum + one.claims.length, 0)} claims that name a group.`,
    },
  ];
};

/** Participants of the claims merged, named before described ones, by role. Evidence stays with the claims. */
export const mergeParticipants = (claims: readonly Claim[]): MergedParticipants => {
  const merged = merge(claims);
  const order = (one: Merged): number =>
    RANK.indexOf(one.participant.role) * 4 - (one.participant.name || one.participant.actor ? 2 : 0);
  return {
    participants: merged
      .map((one, index) => ({ one, index }))
      .sort((a, b) => order(a.one) - order(b.one) || b.one.claims.length - a.one.claims.length || a.index - b.index)
      .map(({ one }) => one.participant),
    disagreements: rivalPerpetrators(merged),
  };
};
