/** Choosing among an event's reports: what to split off, what to reject and why. */
import { useState } from 'react';
import type { EventRecord } from '../api/types.ts';
import type { Sigla } from '../event/sigla.ts';
import { witnessName } from '../report/name-report.ts';
import { sayEdtf } from '../words/say-when.ts';
import { useWords } from '../words/use-words.tsx';
import { type Option, Options, Tray } from './tray.tsx';

interface Parts {
  readonly record: EventRecord;
  readonly sigla: Sigla;
  readonly close: () => void;
}

/** The claims of the event in each of its reports. */
const claimsIn = ({ event, reports }: EventRecord) => {
  const within = new Set(event.claims);
  return reports.map((found) => ({
    found,
    claims: found.claims.map(({ claim }) => claim).filter(({ id }) => within.has(id)),
  }));
};

const toggled = (set: ReadonlySet<number>, one: number): ReadonlySet<number> =>
  new Set(set.has(one) ? [...set].filter((other) => other !== one) : [...set, one]);

const useReportOptions = ({ record, sigla }: Parts, chosen: ReadonlySet<number>): readonly Option[] => {
  const words = useWords();
  return claimsIn(record).map(({ found, claims }, index) => ({
    key: found.report.id,
    pressed: chosen.has(index),
    label: (
      <>
        <b className="siglum">{sigla.get(found.report.id)}</b> {witnessName(found) ?? words.say('report.untitled')}
      </>
    ),
    about: claims
      .map(({ type, when, trigger }) =>
        [words.label('type', type), when && sayEdtf(when.edtf, words), `“${trigger.text}”`].filter(Boolean).join(', '),
      )
      .join(' · '),
  }));
};

export const SplitTray = ({ onSplit, ...parts }: Parts & { readonly onSplit: (claims: readonly string[]) => void }) => {
  const { say } = useWords();
  const { record, close } = parts;
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const options = useReportOptions(parts, chosen);
  const pick = (index: number): void => {
    if (index < options.length) setChosen(toggled(chosen, index));
  };
  const claims = claimsIn(record).flatMap((one, index) => (chosen.has(index) ? one.claims.map(({ id }) => id) : []));
  const usable = claims.length > 0 && claims.length < record.event.claims.length;
  const confirm = (): void => {
    if (usable) onSplit(claims);
  };
  return (
    <Tray
      title={say('split.title')}
      hint={record.reports.length < 2 ? say('split.one') : say('split.hint')}
      close={close}
      pick={pick}
      confirm={confirm}
    >
      <Options options={options} pick={pick} />
      <p className="actions">
        <button type="button" className="button button-small" disabled={!usable} onClick={confirm}>
          {say('split.do', { n: claims.length })}{' '}
          <span className="keycap" aria-hidden="true">
            ↵
          </span>
        </button>
      </p>
    </Tray>
  );
};

export const REASONS = ['misread', 'notEvent', 'background', 'duplicate', 'scope'] as const;

export const RejectTray = ({
  onReject,
  ...parts
}: Parts & { readonly onReject: (why: string, reports: readonly string[]) => void }) => {
  const { say } = useWords();
  const { record, close } = parts;
  const all = record.reports.map((_, index) => index);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set(all));
  const reports = useReportOptions(parts, chosen);
  const pick = (index: number): void => {
    const reason = REASONS[index];
    const ids = record.reports.filter((_, place) => chosen.has(place)).map(({ report }) => report.id);
    if (reason && ids.length > 0) onReject(say(`reject.${reason}`), ids);
  };
  return (
    <Tray title={say('reject.title')} hint={say('reject.hint')} close={close} pick={pick}>
      {reports.length > 1 && (
        <fieldset className="chosen-reports">
          <legend>{say('reject.of')}</legend>
          {reports.map(({ key, label, pressed }, index) => (
            <button
              key={key}
              type="button"
              className="button button-small"
              aria-pressed={pressed}
              onClick={() => setChosen(toggled(chosen, index))}
            >
              {label}
            </button>
          ))}
        </fieldset>
      )}
      <Options options={REASONS.map((reason) => ({ key: reason, label: say(`reject.${reason}`) }))} pick={pick} />
    </Tray>
  );
};
