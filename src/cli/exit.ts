/** The contract's exit codes. */
export const EXIT = { done: 0, someFailed: 1, unusable: 2 } as const;
