/** One report: its text with its parts, its claims highlighted by kind. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { reportQuery } from '../api/queries.ts';
import type { Highlight, ReportRecord } from '../api/types.ts';
import { type Mark, MarkedText } from '../marks/marked-text.tsx';
import { scrollToLit } from '../marks/scroll-to-mark.ts';
import { useKeys } from '../shell/keys.tsx';
import { Failure, Loading } from '../shell/messages.tsx';
import { useTitle } from '../shell/use-title.ts';
import { sayEdtf } from '../words/say-when.ts';
import { useWords } from '../words/use-words.tsx';
import { ClaimAccount } from './claim-account.tsx';
import { fileName, headlineOf } from './name-report.ts';

const route = getRouteApi('/reports/$id');

const KINDS = ['trigger', 'when', 'where', 'participant', 'figure', 'attributed'] as const;
type Kind = Highlight['about'];

const Heading = ({ found }: { readonly found: ReportRecord }) => {
  const words = useWords();
  const { say } = words;
  const { report, source, events } = found;
  const { edtf, from } = report.published;
  // The text begins with its own headline: shown once, read out as the page's heading.
  const repeated = found.sentences.some(({ part }) => part === 'headline');
  const day = edtf === null ? undefined : sayEdtf(edtf, words);
  return (
    <header className="report-head">
      <p className="report-line">
        {report.outlet && <b>{report.outlet}</b>}
        <span>
          {day
            ? say(from === 'inferred' ? 'event.published.inferred' : 'event.published', { day })
            : say('event.published.unknown')}
        </span>
        <span>{new Intl.DisplayNames(words.locale, { type: 'language' }).of(report.language)}</span>
      </p>
      <h1 dir="auto" className={repeated ? 'visually-hidden' : undefined}>
        {headlineOf(found) ?? say('report.untitled')}
      </h1>
      <p className="report-line">
        <span title={source.origin}>
          {say('report.source', {
            day: sayEdtf(source.received.slice(0, 10), words),
            origin: fileName(source.origin),
          })}
        </span>
        <a href={`/api/reports/${encodeURIComponent(report.id)}/original`} download>
          {say('report.original')}
        </a>
        {report.url && /^https?:/i.test(report.url) && (
          <a href={report.url} rel="noreferrer noopener" target="_blank">
            {say('report.link')}
          </a>
        )}
      </p>
      {events.length > 0 && (
        <p className="report-line">
          <span>{say('report.events')}:</span>
          {events.map((id) => (
            <EventLink key={id} id={id} found={found} />
          ))}
        </p>
      )}
    </header>
  );
};

const EventLink = ({ id, found }: { readonly id: string; readonly found: ReportRecord }) => {
  const { label } = useWords();
  const claim = found.claims.find((one) => one.event === id)?.claim;
  return (
    <Link to="/events/$id" params={{ id }}>
      {claim ? label('type', claim.type) : id}
    </Link>
  );
};

interface KindsProps {
  readonly shown: ReadonlySet<Kind>;
  readonly onToggle: (kind: Kind) => void;
}

const Kinds = ({ shown, onToggle }: KindsProps) => {
  const { say } = useWords();
  return (
    <fieldset className="kinds">
      <legend>{say('report.kinds')}</legend>
      {KINDS.map((kind) => (
        <label key={kind} className={`kind mark mark-${kind}`}>
          <input type="checkbox" checked={shown.has(kind)} onChange={() => onToggle(kind)} />
          {say(`mark.${kind}`)}
        </label>
      ))}
    </fieldset>
  );
};

const markId = ({ claim, about, index }: Highlight): string => `${claim}|${about}|${index}`;

const Reading = ({ found }: { readonly found: ReportRecord }) => {
  const { say } = useWords();
  const { claim: asked } = route.useSearch();
  const navigate = useNavigate();
  const [hidden, setHidden] = useState<ReadonlySet<Kind>>(new Set());
  const [chosen, setChosen] = useState<string | undefined>(asked);
  const { report, sentences, claims, highlights } = found;
  const shown = useMemo(() => new Set(KINDS.filter((kind) => !hidden.has(kind))), [hidden]);
  const marks = useMemo<readonly Mark[]>(
    () =>
      highlights.filter(({ about }) => shown.has(about)).map((highlight) => ({ ...highlight, id: markId(highlight) })),
    [highlights, shown],
  );
  const lit = useMemo(
    () => new Set(highlights.filter(({ claim }) => claim === chosen).map(markId)),
    [highlights, chosen],
  );
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosen === undefined) return;
    scrollToLit(page.current);
    document.querySelector(`[data-claim="${CSS.escape(chosen)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const toggle = (kind: Kind): void =>
    setHidden((before) => new Set(before.has(kind) ? [...before].filter((one) => one !== kind) : [...before, kind]));
  const step = (by: number): void => {
    if (claims.length === 0) return;
    const at = claims.findIndex(({ claim }) => claim.id === chosen);
    const next = claims[(at + by + claims.length) % claims.length]!.claim.id;
    setChosen(next);
    document.querySelector<HTMLElement>(`[data-claim="${CSS.escape(next)}"]`)?.focus({ preventScroll: true });
  };
  useKeys('keys.report', [
    { keys: ['j', 'n'], says: 'keys.nextClaim', run: () => step(1) },
    { keys: ['k', 'p'], says: 'keys.previousClaim', run: () => step(-1) },
    { keys: ['u'], says: 'keys.backList', run: () => void navigate({ to: '/reports' }) },
  ]);
  return (
    <div className="report">
      <div className="report-main" ref={page}>
        <Heading found={found} />
        <Kinds shown={shown} onToggle={toggle} />
        <div className="report-text">
          <MarkedText
            text={report.text}
            language={report.language}
            sentences={sentences}
            marks={marks}
            lit={lit}
            onPick={(ids) => setChosen(ids[0]?.split('|')[0])}
          />
        </div>
        <p className="hint">{say('report.parts')}</p>
      </div>
      <section className="claims" aria-labelledby="claims-title">
        <h2 id="claims-title" className="pane-title">
          {say('report.claims')}
        </h2>
        {claims.length === 0 && (
          <div className="message message-quiet">
            <p>{say('report.claims.none')}</p>
            <p>{say('report.claims.none.do')}</p>
          </div>
        )}
        <ul>
          {claims.map((record) => (
            <ClaimAccount
              key={record.claim.id}
              record={record}
              chosen={record.claim.id === chosen}
              onChoose={() => setChosen(record.claim.id)}
            />
          ))}
        </ul>
      </section>
    </div>
  );
};

export const ReportPage = () => {
  const { id } = route.useParams();
  const { say } = useWords();
  const { data, error, refetch } = useQuery(reportQuery(id));
  useTitle(data && (headlineOf(data) ?? say('report.untitled')));
  if (error) return <Failure page error={error} again={() => void refetch()} />;
  if (!data) return <Loading />;
  return <Reading key={data.report.id} found={data} />;
};
