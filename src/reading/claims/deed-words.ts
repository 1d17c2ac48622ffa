import { wordClasses } from '../words.ts';

/** Words that make a story one of what people do to people, and none of an accident, in both languages, folded. */
const DEED =
  /^(?:shot|shoot\w*|gun\w*|bomb\w*|stab\w*|murder\w*|homicid\w*|assassin\w*|attack\w*|ambush\w*|massacre\w*|kidnap\w*|abduct\w*|rebel\w*|militant\w*|terroris\w*|insurgen\w*|guerril\w*|missiles?|rockets?|airstrikes?|hostages?|clash\w*|explosives?|sabotage\w*|arson\w*|rioters?|cartels?|bala|balas|balazos?|balacera|balead\w+|dispar\w+|asesin\w+|ejecutad\w+|secuestr\w+|sicarios?|apunal\w+|feminicid\w*|ataques?|atacad\w+|atacaron|atentado\w*|enfrentamiento\w*|armad[oa]s?|agresion\w*|agresores|acribill\w+|rafag\w+|explosivo\w*|granadas?|carteles|violencia|linch\w+|amenaz\w+)$/;

/** 1 for each token that is such a word. */
export const deedWords = wordClasses((_, word) => Number(DEED.test(word)));
