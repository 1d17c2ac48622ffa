/**
 * 'Gunmen machine-gunned two farmers', 'A teacher was pistol-whipped': English words are cut at their hyphens, and the treebank has
 * none of these verbs; what stands before the hyphen is then taken for whoever did it, or for what the sentence says of its subject.
 */
import { FIRST, type Frame } from './frame.ts';
import { hashString } from './hash.ts';
import type { RelationSet } from './relation-set.ts';
import type { TagSet } from './tag-set.ts';

const HYPHEN = hashString('-');

/** What such a verb begins with, folded. */
export const HYPHENED_BEGINNINGS: ReadonlySet<string> = new Set(
  'machine pistol fire petrol gang carpet dive sucker'.split(' '),
);

const BEGINNINGS: ReadonlySet<number> = new Set([...HYPHENED_BEGINNINGS].map((word) => hashString(word)));

const isUnder = ({ head, root }: Frame, place: number, governor: number): boolean => {
  for (let at = place; at !== root; at = head[at]) if (at === governor) return true;
  return false;
};

/** Hangs 'machine' and its hyphen on 'gunned', and on 'whipped' what hung on 'pistol'. */
export const joinHyphenedVerbs = (frame: Frame, tags: TagSet, relations: RelationSet): void => {
  const { head, label, tag, word } = frame;
  for (let place = FIRST; place + 2 < frame.root; place++) {
    if (word[place + 1] !== HYPHEN || !BEGINNINGS.has(word[place]) || tag[place + 2] !== tags.verb) continue;
    const verb = place + 2;
    if (isUnder(frame, verb, place)) {
      head[verb] = head[place];
      label[verb] = label[place];
    }
    for (let other = FIRST; other < frame.root; other++)
      if (head[other] === place && other !== verb) head[other] = verb;
    head[place] = verb;
    label[place] = relations.names.indexOf('compound');
    head[place + 1] = verb;
    label[place + 1] = relations.names.indexOf('punct');
  }
};
