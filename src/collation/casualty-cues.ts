/**
 * Casualty cues: how a report speaks of the dead, the wounded and the unhurt, whatever its claims count. 'Non-life-threatening',
 * 'medical examiner' and 'no injuries' tell how a shooting ended where no number does. English and Spanish.
 */
import type { Report } from '../report.ts';
import { countStarts } from './count-starts.ts';

/** Each kind of cue with its words, in small letters: alternatives of a pattern, each of whole words. */
const CUES = {
  death: String.raw`dead|die[sd]?|dying|deaths?|deadly|kill(?:ed|s|ing|ings)?|fatal\w*|homicides?|murder\w*|slain|slaying|deceased|autopsy|coroner|medical examiner|funeral|vigil|manslaughter|muert[oae]s?|muri(?:ó|eron)|fallec\w+|asesinad[oa]s?|asesinat\w+|homicidi\w+|sin vida|cadáver\w*|ultimad[oa]s?`,
  wound: String.raw`injur(?:ed|y|ies|ing)|wound(?:ed|s|ing)?|hospital\w*|surger(?:y|ies)|stable|condition|surviv\w+|recover\w*|treated|grazed|medical center|herid[oa]s?|lesionad[oa]s?|hospitaliz\w+|graved?ad`,
  lifeSafe: String.raw`non[- ]life[- ]threatening|not (?:be )?life[- ]threatening|stable condition|good condition|fair condition|minor injur\w+|expected to (?:survive|recover|live|be ok\w*)|will survive|survived|recovering|released from (?:the )?hospital|fuera de peligro|estado estable`,
  lifeRisk: String.raw`critical\w*|life support|grave condition|fighting for (?:his|her|their) li\w+|life[- ]threatening|de gravedad|estado crítico`,
  unhurt: String.raw`no (?:other |reported |serious )?injur\w+|no ?(?:body|one|person)(?: else)? (?:was|were|is) (?:hurt|injured|hit|struck|harmed|wounded)|not (?:hurt|injured|hit|harmed|struck)|un(?:harmed|injured|hurt)|without injur\w+|iles[oa]s?|sin (?:heridos|lesionados|lesiones)`,
  ownHand: String.raw`suicid\w+|(?:shot|killed|shoots?|shooting) (?:him|her|them)sel(?:f|ves)|self[- ]inflicted|turned the gun on|took (?:his|her) own life|se suicidó|se quitó la vida`,
  accident: String.raw`accident\w*|unintentional\w*|went off|discharged|accidente|accidental\w*`,
  diedLater:
    'died (?:later|at|from|of|on|after|in)|later died|succumbed|pronounced dead|has died|declared dead|murió (?:en|al|tras)|falleció',
  body: String.raw`found dead|found shot|bod(?:y|ies)|remains|hallad\w+|cuerpos?`,
  lawKills: String.raw`officer[- ]involved|police[- ]involved|deputy[- ]involved|police shoot\w*|shot by (?:police|officers?|deput\w+)`,
  robbery: String.raw`robber\w*|robbed|burglar\w*|carjack\w*|home invasion|asalt\w+|robo`,
  several: 'double|triple|quadruple|mass|multiple|both|doble|triple|varios|ambos',
} as const;

export type Cue = keyof typeof CUES;
export const CUE_NAMES = Object.keys(CUES) as readonly Cue[];

/** How often each cue stands in the headline and in the opening of the text, in the order of `CUE_NAMES`. */
export interface CueCounts {
  readonly title: Float64Array;
  readonly opening: Float64Array;
}

/** What follows is often another story. */
const OPENING = 2500;

const countCues = countStarts(CUE_NAMES.map((cue) => CUES[cue]));

const count = (text: string): Float64Array => countCues(text.toLowerCase());

const known = new WeakMap<Report, CueCounts>();

/** Counted once a report. */
export const casualtyCues = (report: Report): CueCounts => {
  const found = known.get(report) ?? {
    title: count(report.title ?? ''),
    opening: count(report.text.slice(0, OPENING)),
  };
  known.set(report, found);
  return found;
};

/** Whether the report's headline or opening has the cue. */
export const speaksOf = (report: Report, cue: Cue): boolean => {
  const { title, opening } = casualtyCues(report);
  const index = CUE_NAMES.indexOf(cue);
  return title[index] + opening[index] > 0;
};
