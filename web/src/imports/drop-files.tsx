/** Files dropped or chosen. */
import { type DragEvent, useRef, useState } from 'react';
import { useWords } from '../words/use-words.tsx';

export interface DropFilesProps {
  readonly send: (files: Iterable<File>) => void;
}

export const DropFiles = ({ send }: DropFilesProps) => {
  const { say } = useWords();
  const picker = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    send(event.dataTransfer.files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same
    <div
      className={over ? 'drop drop-over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <h2>{say('import.files')}</h2>
      <p>{say('import.drop')}</p>
      <p className="hint">{say('import.drop.hint')}</p>
      <input
        ref={picker}
        type="file"
        multiple
        className="visually-hidden"
        aria-label={say('import.choose')}
        tabIndex={-1}
        onChange={({ target }) => {
          send([...(target.files ?? [])]);
          target.value = '';
        }}
      />
      <button type="button" className="button" onClick={() => picker.current?.click()}>
        {say('import.choose')}
      </button>
    </div>
  );
};
