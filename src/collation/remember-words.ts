/** What is asked of words by patterns, asked once: a figure's words are looked at a dozen times while an event is made. */
import { detached } from '../detached.ts';

/** Words held ready; all are let go when there are more. */
const MOST = 20_000;

/** `rememberWords((words) => PATTERN.test(words))` → the same function, which works each answer out once. */
export const rememberWords = <T extends object | string | number | boolean | null>(
  answer: (words: string) => T,
): ((words: string) => T) => {
  const known = new Map<string, T>();
  return (words) => {
    const held = known.get(words);
    if (held !== undefined) return held;
    if (known.size >= MOST) known.clear();
    const made = answer(words);
    known.set(detached(words), made);
    return made;
  };
};
