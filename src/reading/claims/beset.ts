/** 'The convoy came under attack': the subject suffers it, as in a passive. */
import type { ClaimContext } from './context.ts';

const COMING = new Set(['come', 'came', 'comes', 'coming']);
const FORCE = /^(?:attack|fire|gunfire|shelling|shellfire|bombardment|assault|bombing|siege)$/;
/** "under | heavy machine-gun | fire" */
const WIDEST = 6;

/** Whether a verb says that its subject was attacked. */
export const isBeset = ({ forms, language }: ClaimContext, verb: number): boolean => {
  if (language !== 'en' || !COMING.has(forms[verb]) || forms[verb + 1] !== 'under') return false;
  for (let i = verb + 2; i < verb + 2 + WIDEST; i++) if (FORCE.test(forms[i] ?? '')) return true;
  return false;
};
