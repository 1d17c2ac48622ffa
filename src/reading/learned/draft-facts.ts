/** What the rules know of a draft beyond its type, as numbers: how old the deed is, whether a town is told, whom it struck, how many. */
import type { ParticipantKind, Where } from '../../claim.ts';
import type { DraftClaim } from '../claims/draft.ts';
import type { Scene } from './scene.ts';

const DAY = 86_400_000;
const FINE = new Set<Where['precision']>(['exact', 'near', 'adm2']);

/** First day of an EDTF value in days since 1970: `dayOf('1989-11')` → the first of November. */
const dayOf = (edtf: string | null | undefined): number | undefined => {
  const [, year, month, day] = /(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(edtf ?? '') ?? [];
  if (!year) return undefined;
  return Date.UTC(Number(year), month ? Number(month) - 1 : 0, day ? Number(day) : 1) / DAY;
};

const FARTHEST = 4000;
/** Stands for what is not told. */
const UNTOLD = -9;

/** Days from a deed to its report, UNTOLD where one of them is unknown. */
export const ageOf = ({ context }: Scene, { when }: DraftClaim): number => {
  const [told, deed] = [dayOf(context.report.published.edtf), dayOf(when?.edtf)];
  return told === undefined || deed === undefined ? UNTOLD : Math.min(FARTHEST, Math.max(UNTOLD + 1, told - deed));
};

const STATED_PRECISIONS = ['time', 'day', 'weekend', 'week', 'month', 'season', 'year', 'interval', 'fuzzy'];
const CIVIL = new Set<ParticipantKind>(['person', 'civilians', 'group']);

const most = (draft: DraftClaim, effect: 'killed' | 'injured'): number =>
  Math.max(UNTOLD, ...draft.figures.flatMap((one) => (one.effect === effect ? [one.best ?? one.low ?? 1] : [])));

/** The facts of one draft: age, how exactly it is dated, whether it is said where, who and how many. */
export const draftFacts = (scene: Scene, draft: DraftClaim | undefined): readonly number[] => {
  if (!draft) return [UNTOLD, -1, -1, -1, -1, -1, -1, UNTOLD, UNTOLD, -1, -1];
  const { when, where, participants, figures } = draft;
  const count = (test: (one: DraftClaim['participants'][number]) => boolean) => participants.filter(test).length;
  return [
    ageOf(scene, draft),
    when ? STATED_PRECISIONS.indexOf(when.precision) : -1,
    when && !when.inferred ? 1 : 0,
    where ? (FINE.has(where.precision) ? 2 : 1) : 0,
    where && !where.inferred ? 1 : 0,
    count(({ role, kind }) => (role === 'victim' || role === 'target') && CIVIL.has(kind)),
    count(({ role, kind }) => (role === 'victim' || role === 'target') && kind === 'state-force'),
    most(draft, 'killed'),
    most(draft, 'injured'),
    figures.some(({ whom }) => whom === 'military' || whom === 'armed-group') ? 1 : 0,
    count(({ role }) => role === 'perpetrator'),
  ];
};

/** How many towns and how many days the drafts at `indexes` tell of, the youngest and oldest deed, clashes among them. */
export const draftsTogether = (scene: Scene, indexes: readonly number[]): readonly number[] => {
  const towns = new Set<string>();
  const days = new Set<string>();
  let [youngest, oldest, clashes, told, named] = [UNTOLD, UNTOLD, 0, 0, 0];
  for (const i of indexes) {
    const draft = scene.drafts[i];
    const { where, when, type, standing, participants } = draft;
    if (where && FINE.has(where.precision)) towns.add(where.city ?? where.name ?? '');
    if (when) days.add(when.edtf);
    const age = ageOf(scene, draft);
    if (age !== UNTOLD && standing === 'asserted') {
      youngest = youngest === UNTOLD ? age : Math.min(youngest, age);
      oldest = Math.max(oldest, age);
    }
    if (type === 'armed-clash') clashes++;
    if (standing === 'asserted') told++;
    if (participants.some(({ role, name }) => role === 'victim' && name !== null)) named++;
  }
  return [towns.size, days.size, youngest, oldest, clashes, told / Math.max(1, indexes.length), named];
};
