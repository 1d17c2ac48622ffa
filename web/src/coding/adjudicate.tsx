/** Where coders differ: their codes side by side, one keystroke to settle each, agreement by variable above. */
import { Link } from '@tanstack/react-router';
import type { SampleRecord } from '../api/types.ts';
import { useDeeds } from '../decisions/use-deeds.tsx';
import { CheckSign } from '../shell/icons.tsx';
import { useWords } from '../words/use-words.tsx';

const shownAs = (value: string | number | null | undefined): string =>
  value === null || value === undefined ? '—' : String(value);

export const Agreement = ({ sample }: { readonly sample: SampleRecord }) => {
  const { say, label, locale } = useWords();
  const alpha = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  if (sample.agreement.length === 0) return <p className="message-quiet">{say('coding.agreement.none')}</p>;
  return (
    <table className="agreement">
      <thead>
        <tr>
          <th scope="col">{say('coding.variable')}</th>
          <th scope="col">{say('coding.alpha')}</th>
          <th scope="col">{say('coding.units')}</th>
        </tr>
      </thead>
      <tbody>
        {sample.agreement.map(({ variable, alpha: value, units }) => (
          <tr key={variable}>
            <th scope="row">{label('variable', variable)}</th>
            <td>
              {value === null ? (
                <span title={say('coding.same')}>—</span>
              ) : (
                <>
                  <meter min={0} max={1} low={0.667} high={0.8} optimum={1} value={Math.max(0, value)}>
                    {alpha.format(value)}
                  </meter>{' '}
                  {alpha.format(value)}
                </>
              )}
            </td>
            <td>{units}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

export const Adjudication = ({ sample }: { readonly sample: SampleRecord }) => {
  const { say, label } = useWords();
  const { act } = useDeeds();
  const titles = new Map(sample.events.map(({ event, title }) => [event, title]));
  if (sample.disagreements.length === 0) return <p className="message-quiet">{say('coding.disagreements.none')}</p>;
  const settle = (event: string, variable: string, value: string | number | null): void => {
    act({
      event,
      says: say('coding.settled', { what: label('variable', variable), value: shownAs(value) }),
      decisions: [
        {
          decision: 'adjudicate',
          subject: { kind: 'event', id: event },
          value: { sample: sample.id, variables: { [variable]: value } },
        },
      ],
    });
  };
  return (
    <ul className="adjudication">
      {sample.disagreements.map(({ event, variable, values, settled }) => (
        <li key={`${event} ${variable}`}>
          <p>
            <b>{label('variable', variable)}</b>{' '}
            <Link to="/events/$id" params={{ id: event }}>
              {titles.get(event) ?? event}
            </Link>
          </p>
          <div className="adjudication-values">
            {Object.entries(values).map(([coder, value]) => (
              <button
                key={coder}
                type="button"
                className="button"
                aria-pressed={settled !== null && settled === value}
                onClick={() => settle(event, variable, value)}
              >
                <small>{coder}</small> {shownAs(value)}
                {settled !== null && settled === value && <CheckSign />}
              </button>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
};
