/** Words that open a sentence about another happening than the one told before: 'In the same night', 'Menos de una hora después'. */

const ENGLISH = String.raw`in an?(?:other| separate| second| third| different| similar| unrelated| further) |separately\b|elsewhere\b|(?:earlier |later |also )?(?:in|on) the same (?:night|day|evening|morning|afternoon)\b|(?:(?:less than|about|around|some|nearly|barely) )?(?:half )?(?:an?|[a-z]+(?:-[a-z]+)?|\d+) (?:minutes|hours?) (?:later|earlier|before)\b|(?:minutes|hours) (?:later|earlier|before)\b`;
const SPANISH = String.raw`en (?:otro|otra|un segundo|un tercer|la misma (?:noche|jornada|tarde|madrugada)|el mismo d[ií]a)\b|por (?:otra parte|otro lado|separado)\b|(?:(?:menos de|unos|unas|casi|apenas) )?(?:una|media|[a-z]+|\d+) (?:horas?|minutos) (?:despu[eé]s|antes|m[aá]s tarde)\b|(?:horas|minutos) (?:despu[eé]s|antes|m[aá]s tarde)\b`;

const OPENS = new RegExp(`^["'“«(\\s]*(?:${ENGLISH}|${SPANISH})`, 'iu');
const BEHIND_STOP = /[\s"”»]/u;
const FARTHEST = 600;

/** Whether a sentence ends with the letter at a place before `at`. */
const endsSentence = (text: string, place: number, at: number): boolean => {
  const letter = text[place];
  if (letter === '\n') return true;
  const isStop = letter === '.' || letter === '!' || letter === '?' || letter === ':';
  return isStop && place + 1 < at && BEHIND_STOP.test(text[place + 1]);
};

/** Where the sentence begins that holds an offset; a full stop within a name may end it too early. */
const sentenceStart = (text: string, at: number): number => {
  const from = Math.max(0, at - FARTHEST);
  let start = at;
  while (start > from && !endsSentence(text, start - 1, at)) start--;
  return start;
};

/** Where the words stand that open another happening in the sentence around an offset of the text; undefined where none do. */
export const anotherHappeningFrom = (text: string, at: number): number | undefined => {
  const start = sentenceStart(text, at);
  return OPENS.test(text.slice(start, at).trimStart()) ? start : undefined;
};
