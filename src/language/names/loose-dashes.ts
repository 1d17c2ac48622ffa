/** Dashes between blanks that a name was read across: '[HOUSTON - A] shooting' is a dateline and an article. */
import type { Token } from '../analysis.ts';
import type { NameSpan } from './labels.ts';

const DASH = /^(?:-|--|–|—)$/;

const isLoose = (tokens: readonly Token[], at: number): boolean =>
  DASH.test(tokens[at].form) && tokens[at - 1].end < tokens[at].start && tokens[at].end < (tokens[at + 1]?.start ?? 0);

/** A name ends before a loose dash; what opens its sentence so is the place of a dateline. */
export const endAtDash = (tokens: readonly Token[], span: NameSpan): NameSpan => {
  for (let at = span.first + 1; at < span.last; at++)
    if (isLoose(tokens, at)) {
      const opens = span.first === 0 || tokens[span.first - 1].sentence !== tokens[span.first].sentence;
      return { ...span, last: at, type: opens ? 'LOC' : span.type };
    }
  return span;
};
