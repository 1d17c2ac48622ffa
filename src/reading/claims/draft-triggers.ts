/** Triggers of some reports → a draft each: who did what to whom, how many, when, where, who says so, whether it happened. */
import type { Attribution, EventType, Role } from '../../claim.ts';
import type { EachReport } from '../each-report.ts';
import { whenOf } from './assign-when.ts';
import { whereOf } from './assign-where.ts';
import { asAttempted } from './attempted.ts';
import { attributionsOf } from './attribution.ts';
import type { ClaimContext } from './context.ts';
import { countsByDay } from './counts-by-day.ts';
import { countsBySpeaker } from './counts-by-speaker.ts';
import type { DraftClaim } from './draft.ts';
import { asFated, type DraftFigure, figuresOf } from './figures.ts';
import { inventoryOf } from './inventory.ts';
import { participantsOf } from './participants.ts';
import { partsTold } from './parts-told.ts';
import { type RoleFiller, rolesOf } from './roles.ts';
import { speechPlaceOf } from './speech-place.ts';
import { standingOf } from './standing.ts';
import { stateFigures } from './state-figures.ts';
import type { Trigger } from './trigger.ts';

/** Counts of a trigger's people or things; `until` is where the next trigger starts. */
const figuresFor = (
  context: ClaimContext,
  trigger: Trigger,
  fillers: readonly RoleFiller[],
  until: number,
): DraftFigure[] => {
  const parts = partsTold(context, trigger);
  if (trigger.entry.part === 'state')
    return [...asFated(context, trigger, stateFigures(context, trigger, parts.length > 0)), ...parts];
  if (parts.length > 0) return [...parts];
  const own = [...asFated(context, trigger, figuresOf(context, trigger, fillers))];
  // 'two nurses were | among the dead': a part of a toll
  if (trigger.entry.sense === 'among') return own.map((figure) => ({ ...figure, partial: true }));
  if (trigger.entry.effect !== 'seized') return own;
  const items = inventoryOf(context, trigger, until);
  const listed = new Set(items.map(({ evidence }) => evidence[0].start));
  return [...own.filter(({ evidence }) => !listed.has(evidence[0].start)), ...items];
};

/** A raid of the police searches, one of armed men is an attack; a bomb that goes off explodes, a gun shoots. */
const typeOf = ({ entry: { type, sense } }: Trigger, fillers: readonly RoleFiller[]): EventType => {
  const has = (role: Role, noun?: string) =>
    fillers.some((one) => one.role === role && (noun === undefined || one.phrase.noun?.id === noun));
  if (type === 'raid' && has('perpetrator')) return 'attack';
  return type === 'bombing' && sense === 'explode' && has('instrument', 'firearm') ? 'shooting' : type;
};

/** Where the words of each trigger end: at the next one, its own second verb apart ('localizaron y destruyeron'). */
const endsOf = (triggers: readonly Trigger[]): readonly number[] => {
  const ends = new Array<number>(triggers.length).fill(Infinity);
  for (let at = triggers.length - 2; at >= 0; at--) {
    const next = triggers[at + 1];
    ends[at] = next.first - triggers[at].last <= 1 ? ends[at + 1] : next.first;
  }
  return ends;
};

/** A trigger whose roles are filled. */
interface Filled {
  readonly trigger: Trigger;
  readonly fillers: readonly RoleFiller[];
  /** Where its words end. */
  readonly until: number;
  /** Whether it is a second count of the verb before. */
  readonly again: boolean;
}

const filledOf = (context: ClaimContext, triggers: readonly Trigger[]): Filled[] => {
  const ends = endsOf(triggers);
  return triggers.flatMap((trigger, i) => {
    const fillers = trigger.entry.part === 'state' ? [] : rolesOf(context, trigger);
    const others = countsByDay(context, trigger, fillers);
    return [
      { trigger, fillers, until: ends[i], again: false },
      ...others.map((other): Filled => ({ ...other, until: ends[i], again: true })),
    ];
  });
};

/** Who is said to tell each trigger, in text order: a speaker goes on speaking. */
const speakersOf = (context: ClaimContext, filled: readonly Filled[]): (readonly Attribution[])[] => {
  let last: Attribution | undefined;
  return filled.map(({ trigger, again }) => {
    const speakers = attributionsOf(context, trigger, last);
    if (!again) last = speakers[0] ?? last;
    return speakers;
  });
};

/** The drafts of each of some reports, a draft a trigger in text order. */
export const draftTriggers = (
  contexts: readonly ClaimContext[],
  triggers: readonly (readonly Trigger[])[],
  each: EachReport,
): DraftClaim[][] => {
  const filled = each((i) => filledOf(contexts[i], triggers[i]));
  const ofAll = <T>(find: (context: ClaimContext, one: Filled) => T): T[][] =>
    each((i) => filled[i].map((one) => find(contexts[i], one)));
  const participants = ofAll((context, { fillers }) => participantsOf(context, fillers));
  const standing = ofAll((context, { trigger }) => standingOf(context, trigger));
  const when = ofAll((context, { trigger }) => whenOf(context, trigger));
  const where = each((i) =>
    filled[i].map(
      ({ trigger }, k) => speechPlaceOf(contexts[i], trigger, participants[i][k]) ?? whereOf(contexts[i], trigger),
    ),
  );
  const figures = ofAll((context, { trigger, fillers, until }) => figuresFor(context, trigger, fillers, until));
  const speakers = each((i) => speakersOf(contexts[i], filled[i]));
  return each((i) =>
    filled[i].flatMap(({ trigger, fillers, again }, k) => {
      const draft = asAttempted(contexts[i], {
        trigger,
        type: typeOf(trigger, fillers),
        standing: standing[i][k],
        when: when[i][k],
        where: where[i][k],
        fillers,
        participants: participants[i][k],
        figures: figures[i][k],
        attributed: speakers[i][k],
      });
      return again ? [draft] : countsBySpeaker(contexts[i], draft);
    }),
  );
};
