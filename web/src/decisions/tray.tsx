/** A tray slides nothing and covers nothing: it opens under the bar of deeds, takes digits, and closes with Esc. */
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { CloseSign } from '../shell/icons.tsx';
import { useKeys } from '../shell/keys.tsx';
import type { MessageKey } from '../words/en.ts';
import { useWords } from '../words/use-words.tsx';

export interface TrayProps {
  readonly title: string;
  readonly hint?: string;
  readonly close: () => void;
  /** What the digits 1 to 9 do. */
  readonly pick?: (index: number) => void;
  readonly pickSays?: MessageKey;
  /** Enter, outside of fields and buttons. */
  readonly confirm?: () => void;
  readonly children: ReactNode;
}

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

export const Tray = ({ title, hint, close, pick, pickSays, confirm, children }: TrayProps) => {
  const { say } = useWords();
  const id = useId();
  const tray = useRef<HTMLElement>(null);
  useKeys('keys.tray', [
    { keys: DIGITS, says: pickSays ?? 'keys.pick', run: ({ key }) => pick?.(Number(key) - 1) },
    ...(confirm
      ? [
          {
            keys: ['Enter'],
            says: 'keys.confirm' as const,
            run: ({ target }: globalThis.KeyboardEvent) => {
              // A button's or link's own Enter goes before.
              const own = target instanceof HTMLElement && target.closest<HTMLElement>('button, a, [role=button]');
              if (own) own.click();
              else confirm();
            },
          },
        ]
      : []),
    { keys: ['Escape'], says: 'keys.closeTray', run: close },
  ]);
  useEffect(() => {
    tray.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  return (
    <section ref={tray} className="tray" aria-labelledby={id} onKeyDown={onKey}>
      <header>
        <h2 id={id}>{title}</h2>
        {hint && <p className="hint">{hint}</p>}
        <button type="button" className="button-plain" aria-label={say('tray.close')} onClick={close}>
          <CloseSign />
        </button>
      </header>
      {children}
    </section>
  );
};

export interface Option {
  readonly key: string;
  readonly label: ReactNode;
  readonly about?: ReactNode;
  readonly pressed?: boolean;
}

/** Options by digit; the first nine have one. */
export const Options = ({
  options,
  pick,
}: {
  readonly options: readonly Option[];
  readonly pick: (index: number) => void;
}) => (
  <ol className="options">
    {options.map(({ key, label, about, pressed }, index) => (
      <li key={key}>
        <button type="button" className="option" aria-pressed={pressed} onClick={() => pick(index)}>
          {index < DIGITS.length && (
            <span className="keycap" aria-hidden="true">
              {index + 1}
            </span>
          )}
          <span className="option-label" dir="auto">
            {label}
          </span>
          {about && <small>{about}</small>}
        </button>
      </li>
    ))}
  </ol>
);
