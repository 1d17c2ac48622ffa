/** Short hashes beside stored texts, by which `check` finds a bit that has flipped. */
import { hash } from 'node:crypto';
import type { ReportRow } from './rows.ts';

/** SHA-1, base64url: against accidents, not against forgers; those the journal's chain and the originals' hashes face. */
export const digestOf = (...texts: readonly string[]): string => hash('sha1', `${texts.join('\n')}\n`, 'base64url');

export const claimDigest = (body: string, reading: string | null): string =>
  digestOf(body, ...(reading === null ? [] : [reading]));

export const eventDigest = (body: string, summary: string, collated: string | null): string =>
  digestOf(body, summary, ...(collated === null ? [] : [collated]));

type Digested = Pick<ReportRow, 'id' | 'sha256' | 'received' | 'origin' | 'body' | 'text' | 'sentences'>;

export const reportDigest = ({ id, sha256, received, origin, body, text, sentences }: Digested): string =>
  digestOf(id, sha256, received, origin, body, text, sentences);
