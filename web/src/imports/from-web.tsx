/** A page or a feed by its address: fetched where the server was started so, else the command that does it is shown. */
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { healthQuery } from '../api/queries.ts';
import { sendAddress } from '../api/send-reports.ts';
import { useWords } from '../words/use-words.tsx';
import type { Imports } from './use-job.ts';

const isAddress = (text: string): boolean => /^https?:\/\/\S+$/i.test(text);

/** As a shell takes it: nothing in it is the shell's. */
const quoted = (address: string): string => `'${address.replaceAll("'", '%27')}'`;

export const FromWeb = ({ start }: Pick<Imports, 'start'>) => {
  const { say } = useWords();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [entriesOnly, setEntriesOnly] = useState(false);
  const [unusable, setUnusable] = useState(false);
  const { data } = useQuery(healthQuery);
  const address = typed.trim();
  const fetches = data?.fetching === true;
  const casebook = data?.casebook ?? 'casebook.cotejo';
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setUnusable(!isAddress(address));
    if (!fetches || !isAddress(address)) return;
    start(address, () => sendAddress({ address, entriesOnly }));
    setTyped('');
  };
  return (
    <form className="from-web" aria-labelledby={`${id}title`} onSubmit={submit} noValidate>
      <h2 id={`${id}title`}>{say('import.web')}</h2>
      <div className="field">
        <label htmlFor={id}>{say('import.web.address')}</label>
        <input
          id={id}
          type="url"
          value={typed}
          aria-invalid={unusable}
          aria-describedby={`${id}hint`}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      <p id={`${id}hint`} className="hint" role={unusable ? 'alert' : undefined}>
        {say(unusable ? 'import.web.unusable' : fetches ? 'import.web.on' : 'import.web.off')}
      </p>
      {fetches ? (
        <>
          <label className="own-check">
            <input type="checkbox" checked={entriesOnly} onChange={(event) => setEntriesOnly(event.target.checked)} />
            {say('import.web.entries')}
          </label>
          <button type="submit" className="button">
            {say('import.web.fetch')}
          </button>
        </>
      ) : (
        data && (
          <>
            <code>{`cotejo serve --fetch --casebook ${casebook}`}</code>
            <code>{`cotejo import ${isAddress(address) ? quoted(address) : 'https://…'} --casebook ${casebook}`}</code>
            <code>{`cotejo watch feeds.opml --casebook ${casebook}`}</code>
          </>
        )
      )}
    </form>
  );
};
