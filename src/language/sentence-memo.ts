/**
 * Sentences whose annotation is remembered: agencies' copy, bylines and notices come again and again, and a tree depends on
 * nothing but the sentence's words.
 */
import { FIRST, type Frame, MORPH_BASE } from './frame.ts';
import { setMorph } from './tag.ts';
import type { TagSet } from './tag-set.ts';
import type { WordTypes } from './word-types.ts';

export interface SentenceMemo {
  /** Fills a frame whose words are set, if the same sentence was kept. */
  readonly recall: (frame: Frame) => boolean;
  /** Remembers an annotated frame, in place of the oldest when the room is full. */
  readonly keep: (frame: Frame) => void;
}

/** Two numbers a word: a megabyte, some five thousand sentences. */
const ROOM = 1 << 18;
/** Longer sentences do not come again. A governor's place fits a byte. */
const LONGEST = 200;
const BUCKETS = 1 << 13;

/** What annotation adds to a word, in one number: tag, FEATS, relation, governor. */
const pack = ({ tag, morph, label, head }: Frame, place: number): number =>
  (tag[place] << 26) | ((morph[place] - MORPH_BASE) << 14) | (label[place] << 8) | head[place];

const NEVER = Number.NEGATIVE_INFINITY;

const FITS = { morphs: 1 << 12, labels: 1 << 6 } as const;

/** An empty memo over the numbers that `types` gives to words. */
export const makeSentenceMemo = (types: WordTypes, tags: TagSet, relations: number): SentenceMemo => {
  const fits = tags.feats.length <= FITS.morphs && relations <= FITS.labels;
  // A ring of entries: the words' types, then what is known of them. Places in it are counted on without end.
  const ring = new Int32Array(fits ? ROOM : 0);
  const buckets = new Float64Array(BUCKETS).fill(NEVER);
  let next = 0;
  let generation = types.generation();

  const isKept = (frame: Frame): boolean => fits && frame.size <= LONGEST;

  const bucketOf = ({ type, size }: Frame): number => {
    let hash = size;
    for (let k = FIRST; k < size + FIRST; k++) hash = Math.imul(hash ^ type[k], 0x9e3779b1) ^ (hash >>> 15);
    return (hash ^ (hash >>> 16)) & (BUCKETS - 1);
  };

  const recall = (frame: Frame): boolean => {
    if (!isKept(frame)) return false;
    if (generation !== types.generation()) {
      generation = types.generation();
      buckets.fill(NEVER);
      return false;
    }
    const { size, type } = frame;
    const place = buckets[bucketOf(frame)];
    if (place < next - ROOM) return false;
    const at = place % ROOM;
    if (ring[at] !== size) return false;
    for (let k = 0; k < size; k++) if (ring[at + 1 + k] !== type[k + FIRST]) return false;
    for (let k = 0; k < size; k++) {
      const known = ring[at + 1 + size + k];
      frame.tag[k + FIRST] = known >>> 26;
      setMorph(frame, k + FIRST, (known >>> 14) & (FITS.morphs - 1), tags);
      frame.label[k + FIRST] = (known >>> 8) & (FITS.labels - 1);
      frame.head[k + FIRST] = known & 0xff;
    }
    return true;
  };

  const keep = (frame: Frame): void => {
    const { size, type } = frame;
    if (!isKept(frame) || generation !== types.generation()) return;
    const length = 1 + 2 * size;
    if ((next % ROOM) + length > ROOM) next += ROOM - (next % ROOM);
    const at = next % ROOM;
    ring[at] = size;
    for (let k = 0; k < size; k++) {
      ring[at + 1 + k] = type[k + FIRST];
      ring[at + 1 + size + k] = pack(frame, k + FIRST);
    }
    buckets[bucketOf(frame)] = next;
    next += length;
  };

  return { recall, keep };
};
