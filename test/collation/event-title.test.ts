import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EventType, Participant } from '../../src/claim.ts';
import { eventTitle } from '../../src/collation/event-title.ts';
import { mergeParticipants } from '../../src/collation/merge-participants.ts';
import { claimOf } from './build-claims.ts';

const person = (role: Participant['role'], name: string | null, actor: string | null): Participant => ({
  role,
  kind: 'person',
  name,
  head: null,
  actor,
  confidence: 0.9,
  evidence: [],
});

const TABLE: readonly { says: string; type: EventType; people: readonly Participant[]; title: string }[] = [
  {
    says: "a father's by-name is not his son's",
    type: 'release',
    people: [person('victim', 'El Toro', 'mx/ana-ruiz-soto'), person('victim', 'El Toro', 'mx/luis-ruiz-vega')],
    title: 'Release',
  },
  {
    says: 'of several names the one that is the actor’s own, however short',
    type: 'arrest',
    people: [person('target', 'El Toro', 'mx/ana-ruiz-soto'), person('target', 'ana', 'mx/ana-ruiz-soto')],
    title: 'Arrest of Ana',
  },
  {
    says: 'the given name before the family name',
    type: 'arrest',
    people: [person('target', 'Ruiz', 'mx/ana-ruiz-soto'), person('target', 'ana', 'mx/ana-ruiz-soto')],
    title: 'Arrest of Ana',
  },
  {
    says: 'the fuller of two',
    type: 'arrest',
    people: [person('target', 'ana Ruiz', 'mx/ana-ruiz-soto'), person('target', 'Ana Ruiz', 'mx/ana-ruiz-soto')],
    title: 'Arrest of Ana Ruiz',
  },
  {
    says: 'a man of a generic kind keeps his name',
    type: 'killing',
    people: [person('victim', 'Pedro Lara', 'world/gang-members')],
    title: 'Killing of Pedro Lara',
  },
  {
    says: 'a speaker known to no pack',
    type: 'statement',
    people: [person('speaker', 'Marta Solís', null)],
    title: 'Statement by Marta Solís',
  },
];

for (const { says, type, people, title } of TABLE)
  test(says, () => {
    const claims = people.map((participant, index) => ({
      ...claimOf({ type }, 'a', index),
      participants: [participant],
    }));
    const { participants } = mergeParticipants(claims);
    assert.equal(eventTitle({ type, participants, when: null, where: null, tolls: [] }), title);
  });
