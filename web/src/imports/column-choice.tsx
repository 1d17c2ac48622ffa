/** Which column of a table is which field of a report: asked with the guess filled in and the first rows in view. */
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { ColumnMap, TableHead } from '../api/types.ts';
import { FIELDS } from '../words/kinds.ts';
import { useWords } from '../words/use-words.tsx';
import type { Tables } from './use-tables.ts';

export interface ColumnChoiceProps {
  readonly name: string;
  readonly head: TableHead;
  readonly answer: Tables['answer'];
}

type Field = (typeof FIELDS)[number];

/** Of each column what it is; `''` where it is left out. */
const chosenAtFirst = ({ columns, guessed }: TableHead): readonly (Field | '')[] =>
  columns.map((column) => FIELDS.find((field) => guessed[field]?.includes(column)) ?? '');

/** `mapOf(['Lead', 'Body', 'Day'], ['text', 'text', 'published'])` → `{ text: ['Lead', 'Body'], published: ['Day'] }` */
export const mapOf = (columns: readonly string[], chosen: readonly (Field | '')[]): ColumnMap =>
  Object.fromEntries(
    FIELDS.map((field) => [field, columns.filter((_, index) => chosen[index] === field)] as const).filter(
      ([, named]) => named.length > 0,
    ),
  );

export const ColumnChoice = ({ name, head, answer }: ColumnChoiceProps) => {
  const { say, label } = useWords();
  const id = useId();
  const [chosen, setChosen] = useState(() => chosenAtFirst(head));
  const [missing, setMissing] = useState(false);
  const first = useRef<HTMLSelectElement>(null);
  useEffect(() => first.current?.focus(), []);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const map = mapOf(head.columns, chosen);
    const tells = Boolean(map.text ?? map.html ?? map.title);
    setMissing(!tells);
    if (tells) answer(map);
  };
  return (
    <form className="columns-asked" onSubmit={submit} aria-labelledby={`${id}title`}>
      <h2 id={`${id}title`}>{say('columns.title', { name })}</h2>
      <p className="hint" role={missing ? 'alert' : undefined}>
        {say(missing ? 'columns.missing' : 'columns.hint')}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key */}
      <section className="preview" tabIndex={0} aria-label={say('columns.rows')}>
        <table>
          <thead>
            <tr>
              {head.columns.map((column, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns stay where they are, and two may have one name
                <th key={index} scope="col">
                  <label htmlFor={`${id}${index}`} dir="auto">
                    {column || say('columns.unnamed', { n: index + 1 })}
                  </label>
                  <select
                    id={`${id}${index}`}
                    ref={index === 0 ? first : undefined}
                    value={chosen[index]}
                    onChange={({ target }) => setChosen(chosen.with(index, target.value as Field | ''))}
                  >
                    <option value="">{say('columns.none')}</option>
                    {FIELDS.map((field) => (
                      <option key={field} value={field}>
                        {label('column', field)}
                      </option>
                    ))}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {head.rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no other name
              <tr key={index}>
                {head.columns.map((_, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as its column
                  <td key={column} dir="auto">
                    {row[column]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="actions">
        <button type="submit" className="button button-chief">
          {say('columns.import')}
        </button>
        <button type="button" className="button" onClick={() => answer()}>
          {say('columns.leave')}
        </button>
      </p>
    </form>
  );
};
