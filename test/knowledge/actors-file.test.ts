import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { findCompiled } from '../../src/compiled-files.ts';
import { loadActors } from '../../src/knowledge/actors.ts';
import { actorsFileName } from '../../src/knowledge/actors-file.ts';
import { buildActors } from '../../src/knowledge/build-actors.ts';
import { foldPhrase, scanWords } from '../../src/knowledge/fold-words.ts';
import { loadPackFiles } from '../../src/knowledge/load-packs.ts';

const PACK = `pack: tst
sources: [{ title: Invented for this test }]
actors:
  - {id: los-halcones-verdes, name: Los Halcones Verdes, kind: group, weak: [Halcones], words: {es: [halcon verde]}}
  - {id: rufina-otero, name: Rufina Otero Luján, kind: person, aliases: [La Rufa]}
countries:
  - {code: QZ, names: [Quizania], demonyms: {en: [Quizanian], es: [quizano]}}
patterns:
  - {id: "policia-{country}", over: countries, name: "Policía de {country}", parent: tst/los-halcones-verdes, aliases: ["{demonym-en} police"]}
`;

const withPack = (check: (folder: string) => void): void => {
  const folder = mkdtempSync(join(tmpdir(), 'cotejo-pack-'));
  const names = new Set<string>();
  try {
    writeFileSync(join(folder, 'tst.yaml'), PACK);
    names.add(actorsFileName([folder]));
    check(folder);
    names.add(actorsFileName([folder]));
  } finally {
    for (const path of [...names].map(findCompiled)) if (path !== undefined) rmSync(path);
    rmSync(folder, { recursive: true });
  }
};

const called = (folder: string, text: string) =>
  loadActors([folder])
    .phrases.matchesAt(scanWords(text), 0)
    .flatMap(({ last, entries }) =>
      entries.map((entry) => [last, entry.what === 'actor' || entry.what === 'word' ? entry.actor.id : entry.what]),
    );

test('actors from the file are the actors that were built', () =>
  withPack((folder) => {
    const built = buildActors(loadPackFiles([folder]));
    loadActors([folder]);
    assert.ok(findCompiled(actorsFileName([folder])));
    const kept = loadActors([folder]);
    assert.deepEqual(kept.all, [...built.actors.values()]);
    assert.deepEqual(kept.regions, built.regions);
    assert.deepEqual(kept.foldedAliases('tst/rufina-otero'), [foldPhrase('Rufina Otero Luján'), ['la', 'rufa']]);
    for (const [text, found] of [
      ['Los Halcones Verdes', [[3, 'tst/los-halcones-verdes']]],
      ['Halcones', [[1, 'tst/los-halcones-verdes']]],
      [
        'halcones verdes',
        [
          [2, 'tst/los-halcones-verdes'],
          [1, 'tst/los-halcones-verdes'],
        ],
      ],
      [
        'Quizanian police',
        [
          [2, 'tst/policia-qz'],
          [1, 'country'],
        ],
      ],
      ['Rufina Otero', []],
      ['Verdes', []],
    ] as const)
      assert.deepEqual(called(folder, text), found, text);
  }));

test('a file cut short is made anew, and one of other packs is not taken', () =>
  withPack((folder) => {
    const before = loadActors([folder]);
    const name = actorsFileName([folder]);
    const path = findCompiled(name)!;
    const whole = readFileSync(path);
    for (const length of [0, 5, 300, whole.length - 40]) {
      truncateSync(path, length);
      assert.deepEqual(loadActors([folder]).all, before.all);
      assert.deepEqual(readFileSync(path), whole);
    }
    writeFileSync(join(folder, 'tst.yaml'), PACK.replace('Halcones Verdes', 'Halcones Rojos'));
    assert.notEqual(actorsFileName([folder]), name);
    assert.deepEqual(called(folder, 'Los Halcones Rojos'), [[3, 'tst/los-halcones-verdes']]);
    rmSync(path);
  }));
