/**
 * Rows of numbers for deciding which tolls of a report are an incident's own: soldiers who fell in fighting elsewhere and the
 * dead of the whole war are told beside it.
 */
import { type Effect, WHOM, type Whom } from '../../claim.ts';
import type { DraftClaim } from '../claims/draft.ts';
import type { DraftFigure } from '../claims/figures.ts';
import { STRUCK } from './chain-totals.ts';
import { ageOf } from './draft-facts.ts';
import { fillersIn, nearness, statedTown, type Told } from './told.ts';
import { INCIDENT_ROLES, type View } from './view.ts';

/** Effects whose tolls are weighed. */
export const COUNTED = ['killed', 'injured'] as const satisfies readonly Effect[];
export type Counted = (typeof COUNTED)[number];

/** How many one draft tells of, `all` before its parts; undefined where it tells no number. */
export interface Toll {
  readonly draft: number;
  readonly best: number;
  readonly low: number;
  readonly figures: readonly DraftFigure[];
}

const tollOf = ({ figures }: DraftClaim, draft: number, effect: Counted): Toll | undefined => {
  const own = figures.filter(
    (one) => one.effect === effect && !one.partial && !one.tentative && one.scope !== 'cumulative' && one.best !== null,
  );
  if (own.length === 0) return undefined;
  const sum = (of: (one: DraftFigure) => number) => own.reduce((total, one) => total + of(one), 0);
  return { draft, best: sum(({ best }) => best ?? 0), low: sum(({ low, best }) => low ?? best ?? 0), figures: own };
};

/** Tolls of the drafts, in their order. */
export const tollsOf = ({ scene }: View, effect: Counted): readonly Toll[] =>
  scene.drafts.flatMap((draft, i) => tollOf(draft, i, effect) ?? []);

const VICTIM = INCIDENT_ROLES.indexOf('Victim');

const compared = (a: string | null | undefined, b: string | null | undefined): number =>
  !a || !b ? 0 : a === b ? 1 : -1;

const highest = (values: Iterable<number>): number => {
  let top = -12;
  for (const value of values) if (value > top) top = value;
  return top;
};

/** Best scores, as a victim and as struck, of the phrases that are counted. */
const scoresOf = ({ candidates, mentions }: View, { figures }: Toll): readonly number[] => {
  const phrases = new Set(figures.map(({ phrase }) => phrase?.index));
  const own = mentions.filter((_, i) => phrases.has(candidates[i].phrase.index));
  return [highest(own.map((one) => one[VICTIM])), highest(own.map((one) => one[STRUCK]))];
};

/** Who is counted in a sentence, by kind: '3 soldiers were killed and four injured' counts soldiers twice. */
const countedIn = ({ scene }: View, sentence: number): ReadonlySet<Whom> =>
  new Set(
    scene.sentenceDrafts[sentence].flatMap((i) =>
      scene.drafts[i].figures
        .filter(({ effect }) => effect === 'killed' || effect === 'injured')
        .map(({ whom }) => whom),
    ),
  );

/** Whether `toll` of `effect`, one of `tolls`, is that of the incident `one` of those `told`; `ruled`: the rules put its draft there. */
export const countRow = (
  view: View,
  told: readonly Told[],
  one: Told,
  toll: Toll,
  tolls: readonly Toll[],
  effect: Counted,
  ruled: boolean,
): Float64Array => {
  const { scene, sentences, draftTypes, report } = view;
  const { incident, anchor } = one;
  const { type, fillers, probability } = incident;
  const draft = scene.drafts[toll.draft];
  const main = scene.drafts[anchor];
  const at = draft.trigger.sentence;
  const own = sentences[at];
  const victims = fillers.filter(({ role }) => role === VICTIM);
  const whoms = countedIn(view, at);
  const near = nearness(view, one, at);
  const elsewhere = highest(told.filter((other) => other !== one).map((other) => nearness(view, other, at)));
  return Float64Array.from(
    [
      COUNTED.indexOf(effect),
      ruled ? 1 : 0,
      Math.log1p(toll.best),
      toll.low === toll.best ? 0 : 1,
      WHOM.indexOf(toll.figures[0].whom),
      toll.figures.length,
      ...(['military', 'police', 'armed-group', 'civilians'] as const).map((whom) => (whoms.has(whom) ? 1 : 0)),
      draft.figures.some(({ partial, effect: other }) => partial && other === effect) ? 1 : 0,
      toll.draft === anchor ? 1 : 0,
      at,
      at - main.trigger.sentence,
      Math.abs(at - main.trigger.sentence),
      sentences.length,
      fillersIn(view, incident, at),
      fillersIn(view, incident, at - 1) + fillersIn(view, incident, at + 1),
      near,
      near - elsewhere,
      told.length,
      victims.length,
      victims.length - toll.best,
      victims.reduce((sum, filler) => sum + filler.probability, 0),
      fillers.reduce((sum, filler) => sum + filler.probability, 0),
      own[0],
      own[type + 1],
      own[type + 1] - highest(own.filter((_, t) => t > 0 && t !== type + 1)),
      report[0],
      report[type + 1],
      type,
      probability,
      compared(statedTown(draft), statedTown(main)),
      compared(draft.where?.admin1, main.where?.admin1),
      compared(draft.when?.edtf, main.when?.edtf),
      ageOf(scene, draft),
      ageOf(scene, main),
      draftTypes[toll.draft] === type ? 1 : 0,
      draftTypes[toll.draft],
      draft.type === 'armed-clash' ? 1 : 0,
      draft.trigger.entry.effect === effect ? 1 : 0,
      draft.standing === 'asserted' ? 1 : 0,
      draft.attributed.length,
      ...scoresOf(view, toll),
      tolls.filter(({ best }) => best === toll.best).length,
      tolls.filter(({ best }) => best > toll.best).length,
      tolls.length,
      tolls.indexOf(toll),
    ],
    Math.fround,
  );
};
