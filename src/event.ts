/** An event: the claims, of any number of reports, about one happening, and what they add up to. */
import Type from 'typebox';
import { EFFECTS, EVENT_TYPES, ParticipantSchema, WHOM, WhenSchema, WhereSchema } from './claim.ts';
import { type FrozenStatic, nullable, oneOf, VersionSchema } from './schema.ts';

const ClaimIds = Type.Array(Type.String());

export const TollSchema = Type.Object({
  effect: oneOf(EFFECTS),
  whom: oneOf([...WHOM, 'all'] as const),
  /** Things seized or damaged. */
  what: Type.Optional(nullable(Type.String())),
  low: nullable(Type.Integer({ minimum: 0 })),
  best: nullable(Type.Integer({ minimum: 0 })),
  high: nullable(Type.Integer({ minimum: 0 })),
  claims: ClaimIds,
  /** Name of the rule that chose the figure. */
  rule: Type.String(),
  /** The arithmetic in words. */
  why: Type.String(),
});
export type Toll = FrozenStatic<typeof TollSchema>;

export const DisagreementSchema = Type.Object({
  about: oneOf(['when', 'where', 'who', 'toll']),
  effect: Type.Optional(oneOf(EFFECTS)),
  whom: Type.Optional(oneOf([...WHOM, 'all'] as const)),
  values: Type.Array(Type.Object({ value: Type.String(), claims: ClaimIds })),
  chosen: nullable(Type.String()),
  why: Type.String(),
});
export type Disagreement = FrozenStatic<typeof DisagreementSchema>;

export const RELATIONS = ['retaliation', 'part-of', 'response', 'same-series'] as const;

export const EventSchema = Type.Object({
  v: VersionSchema,
  kind: Type.Literal('event'),
  id: Type.String(),
  type: oneOf(EVENT_TYPES),
  title: Type.String(),
  when: nullable(WhenSchema),
  where: nullable(WhereSchema),
  participants: Type.Array(ParticipantSchema),
  claims: ClaimIds,
  reports: Type.Array(Type.String()),
  tolls: Type.Array(TollSchema),
  disagreements: Type.Array(DisagreementSchema),
  /** Stands on both events; `reverse` on the one that the other answers, follows or is part of. */
  related: Type.Array(
    Type.Object({ event: Type.String(), how: oneOf(RELATIONS), reverse: Type.Optional(Type.Literal(true)) }),
  ),
  confidence: Type.Number({ minimum: 0, maximum: 1 }),
  /** How likely it is that the reports are about one happening: the mean over its pairs; absent where one report tells it. */
  linkConfidence: Type.Optional(Type.Number({ minimum: 0, maximum: 1 })),
  /** Events that may be the same happening: not sure enough to be joined, for a person to decide. Stands on both. */
  proposed: Type.Optional(
    Type.Array(Type.Object({ event: Type.String(), confidence: Type.Number({ minimum: 0, maximum: 1 }) })),
  ),
});
export type Event = FrozenStatic<typeof EventSchema>;
