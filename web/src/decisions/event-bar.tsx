/** The bar of deeds of one event, each with its key, and the tray that some of them open. */
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import type { EventRecord } from '../api/types.ts';
import type { DeskParts } from '../event/desk.tsx';
import { type KeyCommand, useKeys } from '../shell/keys.tsx';
import type { MessageKey } from '../words/en.ts';
import { useWords } from '../words/use-words.tsx';
import { CorrectTray } from './correct-tray.tsx';
import { rowToCorrect } from './corrections.ts';
import { accept, assign, comment, correct, merge, reject, split } from './event-deeds.ts';
import { MergeTray, nearbyQuery } from './merge-tray.tsx';
import { RejectTray, SplitTray } from './part-trays.tsx';
import { AssignTray, CommentTray } from './say-trays.tsx';
import { type NewDeed, useDeeds } from './use-deeds.tsx';

type TrayName = 'correct' | 'correctAny' | 'merge' | 'split' | 'reject' | 'comment' | 'assign';

/** Who looks at an event this long may want to merge it, in milliseconds. */
const DWELLS = 250;

export interface EventBarProps {
  readonly record: EventRecord;
  readonly parts: DeskParts;
  /** In the queue: what is settled makes way for the next. */
  readonly onSettled?: () => void;
  /** In the queue: back to the event whose deed was taken back. */
  readonly onUndone?: (event: string) => void;
  readonly children?: ReactNode;
}

const BUTTONS: readonly (readonly [key: string, says: MessageKey, does: TrayName | 'accept' | 'rejectNow' | 'undo'])[] =
  [
    ['a', 'do.accept', 'accept'],
    ['x', 'do.reject', 'rejectNow'],
    ['c', 'do.correct', 'correct'],
    ['m', 'do.merge', 'merge'],
    ['s', 'do.split', 'split'],
    ['i', 'do.comment', 'comment'],
    ['o', 'do.assign', 'assign'],
    ['z', 'do.undo', 'undo'],
  ];

export const EventBar = ({ record, parts, onSettled, onUndone, children }: EventBarProps) => {
  const words = useWords();
  const { say } = words;
  const { act, undo, deeds } = useDeeds();
  const client = useQueryClient();
  const [tray, setTray] = useState<TrayName>();
  const close = (): void => setTray(undefined);
  const settle = (deed: NewDeed, { settles }: { readonly settles: boolean }): void => {
    act(deed);
    close();
    if (settles) onSettled?.();
  };
  const perform = (does: TrayName | 'accept' | 'rejectNow' | 'undo'): void => {
    if (does === 'accept') settle(accept(record, words), { settles: true });
    else if (does === 'rejectNow') settle(reject(record, words, { why: say('reject.misread') }), { settles: true });
    else if (does === 'undo') {
      const undone = undo();
      if (undone) onUndone?.(undone.event);
    } else setTray(tray === does ? undefined : does);
  };
  // What the merge tray will offer is there before it opens; who only leafs through does not ask for it.
  useEffect(() => {
    const timer = setTimeout(() => void client.prefetchQuery(nearbyQuery(record)), DWELLS);
    return () => clearTimeout(timer);
  }, [client, record]);
  useKeys('keys.deeds', [
    ...BUTTONS.map(([key, says, does]): KeyCommand => ({ keys: [key], says, run: () => perform(does) })),
    { keys: ['X'], says: 'do.rejectPart', run: () => perform('reject') },
    { keys: ['C'], says: 'do.correctAny', run: () => perform('correctAny') },
  ]);
  const trayProps = { record, close };
  return (
    <div className="deeds">
      <fieldset className="deeds-bar" aria-label={say('do.label')}>
        {BUTTONS.map(([key, says, does]) => (
          <button
            key={key}
            type="button"
            className={does === 'accept' ? 'deed deed-chief' : 'deed'}
            aria-keyshortcuts={key}
            {...(does !== 'accept' && does !== 'rejectNow' && does !== 'undo' && { 'aria-expanded': tray === does })}
            disabled={does === 'undo' && !deeds.some(({ state }) => state === 'done' || state === 'sending')}
            onClick={() => perform(does)}
          >
            {say(says)}
            <span className="keycap" aria-hidden="true">
              {key}
            </span>
          </button>
        ))}
        {children}
      </fieldset>
      {(tray === 'correct' || tray === 'correctAny') && (
        <CorrectTray
          key={tray}
          {...trayProps}
          rows={parts.rows}
          sigla={parts.sigla}
          row={tray === 'correct' ? rowToCorrect(parts.rows, parts.chosen) : undefined}
          onDecide={(decision, value) => settle(correct(record, words, decision, value), { settles: false })}
        />
      )}
      {tray === 'merge' && (
        <MergeTray {...trayProps} onMerge={(other) => settle(merge(record, words, other), { settles: false })} />
      )}
      {tray === 'split' && (
        <SplitTray
          {...trayProps}
          sigla={parts.sigla}
          onSplit={(claims) => settle(split(record, words, claims), { settles: false })}
        />
      )}
      {tray === 'reject' && (
        <RejectTray
          {...trayProps}
          sigla={parts.sigla}
          onReject={(why, reports) =>
            settle(reject(record, words, { why, reports }), { settles: reports.length === record.reports.length })
          }
        />
      )}
      {tray === 'comment' && (
        <CommentTray {...trayProps} onComment={(text) => settle(comment(record, words, text), { settles: false })} />
      )}
      {tray === 'assign' && (
        <AssignTray {...trayProps} onAssign={(to) => settle(assign(record, words, to), { settles: false })} />
      )}
    </div>
  );
};
