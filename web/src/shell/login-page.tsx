/** Logging in, where the casebook has accounts. */
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useId, useState } from 'react';
import { ask } from '../api/ask.ts';
import type { Me } from '../api/types.ts';
import { useWords } from '../words/use-words.tsx';
import { Failure } from './messages.tsx';
import { useTitle } from './use-title.ts';

export const LoginPage = () => {
  const { say } = useWords();
  const id = useId();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [error, setError] = useState<unknown>();
  useTitle(say('login.title'));
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const { name, password } = Object.fromEntries(new FormData(event.currentTarget));
    try {
      await ask<Me>('/api/login', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ name, password }),
      });
      client.clear();
      await navigate({ to: '/' });
    } catch (thrown) {
      setError(thrown);
    }
  };
  return (
    <form className="page page-login" onSubmit={(event) => void submit(event)}>
      <h1>{say('login.title')}</h1>
      <div className="field">
        <label htmlFor={`${id}name`}>{say('login.name')}</label>
        <input id={`${id}name`} name="name" autoComplete="username" required />
      </div>
      <div className="field">
        <label htmlFor={`${id}password`}>{say('login.password')}</label>
        <input id={`${id}password`} name="password" type="password" autoComplete="current-password" required />
      </div>
      <button type="submit" className="button button-chief">
        {say('login.do')}
      </button>
      {error !== undefined && <Failure error={error} />}
    </form>
  );
};
