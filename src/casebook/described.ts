/** Actors that reports only describe: "police", "gunmen", "personnel" are kinds of people and nobody's name. */

/** `wordsOf('world/unidentified-armed-group')` → `'unidentified armed group'`: what an actor's id says where no report names it. */
export const wordsOf = (id: string): string => id.slice(id.lastIndexOf('/') + 1).replaceAll('-', ' ');

/** Whether a label is a common noun: written without a capital in a script that has them. `'policias'` is, `'Los Grises'` is not. */
export const isDescription = (label: string): boolean => /\p{Ll}/u.test(label) && !/\p{Lu}/u.test(label);
