/** Days, numbers and degrees as fields: what the timeline's brush and the map's box set, without either. */
import { type FormEvent, type ReactNode, useId } from 'react';
import type { MessageKey } from '../words/en.ts';
import { useWords } from '../words/use-words.tsx';
import { bboxOf, boxOf } from './filters.ts';
import type { Filtering } from './use-filters.ts';

interface FieldProps {
  readonly name: string;
  readonly says: MessageKey;
  readonly value: string;
  readonly pattern?: string;
  readonly hint?: string;
  readonly numeric?: boolean;
}

const Field = ({ name, says, value, pattern, hint, numeric }: FieldProps) => {
  const { say } = useWords();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{say(says)}</label>
      <input
        id={id}
        // A new value from elsewhere starts the field anew.
        key={value}
        name={name}
        defaultValue={value}
        inputMode={numeric ? 'decimal' : undefined}
        pattern={pattern}
        title={hint}
        autoComplete="off"
      />
    </div>
  );
};

interface FieldsProps {
  readonly title: MessageKey;
  readonly children: ReactNode;
  readonly onApply: (values: Readonly<Record<string, string>>) => void;
}

const Fields = ({ title, children, onApply }: FieldsProps) => {
  const { say } = useWords();
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const entries = [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value).trim()]);
    onApply(Object.fromEntries(entries));
  };
  return (
    <form className="fields" onSubmit={submit} aria-label={say(title)}>
      <h3>{say(title)}</h3>
      <div className="fields-row">
        {children}
        <button type="submit" className="button button-small">
          {say('facet.apply')}
        </button>
      </div>
    </form>
  );
};

const DAY = '\\d{4}(-\\d{2}(-\\d{2})?)?';

export const DayFields = ({ filters, change }: Filtering) => {
  const { say } = useWords();
  const hint = say('facet.day.hint');
  return (
    <Fields title="facet.when" onApply={({ from, to }) => change({ from, to })}>
      <Field name="from" says="facet.from" value={filters.from ?? ''} pattern={DAY} hint={hint} />
      <Field name="to" says="facet.to" value={filters.to ?? ''} pattern={DAY} hint={hint} />
    </Fields>
  );
};

export const TollField = ({ filters, change }: Filtering) => {
  const { say } = useWords();
  return (
    <Fields title="facet.toll" onApply={({ minToll }) => change({ minToll })}>
      <Field
        name="minToll"
        says="facet.minToll"
        value={filters.minToll ?? ''}
        pattern="\d{1,9}"
        hint={say('facet.killed.hint')}
        numeric
      />
    </Fields>
  );
};

const DEGREES = '-?\\d{1,3}(\\.\\d+)?';
const SIDES = ['west', 'south', 'east', 'north'] as const;

export const BoxFields = ({ filters, change }: Filtering) => {
  const box = boxOf(filters.bbox);
  const apply = (values: Readonly<Record<string, string>>): void => {
    const given = boxOf(SIDES.map((side) => values[side] ?? '').join(','));
    change({ bbox: given && bboxOf(given) });
  };
  return (
    <Fields title="facet.where" onApply={apply}>
      {SIDES.map((side) => (
        <Field
          key={side}
          name={side}
          says={`facet.${side}`}
          value={box ? String(box[side]) : ''}
          pattern={DEGREES}
          numeric
        />
      ))}
    </Fields>
  );
};
