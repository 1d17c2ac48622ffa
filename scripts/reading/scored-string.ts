/** The string that a filler is scored by: without the count before it ('three bombs' → 'bombs'), a body's name apart. */
const COUNTS = new Set(
  `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
  twenty thirty forty fifty sixty seventy eighty ninety hundred thousand dozen dozens hundreds thousands several some many few
  about around approximately nearly almost over more than at least various of and other`.split(/\s+/),
);
const BODY = 1;

/** `words` as `normal` makes them; `role` is a place in INCIDENT_ROLES. */
export const filledString = (role: number, words: string): string => {
  if (role === BODY) return words;
  const list = words.split(' ');
  let at = 0;
  while (at < list.length - 1 && (/^\d+$/.test(list[at]) || COUNTS.has(list[at]))) at++;
  return list.slice(at).join(' ');
};
