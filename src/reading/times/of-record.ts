/** Times that a record or a series is measured by, and nothing happened then: 'the deadliest attack since | January'. */

const SUPERLATIVE =
  /^(?:deadliest|bloodiest|worst|biggest|largest|first|highest|heaviest|fiercest|most|mayor|peor|primer|primera|mas)$/;
const ORDINAL =
  /^(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|segundo|segunda|tercer|tercero|tercera|cuarto|cuarta|quinto|quinta|sexto|sexta|septimo|septima|octavo|octava|noveno|novena|decimo|decima)$/;
const WITHIN = 5;

/** Whether one of the last words before `at` is such a word, with no such mark between. */
const follows = (forms: readonly string[], at: number, word: RegExp, mark: RegExp): boolean => {
  for (let before = at - 1; before >= Math.max(0, at - WITHIN); before--) {
    if (mark.test(forms[before])) return false;
    if (word.test(forms[before])) return true;
  }
  return false;
};

/** 'the third mayor killed, police said, | this year', 'es el tercero | este año': how often it happened, and not when. `forms` are folded. */
export const isOfSeries = (forms: readonly string[], at: number): boolean => follows(forms, at, ORDINAL, /^[.;:]$/);

/** Whether 'since' at this place belongs to a superlative. `forms` are folded. */
export const isOfRecord = (forms: readonly string[], since: number): boolean =>
  follows(forms, since, SUPERLATIVE, /^[.,;:]$/);
