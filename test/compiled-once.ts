/** Imported by `npm test` before each test file: its processes, and the programs that they start, compile each module once between them. */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, '..', 'build', 'compiled-once');
enableCompileCache(process.env.NODE_COMPILE_CACHE);
