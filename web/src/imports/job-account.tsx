/** How far each import is, what came of it, and what failed and why. */
import { Failure } from '../shell/messages.tsx';
import type { Words } from '../words/make-words.ts';
import { useWords } from '../words/use-words.tsx';
import type { Imports, Sent } from './use-job.ts';

const sayState = ({ name, job }: Sent, { say }: Words): string => {
  if (!job) return say('import.sending', { name });
  const { state, phase, read, added, changed, unchanged, events } = job;
  if (state === 'done') return say('import.done', { read, added, changed, unchanged, events });
  return phase === 'collating' ? say('import.collating', { n: read }) : say('import.reading', { n: read });
};

const Account = ({ sent }: { readonly sent: Sent }) => {
  const words = useWords();
  const { job, error, name } = sent;
  const failures = job?.failures ?? [];
  if (error !== undefined) return <Failure error={error} />;
  return (
    <li>
      <h3>{name}</h3>
      {job?.error ? (
        <p role="alert">
          {job.error.message} {job.error.remedy}
        </p>
      ) : (
        <p>
          {(!job || job.state === 'running') && <progress aria-label={words.say('import.progress')} />}
          {sayState(sent, words)}
        </p>
      )}
      {failures.length > 0 && (
        <div className="failures">
          <h4>{words.say('import.failures', { n: failures.length })}</h4>
          <ul>
            {failures.map(({ path, message, remedy }) => (
              <li key={`${path} ${message}`}>
                <b>{path}</b> {message} {remedy}
              </li>
            ))}
          </ul>
        </div>
      )}
    </li>
  );
};

export const JobAccount = ({ sent }: Imports) => (
  <ul className="jobs" aria-live="polite">
    {sent.map((one, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: imports are only ever added at the end
      <Account key={index} sent={one} />
    ))}
  </ul>
);
