import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findReprints } from '../../src/collation/near-duplicates.ts';
import { reportOf } from './build-claims.ts';

const STORY =
  'Armed men opened fire on a bakery in the market quarter of Altamira on Tuesday evening and killed the owner and two of his ' +
  'customers, the prosecutor said. A fourth person was taken to hospital with wounds to the legs. Neighbours heard about forty ' +
  'shots and saw a grey van leave towards the bridge. Soldiers closed the avenue until midnight while experts collected shells. ' +
  'Nobody has claimed the attack, and the prosecutor asked witnesses to come forward with pictures or recordings of that hour.';
const OTHER =
  'A lorry carrying oranges overturned near the northern toll station on Wednesday and blocked both lanes for six hours. The ' +
  'driver, who had fallen asleep, was not hurt. Villagers took home what they could carry before the police arrived with a ' +
  'crane, and the mayor asked drivers to use the old road through the hills until the next morning at eight.';

const report = (id: string, published: string, text: string) => reportOf({ id, published, text, claims: [] });

const found = (...reports: ReturnType<typeof report>[]): Record<string, string> =>
  Object.fromEntries(findReprints(reports));

test('a copy points to the report that was first in print', () => {
  assert.deepEqual(found(report('late', '2020-02-05', STORY), report('early', '2020-02-04', STORY)), { late: 'early' });
});

test('a lightly edited copy with a new first and last sentence is a copy', () => {
  const edited = `By our correspondent. ${STORY.replace('grey van', 'grey pickup')} Read more on our site tomorrow.`;
  assert.deepEqual(found(report('a', '2020-02-04', STORY), report('b', '2020-02-05', edited)), { b: 'a' });
});

test('a shortened copy is a copy', () => {
  assert.deepEqual(found(report('a', '2020-02-04', `${STORY} ${OTHER}`), report('b', '2020-02-04', STORY)), { b: 'a' });
});

test('copies of one day: the first by id is the original, in whatever order they come', () => {
  const reports = ['c', 'a', 'b'].map((id) => report(id, '2020-02-04', STORY));
  assert.deepEqual(found(...reports), { b: 'a', c: 'a' });
  assert.deepEqual(found(...reports.reverse()), { b: 'a', c: 'a' });
});

test('other stories and texts too short to tell are no copies', () => {
  assert.deepEqual(
    found(
      report('a', '2020-02-04', STORY),
      report('b', '2020-02-04', OTHER),
      report('c', '2020-02-04', 'Two men were shot in Altamira on Tuesday.'),
      report('d', '2020-02-04', 'Two men were shot in Altamira on Tuesday.'),
    ),
    {},
  );
});
