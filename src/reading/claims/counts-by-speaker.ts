/**
 * One toll as several give it: 'was 132 according to the government, | 138 | according to a military source'. Each count is a
 * claim of its own speaker, so that none is averaged away.
 */
import type { Attribution } from '../../claim.ts';
import type { Sentence } from '../../language/analysis.ts';
import type { Quantity } from '../findings.ts';
import { accordingAt } from './attribution.ts';
import type { ClaimContext } from './context.ts';
import type { DraftClaim } from './draft.ts';
import type { DraftFigure } from './figures.ts';

interface SpokenCount {
  readonly quantity: Quantity;
  readonly speaker: Attribution;
}

/** A word between a count and its speaker: '138 | dead | according to', '40 | killed | according to' */
const COUNTED = /^(?:dead|killed|deaths|fatalities|victims|people|muertos|muertas|victimas|fallecidos|personas)$/;

const speakerAfter = (context: ClaimContext, { last }: Quantity, end: number): Attribution | undefined => {
  let at = last;
  if (COUNTED.test(context.forms[at] ?? '')) at++;
  if (context.forms[at] === ',') at++;
  return accordingAt(context, at, end);
};

/** The counts of people in a sentence that are each followed by whoever gives them. */
const spokenCounts = (context: ClaimContext, { first, last: end }: Sentence): readonly SpokenCount[] => {
  const found: SpokenCount[] = [];
  for (let at = first; at < end; at++) {
    const quantity = context.quantityAt.at(at);
    if (!quantity || quantity.first !== at || quantity.best === null || !/^(?:people|other)$/.test(quantity.kind))
      continue;
    const speaker = speakerAfter(context, quantity, end);
    if (speaker) found.push({ quantity, speaker });
  }
  return found;
};

const spanOf = ({ analysis: { tokens } }: ClaimContext, { first, last }: Quantity) => ({
  start: tokens[first].start,
  end: tokens[last - 1].end,
});

const figureOf = (context: ClaimContext, counted: DraftFigure, quantity: Quantity): DraftFigure => {
  const span = spanOf(context, quantity);
  const { low, best, high } = quantity;
  const words = context.analysis.text.slice(span.start, span.end).replace(/\s+/g, ' ');
  const { phrase: _phrase, ...figure } = counted;
  return { ...figure, low, best, high, words, evidence: [span] };
};

/** A draft as it is, or one for each speaker where its toll is given by several: the first keeps all that it had. */
export const countsBySpeaker = (context: ClaimContext, draft: DraftClaim): readonly DraftClaim[] => {
  const { trigger, figures } = draft;
  const counted = figures.find(({ partial, effect }) => !partial && (effect === 'killed' || effect === 'injured'));
  if (!counted) return [draft];
  const spoken = spokenCounts(context, context.analysis.sentences[trigger.sentence]);
  const { start, end } = counted.evidence[0];
  const own = spoken.find(({ quantity }) => {
    const span = spanOf(context, quantity);
    return span.start >= start && span.end <= end;
  });
  if (!own || spoken.length < 2) return [draft];
  const others = spoken.filter((one) => one !== own && one.quantity.first > own.quantity.first);
  return [
    { ...draft, attributed: [own.speaker], ofOneSpeaker: true },
    ...others.map(({ quantity, speaker }) => ({
      ...draft,
      trigger: { ...trigger, first: quantity.first, last: quantity.last, head: quantity.last - 1 },
      figures: [figureOf(context, counted, quantity)],
      attributed: [speaker],
      ofOneSpeaker: true,
    })),
  ];
};
