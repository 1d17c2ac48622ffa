/** A journal entry in words: "corrected the date to 29 Nov 2019". */
import type { Decision } from '../api/decision.ts';
import type { JournalRecord } from '../api/types.ts';
import type { Words } from '../words/make-words.ts';
import { sayFigure, sayPlace, sayTollName } from '../words/say-values.ts';
import { sayEdtf } from '../words/say-when.ts';

type Entry = Omit<JournalRecord, 'decision'> & { readonly decision: string; readonly value?: unknown };

const sayValue = ({ attribute, value }: { readonly attribute?: string; readonly value?: unknown }, words: Words) => {
  if (value === null) return words.say('history.unknown');
  if (attribute === 'type' || attribute === 'standing') return words.label(attribute, String(value));
  if (attribute === 'when') return sayEdtf((value as { readonly edtf: string }).edtf, words);
  if (attribute === 'where') return sayPlace(value as Parameters<typeof sayPlace>[0], words);
  if (Array.isArray(value)) return words.number(value.length);
  return typeof value === 'string' ? value : '';
};

/** What an entry did, without who and when. */
export const sayEntry = (entry: Entry, words: Words): string => {
  const { say, label } = words;
  const { decision, subject } = entry;
  const value = (entry.value ?? {}) as Record<string, never>;
  const said = label('decision', decision);
  switch (decision as Decision['decision']) {
    case 'correct-value':
      return say('history.corrected', {
        what: label('attribute', value.attribute ?? ''),
        value: sayValue(value, words) ?? '',
      });
    case 'choose-toll':
      return say('history.toll', { what: sayTollName(value as never, words), value: sayFigure(value as never, words) });
    case 'merge-events':
      return say('history.merged', { n: ((value.events ?? []) as readonly string[]).length });
    case 'split-event':
      return say('history.split', { n: ((value.claims ?? []) as readonly string[]).length });
    case 'assign':
      return value.to ? say('history.assigned', { to: value.to }) : say('history.unassigned');
    case 'undo':
      return say('history.undid', { seq: subject.id });
    default:
      return said;
  }
};
