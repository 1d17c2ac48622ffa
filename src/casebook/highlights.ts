/** The spans of a report that its claims rest on. */
import type { Claim } from '../claim.ts';
import type { Span } from '../schema.ts';
import type { Highlight } from './records.ts';

type About = Highlight['about'];

/** `highlightsOf(claim)` → `[{ start: 310, end: 324, claim: 'c:…', about: 'trigger', index: 0 }, …]`, unsorted. */
export const highlightsOf = (claim: Claim): Highlight[] => {
  const marked = (spans: readonly Span[], about: About, index = 0): Highlight[] =>
    spans.map(({ start, end }) => ({ start, end, claim: claim.id, about, index }));
  return [
    ...marked([claim.trigger], 'trigger'),
    ...marked(claim.when?.evidence ?? [], 'when'),
    ...marked(claim.where?.evidence ?? [], 'where'),
    ...claim.participants.flatMap(({ evidence }, index) => marked(evidence, 'participant', index)),
    ...claim.figures.flatMap(({ evidence }, index) => marked(evidence, 'figure', index)),
    ...claim.attributed.flatMap(({ evidence }, index) => marked(evidence, 'attributed', index)),
  ];
};

/** Of several claims, in reading order. */
export const sortedHighlights = (claims: readonly Claim[]): Highlight[] =>
  claims.flatMap(highlightsOf).sort((a, b) => a.start - b.start || a.end - b.end);
