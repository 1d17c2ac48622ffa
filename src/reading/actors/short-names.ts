/**
 * Later short names refer to a fuller one of the same report: 'Guzmán' after 'Ovidio Guzman', 'Lopez' after 'Andres
 * Manuel Lopez Obrador'. Where two people of the report share the name, the one named last before it, less surely.
 */

import { NAME_LINKS } from '../../knowledge/actor-phrases.ts';
import type { Actor } from '../../knowledge/actors.ts';
import { foldPhrase } from '../../knowledge/fold-words.ts';
import { adjoins, type Draft, type ReportWords } from './draft.ts';

const SHORTEST = 3;

/** Words that may stand right before a short name without belonging to it. */
const TITLES = new Set(
  `president presidente presidenta mr mrs ms sr sra senor senora don dona general gen captain capitan colonel coronel governor gobernador
  secretary secretario minister ministro lord kingpin capo leader lider boss jailed accused convicted former ex drug son hijo father padre and y
  the el la that que but when while after before if as said says dijo con according segun`.split(/\s+/),
);

interface Bearer {
  readonly actor: Actor;
  readonly at: number;
  /** The report itself used the word in the fuller mention; else it is only part of the registry's name. */
  readonly spoken: boolean;
}

/** The words of a person's mention, and of the name in the registry: obrador, lopez, andres, manuel. */
const shortFormsOf = (report: ReportWords, draft: Draft): Map<string, boolean> => {
  const spoken = report.words.slice(draft.first, draft.last).map((word) => word.folded);
  const known = foldPhrase(draft.actor?.name ?? '');
  const forms = new Map<string, boolean>();
  const fit = (word: string): boolean => word.length >= SHORTEST && !NAME_LINKS.has(word) && !/^\d+$/.test(word);
  for (const word of known.filter(fit)) forms.set(word, false);
  for (const word of spoken.filter(fit)) forms.set(word, true);
  return forms;
};

/** Another capitalised word right beside it makes it part of another person's or thing's name. */
const partOfAnotherName = (report: ReportWords, at: number): boolean => {
  const { words, casing } = report;
  if (casing[at] !== 'mixed') return false;
  const before = words[at - 1];
  if (
    before?.upper &&
    adjoins(report, at - 1) &&
    !TITLES.has(before.folded) &&
    before.folded.length > 1 &&
    /^\s/.test(report.text[before.end])
  ) {
    const sentenceStart = at - 1 === 0 || report.sentence[at - 2] !== report.sentence[at - 1];
    if (!sentenceStart) return true;
  }
  const after = words[at + 1];
  return (
    after?.upper === true &&
    report.text.slice(words[at].end, after.start) === ' ' &&
    report.sentence[at + 1] === report.sentence[at]
  );
};

const CHILD = /^(?:son|sons|daughter|daughters|child|children|hijo|hija|hijos|hijas|heir|heirs)$/;

/** "Guzman's captured son" speaks of a father. */
const speaksOfAParent = (report: ReportWords, at: number): boolean =>
  report.words[at + 1]?.folded === 's' && [2, 3, 4].some((step) => CHILD.test(report.words[at + step]?.folded ?? ''));

const choose = (
  report: ReportWords,
  at: number,
  bearers: readonly Bearer[],
  parents: ReadonlySet<string>,
): { bearer: Bearer; rivals: number } | null => {
  const distinct = new Set(bearers.map((bearer) => bearer.actor.id)).size;
  if (distinct > 1 && speaksOfAParent(report, at)) {
    const parent = bearers.findLast((bearer) => parents.has(bearer.actor.id));
    if (parent) return { bearer: parent, rivals: 1 };
  }
  const earlier = bearers.findLast((bearer) => bearer.at < at);
  if (earlier) return { bearer: earlier, rivals: distinct };
  // A headline may be shorter than the story: only where no other bearer follows.
  return distinct === 1 ? { bearer: bearers[0], rivals: 1 } : null;
};

/** Short forms of the persons in `fuller`, at words that nothing else has taken. */
export const findShortNames = (report: ReportWords, fuller: readonly Draft[], taken: Uint8Array): Draft[] => {
  const bearers = new Map<string, Bearer[]>();
  const parents = new Set<string>();
  for (const draft of fuller) {
    if (draft.actor === null || draft.actor.kind !== 'person' || draft.actor.generic || !draft.full) continue;
    for (const parent of draft.actor.childOf) parents.add(parent);
    for (const [form, spoken] of shortFormsOf(report, draft)) {
      const bearer = { actor: draft.actor, at: draft.first, spoken };
      const list = bearers.get(form);
      if (list === undefined) bearers.set(form, [bearer]);
      else list.push(bearer);
    }
  }
  if (bearers.size === 0) return [];
  const drafts: Draft[] = [];
  for (let at = 0; at < report.words.length; at++) {
    const word = report.words[at];
    const all = bearers.get(word.folded);
    if (all === undefined || taken[at] === 1) continue;
    // In capitals a short word may be any word: "PAZ".
    if (report.casing[at] === 'caps' && word.folded.length <= SHORTEST) continue;
    const spoken = all.filter((bearer) => bearer.spoken);
    const candidates = spoken.length > 0 ? spoken : all;
    const given = !word.upper && report.casing[at] === 'mixed';
    // Careless copy writes a first name small throughout ("ovidio"): accept what the fuller mention did too.
    if (
      given &&
      !candidates.some((bearer) =>
        report.words.slice(bearer.at, bearer.at + 4).some((w) => w.folded === word.folded && !w.upper),
      )
    )
      continue;
    if (partOfAnotherName(report, at)) continue;
    const chosen = choose(report, at, candidates, parents);
    if (chosen === null) continue;
    const { bearer, rivals } = chosen;
    drafts.push({
      first: at,
      last: at + 1,
      actor: bearer.actor,
      kind: 'person',
      confidence: rivals > 1 ? 0.55 : 0.85,
      why: `short for ${bearer.actor.name}, named in full ${bearer.at < at ? 'before' : 'below'}${rivals > 1 ? '; others of the report share the name' : ''}`,
      country: null,
    });
    taken[at] = 1;
  }
  return drafts;
};
