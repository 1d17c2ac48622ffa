/**
 * Kin phrases: "El Chapo's son", 'the son of drug lord Joaquín Guzmán', 'el hijo de…'. The phrase is about the kin, not
 * about the one who is named in it; it is a known actor only where the report names that one child of his.
 */
import type { Actor, ActorRegistry } from '../../knowledge/actors.ts';
import { adjoins, type Draft, isPossessive, type ReportWords } from './draft.ts';

const CHILD = /^(?:son|daughter|hijo|hija)$/;
const CHILDREN = /^(?:sons|daughters|children|hijos|hijas)$/;
const KIN =
  /^(?:sons?|daughters?|child|children|brothers?|sisters?|wife|widow|husband|father|mother|cousin|nephew|niece|lawyers?|family|relatives?|hij[oa]s?|herman[oa]s?|espos[oa]|viuda|padre|madre|prim[oa]|sobrin[oa]|abogad[oa]s?|familia|familiares)$/;
const OF = /^(?:of|de|del|to)$/;
/** Between "son of" and the name: 'the', 'jailed', 'drug', 'lord'… */
const DESCRIPTION_LIMIT = 6;

interface KinPhrase {
  readonly noun: number;
  readonly first: number;
  readonly last: number;
}

const kinAfter = (report: ReportWords, draft: Draft): KinPhrase | null => {
  if (!isPossessive(report, draft.last)) return null;
  for (let at = draft.last + 1; at <= draft.last + 3 && at < report.words.length; at++) {
    if (KIN.test(report.words[at].folded)) return { noun: at, first: draft.first, last: at + 1 };
    if (!adjoins(report, at)) return null;
  }
  return null;
};

const kinBefore = (report: ReportWords, draft: Draft): KinPhrase | null => {
  for (let at = draft.first - 1; at >= Math.max(1, draft.first - 1 - DESCRIPTION_LIMIT); at--) {
    if (report.sentence[at] !== report.sentence[draft.first] || !adjoins(report, at)) return null;
    if (OF.test(report.words[at].folded) && KIN.test(report.words[at - 1].folded))
      return { noun: at - 1, first: at - 1, last: draft.last };
    if (OF.test(report.words[at].folded) && at < draft.first - 1 && report.words[at].folded !== 'de') return null;
  }
  return null;
};

const gapIsComma = (report: ReportWords, from: number, to: number): boolean => {
  if (from < 0 || to >= report.words.length || to - from > 3) return false;
  return /^\s*,\s*(?:(?:the|el|un|a|an|now|otro)\s+)?$/i.test(
    report.text.slice(report.words[from].end, report.words[to].start),
  );
};

/** "Ovidio Guzmán, the son of …" and "El Chapo's son, Ovidio": the neighbour across the comma is the kin. */
const apposed = (report: ReportWords, phrase: KinPhrase, drafts: readonly Draft[]): Draft | undefined =>
  drafts.find(
    (other) =>
      other.actor?.kind === 'person' &&
      !other.actor.generic &&
      (other.last <= phrase.first
        ? gapIsComma(report, other.last - 1, phrase.first)
        : other.first >= phrase.last &&
          (gapIsComma(report, phrase.last - 1, other.first) ||
            (other.first === phrase.last && adjoins(report, phrase.last - 1)))),
  );

const onlyChild = (registry: ActorRegistry, parent: Actor, drafts: readonly Draft[]): Actor | undefined => {
  const named = new Set(drafts.flatMap((draft) => (draft.actor?.childOf.includes(parent.id) ? [draft.actor] : [])));
  return named.size === 1 ? registry.byId([...named][0].id) : undefined;
};

/** All drafts with named persons inside kin phrases marked as modifiers, and the kin phrases themselves. */
export const readKinship = (report: ReportWords, drafts: readonly Draft[], registry: ActorRegistry): Draft[] => {
  const out: Draft[] = [];
  for (const draft of drafts) {
    const named =
      draft.actor !== null && !draft.actor.generic && draft.actor.kind === 'person' && draft.kind === 'person';
    const phrase = named ? (kinAfter(report, draft) ?? kinBefore(report, draft)) : null;
    if (phrase === null || draft.actor === null) {
      out.push(draft);
      continue;
    }
    out.push({ ...draft, modifier: true });
    const noun = report.words[phrase.noun].folded;
    if (CHILDREN.test(noun)) continue;
    const neighbour = apposed(report, phrase, drafts);
    const child = CHILD.test(noun) ? onlyChild(registry, draft.actor, drafts) : undefined;
    const actor = neighbour?.actor ?? child ?? null;
    out.push({
      first: phrase.first,
      last: phrase.last,
      actor,
      kind: 'person',
      confidence: neighbour ? 0.9 : child ? 0.8 : 0.6,
      why: neighbour
        ? `named beside the phrase: ${neighbour.actor?.name}`
        : child
          ? `the only child of ${draft.actor.name} that the report names`
          : `kin of ${draft.actor.name}, not named`,
      country: null,
    });
  }
  return out;
};
