/** Setting a value right: the other values that reports state, by digit, or one's own, typed. */
import { type FormEvent, type KeyboardEvent, useEffect, useId, useMemo, useState } from 'react';
import type { Decision } from '../api/decision.ts';
import type { EventRecord, EventType, Participant } from '../api/types.ts';
import type { Row } from '../event/collate-rows.ts';
import type { Sigla } from '../event/sigla.ts';
import { EVENT_TYPES } from '../words/kinds.ts';
import { sayFigure } from '../words/say-values.ts';
import { sayEdtf } from '../words/say-when.ts';
import { useWords } from '../words/use-words.tsx';
import {
  candidatesFor,
  chooseToll,
  correctRole,
  correctType,
  correctWhen,
  isCorrectable,
  shiftDay,
  typedWhen,
} from './corrections.ts';
import { PlaceField } from './place-field.tsx';
import { Options, Tray } from './tray.tsx';

export interface CorrectTrayProps {
  readonly record: EventRecord;
  readonly rows: readonly Row[];
  readonly sigla: Sigla;
  /** The row to begin with; all rows are offered where it is absent. */
  readonly row: Row | undefined;
  readonly onDecide: (decision: Decision, value: string) => void;
  readonly close: () => void;
}

type FieldProps = Pick<CorrectTrayProps, 'record' | 'onDecide'> & { readonly row: Row };

const WhenField = ({ record, onDecide }: FieldProps) => {
  const words = useWords();
  const { say } = words;
  const id = useId();
  const [text, setText] = useState(record.event.when?.edtf ?? '');
  const [wrong, setWrong] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const when = typedWhen(text);
    setWrong(!when);
    if (when) onDecide(correctWhen(record, when), sayEdtf(when.edtf, words));
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    const by = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    setText(shiftDay(text, by));
  };
  return (
    <form className="own-value" onSubmit={submit}>
      <label htmlFor={id}>{say('correct.own')}</label>
      <input
        id={id}
        data-own
        value={text}
        aria-invalid={wrong}
        aria-describedby={`${id}hint`}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKey}
      />
      <button type="submit" className="button button-small">
        {say('correct.save')}
      </button>
      <p id={`${id}hint`} className="hint" role={wrong ? 'alert' : undefined}>
        {say('correct.when.hint')}
      </p>
    </form>
  );
};

const TypeField = ({ record, onDecide }: FieldProps) => {
  const { say, label } = useWords();
  const id = useId();
  const [type, setType] = useState<EventType>(record.event.type);
  return (
    <form
      className="own-value"
      onSubmit={(event) => {
        event.preventDefault();
        onDecide(correctType(record, type), label('type', type));
      }}
    >
      <label htmlFor={id}>{say('correct.own')}</label>
      <select id={id} data-own value={type} onChange={(event) => setType(event.target.value as EventType)}>
        {EVENT_TYPES.map((name) => (
          <option key={name} value={name}>
            {label('type', name)}
          </option>
        ))}
      </select>
      <button type="submit" className="button button-small">
        {say('correct.save')}
      </button>
    </form>
  );
};

const numberOf = (text: string): number | null | undefined =>
  text.trim() === '' ? null : /^\d{1,7}$/.test(text.trim()) ? Number(text) : undefined;

const TollField = ({ record, row, onDecide }: FieldProps) => {
  const words = useWords();
  const { say } = words;
  const id = useId();
  const { toll } = row;
  const [low, setLow] = useState(String(toll?.low ?? ''));
  const [best, setBest] = useState(String(toll?.best ?? ''));
  const [high, setHigh] = useState(String(toll?.high ?? ''));
  const [wrong, setWrong] = useState(false);
  if (!toll) return null;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const [a, b, c] = [low, best, high].map(numberOf);
    const given = [a, b, c].filter((value) => typeof value === 'number');
    const sorted = given.every((value, index) => index === 0 || value >= given[index - 1]!);
    const usable = a !== undefined && b !== undefined && c !== undefined && given.length > 0 && sorted;
    setWrong(!usable);
    if (!usable) return;
    const figure = { low: a, best: b, high: c };
    onDecide(chooseToll(record, toll, figure), sayFigure(figure, words));
  };
  // One number is all three bounds until one of them is given another.
  const setAll = (text: string): void => {
    for (const set of [setLow, setBest, setHigh]) set(text);
  };
  const fields = [
    ['best', best, setAll],
    ['low', low, setLow],
    ['high', high, setHigh],
  ] as const;
  return (
    <form className="own-value" onSubmit={submit}>
      {fields.map(([name, value, set]) => (
        <span key={name} className="own-number">
          <label htmlFor={`${id}${name}`}>{say(`correct.${name}`)}</label>
          <input
            id={`${id}${name}`}
            {...(name === 'best' && { 'data-own': true })}
            inputMode="numeric"
            size={4}
            value={value}
            aria-invalid={wrong}
            onChange={(event) => set(event.target.value)}
          />
        </span>
      ))}
      <button type="submit" className="button button-small">
        {say('correct.save')}
      </button>
      {wrong && (
        <p className="hint" role="alert">
          {say('correct.toll.hint')}
        </p>
      )}
    </form>
  );
};

