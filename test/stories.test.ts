/** Made-up happenings as several outlets tell them, read and collated as a whole: what the record then says. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Event } from '../src/event.ts';
import { collate, loadKnowledge, read } from '../src/index.ts';

const knowledge = loadKnowledge();

const eventsOf = (reports: readonly { readonly published: string; readonly text: string }[]): readonly Event[] =>
  collate(read(reports, { knowledge })).events;

const toll = ({ tolls }: Event, effect: string) => tolls.find((one) => one.effect === effect && one.whom === 'all');

test('a raid that two outlets tell with other tolls: one event, neither an abduction nor with wounded taken for dead', () => {
  const events = eventsOf([
    {
      published: '2021-07-11',
      text: 'Gunmen kill dozens in Zamfara villages\n\nGUSAU, Nigeria (Valley Wire) - Gunmen on motorcycles stormed five farming villages in the northwestern Zamfara state on Thursday, killing at least 35 people and burning homes, police and residents said. Around 40 residents were wounded.\n\n"We buried 43 people on Friday," resident Abdullahi Bello told reporters. Police put the death toll at 35.',
    },
    {
      published: '2021-07-12',
      text: 'Bandits killed 49 in Zamfara state\n\nState police said on July 10 that armed bandits attacked several villages in Zamfara state on the 8th, killing 35 villagers.\n\nA local chief told the press on the 11th that the number of deaths had risen to 49. About 20 women were kidnapped.',
    },
  ]);
  const raids = events.filter(({ when }) => when?.edtf === '2021-07-08' && when.precision === 'day');
  const [raid] = raids.filter(({ reports }) => reports.length === 2);
  assert.ok(raid, 'both reports are joined');
  assert.notEqual(raid.type, 'abduction');
  assert.equal(raid.where?.admin1, 'Zamfara State');
  assert.deepEqual([toll(raid, 'killed')?.low, toll(raid, 'killed')?.high], [35, 49]);
  assert.equal(toll(raid, 'injured')?.best, 40);
  const [told] = raid.disagreements.filter((one) => one.about === 'toll' && one.effect === 'killed');
  assert.ok(told, 'the tolls are shown to differ');
});

test('an attack whose toll each source gives for itself, on a village that no list holds; another one hours before', () => {
  const events = eventsOf([
    {
      published: '2021-06-06',
      text: 'Over 130 killed in raid on Solhan\n\nArmed men killed at least 132 civilians in an overnight raid on the village of Solhan in northern Burkina Faso, the government said on Saturday.\n\nHours earlier, suspected jihadists killed 14 people in the village of Tadaryat, 150 km to the north.',
    },
    {
      published: '2021-06-09',
      text: 'Attack on Solhan leaves 160 dead, says local radio\n\nThe number of victims of the attack on the village of Solhan in northern Burkina Faso in the early hours of June 5 was 132 according to the government, 138 according to a military source and at least 160 according to local officials.',
    },
  ]);
  const solhan = events.find(({ reports, where }) => reports.length === 2 && where?.name === 'Solhan');
  assert.ok(solhan, 'both reports are joined');
  assert.equal(solhan.where?.country, 'BF');
  const killed = toll(solhan, 'killed');
  assert.deepEqual(
    [killed?.best !== 14 && (killed?.low ?? 0) >= 130, killed?.high === null || killed?.high === 160],
    [true, true],
  );
  const tadaryat = events.find(({ where }) => where?.name === 'Tadaryat');
  assert.equal(tadaryat && toll(tadaryat, 'killed')?.best, 14);
});
