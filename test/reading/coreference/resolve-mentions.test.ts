import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadActors } from '../../../src/knowledge/actors.ts';
import type { Knowledge } from '../../../src/knowledge/knowledge.ts';
import { analyse } from '../../../src/language/analyse.ts';
import type { Language } from '../../../src/language/analysis.ts';
import { resolveMentions } from '../../../src/reading/coreference/resolve-mentions.ts';
import type { Findings, PlaceMention } from '../../../src/reading/findings.ts';
import { readActors } from '../../../src/reading/read-actors.ts';

const knowledge = { actors: loadActors([join(import.meta.dirname, '..', '..', '..', 'packs')]) } as Knowledge;

const place = (text: string, name: string, kind: PlaceMention['kind']): PlaceMention[] => {
  const start = text.indexOf(name);
  if (start < 0) return [];
  const nowhere = { city: null, adm2: null, admin1: null, country: null, lat: null, lon: null };
  const found = { start, end: start + name.length, text: name, kind, id: `x:${name}`, name, ...nowhere };
  return [{ ...found, precision: 'exact', confidence: 1, locative: true }];
};

const linksOf = (text: string, language: Language = 'en'): string[] => {
  const analysis = analyse(text, language);
  const findings: Findings = {
    actors: readActors(analysis, knowledge),
    places: [
      ...place(text, 'Jerez', 'city'),
      ...place(text, 'Zacatecas', 'admin1'),
      ...place(text, 'Mexico', 'country'),
      ...place(text, 'Fresnillo', 'city'),
    ],
    times: [],
    quantities: [],
  };
  return resolveMentions(analysis, findings).map(
    (link) => `${text.slice(link.start, link.end)} > ${text.slice(link.antecedent.start, link.antecedent.end)}`,
  );
};

test('later mentions refer back', () => {
  for (const [language, text, expected, unexpected = []] of [
    [
      'en',
      'Armed men entered Jerez. The attackers burned a bus and residents fled the town.',
      ['attackers > Armed men', 'town > Jerez'],
    ],
    ['en', 'Claudia Sheinbaum spoke on Monday. She thanked the soldiers.', ['She > Claudia Sheinbaum']],
    ['en', 'Elena Ruiz Mora was shot on Monday. Ruiz was a teacher.', ['Ruiz > Elena Ruiz Mora']],
    ['en', 'Soldiers reached Fresnillo and then Jerez. People left the city.', ['city > Jerez']],
    ['en', 'He fled the town of Jerez.', [], ['town']],
    ['en', 'The governor of Zacatecas left. The state police stayed.', [], ['state']],
    [
      'es',
      'Hombres armados entraron a Jerez. Los agresores quemaron un camión y huyeron del municipio.',
      ['agresores > Hombres armados', 'municipio > Jerez'],
    ],
    ['en', 'The gunmen fled.', [], ['gunmen']],
  ] as const satisfies readonly (readonly [Language, string, readonly string[], (readonly string[])?])[]) {
    const found = linksOf(text, language);
    for (const row of expected) assert.ok(found.includes(row), `${text}\nexpected ${row}\nfound ${found.join(' | ')}`);
    for (const row of unexpected)
      assert.ok(!found.some((f) => f.startsWith(row)), `${text}\nfound ${found.join(' | ')}`);
  }
});

test('every link points back', () => {
  const text =
    'Armed men shot Pedro Salas Ruiz in Jerez. He died. The police said the gunmen fled the city; Salas had a son. They found him.';
  const analysis = analyse(text, 'en');
  const findings: Findings = {
    actors: readActors(analysis, knowledge),
    places: place(text, 'Jerez', 'city'),
    times: [],
    quantities: [],
  };
  for (const link of resolveMentions(analysis, findings)) assert.ok(link.antecedent.end <= link.start);
});
