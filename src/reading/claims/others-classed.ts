/** 'killed nine policemen and wounded | two others |': policemen too. */
import type { DraftClaim } from './draft.ts';
import type { DraftFigure } from './figures.ts';

const NUMBER = String.raw`(?:at least |al menos |some |unos |unas |about )?[\p{L}\d,.-]+`;
const OTHERS = new RegExp(
  `^(?:a )?(?:the )?(?:${NUMBER} (?:others|more|mas|más)|(?:another|otros|otras|a otros|a otras) ${NUMBER})(?: (?:were|was|are|resultaron|quedaron|fueron|seriously|critically|gravemente)\\b.*)?$`,
  'iu',
);

const startOf = ({ evidence }: DraftFigure): number => evidence[0]?.start ?? 0;

/** Whoever is counted last before a figure, in its own claim. */
const countedBefore = (figures: readonly DraftFigure[], figure: DraftFigure): DraftFigure | undefined =>
  figures
    .filter((one) => startOf(one) < startOf(figure) && !one.partial && one.best !== null && one.best > 0)
    .sort((a, b) => startOf(b) - startOf(a))[0];

/** A draft whose figures of 'others' have the class of those they are set beside. */
export const withOthersClassed = (draft: DraftClaim): DraftClaim => {
  if (!draft.figures.some(({ whom, words }) => whom === 'unknown' && OTHERS.test(words))) return draft;
  const figures = draft.figures.map((figure) => {
    const before =
      figure.whom === 'unknown' && OTHERS.test(figure.words) ? countedBefore(draft.figures, figure) : undefined;
    return before && before.effect !== figure.effect ? { ...figure, whom: before.whom } : figure;
  });
  return { ...draft, figures };
};
