// biome-ignore-all lint/a11y/noRedundantRoles: where the screen is narrow the table is laid out as blocks, which takes its native roles away
/** The reports side by side: one column a report, one row an attribute, the record beside them. */
import { Link } from '@tanstack/react-router';
import { Fragment, type KeyboardEvent, memo, useId, useState } from 'react';
import type { EventRecord, ReportRecord } from '../api/types.ts';
import { witnessName } from '../report/name-report.ts';
import { AgreeSign, DifferSign, MoreSign } from '../shell/icons.tsx';
import { sayEdtf } from '../words/say-when.ts';
import { useWords } from '../words/use-words.tsx';
import { Dispute } from './apparatus.tsx';
import type { CellValue, Row } from './collate-rows.ts';
import { COLUMNS } from './column-range.tsx';
import type { Sigla } from './sigla.ts';
import { TollAccount } from './toll-account.tsx';
import { ValueButton } from './value-button.tsx';

export interface CollationTableProps {
  readonly record: EventRecord;
  readonly rows: readonly Row[];
  readonly sigla: Sigla;
  /** The first of the columns that are shown at once. */
  readonly from: number;
  /** Ids of the values whose words are lit. */
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (value: CellValue) => void;
}

const Published = ({ report }: Pick<ReportRecord, 'report'>) => {
  const words = useWords();
  const { edtf, from, why } = report.published;
  if (edtf === null) return <span>{words.say('event.published.unknown')}</span>;
  const key = from === 'inferred' ? 'event.published.inferred' : 'event.published';
  return <span title={why}>{words.say(key, { day: sayEdtf(edtf, words) })}</span>;
};

const ReportHead = ({ found, sigla }: { readonly found: ReportRecord; readonly sigla: Sigla }) => {
  const { report } = found;
  const { say } = useWords();
  const letter = sigla.get(report.id) ?? '';
  return (
    <th scope="col" role="columnheader">
      <span className="witness">
        <b className="siglum">
          <span className="visually-hidden">{say('event.report', { siglum: letter })}</span>
          <span aria-hidden="true">{letter}</span>
        </b>
        <Link to="/reports/$id" params={{ id: report.id }} className="witness-name">
          {witnessName(found) ?? say('report.untitled')}
        </Link>
      </span>
      <span className="witness-when">
        <Published report={report} />
        {report.duplicateOf && (
          <span> · {say('event.duplicate', { siglum: sigla.get(report.duplicateOf) ?? report.duplicateOf })}</span>
        )}
      </span>
    </th>
  );
};

const Agreement = ({ row, reports }: { readonly row: Row; readonly reports: number }) => {
  const { say } = useWords();
  const saying = row.cells.filter((cell) => cell.length > 0).length;
  if (row.agreement === 'differs') {
    return (
      <span className="differs">
        <DifferSign />
        {say('event.differs')}
      </span>
    );
  }
  // With one report in all there is nothing to agree with.
  if (row.agreement === 'none' || reports < 2) return null;
  if (row.agreement === 'single') return <span className="agrees">{say('event.single')}</span>;
  if (row.agreement === 'some') return <span className="agrees">{say('event.some', { n: saying, all: reports })}</span>;
  return (
    <span className="agrees">
      <AgreeSign />
      {saying === reports ? say('event.agrees.all') : say('event.some', { n: saying, all: reports })}
    </span>
  );
};

/** Arrow keys move from value to value as the eye does: along the row, or up and down the column. */
const moveValue = (event: KeyboardEvent<HTMLTableElement>): void => {
  const target = event.target as HTMLElement;
  const [cell, line] = [target.closest<HTMLElement>('[data-column]'), target.closest('tr')];
  if (!cell || !line || !target.matches('[data-value]')) return;
  const valuesIn = (within: Element): HTMLElement[] => [...within.querySelectorAll<HTMLElement>('[data-value]')];
  const inColumn = (): HTMLElement[] =>
    [...event.currentTarget.querySelectorAll(`[data-column="${cell.dataset.column}"]`)].flatMap(valuesIn);
  const rightward = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1;
  const moves: Readonly<Record<string, readonly [readonly HTMLElement[], number]>> = {
    ArrowRight: [valuesIn(line), rightward],
    ArrowLeft: [valuesIn(line), -rightward],
    ArrowDown: [inColumn(), 1],
    ArrowUp: [inColumn(), -1],
  };
  const move = moves[event.key];
  if (!move) return;
  event.preventDefault();
  const [values, by] = move;
  values[values.indexOf(target) + by]?.focus();
};

