/** What an empty casebook shows: what this is, in three steps, and the bundled examples. */
import { Link, useNavigate } from '@tanstack/react-router';
import { sendExamples } from '../api/send-reports.ts';
import { JobAccount } from '../imports/job-account.tsx';
import { useJob } from '../imports/use-job.ts';
import { useWords } from '../words/use-words.tsx';

const STEPS = ['one', 'two', 'three'] as const;

export const FirstMinute = () => {
  const { say } = useWords();
  const navigate = useNavigate();
  const job = useJob(() => void navigate({ to: '/' }));
  return (
    <div className="page page-narrow first-minute">
      <h1>{say('empty.title')}</h1>
      <p className="lead">{say('empty.lead')}</p>
      <ol className="steps">
        {STEPS.map((step) => (
          <li key={step}>
            <h2>{say(`empty.${step}`)}</h2>
            <p>{say(`empty.${step}.text`)}</p>
          </li>
        ))}
      </ol>
      <p className="actions">
        <button
          type="button"
          className="button button-chief"
          disabled={job.busy}
          onClick={() => job.start(say('import.examples'), sendExamples)}
        >
          {say('import.examples')}
        </button>
        <Link to="/import" className="button">
          {say('empty.own')}
        </Link>
      </p>
      <JobAccount {...job} />
    </div>
  );
};
