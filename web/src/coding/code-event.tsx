/** One event of a sample, coded blind: its reports' words without what was read in them, and the coder's answers. */
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { eventQuery } from '../api/queries.ts';
import { useDeeds } from '../decisions/use-deeds.tsx';
import { siglaOf } from '../event/sigla.ts';
import { MarkedText } from '../marks/marked-text.tsx';
import { headlineOf } from '../report/name-report.ts';
import { Loading } from '../shell/messages.tsx';
import { EVENT_TYPES } from '../words/kinds.ts';
import { sayEdtf } from '../words/say-when.ts';
import { useWords } from '../words/use-words.tsx';
import { answersOf, NUMBERS, VARIABLES } from './variables.ts';

const NONE: ReadonlySet<string> = new Set();

export interface CodeEventProps {
  readonly sample: string;
  readonly event: string;
  readonly onCoded: () => void;
}

export const CodeEvent = ({ sample, event, onCoded }: CodeEventProps) => {
  const words = useWords();
  const { say, label } = words;
  const id = useId();
  const { act } = useDeeds();
  const { data: record } = useQuery(eventQuery(event));
  const [wrong, setWrong] = useState(false);
  if (!record) return <Loading />;
  const sigla = siglaOf(record);
  const submit = (submitted: FormEvent<HTMLFormElement>): void => {
    submitted.preventDefault();
    const typed = Object.fromEntries(
      [...new FormData(submitted.currentTarget)].map(([name, value]) => [name, String(value)]),
    );
    const variables = answersOf(typed);
    setWrong(!variables);
    if (!variables) return;
    act({
      event,
      says: say('coding.coded'),
      decisions: [{ decision: 'code', subject: { kind: 'event', id: event }, value: { sample, variables } }],
    });
    onCoded();
  };
  return (
    <div className="coding-desk">
      <form className="coding-form" onSubmit={submit}>
        {VARIABLES.map((name) => (
          <div key={name} className="field">
            <label htmlFor={`${id}${name}`}>{label('variable', name)}</label>
            {name === 'type' ? (
              <select id={`${id}${name}`} name={name} defaultValue="">
                <option value="">—</option>
                {EVENT_TYPES.map((type) => (
                  <option key={type} value={type}>
                    {label('type', type)}
                  </option>
                ))}
              </select>
            ) : (
              <input
                id={`${id}${name}`}
                name={name}
                autoComplete="off"
                {...(NUMBERS.has(name) && { inputMode: 'numeric' as const })}
                {...(name === 'date' && { placeholder: '2019-11-30' })}
              />
            )}
          </div>
        ))}
        {wrong && (
          <p className="hint" role="alert">
            {say('correct.toll.hint')}
          </p>
        )}
        <button type="submit" className="button button-chief">
          {say('coding.send')}
        </button>
        <p className="hint">{say('coding.blank')}</p>
      </form>
      <div className="coding-texts">
        {record.reports.map((found) => (
          <article key={found.report.id} aria-label={headlineOf(found) ?? say('report.untitled')}>
            <p className="report-line">
              <b className="siglum">{sigla.get(found.report.id)}</b>
              {found.report.outlet && <span>{found.report.outlet}</span>}
              {found.report.published.edtf && (
                <span>{say('event.published', { day: sayEdtf(found.report.published.edtf, words) })}</span>
              )}
            </p>
            <MarkedText
              text={found.report.text}
              language={found.report.language}
              sentences={found.sentences}
              marks={[]}
              lit={NONE}
              onPick={() => undefined}
            />
          </article>
        ))}
      </div>
    </div>
  );
};