const WhoField = ({ record, row, onDecide }: FieldProps) => {
  const { say } = useWords();
  const id = useId();
  const role = row.id.slice('who-'.length) as Participant['role'];
  const [name, setName] = useState('');
  return (
    <form
      className="own-value"
      onSubmit={(event) => {
        event.preventDefault();
        const text = name.trim();
        const one: Participant = {
          role,
          kind: 'other',
          name: text,
          head: null,
          actor: null,
          confidence: 1,
          evidence: [],
        };
        onDecide(correctRole(record, role, text === '' ? [] : [one]), text === '' ? say('correct.nobody') : text);
      }}
    >
      <label htmlFor={id}>{say('correct.own')}</label>
      <input id={id} data-own value={name} autoComplete="off" onChange={(event) => setName(event.target.value)} />
      <button type="submit" className="button button-small">
        {say('correct.save')}
      </button>
      <p className="hint">{say('correct.who.hint')}</p>
    </form>
  );
};

const Own = (props: FieldProps) => {
  const { row } = props;
  if (row.id === 'when') return <WhenField {...props} />;
  if (row.id === 'where') return <PlaceField {...props} />;
  if (row.id === 'type') return <TypeField {...props} />;
  return row.toll ? <TollField {...props} /> : <WhoField {...props} />;
};

const Values = ({ record, row, sigla, onDecide, close }: CorrectTrayProps & { readonly row: Row }) => {
  const { say } = useWords();
  const candidates = useMemo(() => candidatesFor(record, row), [record, row]);
  const letters = (columns: readonly number[]): string =>
    columns.map((column) => sigla.get(record.reports[column]?.report.id ?? '')).join(' ');
  const pick = (index: number): void => {
    const candidate = candidates[index];
    if (candidate) onDecide(candidate.decision, candidate.text);
  };
  // With nothing to choose from, one types at once.
  useEffect(() => {
    if (candidates.length === 0) document.querySelector<HTMLElement>('[data-own]')?.focus();
  }, [candidates]);
  return (
    <Tray
      title={say('correct.title', { what: row.name })}
      hint={say('correct.now', { value: row.record.map(({ text }) => text).join(', ') || say('event.silent') })}
      close={close}
      pick={pick}
      confirm={() => document.querySelector<HTMLElement>('[data-own]')?.focus()}
    >
      {candidates.length > 0 && (
        <Options
          options={candidates.map(({ text, columns }) => ({
            key: text,
            label: text,
            about: <b className="siglum">{letters(columns)}</b>,
          }))}
          pick={pick}
        />
      )}
      <Own record={record} row={row} onDecide={onDecide} />
    </Tray>
  );
};

export const CorrectTray = (props: CorrectTrayProps) => {
  const { rows, close } = props;
  const { say } = useWords();
  const [row, setRow] = useState(props.row);
  if (row) return <Values key={row.id} {...props} row={row} />;
  const choices = rows.filter(isCorrectable);
  return (
    <Tray title={say('correct.which')} close={close} pick={(index) => setRow(choices[index])}>
      <Options
        options={choices.map(({ id, name, record }) => ({
          key: id,
          label: name,
          about: record.map(({ text }) => text).join(', '),
        }))}
        pick={(index) => setRow(choices[index])}
      />
    </Tray>
  );
};
