/** A place's name as the scorer of MUC-4's keys compares it: folded, without words of kind ('LA ROCHELA (CITY)' → 'la rochela'). */
const KINDS = new Set(
  'city department province municipality town village neighborhood region district county jurisdiction canton farm airport street state capital ciudad departamento provincia municipio barrio'.split(
    ' ',
  ),
);

export const placeKey = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .split(' ')
    .filter((word) => word !== '' && !KINDS.has(word))
    .join(' ');
