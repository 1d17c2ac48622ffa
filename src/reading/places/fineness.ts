/** How fine a place is: of two that both fit, the finer says more. */
import type { PlaceMention } from '../findings.ts';

/** 6 a building, 4 a town, 2 a province, 0 a country. */
export const FINENESS: Readonly<Record<PlaceMention['kind'], number>> = {
  building: 6,
  street: 6,
  neighbourhood: 5,
  city: 4,
  natural: 3,
  admin2: 3,
  admin1: 2,
  region: 1,
  country: 0,
};
