/**
 * Claims that a new reading finds again keep their ids: decisions hold them, and so do the events that they stand in. A
 * reader that begins a trigger one word earlier, or calls a killing an attack, still means the same claim.
 */
import type { Claim } from '../claim.ts';
import { freeId } from './free-id.ts';

interface Match {
  readonly old: Claim;
  readonly fresh: Claim;
  readonly likeness: number;
}

/** Letters on each side by which a trigger is known again where the text before it has changed. */
const BESIDE = 40;

const around = (text: string, { trigger }: Claim): string =>
  text.slice(Math.max(0, trigger.start - BESIDE), trigger.end + BESIDE);

const overlap = (a: Claim, b: Claim): number =>
  Math.min(a.trigger.end, b.trigger.end) - Math.max(a.trigger.start, b.trigger.start);

/** 0 where they are about different words; more the more they agree. */
const likenessOf = (old: Claim, fresh: Claim, oldText: string, text: string): number => {
  const sameWords =
    oldText === text
      ? overlap(old, fresh) > 0
      : old.trigger.text === fresh.trigger.text && around(oldText, old) === around(text, fresh);
  if (!sameWords) return 0;
  const sameSpan = old.trigger.text === fresh.trigger.text;
  return 1 + (old.id === fresh.id ? 4 : 0) + (old.type === fresh.type ? 2 : 0) + (sameSpan ? 1 : 0);
};

const matchesOf = (old: readonly Claim[], fresh: readonly Claim[], oldText: string, text: string): Match[] =>
  old
    .flatMap((one) =>
      fresh.map((other) => ({ old: one, fresh: other, likeness: likenessOf(one, other, oldText, text) })),
    )
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness);

const renamed = (claim: Claim, idOf: ReadonlyMap<string, string>): Claim => ({
  ...claim,
  id: idOf.get(claim.id) ?? claim.id,
  figures: claim.figures.map((figure) =>
    figure.part === null ? figure : { ...figure, part: idOf.get(figure.part) ?? figure.part },
  ),
});

/** `keepClaimIds(old, fresh, oldText, text)` → the fresh claims, those found again under their old ids. */
export const keepClaimIds = (
  old: readonly Claim[],
  fresh: readonly Claim[],
  oldText: string,
  text: string,
): readonly Claim[] => {
  const idOf = new Map<string, string>();
  const taken = new Set<string>();
  for (const match of matchesOf(old, fresh, oldText, text)) {
    if (idOf.has(match.fresh.id) || taken.has(match.old.id)) continue;
    idOf.set(match.fresh.id, match.old.id);
    taken.add(match.old.id);
  }
  for (const { id } of fresh) {
    if (idOf.has(id)) continue;
    // An id that another claim of the report keeps is not given twice.
    idOf.set(id, freeId(id, taken));
    taken.add(idOf.get(id) as string);
  }
  return fresh.map((claim) => renamed(claim, idOf));
};
