import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Claim } from '../src/claim.ts';
import { collate, loadKnowledge, type Reading, read } from '../src/index.ts';

const EXAMPLES = join(import.meta.dirname, '..', 'examples', 'reports');
const TEXTS = readdirSync(EXAMPLES)
  .filter((name) => /\.(txt|md)$/.test(name))
  .map((name) => readFileSync(join(EXAMPLES, name), 'utf8'));
const knowledge = loadKnowledge();

const spansOf = (claim: Claim) => [
  claim.trigger,
  ...(claim.when?.evidence ?? []),
  ...(claim.where?.evidence ?? []),
  ...claim.participants.flatMap((participant) => participant.evidence),
  ...claim.figures.flatMap((figure) => figure.evidence),
  ...claim.attributed.flatMap((attribution) => attribution.evidence),
];

const checkReading = ({ report, claims, analysis, findings }: Reading): void => {
  const inside = ({ start, end }: { start: number; end: number }) =>
    assert.ok(start >= 0 && start < end && end <= report.text.length, `span ${start}–${end} of ${report.text.length}`);
  for (const claim of claims) {
    spansOf(claim).forEach(inside);
    assert.equal(claim.trigger.text, report.text.slice(claim.trigger.start, claim.trigger.end));
    for (const figure of claim.figures) {
      if (figure.low !== null && figure.high !== null) assert.ok(figure.low <= figure.high, figure.words);
      assert.ok(figure.inferred || figure.evidence.length > 0, `a figure without words: ${figure.words}`);
    }
  }
  for (const group of [findings.times, findings.places, findings.quantities, findings.actors, analysis.tokens]) {
    group.forEach(inside);
  }
  assert.ok(claims.filter((claim) => claim.main).length <= 1, 'one main claim at most');
  assert.equal(new Set(claims.map((claim) => claim.id)).size, claims.length, 'claim ids differ');
};

const reading = (text: string, language: 'en' | 'es'): void => {
  if (!/[\p{L}\p{N}]/u.test(text.toWellFormed().replace(/\ufffd/g, ''))) return;
  const readings = read([{ text: `Report. ${text}`, language }], { knowledge });
  readings.forEach(checkReading);
  collate(readings);
};

/** A text with some of its characters cut, doubled, swapped or replaced by what breaks readers. */
const mutated = fc
  .tuple(
    fc.constantFrom(...TEXTS),
    fc.array(
      fc.tuple(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom(
          '',
          ' ',
          '\n',
          '\u200b',
          '\u202e',
          '\ud800',
          '😀',
          '.',
          '"',
          '(',
          '1,',
          'é',
          '\u0301',
          '—',
          ';;',
          'AND ',
        ),
      ),
      {
        maxLength: 40,
      },
    ),
    fc.double({ min: 0, max: 0.8, noNaN: true }),
  )
  .map(([text, edits, cut]) => {
    let changed = text.slice(Math.floor(cut * text.length));
    for (const [where, what] of edits) {
      const at = Math.floor(where * changed.length);
      changed = changed.slice(0, at) + what + changed.slice(at + 1);
    }
    return changed;
  });

test('mutated reports are read without fault, and every span lies inside its text', () => {
  fc.assert(
    fc.property(mutated, fc.constantFrom('en', 'es'), (text, language) => reading(text, language as 'en' | 'es')),
    { numRuns: 150 },
  );
});

test('random texts are read without fault', () => {
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'grapheme', maxLength: 300 }));
  fc.assert(
    fc.property(text, fc.constantFrom('en', 'es'), (given, language) => reading(given, language as 'en' | 'es')),
    { numRuns: 200 },
  );
});

test('long and repetitive texts end soon', () => {
  for (const text of [
    'a'.repeat(300_000),
    'Police killed 3 men. '.repeat(5000),
    '(('.repeat(50_000),
    '1 '.repeat(50_000),
    'killed '.repeat(20_000),
  ]) {
    const started = performance.now();
    reading(text, 'en');
    assert.ok(
      performance.now() - started < 20_000,
      `${text.slice(0, 20)}… took ${Math.round(performance.now() - started)} ms`,
    );
  }
});

test('reading is deterministic', () => {
  const once = () => JSON.stringify(read(TEXTS, { knowledge }).map(({ report, claims }) => ({ report, claims })));
  assert.equal(once(), once());
});
