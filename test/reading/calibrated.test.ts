import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calibrationError, isotonic } from '../../src/measure/calibration.ts';
import { participantConfidence, placeConfidence } from '../../src/reading/calibrated.ts';

test('calibrated confidences lie between 0 and 1 and never fall as the raw weight rises', () => {
  for (const curve of [participantConfidence, placeConfidence]) {
    let before = 0;
    for (let raw = 0; raw <= 1.0001; raw += 0.01) {
      const share = curve(raw);
      assert.ok(share >= before && share <= 1, `${raw} → ${share}`);
      before = share;
    }
  }
  assert.equal(participantConfidence(0.9), 0.81);
});

test('calibration error: the distance of what is stated from what is right, by bins', () => {
  const row = (confidence: number, right: boolean) => ({ confidence, right });
  assert.equal(calibrationError([row(0.9, true), row(0.9, false)]).toFixed(2), '0.40');
  assert.equal(calibrationError([row(0.95, true), row(0.05, false)]).toFixed(2), '0.05');
  assert.equal(calibrationError([]), 0);
});

test('isotonic regression pools what falls', () => {
  const rows = [
    { confidence: 0.2, right: true },
    { confidence: 0.3, right: false },
    { confidence: 0.8, right: true },
  ];
  assert.deepEqual(isotonic(rows), [
    [0.2, 0.5],
    [0.8, 1],
  ]);
});
