/** 'the deadliest attack | since | January': a time that a record is measured by, and nothing happened then. */

const SUPERLATIVE =
  /^(?:deadliest|bloodiest|worst|biggest|largest|first|highest|heaviest|fiercest|most|mayor|peor|primer|primera|mas)$/;
const WITHIN = 5;

/** Whether 'since' at this place belongs to a superlative. `forms` are folded. */
export const isOfRecord = (forms: readonly string[], since: number): boolean => {
  for (let at = since - 1; at >= Math.max(0, since - WITHIN); at--) {
    if (/^[.,;:]$/.test(forms[at])) return false;
    if (SUPERLATIVE.test(forms[at])) return true;
  }
  return false;
};
