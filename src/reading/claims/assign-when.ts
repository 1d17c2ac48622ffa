/** When a claim's happening took place: the narrative clock at its trigger. */
import type { EventType, When } from '../../claim.ts';
import type { Published } from '../../report.ts';
import type { TimeMention } from '../findings.ts';
import { timeAt } from '../times/narrative-clock.ts';
import type { ClaimContext } from './context.ts';
import { risingOf } from './rising-tolls.ts';
import type { Trigger } from './trigger.ts';

/** Where in the text the time is asked for: at the trigger; of a count that a day follows ('and | five gunmen | on Sunday'), at the day. */
const momentOf = ({ analysis, timeAt: times }: ClaimContext, { entry, head, last }: Trigger): number => {
  const { tokens } = analysis;
  if (entry.part !== 'verb' || tokens[head].upos !== 'NOUN') return tokens[head].start;
  const day = times.at(last) ?? times.at(last + 1);
  return day?.type === 'DATE' && day.start >= tokens[head].end ? day.start : tokens[head].start;
};

/** The latest year that a text names ('by 2050') may be its own year, but dates nothing that it tells without a time. */
const isGuessedYear = ({ from, edtf }: Published): boolean => from === 'inferred' && edtf?.length === 4;

/** Senses of the words for a toll. */
const TOLLS = new Set(['death', 'toll']);

const WOUNDS = /^(?:wounds|injuries|burns|heridas|lesiones|quemaduras)$/;
/** 'murieron y tres resultaron | heridas' is told of others. */
const LINK_TO_WOUNDS =
  /^(?:to|of|from|his|her|their|the|its|severe|serious|fatal|critical|gunshot|bullet|stab|shrapnel|burn|head|chest|las|sus|unas|graves|de|por)$/;
const SUFFERED = /^(?:suffered|sustained|received|inflicted|sufridas|recibidas|provocadas|causadas)$/;
const REACH_OF_WOUNDS = 8;

/** Where the wounds are told that somebody dies of: 'succumbed to their | wounds'; -1 where none are. */
const woundsOf = ({ analysis, forms }: ClaimContext, { entry, sentence, last }: Trigger): number => {
  const end = Math.min(analysis.sentences[sentence].last, last + REACH_OF_WOUNDS);
  if (entry.frame !== 'die') return -1;
  for (let at = last; at < end; at++) if (WOUNDS.test(forms[at])) return LINK_TO_WOUNDS.test(forms[at - 1]) ? at : -1;
  return -1;
};

/** 'died | on Tuesday | of wounds suffered in Sunday's attack': the day of the deed, not that of the death. */
const withoutDayOfDeath = (context: ClaimContext, { sentence }: Trigger, wounds: number): readonly TimeMention[] => {
  const { analysis, forms, findings } = context;
  const { start, end, last } = analysis.sentences[sentence];
  let suffered = wounds;
  while (suffered < last && !SUFFERED.test(forms[suffered])) suffered++;
  const from = suffered < last ? analysis.tokens[suffered].start : end;
  return findings.times.filter((time) => time.start < start || time.start >= from);
};

/** The times without the day on which a toll rose: 'The death toll rose to 23 | on Friday' tells when it was counted. */
const withoutDayOfCount = (context: ClaimContext, trigger: Trigger): readonly TimeMention[] => {
  const { times } = context.findings;
  const { start: from, end } = context.analysis.sentences[trigger.sentence];
  // 'We buried 43 people | on Friday'
  if (trigger.entry.sense === 'bodycount') return times.filter((time) => time.start < from || time.end > end);
  const wounds = woundsOf(context, trigger);
  if (wounds >= 0) return withoutDayOfDeath(context, trigger, wounds);
  if (trigger.entry.part !== 'state' || !TOLLS.has(trigger.entry.sense ?? '')) return times;
  const rising = risingOf(context, trigger);
  if (rising === undefined) return times;
  const { start } = context.analysis.tokens[rising];
  return times.filter((time) => time.start < start || time.end > end);
};

/** What ends or follows what was done before: its time is not that of the deed. */
const ENDS: ReadonlySet<EventType> = new Set(['release', 'escape', 'arrest', 'body-found', 'designation', 'agreement']);

/** The verb that a time is told of by the tree; -1 where it is none. */
const verbOf = ({ analysis: { tokens } }: ClaimContext, time: TimeMention, first: number, last: number): number => {
  let at = first;
  while (at < last && tokens[at].end <= time.start) at++;
  for (let steps = 0; at >= 0 && steps < CLIMB; steps++) {
    if (tokens[at].upos === 'VERB') return at;
    at = tokens[at].head;
  }
  return -1;
};
const CLIMB = 6;

/** 'Two of the nine kidnapped | last week | have been released': the time of what a noun's own clause tells. */
const withoutTimesOfDeeds = (
  context: ClaimContext,
  { entry: { type }, head, sentence }: Trigger,
  times: readonly TimeMention[],
): readonly TimeMention[] => {
  if (!ENDS.has(type) || !context.parsed) return times;
  const { tokens, sentences } = context.analysis;
  const { start, end, first, last } = sentences[sentence];
  return times.filter((time) => {
    if (time.start < start || time.end > end) return true;
    const verb = verbOf(context, time, first, last);
    return verb < 0 || verb === head || !tokens[verb].deprel.startsWith('acl');
  });
};

export const whenOf = (context: ClaimContext, trigger: Trigger): When | null => {
  const { analysis, report } = context;
  const told = withoutDayOfCount(context, trigger);
  const times = withoutTimesOfDeeds(context, trigger, told);
  const at = (of: readonly TimeMention[]) =>
    timeAt(analysis, of, momentOf(context, trigger), { published: report.published.edtf });
  const found = at(times);
  // 'those kidnapped last week were released. They were taken on Friday …': the next day told is that of the deed, too
  const time = times.length < told.length && found?.from === 'back-propagated' ? at([]) : found;
  if (!time || (time.from === 'publication' && isGuessedYear(report.published))) return null;
  const { edtf, precision, evidence, inferred, why } = time;
  return { edtf, precision, evidence, ...(inferred ? { inferred } : {}), ...(why ? { why } : {}) };
};
