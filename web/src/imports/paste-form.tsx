/** A report pasted, with what is known of it. */
import { type FormEvent, useId, useState } from 'react';
import { sendText } from '../api/send-reports.ts';
import { useWords } from '../words/use-words.tsx';
import type { Imports } from './use-job.ts';

export const PasteForm = ({ start }: Pick<Imports, 'start'>) => {
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