interface LineProps extends Omit<CollationTableProps, 'rows'> {
  readonly row: Row;
  readonly reportOf: (claim: string) => string | undefined;
}

const Line = ({ record, row, sigla, from, chosen, onChoose, reportOf }: LineProps) => {
  const { say } = useWords();
  const [open, setOpen] = useState(false);
  const id = useId();
  const width = Math.min(record.reports.length, COLUMNS) + 2;
  const values = (list: readonly CellValue[], chief = false) =>
    list.map((value) => (
      <ValueButton key={value.id} value={value} chosen={chosen.has(value.id)} onChoose={onChoose} chief={chief} />
    ));
  return (
    <Fragment>
      <tr role="row" className={`line line-${row.agreement}`} data-row={row.id}>
        <th scope="row" role="rowheader">
          <span className={`row-name row-name-${row.about}`}>{row.name}</span>
          <Agreement row={row} reports={record.reports.length} />
        </th>
        <td role="cell" className="cell-record" data-column="record">
          {values(row.record, true)}
          {row.correction && (
            <small className="corrected" title={row.correction.why ?? undefined}>
              {say('event.setBy', { by: row.correction.by })}
            </small>
          )}
          {row.note && <small className="precision">{row.note}</small>}
          {row.toll && (
            <button
              type="button"
              className="button-how"
              aria-expanded={open}
              aria-controls={id}
              onClick={() => setOpen(!open)}
            >
              <span className="visually-hidden">{say('event.how')}</span>
              <MoreSign />
            </button>
          )}
        </td>
        {row.cells.slice(from, from + COLUMNS).map((cell, place) => {
          const index = from + place;
          const { report } = record.reports[index]!;
          const letter = sigla.get(report.id) ?? '';
          return (
            <td key={report.id} role="cell" data-column={index}>
              <b className="siglum siglum-inline" aria-hidden="true">
                {letter}
              </b>
              {cell.length > 0 ? values(cell) : <span className="silent">{say('event.silent')}</span>}
            </td>
          );
        })}
      </tr>
      {row.disagreement && (
        <tr role="row" className="under">
          <td role="cell" colSpan={width}>
            <Dispute disagreement={row.disagreement} sigla={sigla} reportOf={reportOf} />
          </td>
        </tr>
      )}
      {row.toll && open && (
        <tr role="row" className="under" id={id}>
          <td role="cell" colSpan={width}>
            <TollAccount record={record} toll={row.toll} sigla={sigla} reportOf={reportOf} />
          </td>
        </tr>
      )}
    </Fragment>
  );
};

export const CollationTable = memo((props: CollationTableProps) => {
  const { say } = useWords();
  const { record, rows, sigla, from } = props;
  const homes = new Map(
    record.reports.flatMap(({ report, claims }) => claims.map(({ claim }) => [claim.id, report.id])),
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
    <section className="collation" tabIndex={0} aria-label={say('event.collation')}>
      <table role="table" aria-label={say('event.collation')} onKeyDown={moveValue}>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              <span className="visually-hidden">{say('event.attribute')}</span>
            </th>
            <th scope="col" role="columnheader" className="cell-record">
              {say('event.record')}
            </th>
            {record.reports.slice(from, from + COLUMNS).map((found) => (
              <ReportHead key={found.report.id} found={found} sigla={sigla} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <Line key={row.id} {...props} row={row} reportOf={(claim) => homes.get(claim)} />
          ))}
        </tbody>
      </table>
    </section>
  );
});
