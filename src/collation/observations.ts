/** Observations: each figure that an event's claims state, with who says it, when, and of which days. */
import type { Claim, Effect, Figure, SpeakerKind, Whom } from '../claim.ts';
import type { Report } from '../report.ts';
import { type DayRange, dayRange } from './days.ts';
import { foldName } from './hash-words.ts';
import { rememberWords } from './remember-words.ts';
import type { RuleSet } from './rule-set.ts';
import { oneVoiceEach, withVoicesKept } from './voices.ts';

export interface Bounds {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
}

/** Who answers for a figure: the source that is quoted, else the outlet that prints it. */
export interface Witness {
  /** Equal for one source quoted by several outlets, and for reprints of one report. */
  readonly key: string;
  /** `'Coahuila state government'`, `'El Diario'`. */
  readonly label: string;
  readonly kind: SpeakerKind;
}

export interface Observation extends Bounds {
  readonly claim: Claim;
  readonly figure: Figure;
  readonly effect: Effect;
  readonly whom: Whom;
  /** Things seized or damaged, folded; '' for persons. */
  readonly what: string;
  readonly report: Report;
  readonly witness: Witness;
  /** Days that the figure covers, where the words say so beside it. */
  readonly days: DayRange | undefined;
  /** Day of publication; −Infinity where unknown, so that it supersedes nothing. */
  readonly said: number;
  /** Place in the report's text. */
  readonly at: number;
  /** 'another two', 'three other bodies': on top of what was counted before. */
  readonly adds: boolean;
  /** A word without a number ('several', 'dozens') gives its bounds. */
  readonly vague: boolean;
  /** Breaks another figure down. */
  readonly isPart: boolean;
}

/** Farther from its figure than this, a date is the story's, not the figure's. */
const BESIDE = 220;

const ADDS = /\b(?:another|other|others|additional|further|more|besides|otr[oa]s?|más|demás|adicional(?:es)?)\b/iu;
/** 'at least 3 more than', 'more than 60': bounds, not additions. */
const BOUNDS = /\bmore than|\bmás de\b/iu;

const isAddition = rememberWords((words) => ADDS.test(words) && !BOUNDS.test(words));

const OFFICIAL: ReadonlySet<SpeakerKind> = new Set(['government', 'police', 'military']);

/** Farther back than this, an addition is counted onto nothing. */
export const ADDITION_REACH = 320;

export const isOfficial = (witness: Witness): boolean => OFFICIAL.has(witness.kind);

/** The source that a claim names, else its outlet; reprints speak with the original's voice. */
export const witnessOf = (claim: Claim, report: Report): Witness => {
  const [source] = claim.attributed;
  if (source) return { key: `${source.kind} ${foldName(source.speaker)}`, label: source.speaker, kind: source.kind };
  return {
    key: `report ${report.duplicateOf ?? report.id}`,
    label: report.outlet ?? report.title ?? report.id,
    kind: 'media',
  };
};

type VagueWords = RuleSet['vague']['words'];

/** Each vague word with a space on both sides, the longest first; of one length as they stand in the rule set. */
const vagueWords = new WeakMap<VagueWords, readonly (readonly [spaced: string, Bounds])[]>();

const vagueWordsOf = (words: VagueWords): readonly (readonly [spaced: string, Bounds])[] => {
  const known =
    vagueWords.get(words) ??
    Object.entries(words)
      .map(([word, bounds]) => [` ${word} `, bounds] as const)
      .sort(([a], [b]) => b.length - a.length);
  vagueWords.set(words, known);
  return known;
};

/** The vague word of a figure without a number, by the rule set's table: `'dozens of men'` → 24 or 12. */
const bounded = (figure: Figure, ruleSet: RuleSet): Bounds & { readonly vague: boolean } => {
  const words = ` ${figure.words.toLowerCase()} `;
  const vague = /\d/.test(words)
    ? undefined
    : vagueWordsOf(ruleSet.vague.words).find(([spaced]) => words.includes(spaced))?.[1];
  return vague
    ? { ...vague, vague: true }
    : { low: figure.low, best: figure.best ?? figure.low ?? figure.high, high: figure.high, vague: false };
};

const IN_ALL = /\b(?:in all|in total|altogether|all told|overall|en total|en conjunto|in the end|al final)\b/iu;

/** 'In all, ten gunmen died' counts what went before, whatever day it is told beside. */
const countsAll = (text: string, at: number): boolean => {
  const before = text.slice(Math.max(0, at - BESIDE), at);
  const from = Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n'));
  const after = text.slice(at, at + BESIDE).split(/[.\n]/, 1)[0];
  return IN_ALL.test(before.slice(from + 1) + after);
};

/** A headline counts the whole story, however near the first day told stands. */
const inHeadline = ({ title, text }: Report, at: number): boolean =>
  title !== null && at < title.length && text.startsWith(title);

