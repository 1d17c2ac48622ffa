/** Coding together: whose work is what, and samples that several code without seeing each other's codes. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useId, useState } from 'react';
import { ask } from '../api/ask.ts';
import { peopleQuery, samplesQuery } from '../api/queries.ts';
import type { SampleRecord } from '../api/types.ts';
import { Failure, Loading } from '../shell/messages.tsx';
import { ownName } from '../shell/own-name.ts';
import { useTitle } from '../shell/use-title.ts';
import { sayEdtf } from '../words/say-when.ts';
import { useWords } from '../words/use-words.tsx';
import { OwnNameField } from './own-name-field.tsx';

const People = () => {
  const { say } = useWords();
  const { data } = useQuery(peopleQuery);
  return (
    <section aria-labelledby="people-title">
      <h2 id="people-title">{say('coding.people')}</h2>
      {data?.items.length === 0 && <p className="message-quiet">{say('coding.people.none')}</p>}
      <ul className="people">
        {data?.items.map(({ name, assigned = 0, decisions = 0 }) => (
          <li key={name}>
            <b>{name}</b>
            <span>{say('coding.decisions', { n: decisions })}</span>
            <Link to="/queue" search={{ user: name, assigned: 'true' }}>
              {say('coding.assigned', { n: assigned })}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Draw = () => {
  const { say } = useWords();
  const id = useId();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [error, setError] = useState<unknown>();
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string): string => String(form.get(name) ?? '').trim();
    const coders = text('coders')
      .split(/[,;]+/)
      .map((one) => one.trim())
      .filter(Boolean);
    try {
      const sample = await ask<SampleRecord>('/api/samples', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          name: text('name'),
          coders,
          size: Number(text('size')),
          ...(ownName() && { by: ownName() }),
        }),
      });
      await client.invalidateQueries({ queryKey: ['samples'] });
      await navigate({ to: '/coding/$id', params: { id: sample.id } });
    } catch (thrown) {
      setError(thrown);
    }
  };
  return (
    <form className="draw" onSubmit={(event) => void submit(event)}>
      <h2>{say('coding.draw')}</h2>
      <p className="hint">{say('coding.draw.hint')}</p>
      <div className="fields-row">
        <div className="field">
          <label htmlFor={`${id}name`}>{say('coding.name')}</label>
          <input id={`${id}name`} name="name" required autoComplete="off" />
        </div>
        <div className="field field-wide">
          <label htmlFor={`${id}coders`}>{say('coding.coders')}</label>
          <input id={`${id}coders`} name="coders" required placeholder="ana, ben" autoComplete="off" />
        </div>
        <div className="field">
          <label htmlFor={`${id}size`}>{say('coding.size')}</label>
          <input id={`${id}size`} name="size" type="number" min={1} max={10000} defaultValue={50} required />
        </div>
        <button type="submit" className="button">
          {say('coding.drawIt')}
        </button>
      </div>
      {error !== undefined && <Failure error={error} />}
    </form>
  );
};

export const CodingPage = () => {
  const words = useWords();
  const { say } = words;
  const { data, error, refetch } = useQuery(samplesQuery);
  useTitle(say('coding.title'));
  return (
    <div className="page page-narrow">
      <h1>{say('coding.title')}</h1>
      <p className="lead">{say('coding.lead')}</p>
      <OwnNameField />
      <People />
      <section aria-labelledby="samples-title">
        <h2 id="samples-title">{say('coding.samples')}</h2>
        {error && <Failure error={error} again={() => void refetch()} />}
        {!data && !error && <Loading />}
        {data?.items.length === 0 && <p className="message-quiet">{say('coding.samples.none')}</p>}
        <ul className="people">
          {data?.items.map(({ id, name, coders, events, coded, drawn }) => (
            <li key={id}>
              <Link to="/coding/$id" params={{ id }}>
                {name}
              </Link>
              <span>{coders.join(', ')}</span>
              <span>{say('coding.progress', { coded, events })}</span>
              <span>{sayEdtf(drawn.slice(0, 10), words)}</span>
            </li>
          ))}
        </ul>
      </section>
      <Draw />
    </div>
  );
};
