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

test('a toll that rises by those who die of their wounds: counted once, of the day of the attack', () => {
  const events = eventsOf([
    {
      published: '2026-03-09',
      text: 'Drone strike on market in Gusau kills 34\n\nGUSAU, Nigeria — A drone strike on a crowded market in Gusau killed at least 34 people on Saturday, local volunteers said. More than 60 others were wounded.',
    },
    {
      published: '2026-03-10',
      text: 'Toll in Gusau market attack rises to 41\n\nThe number of people killed in Saturday’s attack on a market in Gusau has risen to 41, a medical source said on Tuesday.\n\nSeven more people succumbed to their wounds overnight, the source said. More than 9,000 people have been killed in the region since the war broke out in 2019.',
    },
  ]);
  const [strike, ...others] = events.filter(({ tolls }) => tolls.some(({ effect }) => effect === 'killed'));
  assert.deepEqual(
    others.map(({ title }) => title),
    [],
  );
  assert.equal(strike.reports.length, 2);
  assert.equal(strike.when?.edtf, '2026-03-07');
  assert.equal(toll(strike, 'killed')?.best, 41);
});

test('deaths of other people on the next day are another happening', () => {
  const events = eventsOf([
    {
      published: '2026-03-12',
      text: 'Militants ambushed an army patrol near Kirkuk late on Tuesday, killing four soldiers and wounding three others, two security sources said.\n\nArmy jets on Wednesday struck two hideouts in the mountains, killing six militants, the army said.',
    },
  ]);
  const tolls = events.map((event) => toll(event, 'killed')?.best).sort();
  assert.deepEqual(tolls, [4, 6]);
});

test('what is only heard names no event, and a few are not none', () => {
  const [event] = eventsOf([
    {
      published: '2026-11-10',
      text: 'Prisoners die in clash at jail in Machala\n\nNine prisoners died in an armed clash at a jail in Machala on Sunday, the prison authority said, and a few others were injured. Residents heard gunfire, explosions and cries for help.',
    },
  ]);
  assert.equal(event.type, 'armed-clash');
  assert.ok((toll(event, 'injured')?.best ?? 0) > 1);
});
