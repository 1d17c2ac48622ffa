/**
 * What vague words stand for, by rule set. The reader takes `reading`; a rule set of collation may read the same words
 * by its own column. ACLED: 'dozens' 12, 'hundreds' 100, 'several' and plain plurals 3 (or 10 by scale and context).
 */
export interface VagueNumber {
  /** What the words themselves guarantee. */
  readonly low: number;
  readonly best: number;
}

export type VagueTable = Readonly<Record<VagueWord, VagueNumber>>;

export type VagueWord = 'few' | 'several' | 'many' | 'tens' | 'dozens' | 'scores' | 'hundreds' | 'thousands';

const exactly = (low: number, best = low): VagueNumber => ({ low, best });

export const VAGUE_NUMBERS = {
  reading: {
    few: exactly(2, 3),
    several: exactly(3),
    many: exactly(3, 10),
    tens: exactly(10),
    dozens: exactly(12),
    scores: exactly(20),
    hundreds: exactly(100),
    thousands: exactly(1000),
  },
  acled: {
    few: exactly(3),
    several: exactly(3),
    many: exactly(10),
    tens: exactly(10),
    dozens: exactly(12),
    scores: exactly(20),
    hundreds: exactly(100),
    thousands: exactly(1000),
  },
} as const satisfies Record<string, VagueTable>;
