/** One value of the table: choosing it lights its words. */
import { DifferSign } from '../shell/icons.tsx';
import { useWords } from '../words/use-words.tsx';
import type { CellValue } from './collate-rows.ts';

export interface ValueButtonProps {
  readonly value: CellValue;
  readonly chosen: boolean;
  readonly onChoose: (value: CellValue) => void;
  readonly chief?: boolean;
}

export const ValueButton = ({ value, chosen, onChoose, chief }: ValueButtonProps) => {
  const { say } = useWords();
  const kind = `value${chief ? ' value-chief' : ''}${value.differs ? ' value-differs' : ''}`;
  return (
    <button
      type="button"
      className={kind}
      aria-pressed={chosen}
      data-value={value.id}
      title={value.why}
      onClick={() => onChoose(value)}
    >
      {value.differs && <DifferSign />}
      <span dir="auto">{value.text}</span>
      {value.differs && <span className="visually-hidden"> ({say('event.other')})</span>}
      {value.inferred && <small>{say('event.inferred')}</small>}
    </button>
  );
};
