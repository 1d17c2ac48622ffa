/** An event for printing and filing: its values, where the reports differ, how the tolls were reckoned, every source. */
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo, useRef } from 'react';
import type { EventRecord, ReportRecord, Span } from '../api/types.ts';
import { Dispute } from '../event/apparatus.tsx';
import { AskedEvent } from '../event/asked-event.tsx';
import { collateRows, type Row } from '../event/collate-rows.ts';
import { EventHeading } from '../event/event-heading.tsx';
import { type Sigla, siglaOf } from '../event/sigla.ts';
import { TollAccount } from '../event/toll-account.tsx';
import { HistoryList } from '../history/history-list.tsx';
import { headlineOf, witnessName } from '../report/name-report.ts';
import { BackSign } from '../shell/icons.tsx';
import { sayEvent } from '../words/say-values.ts';
import { sayEdtf } from '../words/say-when.ts';
import { useWords } from '../words/use-words.tsx';
import { saveAsHtml } from './save-as-html.ts';

const route = getRouteApi('/events/$id/dossier');

/** The sentences that state something of the event, each once, in the report's order. */
const quotedFrom = ({ report, sentences, claims }: ReportRecord, within: ReadonlySet<string>): readonly Span[] => {
  const evidence = claims
    .map(({ claim }) => claim)
    .filter(({ id }) => within.has(id))
    .flatMap(({ trigger, when, where, participants, figures, attributed }) => [
      trigger,
      ...(when?.evidence ?? []),
      ...(where?.evidence ?? []),
      ...[...participants, ...figures, ...attributed].flatMap((one) => one.evidence),
    ]);
  const all: readonly Span[] = sentences.length > 0 ? sentences : [{ start: 0, end: report.text.length }];
  return all.filter(({ start, end }) => evidence.some((span) => span.start < end && span.end > start));
};

const Values = ({ rows, sigla, record }: { readonly rows: readonly Row[]; readonly sigla: Sigla } & Recorded) => {
  const { say } = useWords();
  return (
    <table className="dossier-values">
      <thead>
        <tr>
          <th scope="col">{say('event.attribute')}</th>
          <th scope="col">{say('event.record')}</th>
          <th scope="col">{say('dossier.reports')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className={row.agreement === 'differs' ? 'dossier-differs' : undefined}>
            <th scope="row">{row.name}</th>
            <td>
              {row.record.map(({ text }) => text).join(', ') || '—'}
              {row.note && <small>{row.note}</small>}
            </td>
            <td>
              {row.cells.map((cell, index) =>
                cell.length === 0 ? null : (
                  <span key={record.reports[index]!.report.id} className="dossier-reading">
                    <b className="siglum">{sigla.get(record.reports[index]!.report.id)}</b>{' '}
                    {cell.map(({ text }) => text).join(', ')}
                  </span>
                ),
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

interface Recorded {
  readonly record: EventRecord;
}

const Sources = ({ record, sigla }: Recorded & { readonly sigla: Sigla }) => {
  const words = useWords();
  const { say } = words;
  const within = useMemo(() => new Set(record.event.claims), [record]);
  return (
    <ol className="dossier-sources">
      {record.reports.map((found) => {
        const { report, source } = found;
        const { edtf } = report.published;
        return (
          <li key={report.id}>
            <h3>
              <b className="siglum">{sigla.get(report.id)}</b>{' '}
              <span dir="auto">{headlineOf(found) ?? say('report.untitled')}</span>
            </h3>
            <p className="dossier-citation">
              {[
                witnessName(found),
                edtf ? say('event.published', { day: sayEdtf(edtf, words) }) : say('event.published.unknown'),
                report.url,
                say('dossier.received', { day: sayEdtf(source.received.slice(0, 10), words) }),
              ]
                .filter(Boolean)
                .join(' · ')}
              <code>SHA-256 {source.sha256}</code>
            </p>
            {quotedFrom(found, within).map(({ start, end }) => (
              <blockquote key={start} dir="auto" lang={report.language === 'und' ? undefined : report.language}>
                {report.text.slice(start, end).trim()}
                <cite> {`${sigla.get(report.id)} ${start}–${end}`}</cite>
              </blockquote>
            ))}
          </li>
        );
      })}
    </ol>
  );
};

const Dossier = ({ record }: Recorded) => {
  const words = useWords();
  const { say } = words;
  const rows = useMemo(() => collateRows(record, words), [record, words]);
  const sigla = useMemo(() => siglaOf(record), [record]);
  const sheet = useRef<HTMLDivElement>(null);
  const name = sayEvent(record.event, words);
  const homes = useMemo(
    () => new Map(record.reports.flatMap(({ report, claims }) => claims.map(({ claim }) => [claim.id, report.id]))),
    [record],
  );
  const about = { sigla, reportOf: (claim: string) => homes.get(claim) };
  const disputes = rows.flatMap(({ name: row, disagreement }) => (disagreement ? [{ row, disagreement }] : []));
  const tolls = rows.flatMap(({ name: row, toll }) => (toll ? [{ row, toll }] : []));
  return (
    <div className="page dossier">
      <p className="dossier-tools">
        <Link to="/events/$id" params={{ id: record.event.id }} className="back">
          <BackSign />
          {say('dossier.back')}
        </Link>
        <button type="button" className="button button-chief" onClick={() => print()}>
          {say('dossier.print')}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => sheet.current && saveAsHtml(sheet.current, name, words.language)}
        >
          {say('dossier.save')}
        </button>
      </p>
      <div ref={sheet} className="dossier-sheet">
        <EventHeading record={record} />
        <p className="dossier-id">
          <code>{record.event.id}</code>
        </p>
        <h2>{say('dossier.values')}</h2>
        <Values rows={rows} sigla={sigla} record={record} />
        {disputes.length > 0 && <h2>{say('dossier.disputes')}</h2>}
        {disputes.map(({ row, disagreement }) => (
          <section key={row} className="dossier-dispute">
            <h3>{row}</h3>
            <Dispute disagreement={disagreement} {...about} />
          </section>
        ))}
        {tolls.length > 0 && <h2>{say('dossier.tolls')}</h2>}
        {tolls.map(({ row, toll }) => (
          <section key={row} className="dossier-toll">
            <h3>{row}</h3>
            <TollAccount record={record} toll={toll} {...about} />
          </section>
        ))}
        <h2>{say('dossier.sources')}</h2>
        <Sources record={record} sigla={sigla} />
        {record.decisions.length > 0 && (
          <section className="dossier-history">
            <h2>{say('event.history')}</h2>
            <HistoryList entries={record.decisions} fixed />
          </section>
        )}
      </div>
    </div>
  );
};

export const DossierPage = () => {
  const { id } = route.useParams();
  return <AskedEvent id={id}>{(record) => <Dossier record={record} />}</AskedEvent>;
};
