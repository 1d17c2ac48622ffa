/** Parties in the words of the data sets: 'Government of Mexico', 'Police Forces of Mexico', 'Unidentified Armed Group (Mexico)'. */
import type { Ancestry, Party } from '../../collation/rules/actor-kinds.ts';
import { countryName } from './countries.ts';

/** UCDP's name of a side. */
export const ucdpSide = (party: Party | null, country: string | null | undefined): string => {
  if (!party) return '';
  const where = countryName(country);
  if (party.kind === 'state') return where ? `Government of ${where}` : 'Government';
  if (party.kind === 'group') return party.name ?? 'Unidentified armed group';
  return 'Civilians';
};

const suffix = (country: string | null | undefined): string => {
  const name = countryName(country);
  return name ? ` (${name})` : '';
};

/** ACLED's name of an actor. */
export const acledActor = (party: Party | null, country: string | null | undefined): string => {
  if (!party) return '';
  if (party.kind === 'state') {
    const forces = party.force === 'military' ? 'Military Forces' : 'Police Forces';
    const name = countryName(country);
    return name ? `${forces} of ${name}` : forces;
  }
  if (party.kind === 'group') return party.name ?? `Unidentified Armed Group${suffix(country)}`;
  return `${party.kind === 'demonstrators' ? 'Protesters' : 'Civilians'}${suffix(country)}`;
};

export const INTER = [
  'State forces',
  'Rebel group',
  'Political militia',
  'Identity militia',
  'Rioters',
  'Protesters',
  'Civilians',
  'External/Other forces',
] as const;
export type Inter = (typeof INTER)[number];

const REBELS: readonly string[] = ['world/insurgents', 'world/terrorists'];
const COMMUNAL: readonly string[] = ['world/self-defence-groups'];

/** ACLED's kind of an actor; insurgents are rebels, gangs and cartels militias. '' for nobody. */
export const interOf = (party: Party | null, rioting: boolean, ancestry: Ancestry = () => []): Inter | '' => {
  if (!party) return '';
  if (party.kind === 'state') return 'State forces';
  if (party.kind === 'civilians') return 'Civilians';
  if (party.kind === 'demonstrators') return rioting ? 'Rioters' : 'Protesters';
  const line = party.actor ? ancestry(party.actor) : [];
  if (REBELS.some((kind) => line.includes(kind))) return 'Rebel group';
  return COMMUNAL.some((kind) => line.includes(kind)) ? 'Identity militia' : 'Political militia';
};

/** `('State forces', 'Civilians')` → `'State forces-Civilians'` in code order; `'Protesters only'` where there is one side. */
export const interaction = (one: Inter | '', other: Inter | ''): string => {
  if (one === '' && other === '') return '';
  if (one === '' || other === '') return `${one || other} only`;
  const [first, second] = INTER.indexOf(one) <= INTER.indexOf(other) ? [one, other] : [other, one];
  // Table 1 of the codebook prints code 78 the other way round.
  return first === 'Civilians' && second === 'External/Other forces' ? `${second}-${first}` : `${first}-${second}`;
};
