/** `freeId('e:1', new Set(['e:1']))` → `e:1-2`: an id that nobody bears yet, with a counter behind it where it must be. */
export const freeId = (wish: string, used: ReadonlySet<string>): string => {
  let id = wish;
  for (let counter = 2; used.has(id); counter++) id = `${wish}-${counter}`;
  return id;
};
