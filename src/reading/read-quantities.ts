/** Numbers of a text, with their bounds and what they count. */
import type { Analysis } from '../language/analysis.ts';
import type { Quantity } from './findings.ts';

export const readQuantities = (_analysis: Analysis): Quantity[] => [];
