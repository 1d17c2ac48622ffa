/** Whose weapons struck, told by a demonym alone: 'Israeli | air strikes', '| Russian | shelling', 'bombardeos | israelíes'. */
import type { ActorRegistry } from '../../knowledge/actors.ts';
import type { Language } from '../../language/analysis.ts';
import type { Hit } from './countries.ts';
import { adjoins, type Draft, type ReportWords } from './draft.ts';

/** What only armed forces do. */
const STRUCK: Readonly<Record<Language, RegExp>> = {
  en: /^(?:air-?strikes?|airstrikes?|shelling|bombardments?|air-?raids?|airraids?|warplanes?|gunboats?|artillery|drones?|jets?|missiles?|rockets?|gunships?)$/,
  es: /^(?:bombardeos?|misiles|misil|artilleria|proyectiles)$/,
};
/** 'air | strikes', 'ataques | aéreos': a weapon and what was done with it. */
const WEAPON: Readonly<Record<Language, RegExp>> = {
  en: /^(?:air|missile|missiles|drone|drones|rocket|rockets|artillery|naval|tank|aerial|mortar|ground|ballistic|cruise|guided|fighter|attack|helicopter|glide|barrel)$/,
  es: /^(?:aereos?|aereas?|misiles|drones?|artilleria|terrestres?)$/,
};
const DONE: Readonly<Record<Language, RegExp>> = {
  en: /^(?:strikes?|attacks?|raids?|fire|assaults?|bombings?|bombardments?|barrages?|offensives?|missiles?|jets?|drones?|rockets?|helicopters?|gunships?|bombs?)$/,
  es: /^(?:ataques?|ofensivas?|incursion|incursiones|raids?)$/,
};

const HARMS = /^(?:kill|kills|killed|killing|hit|hits|wound|wounds|wounded|destroy|destroys|destroyed|targeted)$/;
const HARM_REACH = 6;

/** 'Israeli | strike in Damascus kills five': no walkout. */
const isHarmful = ({ words }: ReportWords, at: number): boolean => {
  if (!/^(?:strikes?|raids?)$/.test(words[at]?.folded ?? '')) return false;
  for (let i = at + 1; i <= at + HARM_REACH; i++) if (HARMS.test(words[i]?.folded ?? '')) return true;
  return false;
};

/** 'Israeli | air strikes': told of right behind the demonym. */
const struckBehind = (report: ReportWords, at: number): boolean => {
  const { words } = report;
  const [first, second] = [words[at]?.folded ?? '', words[at + 1]?.folded ?? ''];
  if (isHarmful(report, at)) return true;
  return STRUCK.en.test(first) || (WEAPON.en.test(first) && DONE.en.test(second));
};

/** 'bombardeos | israelíes', 'un ataque con drones | ruso': told of right before the demonym. */
const struckBefore = ({ words }: ReportWords, at: number): boolean => {
  const form = (back: number): string => words[at - back]?.folded ?? '';
  if (STRUCK.es.test(form(1))) return true;
  if (!WEAPON.es.test(form(1))) return DONE.es.test(form(1)) && WEAPON.es.test(words[at + 1]?.folded ?? '');
  return DONE.es.test(form(2)) || (/^(?:con|de)$/.test(form(2)) && DONE.es.test(form(3)));
};

/** The armed forces of a country, named by the demonym beside a strike; none where another actor holds the words. */
export const findNationalAttacks = (
  report: ReportWords,
  hits: ReadonlyMap<number, readonly Hit[]>,
  taken: Uint8Array,
  registry: ActorRegistry,
  language: Language,
): Draft[] => {
  const drafts: Draft[] = [];
  for (const [at, found] of hits) {
    for (const { first, last, entries } of found) {
      const country = entries.find((entry) => entry.what === 'country');
      if (country?.what !== 'country' || taken.subarray(first, last).includes(1)) continue;
      if (!report.words[first].upper && language === 'en') continue;
      const struck =
        language === 'en'
          ? adjoins(report, last - 1) && struckBehind(report, last)
          : adjoins(report, at - 1) && struckBefore(report, at);
      const actor = struck ? registry.byId(`world/military-${country.code.toLowerCase()}`) : undefined;
      if (!actor) continue;
      drafts.push({ first, last, actor, kind: actor.kind, confidence: 0.7, country: country.code, modifier: true });
      break;
    }
  }
  return drafts;
};
