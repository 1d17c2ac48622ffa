/** What is happening, or what went wrong and what to do. */
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ServiceError } from '../api/ask.ts';
import { useWords } from '../words/use-words.tsx';

export const Loading = ({ children }: { readonly children?: ReactNode }) => {
  const { say } = useWords();
  return (
    <p className="message message-quiet" role="status">
      {children ?? say('loading')}
    </p>
  );
};

export interface FailureProps {
  readonly error: unknown;
  readonly again?: () => void;
  /** It stands for a whole page, not for a part of one. */
  readonly page?: boolean;
}

export const Failure = ({ error, again, page }: FailureProps) => {
  const { say } = useWords();
  const known = error instanceof ServiceError ? error : undefined;
  const unreachable = known?.code === 'unreachable';
  const message = unreachable ? say('error.unreachable') : error instanceof Error ? error.message : String(error);
  const remedy = unreachable ? say('error.unreachable.do') : known?.remedy || say('error.unknown.do');
  return (
    <section className="message message-failure" role="alert">
      {page ? <h1>{say('error.title')}</h1> : <h2>{say('error.title')}</h2>}
      <p>{message}</p>
      <p>{remedy}</p>
      {known?.code === 'login-needed' && (
        <Link to="/login" className="button button-chief">
          {say('login.title')}
        </Link>
      )}
      {again && (
        <button type="button" className="button" onClick={again}>
          {say('error.again')}
        </button>
      )}
    </section>
  );
};

/** A page's script that could not be fetched means that no server answers either. */
const isUnfetched = (error: unknown): boolean =>
  error instanceof TypeError && /import|fetch|module/i.test(error.message);

/** A page that could not be shown at all. */
export const PageFailure = ({ error }: { readonly error: unknown }) => (
  <Failure
    page
    error={isUnfetched(error) ? new ServiceError({ code: 'unreachable', message: '', remedy: '' }) : error}
    again={() => location.reload()}
  />
);

export const NoSuchPage = () => {
  const { say } = useWords();
  return (
    <div className="page page-narrow">
      <h1>{say('error.page')}</h1>
      <p>{say('error.page.do')}</p>
      <Link to="/" className="button">
        {say('nav.events')}
      </Link>
    </div>
  );
};
