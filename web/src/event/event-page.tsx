/** One event, collated: its reports as columns, its attributes as rows, the texts beside them. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { eventQuery } from '../api/queries.ts';
import type { EventRecord } from '../api/types.ts';
import { EventRow } from '../events/event-row.tsx';
import { focusLit, scrollToLit } from '../marks/scroll-to-mark.ts';
import { BackSign, DifferSign } from '../shell/icons.tsx';
import { useKeys } from '../shell/keys.tsx';
import { Failure, Loading } from '../shell/messages.tsx';
import { useTitle } from '../shell/use-title.ts';
import { chiefTolls, sayEvent, sayFigure, sayPlace } from '../words/say-values.ts';
import { sayEdtf } from '../words/say-when.ts';
import { useWords } from '../words/use-words.tsx';
import { type CellValue, collateRows } from './collate-rows.ts';
import { CollationTable } from './collation-table.tsx';
import { siglaOf } from './sigla.ts';
import { TextsPane } from './texts-pane.tsx';

const route = getRouteApi('/events/$id');

const Heading = ({ record }: { readonly record: EventRecord }) => {
  const words = useWords();
  const { say, label } = words;
  const { event, summary } = record;
  return (
    <header className="event-head">
      <Link to="/" className="back">
        <BackSign />
        {say('event.back')}
      </Link>
      <h1>{sayEvent(event, words)}</h1>
      <p className="event-line">
        <span className="event-when">{event.when ? sayEdtf(event.when.edtf, words) : say('when.unknown')}</span>
        <span>{sayPlace(event.where, words, true)}</span>
        {chiefTolls(summary.tolls).map((toll) => (
          <span key={toll.effect} className={`row-toll row-toll-${toll.effect}`}>
            <b>{sayFigure(toll, words)}</b> {label('effect', toll.effect)}
          </span>
        ))}
      </p>
      <p className="event-sources">
        <span>{say('event.reports', { n: event.reports.length })}</span>
        <span>{say('event.claims', { n: event.claims.length })}</span>
        <span className={event.disagreements.length > 0 ? 'differs' : undefined}>
          {event.disagreements.length > 0 && <DifferSign />}
          {say('event.disputes', { n: event.disagreements.length })}
        </span>
        <span>{say('event.confidence', { percent: Math.round(event.confidence * 100) })}</span>
      </p>
    </header>
  );
};

const Related = ({ record }: { readonly record: EventRecord }) => {
  const { say, label } = useWords();
  return (
    <section className="related" aria-labelledby="related-title">
      <h2 id="related-title">{say('event.related')}</h2>
      {record.related.length === 0 && <p className="message-quiet">{say('event.related.none')}</p>}
      <ul>
        {record.related.map(({ how, event }) => (
          <li key={event.id}>
            <span className="relation">{label('relation', how)}</span>
            <EventRow event={event} />
          </li>
        ))}
      </ul>
    </section>
  );
};

const valueButton = (id: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-value="${CSS.escape(id)}"]`);

const focusValue = (id: string | undefined): void => {
  if (id === undefined) return;
  const button = valueButton(id);
  button?.focus({ preventScroll: true });
  button?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
};

const Collation = ({ record }: { readonly record: EventRecord }) => {
  const words = useWords();
  const navigate = useNavigate();
  const rows = useMemo(() => collateRows(record, words), [record, words]);
  const sigla = useMemo(() => siglaOf(record), [record]);
  const values = useMemo(
    () => new Map(rows.flatMap((row) => [...row.record, ...row.cells.flat()]).map((value) => [value.id, value])),
    [rows],
  );
  const [chosen, setChosen] = useState<CellValue>();
  const [lit, setLit] = useState<readonly string[]>([]);
  const [open, setOpen] = useState(false);
  const [shown, setShown] = useState(record.reports[0]?.report.id ?? '');
  const scroller = useRef<HTMLDivElement>(null);

  // After the text of the report shown has been drawn with its words lit: bring them into view.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another report's text is another pane to scroll
  useEffect(() => {
    if (!chosen) return;
    scrollToLit(scroller.current);
    valueButton(chosen.id)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [chosen, shown]);

  const choose = (value: CellValue): void => {
    if (chosen?.id === value.id && open) {
      focusLit(scroller.current, 1);
      return;
    }
    const holders = value.passages.map(({ report }) => report);
    const own = value.column === undefined ? undefined : record.reports[value.column]?.report.id;
    if (own !== undefined) setShown(own);
    else if (holders.length > 0 && !holders.includes(shown)) setShown(holders[0]!);
    setChosen(value);
    setLit([value.id]);
    setOpen(true);
  };
  const pick = (ids: readonly string[]): void => {
    const picked = ids.map((id) => values.get(id)).filter((value) => value !== undefined);
    const first = picked.find(({ id }) => id !== chosen?.id) ?? picked[0];
    if (!first) return;
    setChosen(first);
    setLit(ids);
    focusValue(first.id);
  };
  const back = (): void => {
    const inTexts = document.activeElement?.closest('#texts');
    if (inTexts || !chosen) focusValue(chosen?.id);
    else {
      setChosen(undefined);
      setLit([]);
      setOpen(false);
    }
  };
  const nextDispute = (): void => {
    const lines = [...document.querySelectorAll<HTMLElement>('.line-differs')];
    const at = lines.indexOf(document.activeElement?.closest<HTMLElement>('.line-differs') as HTMLElement);
    const line = lines[(at + 1) % lines.length];
    line?.querySelector<HTMLElement>('[data-value]')?.focus();
    line?.scrollIntoView({ block: 'nearest' });
  };
  useKeys('keys.event', [
    { keys: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'], says: 'keys.moveValue' },
    { keys: ['Enter'], says: 'keys.light' },
    { keys: ['n'], says: 'keys.nextPassage', run: () => focusLit(scroller.current, 1) },
    { keys: ['p'], says: 'keys.previousPassage', run: () => focusLit(scroller.current, -1) },
    { keys: ['Escape', 'b'], says: 'keys.backValue', run: back },
    { keys: ['v'], says: 'keys.nextDispute', run: nextDispute },
    { keys: ['u'], says: 'keys.backList', run: () => void navigate({ to: '/' }) },
  ]);
  const litValues = useMemo(() => new Set(lit), [lit]);
  return (
    <div className="event">
      <a className="skip" href="#texts">
        {words.say('skip.texts')}
      </a>
      <div className="event-main">
        <Heading record={record} />
        <CollationTable record={record} rows={rows} sigla={sigla} chosen={litValues} onChoose={choose} />
        <Related record={record} />
      </div>
      <TextsPane
        record={record}
        rows={rows}
        sigla={sigla}
        value={chosen}
        shown={shown}
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

export const EventPage = () => {
  const words = useWords();
  const { id } = route.useParams();
  const { data, error, refetch } = useQuery(eventQuery(id));
  useTitle(data && sayEvent(data.event, words));
  if (error) return <Failure page error={error} again={() => void refetch()} />;
  if (!data) return <Loading />;
  return <Collation key={data.event.id} record={data} />;
};
