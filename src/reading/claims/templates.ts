/** Which claims of one report are about one happening: those share a template. */
import type { EventType, When } from '../../claim.ts';
import { type DayInterval, dayNumber, edtfInterval } from '../../edtf.ts';
import { anotherHappeningFrom } from '../../knowledge/another-happening.ts';
import { VIOLENT_TYPES } from '../../knowledge/event-types.ts';
import type { ClaimContext } from './context.ts';
import type { DraftClaim } from './draft.ts';

type Family = 'violence' | 'custody' | 'protest' | 'words' | 'other';

const familyOf = (type: EventType): Family => {
  if (type === 'riot' || type === 'protest' || type === 'strike') return 'protest';
  if (VIOLENT_TYPES.has(type) || type === 'roadblock' || type === 'deployment') return 'violence';
  if (type === 'arrest' || type === 'release' || type === 'seizure' || type === 'raid' || type === 'escape')
    return 'custody';
  return type === 'statement' || type === 'designation' || type === 'threat' || type === 'agreement'
    ? 'words'
    : 'other';
};

interface Template {
  readonly id: string;
  readonly claims: DraftClaim[];
  readonly families: Set<Family>;
}

/** Only days that the text states keep happenings apart; carried and guessed ones do not. */
const isStated = ({ evidence, inferred, precision }: When): boolean =>
  evidence.length > 0 && !(inferred && precision === 'unknown');

const LONG_DAYS = 7;
const isLong = ({ from, to }: DayInterval): boolean => dayNumber(to) - dayNumber(from) > LONG_DAYS;

const sameDay = (a: DraftClaim, b: DraftClaim): boolean => {
  if (!a.when || !b.when || a.when.edtf === b.when.edtf || !isStated(a.when) || !isStated(b.when)) return true;
  const x = edtfInterval(a.when.edtf);
  const y = edtfInterval(b.when.edtf);
  if (!x || !y) return true;
  // 'early November' and 'last month' overlap and say little: only the same words mean the same time
  if (isLong(x) || isLong(y)) return false;
  return x.from <= y.to && y.from <= x.to;
};

const fold = (name: string | null): string => (name ?? '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const samePlace = (a: DraftClaim, b: DraftClaim): boolean => {
  const x = a.where;
  const y = b.where;
  if (!x || !y || x.inferred || y.inferred) return true;
  if (x.country && y.country && x.country !== y.country) return false;
  if (x.admin1 && y.admin1 && fold(x.admin1) !== fold(y.admin1)) return false;
  if (x.city && y.city) return fold(x.city) === fold(y.city);
  return true;
};

const COMPATIBLE: Readonly<Record<Family, readonly Family[]>> = {
  violence: ['violence', 'custody'],
  custody: ['custody', 'violence'],
  protest: ['protest', 'violence', 'custody'],
  words: ['words'],
  other: ['other'],
};

/** 'the shooting', 'the killing': names a happening told elsewhere and brings no victims of its own. */
const isMention = ({ participants, figures }: DraftClaim): boolean => participants.length === 0 && figures.length === 0;

const accepts = (template: Template, claim: DraftClaim): boolean => {
  const family = familyOf(claim.type);
  if (![...template.families].some((other) => COMPATIBLE[family].includes(other))) return false;
  if (template.claims[0].standing === 'background' || claim.standing === 'background') return false;
  if (isMention(claim)) return template.claims.some((one) => sameDay(one, claim));
  return template.claims.every((one) => isMention(one) || (sameDay(one, claim) && samePlace(one, claim)));
};

/** The same kind of happening of the same day with the same count: 'Three arrested …' in a headline, 'arrested three men' below. */
const isToldAgain = (a: DraftClaim, b: DraftClaim): boolean =>
  a.type === b.type &&
  a.when?.edtf === b.when?.edtf &&
  a.figures.some(
    ({ effect, best, partial }) =>
      !partial && b.figures.some((one) => !one.partial && one.effect === effect && one.best === best),
  );

/** 'In the same night, two policemen were killed on the road to Salta': whom and where it tells by itself. */
const opensAnother = ({ report, analysis: { tokens } }: ClaimContext, claim: DraftClaim): boolean => {
  if (isMention(claim) || !VIOLENT_TYPES.has(claim.type) || !claim.where || claim.where.inferred) return false;
  const from = anotherHappeningFrom(report.text, tokens[claim.trigger.first].start);
  return from !== undefined && claim.where.evidence.some(({ start }) => start >= from);
};

/** Joins each claim to the latest template that tells it too, else to the latest that nothing speaks against; else opens one. */
export const templatesOf = (context: ClaimContext, claims: readonly DraftClaim[]): string[] => {
  const templates: Template[] = [];
  return claims.map((claim) => {
    const open = opensAnother(context, claim) ? [] : templates.filter((one) => accepts(one, claim));
    let template = open.findLast(({ claims: told }) => told.some((one) => isToldAgain(one, claim))) ?? open.at(-1);
    if (!template) templates.push((template = { id: `t${templates.length + 1}`, claims: [], families: new Set() }));
    template.claims.push(claim);
    template.families.add(familyOf(claim.type));
    return template.id;
  });
};
