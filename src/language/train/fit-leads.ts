/** Finds how far an action must lead after the first templates for the others to be left out: see `packedScorer`. */
import { lemmatiseFrame } from '../annotate-words.ts';
import { openContainer, toShared, withSection } from '../container.ts';
import { type Frame, makeFrame, setFrame } from '../frame.ts';
import { LEADS_SECTION, openModel } from '../model.ts';
import { bestAction, packedScorer, parseFrame } from '../parse.ts';
import { leadOf, type State } from '../parse-state.ts';
import { inflectFrame, tagFrame } from '../tag.ts';

/** Share of decisions that may fall otherwise than with all templates, after the first and again after the second. */
const SLIPS = 0.0003;

/** Every so many sentences one is looked at. */
const STEP = 8;

const NEVER = 0x7fffffff;

interface Stop {
  readonly lead: number;
  readonly isRight: boolean;
}

/** The least lead from which on no more than the share allowed is wrong. */
const leastLead = (stops: readonly Stop[]): number => {
  const order = [...stops].sort((a, b) => b.lead - a.lead);
  let wrong = 0;
  for (const { lead, isRight } of order) if (!isRight && ++wrong > SLIPS * stops.length) return lead;
  return 0;
};

/** A model's file with the leads fitted to how it parses these sentences. */
export const withLeads = (
  bytes: Uint8Array,
  sentences: readonly (readonly string[])[],
  log: (line: string) => void,
): Uint8Array => {
  const buffer = toShared(bytes);
  const { types, tags, scoreTag, scoreMorph, lemmatise, knownBy, parser } = openModel(buffer);
  const table = openContainer(buffer).int32('actions');
  const scorers = [
    [-1, NEVER],
    [NEVER, -1],
    [NEVER, NEVER],
  ].map((leads) => packedScorer(table, Int32Array.from(leads)));
  const sums = new Int32Array(3);
  const stops: readonly Stop[][] = [[], []];
  const score = (frame: Frame, state: State, out: Int32Array | Float64Array): void => {
    scorers[2](frame, state, out);
    const right = bestAction(state, frame, out);
    stops.forEach((seen, part) => {
      scorers[part](frame, state, sums);
      const action = bestAction(state, frame, sums);
      seen.push({ lead: leadOf(action, state, frame, sums), isRight: action === right });
    });
  };
  const frame = makeFrame();
  for (let at = 0; at < sentences.length; at += STEP) {
    const forms = sentences[at];
    if (forms.length === 0) continue;
    setFrame(frame, forms, types);
    tagFrame(frame, types, scoreTag, tags);
    inflectFrame(frame, scoreMorph, tags);
    lemmatiseFrame(frame, forms, { tags, lemmatise, knownBy });
    parseFrame(frame, tags, { ...parser, score, sure: undefined });
  }
  const leads = Int32Array.from(stops, leastLead);
  log(`leads of ${leads.join(' and ')} end the adding-up of actions`);
  return withSection(bytes, LEADS_SECTION, leads);
};
