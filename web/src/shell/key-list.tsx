/** The `?` dialog: every key in force. */
import { useEffect, useRef } from 'react';
import { useWords } from '../words/use-words.tsx';
import { CloseSign } from './icons.tsx';
import { useKeyGroups } from './keys.tsx';

const NAMES: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: '↵',
  Escape: 'Esc',
};

const Keys = ({ keys }: { readonly keys: readonly string[] }) => {
  const { say } = useWords();
  return keys.map((combination, index) => (
    <span key={combination}>
      {index > 0 && ' / '}
      {combination.split(' ').map((key, place) => (
        <span key={key}>
          {place > 0 && ` ${say('keys.then')} `}
          <kbd>{NAMES[key] ?? key}</kbd>
        </span>
      ))}
    </span>
  ));
};

const Groups = () => {
  const { say } = useWords();
  const groups = useKeyGroups();
  return groups.map(({ title, commands }) => (
    <section key={`${title} ${commands[0]?.says}`}>
      <h3>{say(title)}</h3>
      <dl>
        {commands.map(({ keys, says }) => (
          <div key={says}>
            <dt>
              <Keys keys={keys} />
            </dt>
            <dd>{say(says)}</dd>
          </div>
        ))}
      </dl>
    </section>
  ));
};

export const KeyList = ({ open, close }: { readonly open: boolean; readonly close: () => void }) => {
  const { say } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog ref={dialog} className="keys" aria-labelledby="keys-title" onClose={close}>
      <header>
        <h2 id="keys-title">{say('keys.title')}</h2>
        <button type="button" className="button-plain" aria-label={say('keys.close')} onClick={close}>
          <CloseSign />
        </button>
      </header>
      {open && <Groups />}
    </dialog>
  );
};
