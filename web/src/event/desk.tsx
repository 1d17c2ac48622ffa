/** The desk: an event's reports set side by side, their texts beside the table, values and words leading to each other. */
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { EventRecord } from '../api/types.ts';
import { focusLit, scrollToLit } from '../marks/scroll-to-mark.ts';
import { useKeys } from '../shell/keys.tsx';
import { useWords } from '../words/use-words.tsx';
import { type CellValue, collateRows, type Row } from './collate-rows.ts';
import { CollationTable } from './collation-table.tsx';
import { ColumnRange, firstColumn } from './column-range.tsx';
import { type Sigla, siglaOf } from './sigla.ts';
import { TextsPane } from './texts-pane.tsx';

export interface DeskParts {
  readonly rows: readonly Row[];
  readonly sigla: Sigla;
  /** The value whose words are lit. */
  readonly chosen: CellValue | undefined;
  readonly choose: (value: CellValue) => void;
}

export interface DeskProps {
  readonly record: EventRecord;
  readonly head: (parts: DeskParts) => ReactNode;
  readonly foot?: (parts: DeskParts) => ReactNode;
  /** Light the first point in dispute at once, else what happened: for reviewing, where the words are wanted first. */
  readonly lightFirst?: boolean;
}

const valueButton = (id: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-value="${CSS.escape(id)}"]`);

const focusValue = (id: string | undefined): void => {
  if (id === undefined) return;
  const button = valueButton(id);
  button?.focus({ preventScroll: true });
  button?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
};

const nextDispute = (): void => {
  const lines = [...document.querySelectorAll<HTMLElement>('.line-differs')];
  const at = lines.indexOf(document.activeElement?.closest<HTMLElement>('.line-differs') as HTMLElement);
  const line = lines[(at + 1) % lines.length];
  line?.querySelector<HTMLElement>('[data-value]')?.focus();
  line?.scrollIntoView({ block: 'nearest' });
};

const firstToLight = (rows: readonly Row[]): CellValue | undefined =>
  (rows.find(({ agreement }) => agreement === 'differs') ?? rows[0])?.record[0];

const columnOf = ({ reports }: EventRecord, id: string): number =>
  Math.max(
    0,
    reports.findIndex(({ report }) => report.id === id),
  );

export const Desk = ({ record, head, foot, lightFirst }: DeskProps) => {
  const words = useWords();
  const rows = useMemo(() => collateRows(record, words), [record, words]);
  const sigla = useMemo(() => siglaOf(record), [record]);
  const values = useMemo(
    () => new Map(rows.flatMap((row) => [...row.record, ...row.cells.flat()]).map((value) => [value.id, value])),
    [rows],
  );
  const first = lightFirst ? firstToLight(rows) : undefined;
  const [chosen, setChosen] = useState(first);
  const [lit, setLit] = useState<readonly string[]>(first ? [first.id] : []);
  const [open, setOpen] = useState(false);
  const [shown, setShown] = useState(first?.passages[0]?.report ?? record.reports[0]?.report.id ?? '');
  const [from, setFrom] = useState(() => firstColumn(columnOf(record, shown)));
  const scroller = useRef<HTMLDivElement>(null);
  const arrived = useRef(false);

  // After the text of the report shown has been drawn with its words lit: bring them into view.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another report's text is another pane to scroll
  useEffect(() => {
    if (!chosen) return;
    scrollToLit(scroller.current);
    // On arrival the page stays at its head.
    if (arrived.current || !lightFirst) valueButton(chosen.id)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    arrived.current = true;
  }, [chosen, shown]);

  const state = useRef({ chosen, open, shown });
  state.current = { chosen, open, shown };
  const choose = useCallback(
    (value: CellValue): void => {
      if (state.current.chosen?.id === value.id && state.current.open) {
        focusLit(scroller.current, 1);
        return;
      }
      const holders = value.passages.map(({ report }) => report);
      const own = value.column === undefined ? undefined : record.reports[value.column]?.report.id;
      const next = own ?? (holders.includes(state.current.shown) ? undefined : holders[0]);
      if (next !== undefined) {
        setShown(next);
        setFrom(firstColumn(columnOf(record, next)));
      }
      setChosen(value);
      setLit([value.id]);
      setOpen(true);
    },
    [record],
  );
  const pick = useCallback(
    (ids: readonly string[]): void => {
      const picked = ids.map((id) => values.get(id)).filter((value) => value !== undefined);
      const other = picked.find(({ id }) => id !== state.current.chosen?.id) ?? picked[0];
      if (!other) return;
      setChosen(other);
      setLit(ids);
      focusValue(other.id);
    },
    [values],
  );
  const back = (): void => {
    const inTexts = document.activeElement?.closest('#texts');
    if (inTexts || !chosen) focusValue(chosen?.id);
    else {
      setChosen(undefined);
      setLit([]);
      setOpen(false);
    }
  };
  useKeys('keys.event', [
    { keys: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'], says: 'keys.moveValue' },
    { keys: ['Enter'], says: 'keys.light' },
    { keys: ['n'], says: 'keys.nextPassage', run: () => focusLit(scroller.current, 1) },
    { keys: ['p'], says: 'keys.previousPassage', run: () => focusLit(scroller.current, -1) },
    { keys: ['Escape', 'b'], says: 'keys.backValue', run: back },
    { keys: ['v'], says: 'keys.nextDispute', run: nextDispute },
  ]);
  const litValues = useMemo(() => new Set(lit), [lit]);
  const parts: DeskParts = { rows, sigla, chosen, choose };
  return (
    <div className="event" data-desk={record.event.id}>
      <a className="skip" href="#texts">
        {words.say('skip.texts')}
      </a>
      <div className="event-main">
        {head(parts)}
        <ColumnRange
          from={from}
          all={record.reports.length}
          onFrom={(column) => {
            setFrom(column);
            setShown(record.reports[column]?.report.id ?? shown);
          }}
        />
        <CollationTable record={record} rows={rows} sigla={sigla} from={from} chosen={litValues} onChoose={choose} />
        {foot?.(parts)}
      </div>
      <TextsPane
        record={record}
        rows={rows}
        sigla={sigla}
        value={chosen}
        shown={shown}
        from={from}
        open={open}
        scroller={scroller}
        onShow={setShown}
        onPick={pick}
        onNext={() => focusLit(scroller.current, 1)}
        onBack={() => focusValue(chosen?.id)}
        onClose={() => {
          setOpen(false);
          focusValue(chosen?.id);
        }}
      />
    </div>
  );
};
