/** What a whole chain looks like: everything that is true of one of its phrases, and what is true of several. */
import { hashPair } from '../../language/hash.ts';
import { distinctInto } from './distinct-hashes.ts';

/** Members beyond these add nothing new. */
const MOST = 12;
const REPEATED = 90;
const LENGTH = 91;

/** Hashed features of a chain from those of its `members`; each stands once, and once more where it repeats. */
export const chainFeatures = (members: readonly ArrayLike<number>[], out: number[]): void => {
  out.push(hashPair(LENGTH, Math.min(members.length, 6)));
  if (members.length === 1) {
    const put = distinctInto(out);
    for (let i = 0; i < members[0].length; i++) put(members[0][i]);
    return;
  }
  const counts = new Map<number, number>();
  for (const features of members.slice(0, MOST)) {
    const own = new Set<number>();
    for (let i = 0; i < features.length; i++) own.add(features[i]);
    for (const feature of own) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  for (const [feature, count] of counts) {
    out.push(feature);
    if (count > 1) out.push(hashPair(REPEATED, feature));
  }
};