const daysBeside = (claim: Claim, report: Report, at: number): DayRange | undefined => {
  if (inHeadline(report, at) || countsAll(report.text, at)) return undefined;
  // A year that was worked out is no matter: 'on 30 November' is told beside the figure.
  const beside = claim.when?.evidence.some((span) => Math.abs(span.start - at) <= BESIDE);
  return beside ? dayRange(claim.when?.edtf) : undefined;
};

/** 'Five slain over the weekend' or 'so far this year' counts more than an event of one day. */
const ofThisEvent = (claim: Claim, figure: Figure, event: DayRange | undefined): boolean => {
  if (event && event.from === event.to && figure.best !== null && figure.best > 1) {
    const days = claim.when?.inferred ? undefined : dayRange(claim.when?.edtf);
    if (days && days.to - days.from >= 2 && days.from <= event.from && days.to >= event.to) return false;
  }
  if (figure.scope !== 'cumulative') return true;
  const days = dayRange(claim.when?.edtf);
  return (
    days !== undefined &&
    event !== undefined &&
    days.to - days.from <= 14 &&
    days.from >= event.from - 2 &&
    days.to <= event.to + 14
  );
};

export interface ObservationContext {
  readonly reports: ReadonlyMap<string, Report>;
  readonly ruleSet: RuleSet;
  readonly days: DayRange | undefined;
}

/** Every figure of the claims that is about this event, in order of publication, report and text. */
export const observationsOf = (claims: readonly Claim[], context: ObservationContext): Observation[] => {
  const found: Observation[] = [];
  for (const claim of claims) {
    const report = context.reports.get(claim.report)!;
    for (const figure of claim.figures) {
      const bounds = bounded(figure, context.ruleSet);
      // 'Seven missing or killed' bounds the dead, and counts none
      const onlyBounds = figure.best === null && figure.low === 0;
      if (onlyBounds || bounds.best === null || !ofThisEvent(claim, figure, context.days)) continue;
      const at = figure.evidence[0]?.start ?? claim.trigger.start;
      found.push({
        ...bounds,
        claim,
        figure,
        effect: figure.effect,
        whom: figure.whom,
        what: figure.what ? foldName(figure.what) : '',
        report,
        witness: witnessOf(claim, report),
        days: daysBeside(claim, report, at),
        said: dayRange(report.published.edtf)?.from ?? Number.NEGATIVE_INFINITY,
        at,
        adds: isAddition(figure.words),
        isPart: figure.part !== null,
      });
    }
  }
  const sorted = found.sort(
    (a, b) => a.said - b.said || (a.report.id < b.report.id ? -1 : a.report.id > b.report.id ? 1 : a.at - b.at),
  );
  return withVoicesKept(oneVoiceEach(withoutVague(withoutRoundUps(sorted)))).map((one, index, all) =>
    one.adds && !addsToLike(one, index, all) ? { ...one, adds: false } : one,
  );
};

/** 'One was killed and three others wounded': the others are told from the dead, not from other wounded. */
const addsToLike = (one: Observation, index: number, all: readonly Observation[]): boolean => {
  for (let before = index - 1; before >= 0; before--) {
    const other = all[before];
    if (other.report.id !== one.report.id || one.at - other.at > ADDITION_REACH) return true;
    if (other.at < one.at) return other.effect === one.effect;
  }
  return true;
};

/** 'Eleven wounded in weekend shootings': the plural counts several happenings. Kept where nothing else is stated. */
const ROUND_UP =
  /\b(?:shootings|killings|murders|homicides|slayings|attacks|bombings|stabbings|tiroteos|balaceras|asesinatos|homicidios|ataques|atentados)$/iu;

/** 'Seven killed | in two attacks |', 'tres muertos en dos hechos distintos' */
const IN_SEVERAL =
  /^[^.;\n]{0,60}\b(?:in|across|after|during|en|durante) (?:two|three|four|five|six|seven|eight|nine|ten|several|multiple|\d{1,2}|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|varios|varias|diversos) (?:(?:separate|different|related|other|simultaneous|coordinated|overnight|armed) )?(?:attacks|incidents|shootings|ambushes|raids|assaults|ataques|hechos|emboscadas|asaltos|tiroteos)\b/iu;

const countsSeveral = (one: Observation): boolean =>
  ROUND_UP.test(one.claim.trigger.text) || IN_SEVERAL.test(one.report.text.slice(one.at, one.at + IN_SEVERAL_REACH));
const IN_SEVERAL_REACH = 160;

const withoutRoundUps = (all: readonly Observation[]): Observation[] => {
  const isRoundUp = (one: Observation): boolean => (one.best ?? 0) > 1 && countsSeveral(one);
  const stated = new Set(all.filter((one) => !isRoundUp(one)).map((one) => one.effect));
  return all.filter((one) => !isRoundUp(one) || !stated.has(one.effect));
};

/** 'A number of gunmen' says nothing beside 'fourteen gunmen' of the same report. */
const withoutVague = (all: readonly Observation[]): Observation[] => {
  const numbered = new Set(all.filter((one) => !one.vague).map((one) => `${one.report.id} ${one.effect}`));
  return all.filter((one) => !one.vague || !numbered.has(`${one.report.id} ${one.effect}`));
};
