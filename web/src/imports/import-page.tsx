/** Import: paste a report, drop files, or read the bundled examples. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type DragEvent, type FormEvent, useId, useRef, useState } from 'react';
import { healthQuery } from '../api/queries.ts';
import { sendExamples, sendFile, sendText } from '../api/send-reports.ts';
import { useTitle } from '../shell/use-title.ts';
import { useWords } from '../words/use-words.tsx';
import { JobAccount } from './job-account.tsx';
import { type Imports, useJob } from './use-job.ts';

const Paste = ({ start }: Pick<Imports, 'start'>) => {
  const { say } = useWords();
  const id = useId();
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    const values = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value).trim()]));
    const { text = '', title, outlet, published } = values;
    setMissing(text === '');
    if (text === '') return;
    const report = { text, ...(title && { title }), ...(outlet && { outlet }), ...(published && { published }) };
    start(title || text.slice(0, 60), () => sendText(report));
    form.reset();
  };
  return (
    <form className="paste" onSubmit={submit} noValidate>
      <h2>{say('import.paste')}</h2>
      <div className="field">
        <label htmlFor={`${id}text`}>{say('import.text')}</label>
        <textarea
          id={`${id}text`}
          name="text"
          rows={10}
          required
          aria-describedby={`${id}hint`}
          aria-invalid={missing}
        />
        <p id={`${id}hint`} className="hint" role={missing ? 'alert' : undefined}>
          {missing ? say('import.empty') : say('import.text.hint')}
        </p>
      </div>
      <div className="fields-row">
        <div className="field field-wide">
          <label htmlFor={`${id}title`}>{say('import.headline')}</label>
          <input id={`${id}title`} name="title" autoComplete="off" />
        </div>
        <div className="field">
          <label htmlFor={`${id}outlet`}>{say('import.outlet')}</label>
          <input id={`${id}outlet`} name="outlet" autoComplete="off" />
        </div>
        <div className="field">
          <label htmlFor={`${id}published`}>{say('import.published')}</label>
          <input id={`${id}published`} name="published" type="date" title={say('import.published.hint')} />
        </div>
      </div>
      <button type="submit" className="button button-chief">
        {say('import.send')}
      </button>
    </form>
  );
};

const Drop = ({ start }: Pick<Imports, 'start'>) => {
  const { say } = useWords();
  const picker = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const send = (files: Iterable<File>): void => {
    for (const file of files) start(file.name, () => sendFile(file));
  };
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
          send(target.files ?? []);
          target.value = '';
        }}
      />
      <button type="button" className="button" onClick={() => picker.current?.click()}>
        {say('import.choose')}
      </button>
    </div>
  );
};

/** The service fetches nothing by itself: what is on the web comes in by the command line, with its WARC beside it. */
const FromWeb = () => {
  const { say } = useWords();
  const id = useId();
  const [address, setAddress] = useState('');
  const { data } = useQuery(healthQuery);
  const wanted = /^https?:\/\/\S+$/i.test(address.trim()) ? `'${address.trim().replaceAll("'", '%27')}'` : 'https://…';
  return (
    <section className="from-web" aria-labelledby={`${id}title`}>
      <h2 id={`${id}title`}>{say('import.web')}</h2>
      <p className="hint">{say('import.web.hint')}</p>
      <div className="field">
        <label htmlFor={id}>{say('import.web.address')}</label>
        <input id={id} type="url" value={address} onChange={(event) => setAddress(event.target.value)} />
      </div>
      <code>{`cotejo import ${wanted} --casebook ${data?.casebook ?? 'casebook.cotejo'}`}</code>
      <code>{`cotejo watch feeds.opml --casebook ${data?.casebook ?? 'casebook.cotejo'}`}</code>
    </section>
  );
};

export const ImportPage = () => {
  const { say } = useWords();
  const imports = useJob();
  useTitle(say('import.title'));
  const finished = imports.sent.some(({ job }) => job?.state === 'done');
  return (
    <div className="page page-import">
      <h1>{say('import.title')}</h1>
      <p className="lead">{say('import.lead')}</p>
      <div className="import-ways">
        <Paste start={imports.start} />
        <div>
          <Drop start={imports.start} />
          <button
            type="button"
            className="button"
            disabled={imports.busy}
            onClick={() => imports.start(say('import.examples'), sendExamples)}
          >
            {say('import.examples')}
          </button>
          <FromWeb />
        </div>
      </div>
      <JobAccount {...imports} />
      {finished && (
        <p className="actions">
          <Link to="/" className="button button-chief">
            {say('import.see')}
          </Link>
        </p>
      )}
    </div>
  );
};
