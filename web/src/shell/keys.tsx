/**
 * One-key commands. Each page names its own; the `?` list shows what is in force. Keys typed into a field, or together
 * with Ctrl, Alt or Meta, are left alone.
 */
import { createContext, type ReactNode, useCallback, useContext, useLayoutEffect, useRef, useState } from 'react';
import type { MessageKey } from '../words/en.ts';

export interface KeyCommand {
  /** `j`, `ArrowDown`, or two in a row: `g e`. */
  readonly keys: readonly string[];
  readonly says: MessageKey;
  /** Absent where the control itself handles it and only the list is to name it. */
  readonly run?: (event: KeyboardEvent) => void;
}

export interface KeyGroup {
  readonly title: MessageKey;
  readonly commands: readonly KeyCommand[];
}

type AddGroup = (group: KeyGroup) => () => void;

// Two contexts: who puts keys in force must not be drawn anew whenever somebody else does.
const AddContext = createContext<AddGroup | undefined>(undefined);
const GroupsContext = createContext<readonly KeyGroup[]>([]);

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type=checkbox], [type=radio]), textarea, select');

/** How long the first key of a pair waits for its second, in milliseconds. */
const PATIENCE = 1200;

const findCommand = (groups: readonly KeyGroup[], pressed: string): KeyCommand | undefined =>
  groups
    .toReversed()
    .flatMap(({ commands }) => commands)
    .find(({ keys, run }) => run !== undefined && keys.includes(pressed));

export const KeysProvider = ({ children }: { readonly children: ReactNode }) => {
  const [groups, setGroups] = useState<readonly KeyGroup[]>([]);
  const current = useRef(groups);
  current.current = groups;
  const pending = useRef({ key: '', at: 0 });

  // Before the first paint: a key pressed as soon as the page is seen is not lost.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
      if (isTyping(event.target) || document.querySelector('dialog[open]')) return;
      const waiting = event.timeStamp - pending.current.at < PATIENCE ? pending.current.key : '';
      const pair = waiting && findCommand(current.current, `${waiting} ${event.key}`);
      const command = pair || findCommand(current.current, event.key);
      pending.current = { key: command ? '' : event.key, at: event.timeStamp };
      if (!command) return;
      event.preventDefault();
      command.run?.(event);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  const add = useCallback((group: KeyGroup) => {
    setGroups((before) => [...before, group]);
    return () => setGroups((before) => before.filter((other) => other !== group));
  }, []);
  return (
    <AddContext value={add}>
      <GroupsContext value={groups}>{children}</GroupsContext>
    </AddContext>
  );
};

export const useKeyGroups = (): readonly KeyGroup[] => useContext(GroupsContext);

/** Puts commands in force while the calling component stands; what they do may change at every render. */
export const useKeys = (title: MessageKey, commands: readonly KeyCommand[]): void => {
  const add = useContext(AddContext);
  const latest = useRef(commands);
  latest.current = commands;
  // At once when it goes: a second keystroke must not reach what is no longer there.
  useLayoutEffect(() => {
    let stands = true;
    const group: KeyGroup = {
      title,
      commands: latest.current.map((command, index) => ({
        ...command,
        ...(command.run && {
          run: (event: KeyboardEvent) => {
            if (stands) latest.current[index]?.run?.(event);
          },
        }),
      })),
    };
    const remove = add?.(group);
    return () => {
      stands = false;
      remove?.();
    };
  }, [title, add]);
};
