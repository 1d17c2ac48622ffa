/** The reports' texts beside the table: the chosen value's words lit, the others underlined. */
import { Link } from '@tanstack/react-router';
import { type RefObject, useMemo } from 'react';
import type { EventRecord, ReportRecord } from '../api/types.ts';
import { type Mark, MarkedText } from '../marks/marked-text.tsx';
import { headlineOf, witnessName } from '../report/name-report.ts';
import { BackSign, CloseSign, NextSign } from '../shell/icons.tsx';
import { useWords } from '../words/use-words.tsx';
import { type CellValue, passagesOf, type Row } from './collate-rows.ts';
import { COLUMNS } from './column-range.tsx';
import type { Sigla } from './sigla.ts';

export interface TextsPaneProps {
  readonly record: EventRecord;
  readonly rows: readonly Row[];
  readonly sigla: Sigla;
  readonly value: CellValue | undefined;
  /** Id of the report whose text is shown. */
  readonly shown: string;
  /** The first of the reports that are offered at once. */
  readonly from: number;
  /** Where the screen is narrow, the pane stands over the page only while it is open. */
  readonly open: boolean;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly onShow: (report: string) => void;
  readonly onPick: (values: readonly string[]) => void;
  readonly onNext: () => void;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

const passageId = (report: string, start: number, end: number, about: string): string =>
  `${about}:${start}:${end}:${report.replaceAll(' ', '_')}`;

const Account = ({ value, shown, sigla }: Pick<TextsPaneProps, 'value' | 'shown' | 'sigla'>) => {
  const { say } = useWords();
  const letter = sigla.get(shown) ?? '';
  const n = value?.passages.filter(({ report }) => report === shown).length ?? 0;
  const words = !value
    ? say('event.texts.pick')
    : n > 0
      ? say('event.texts.lit', { n, siglum: letter })
      : say('event.texts.none', { siglum: letter });
  return (
    <p className="texts-account" role="status">
      {value && <b dir="auto">{value.text}</b>} {words} {n === 0 && value?.why}
    </p>
  );
};

const Tabs = ({ record, sigla, value, shown, from, onShow }: TextsPaneProps) => {
  const { say } = useWords();
  const lit = new Set(value?.passages.map(({ report }) => report));
  return (
    <fieldset className="texts-tabs">
      <legend className="visually-hidden">{say('event.texts.switch')}</legend>
      {record.reports.slice(from, from + COLUMNS).map(({ report, sentences }) => (
        <button
          key={report.id}
          type="button"
          aria-pressed={report.id === shown}
          className={lit.has(report.id) ? 'tab tab-lit' : 'tab'}
          onClick={() => onShow(report.id)}
        >
          <b className="siglum">{sigla.get(report.id)}</b>
          <span className="visually-hidden">{witnessName({ report, sentences })}</span>
        </button>
      ))}
    </fieldset>
  );
};

const Text = ({
  found,
  rows,
  value,
  onPick,
}: { readonly found: ReportRecord } & Pick<TextsPaneProps, 'rows' | 'value' | 'onPick'>) => {
  const { report, sentences } = found;
  const passages = useMemo(() => passagesOf(rows, report.id), [rows, report.id]);
  const marks = useMemo<readonly Mark[]>(
    () =>
      passages.map(({ passage: { start, end, about } }) => ({
        start,
        end,
        about,
        id: passageId(report.id, start, end, about),
      })),
    [passages, report.id],
  );
  const lit = useMemo(
    () =>
      new Set(
        value?.passages
          .filter((passage) => passage.report === report.id)
          .map(({ start, end, about }) => passageId(report.id, start, end, about)),
      ),
    [value, report.id],
  );
  return (
    <MarkedText
      text={report.text}
      language={report.language}
      sentences={sentences}
      marks={marks}
      lit={lit}
      onPick={(ids) =>
        onPick(passages.filter((_, index) => ids.includes(marks[index]!.id)).flatMap(({ values }) => values))
      }
    />
  );
};

export const TextsPane = (props: TextsPaneProps) => {
  const { say } = useWords();
  const { record, rows, value, shown, open, scroller, onPick, onNext, onBack, onClose } = props;
  const found = record.reports.find(({ report }) => report.id === shown) ?? record.reports[0];
  if (!found) return null;
  return (
    <aside className={open ? 'texts texts-open' : 'texts'} id="texts" tabIndex={-1} aria-label={say('event.texts')}>
      <header>
        <Tabs {...props} />
        <Link to="/reports/$id" params={{ id: found.report.id }} className="texts-title">
          {headlineOf(found) ?? witnessName(found) ?? say('report.untitled')}
        </Link>
        <span className="texts-tools">
          <button
            type="button"
            className="button-plain"
            aria-label={say('event.texts.next')}
            disabled={!value}
            onClick={onNext}
          >
            <NextSign />
          </button>
          <button
            type="button"
            className="button-plain"
            aria-label={say('event.texts.back')}
            disabled={!value}
            onClick={onBack}
          >
            <BackSign />
          </button>
          <button
            type="button"
            className="button-plain texts-close"
            aria-label={say('event.texts.close')}
            onClick={onClose}
          >
            <CloseSign />
          </button>
        </span>
      </header>
      <Account {...props} shown={found.report.id} />
      <div ref={scroller} className="texts-scroll">
        <Text key={found.report.id} found={found} rows={rows} value={value} onPick={onPick} />
      </div>
    </aside>
  );
};
