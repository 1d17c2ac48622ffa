/** A claim in the making: everything but its ids, template and rank. */
import type { Attribution, EventType, Participant, Standing, When, Where } from '../../claim.ts';
import type { DraftFigure } from './figures.ts';
import type { RoleFiller } from './roles.ts';
import type { Trigger } from './trigger.ts';

export interface DraftClaim {
  readonly trigger: Trigger;
  readonly type: EventType;
  readonly standing: Standing;
  readonly when: When | null;
  readonly where: Where | null;
  readonly fillers: readonly RoleFiller[];
  readonly participants: readonly Participant[];
  readonly figures: readonly DraftFigure[];
  readonly attributed: readonly Attribution[];
  /** Its toll is given by this speaker, another one by others of its sentence. */
  readonly ofOneSpeaker?: boolean;
  /** Other triggers of the sentence that tell the same happening and were joined to this one. */
  readonly joined?: readonly Trigger[];
  /** What the learned layer decided about its type and standing, in words. */
  readonly learned?: string;
  /** Probability of the incident that it tells, where the learned layer weighed it. */
  readonly likelihood?: number;
}
