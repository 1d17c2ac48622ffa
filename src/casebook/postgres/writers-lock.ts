/** Any number: writers of one casebook take the lock of this number and its schema's name. */
export const WRITERS_LOCK = 0x436f7465;
