/** The figures that a toll was weighed from, in the order in which they were published. Pure. */
import type { Claim, EventRecord, Toll } from '../api/types.ts';
import { dayNumber } from '../words/say-when.ts';

export interface TollFigure {
  readonly key: string;
  readonly report: string;
  /** Days since 1970-01-01; absent where nobody knows when it was published. */
  readonly day?: number;
  readonly published: string | null;
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly words: string;
  readonly whom: string;
  readonly speakers: readonly string[];
  readonly cumulative: boolean;
  /** The rule rests on it. */
  readonly chosen: boolean;
}

const wanted = (toll: Toll, { effect, whom, what }: Claim['figures'][number]): boolean =>
  effect === toll.effect && (what ?? null) === (toll.what ?? null) && (toll.whom === 'all' || whom === toll.whom);

export const tollFigures = ({ event, reports }: EventRecord, toll: Toll): readonly TollFigure[] => {
  const within = new Set(event.claims);
  const all = reports.flatMap(({ report, claims }) =>
    claims
      .map(({ claim }) => claim)
      .filter(({ id }) => within.has(id))
      .flatMap((claim) =>
        claim.figures
          .filter((figure) => wanted(toll, figure))
          .map((figure, index): TollFigure => {
            const published = report.published.edtf;
            const day = published === null ? undefined : dayNumber(published.slice(0, 10), 'first');
            return {
              key: `${claim.id} ${index}`,
              report: report.id,
              ...(day !== undefined && { day }),
              published,
              low: figure.low,
              best: figure.best,
              high: figure.high,
              words: figure.words,
              whom: figure.whom,
              speakers: claim.attributed.map(({ speaker }) => speaker),
              cumulative: figure.scope === 'cumulative',
              chosen: toll.claims.includes(claim.id),
            };
          }),
      ),
  );
  return all.sort((a, b) => (a.day ?? Number.POSITIVE_INFINITY) - (b.day ?? Number.POSITIVE_INFINITY));
};
