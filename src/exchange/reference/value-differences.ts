/** In what an event of ours and theirs differ, in words; each side may be several, taken together. */
import { isoDay } from '../../edtf.ts';
import { dayGap, distance, type OurEvent } from './likeness.ts';
import type { ReferenceEvent } from './reference-event.ts';

export interface ValueDifference {
  readonly about: 'killed' | 'range' | 'day' | 'place';
  readonly ours: string;
  readonly theirs: string;
  readonly sentence: string;
}

const span = (from: number, to: number): string => (from === to ? isoDay(from) : `${isoDay(from)} to ${isoDay(to)}`);

export const differencesOf = (ours: OurEvent, theirs: ReferenceEvent): ValueDifference[] => {
  const found: ValueDifference[] = [];
  const tell = (about: ValueDifference['about'], mine: string, other: string, sentence: string): void => {
    found.push({ about, ours: mine, theirs: other, sentence });
  };
  const [a, b] = [ours.killed, theirs.killed];
  if (a.best !== b.best)
    tell(
      'killed',
      String(a.best ?? 'none'),
      String(b.best ?? 'none'),
      `We count ${a.best ?? 'no'} deaths, they ${b.best ?? 'none'}.`,
    );
  else if (theirs.set === 'ucdp' && (a.low !== b.low || a.high !== b.high))
    tell(
      'range',
      `${a.low}–${a.high}`,
      `${b.low}–${b.high}`,
      `We give ${a.low} to ${a.high} deaths, they ${b.low} to ${b.high}.`,
    );
  if (
    dayGap(ours, theirs) > 0 ||
    ((ours.from !== theirs.from || ours.to !== theirs.to) && ours.from === ours.to && theirs.from === theirs.to)
  )
    tell(
      'day',
      span(ours.from, ours.to),
      span(theirs.from, theirs.to),
      `We date it ${span(ours.from, ours.to)}, they ${span(theirs.from, theirs.to)}.`,
    );
  const km = distance(ours, theirs);
  if (km !== undefined && km > theirs.radius)
    tell('place', ours.place, theirs.place, `Our ${ours.place} lies ${Math.round(km)} km from their ${theirs.place}.`);
  return found;
};
