/** Whether two fillers belong to one incident or to two of the same type: how far apart they stand and what lies between. */
import type { DraftClaim } from '../claims/draft.ts';
import type { Filler } from './decide-incidents.ts';
import type { View } from './view.ts';

const TURNS = new Set(
  'meanwhile another also other others elsewhere earlier later previously addition moreover furthermore likewise second separate'.split(
    ' ',
  ),
);
/** Words of a sentence's start in which a turn is looked for. */
const START = 6;

const place = (view: View, { pick }: Filler) => view.candidates[pick.candidate].phrase;

/** The draft of a type nearest to a token: of its own sentence first. */
const nearestDraft = (view: View, type: number, token: number, sentence: number): number => {
  let [best, top] = [-1, Number.POSITIVE_INFINITY];
  view.scene.drafts.forEach(({ trigger }, i) => {
    const own = view.draftTypes[i];
    if (own < 0) return;
    const gap = Math.abs(trigger.head - token) + Math.abs(trigger.sentence - sentence) * 30 + (own === type ? 0 : 15);
    if (gap < top) [best, top] = [i, gap];
  });
  return best;
};

const compared = (a: string | null | undefined, b: string | null | undefined): number =>
  !a || !b ? 0 : a === b ? 1 : -1;

const compareDrafts = (a: DraftClaim | undefined, b: DraftClaim | undefined): readonly number[] => {
  if (!a || !b) return [0, 0, 0, 0, 0];
  return [
    a === b ? 1 : 0,
    compared(a.when?.edtf, b.when?.edtf),
    compared(a.where?.name, b.where?.name),
    compared(a.where?.admin1, b.where?.admin1),
    compared(a.where?.city, b.where?.city),
  ];
};

/** Row of numbers for two fillers of the report's incidents of type `type`. */
export const pairRow = (view: View, type: number, one: Filler, other: Filler): Float64Array => {
  const { context, drafts } = view.scene;
  const [a, b] = place(view, one).first <= place(view, other).first ? [one, other] : [other, one];
  const [p, q] = [place(view, a), place(view, b)];
  const { sentences, tokens, text } = context.analysis;
  let [turns, scored, lowest] = [0, 0, 12];
  for (let s = p.sentence + 1; s <= q.sentence; s++) {
    for (let i = sentences[s].first; i < Math.min(sentences[s].last, sentences[s].first + START); i++)
      if (TURNS.has(context.forms[i])) turns++;
    if (view.sentences[s][0] > -1) scored++;
    lowest = Math.min(lowest, view.sentences[s][type + 1]);
  }
  const between = text.slice(tokens[p.first].start, tokens[q.first].start).match(/\n\s*\n/g)?.length ?? 0;
  const [near, far] = [nearestDraft(view, type, p.head, p.sentence), nearestDraft(view, type, q.head, q.sentence)];
  let [own, inside] = [0, 0];
  const days = new Set<string>();
  drafts.forEach(({ trigger, when }, i) => {
    if (view.draftTypes[i] !== type) return;
    own++;
    if (when) days.add(when.edtf);
    if (trigger.head > p.head && trigger.head < q.head) inside++;
  });
  const [low, high] = a.role <= b.role ? [a.role, b.role] : [b.role, a.role];
  return Float64Array.from(
    [
      q.sentence - p.sentence,
      q.first - p.first,
      low,
      high,
      low === high ? 1 : 0,
      turns,
      scored,
      lowest,
      between,
      ...compareDrafts(drafts[near], drafts[far]),
      own,
      inside,
      days.size,
      sentences.length,
      a.probability,
      b.probability,
      p.sentence,
      view.report[type + 1],
      view.sentences[p.sentence][type + 1],
      view.sentences[q.sentence][type + 1],
    ],
    Math.fround,
  );
};
