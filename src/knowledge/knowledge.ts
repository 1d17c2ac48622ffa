/** What the readers know before they read: places, actors, event types. Loaded once a process, never changed. */
import type { ActorRegistry } from './actors.ts';
import type { Gazetteer } from './gazetteer.ts';

export interface Knowledge {
  readonly gazetteer: Gazetteer;
  readonly actors: ActorRegistry;
}

export interface KnowledgeOptions {
  /** Folders of packs besides the bundled ones. */
  readonly packs?: readonly string[];
  /** Memory of a gazetteer that another thread loaded (`Gazetteer.memory`). */
  readonly gazetteer?: SharedArrayBuffer;
}
