/** 'the deadliest attack | since | January': a time that a record is measured by, and nothing happened then. */

const SUPERLATIVE =
  /^(?:deadliest|bloodiest|worst|biggest|largest|first|highest|heaviest|fiercest|most|mayor|peor|primer|primera|mas)$/;
const WITHIN = 5;

const ORDINAL =
  /^(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|segundo|segunda|tercer|tercero|tercera|cuarto|cuarta|quinto|quinta|sexto|sexta|septimo|septima|octavo|octava|noveno|novena|decimo|decima)$/;

/** 'the third mayor killed | this year', 'es el tercero | este año': how often it happened, and not when. */
export const isOfSeries = (forms: readonly string[], at: number): boolean => {
  for (let before = at - 1; before >= Math.max(0, at - WITHIN); before--) {
    if (/^[.;:]$/.test(forms[before])) return false;
    if (ORDINAL.test(forms[before])) return true;
  }
  return false;
};

/** Whether 'since' at this place belongs to a superlative. `forms` are folded. */
export const isOfRecord = (forms: readonly string[], since: number): boolean => {
  for (let at = since - 1; at >= Math.max(0, since - WITHIN); at--) {
    if (/^[.,;:]$/.test(forms[at])) return false;
    if (SUPERLATIVE.test(forms[at])) return true;
  }
  return false;
};
