/** Import: paste a report, drop files, name an address, or read the bundled examples. */
import { Link } from '@tanstack/react-router';
import { sendExamples } from '../api/send-reports.ts';
import { useTitle } from '../shell/use-title.ts';
import { useWords } from '../words/use-words.tsx';
import { ColumnChoice } from './column-choice.tsx';
import { DropFiles } from './drop-files.tsx';
import { FromWeb } from './from-web.tsx';
import { JobAccount } from './job-account.tsx';
import { PasteForm } from './paste-form.tsx';
import { useJob } from './use-job.ts';
import { useTables } from './use-tables.ts';

export const ImportPage = () => {
  const { say } = useWords();
  const imports = useJob();
  const { asked, send, answer } = useTables(imports.start);
  useTitle(say('import.title'));
  const finished = imports.sent.some(({ job }) => job?.state === 'done');
  return (
    <div className="page page-import">
      <h1>{say('import.title')}</h1>
      <p className="lead">{say('import.lead')}</p>
      {asked && <ColumnChoice key={asked.file.name} name={asked.file.name} head={asked.head} answer={answer} />}
      <div className="import-ways">
        <PasteForm start={imports.start} />
        <div>
          <DropFiles send={send} />
          <button
            type="button"
            className="button"
            disabled={imports.busy}
            onClick={() => imports.start(say('import.examples'), sendExamples)}
          >
            {say('import.examples')}
          </button>
          <FromWeb start={imports.start} />
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
