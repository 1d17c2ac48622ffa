/** What the bundled packs know of an actor's kind: a cartel is an armed group, marines are the military. */
import { join } from 'node:path';
import { ROOT } from '../root.ts';
import { type ActorRegistry, loadActors } from './actors.ts';

let registry: ActorRegistry | undefined;

/** The packs are read at the first call. */
export const bundledAncestry = (): ((actor: string) => readonly string[]) => {
  registry ??= loadActors([join(ROOT, 'packs')]);
  const { byId } = registry;
  const known = new Map<string, readonly string[]>();
  return (actor) => {
    let line = known.get(actor);
    if (!line) {
      const above: string[] = [];
      for (let at = byId(actor)?.parent; at && !above.includes(at); at = byId(at)?.parent) above.push(at);
      known.set(actor, (line = above));
    }
    return line;
  };
};
