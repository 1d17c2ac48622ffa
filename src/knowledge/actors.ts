/** The actor registry: who may act or speak, with aliases, offices and terms; loaded from packs. */
export interface ActorRegistry {
  readonly size: number;
}

export const loadActors = (_folders: readonly string[]): ActorRegistry => ({ size: 0 });
