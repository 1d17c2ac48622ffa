/** One decision to the service: its journal entry and the event as it stands now. */
import { ask } from '../api/ask.ts';
import type { Decision } from '../api/decision.ts';
import type { DecisionAnswer } from '../api/types.ts';
import { ownName } from '../shell/own-name.ts';

export const sendDecision = (decision: Decision): Promise<DecisionAnswer> =>
  ask<DecisionAnswer>('/api/decisions', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...decision, ...(ownName() && { by: ownName() }) }),
  });

export const sendUndo = (seq: number): Promise<DecisionAnswer> =>
  sendDecision({ decision: 'undo', subject: { kind: 'decision', id: String(seq) } });
