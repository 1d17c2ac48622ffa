/** A claim's ACLED types: its type's own, sharpened by its trigger and its sides. */
import type { Claim } from '../../claim.ts';
import { acledEventType, EVENT_TYPE_CODES } from '../../knowledge/event-types.ts';
import type { DraftClaim } from './draft.ts';

const coded = (sub_event_type: string): Claim['acled'] => ({
  event_type: acledEventType(sub_event_type),
  sub_event_type,
});

export const acledOf = ({ trigger, type }: DraftClaim): Claim['acled'] =>
  trigger.entry.acled !== null
    ? coded(trigger.entry.acled)
    : (EVENT_TYPE_CODES[type].acled ?? { event_type: null, sub_event_type: null });
