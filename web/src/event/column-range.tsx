/** Of an event that hundreds of reports tell, the columns that are shown at once. */
import { useId } from 'react';
import { useWords } from '../words/use-words.tsx';
import { siglum } from './sigla.ts';

/** As many as a wide screen and a patient eye take in; more would only slow the table down. */
export const COLUMNS = 24;

/** `firstColumn(30)` → 24: where the range that holds a column begins. */
export const firstColumn = (column: number): number => column - (column % COLUMNS);

export interface ColumnRangeProps {
  readonly from: number;
  readonly all: number;
  readonly onFrom: (column: number) => void;
}

export const ColumnRange = ({ from, all, onFrom }: ColumnRangeProps) => {
  const { say } = useWords();
  const id = useId();
  if (all <= COLUMNS) return null;
  const firsts = Array.from({ length: Math.ceil(all / COLUMNS) }, (_, range) => range * COLUMNS);
  return (
    <p className="column-range">
      <label htmlFor={id}>{say('event.columns')}</label>
      <select id={id} value={from} onChange={({ target }) => onFrom(Number(target.value))}>
        {firsts.map((first) => {
          const last = Math.min(first + COLUMNS, all) - 1;
          return (
            <option key={first} value={first}>
              {say('event.columns.range', { from: siglum(first), to: siglum(last), all })}
            </option>
          );
        })}
      </select>
    </p>
  );
};
