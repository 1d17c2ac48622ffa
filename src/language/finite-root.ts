/**
 * "The rebels attacked the bridge." read as "the rebels [who were] attacked …": a participle that stands after its noun
 * is passive, and so it has no object. Where it has one, and no other verb is finite, it is the sentence's verb.
 */
import { FIRST, type Frame, MORPH_BASE } from './frame.ts';
import { hashString } from './hash.ts';
import type { RelationSet } from './relation-set.ts';
import { setMorph } from './tag.ts';
import type { TagSet } from './tag-set.ts';

const saysFinite = (feats: string): boolean => feats.includes('VerbForm=Fin');

/** "A man given life", "officers awarded medals": the passive of these keeps an object. */
const OF_TWO_OBJECTS: ReadonlySet<number> = new Set(
  `given awarded paid offered granted denied handed sent shown told taught fined charged named called dubbed elected
  allowed lent owed promised refused served spared asked`
    .split(/\s+/)
    .map((word) => hashString(word)),
);

/** The relation of a word to its governor by name. */
const relationOf = ({ label }: Frame, place: number, { names }: RelationSet): string => names[label[place]];

const featsAt = ({ morph }: Frame, place: number, { feats }: TagSet): string => feats[morph[place] - MORPH_BASE];

/** The participle that hangs on the noun at the root and has an object of its own, 0 where there is none. */
const misread = (frame: Frame, root: number, tags: TagSet, relations: RelationSet): number => {
  const { head, tag, word } = frame;
  let participle = 0;
  let hasObject = false;
  for (let place = FIRST; place < frame.root; place++) {
    if (tag[place] === tags.verb || tag[place] === tags.aux) {
      const feats = featsAt(frame, place, tags);
      if (saysFinite(feats)) return 0;
      if (head[place] === root && place > root && feats.includes('Tense=Past|VerbForm=Part'))
        if (relationOf(frame, place, relations) === 'acl' && !OF_TWO_OBJECTS.has(word[place])) participle ||= place;
    }
    if (participle > 0 && head[place] === participle && relationOf(frame, place, relations) === 'obj') hasObject = true;
  }
  return hasObject ? participle : 0;
};

/** The morph of a past verb whose subject has such features, -1 where the language has none. */
const finiteMorph = (subject: string, { feats, verb, firstMorph }: TagSet): number => {
  const number = subject.includes('Number=Plur') ? 'Plur' : 'Sing';
  const wanted = `Mood=Ind|Number=${number}|Person=3|Tense=Past|VerbForm=Fin`;
  return feats.indexOf(wanted, firstMorph[verb]);
};

/** Makes such a participle the root and its noun the subject; English only, whose past and participle look alike. */
export const raiseFiniteRoot = (frame: Frame, tags: TagSet, relations: RelationSet): void => {
  const { head, label } = frame;
  let root = 0;
  for (let place = FIRST; place < frame.root; place++) if (head[place] === frame.root) root = place;
  const verb = misread(frame, root, tags, relations);
  if (verb === 0) return;
  const finite = finiteMorph(featsAt(frame, root, tags), tags);
  if (finite >= 0) setMorph(frame, verb, finite, tags);
  head[verb] = frame.root;
  label[verb] = label[root];
  head[root] = verb;
  label[root] = relations.names.indexOf('nsubj');
  // Marks, and all that stands right of the verb, now hang on the verb.
  for (let place = FIRST; place < frame.root; place++)
    if (head[place] === root && place !== verb && place > verb) head[place] = verb;
};
