/** One report: its text with its parts, its claims highlighted by kind. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Decision } from '../api/decision.ts';
import { reportQuery } from '../api/queries.ts';
import type { ClaimRecord, Highlight, ReportRecord, Span } from '../api/types.ts';
import { useDeeds } from '../decisions/use-deeds.tsx';
import { type Mark, MarkedText } from '../marks/marked-text.tsx';
import { scrollToLit } from '../marks/scroll-to-mark.ts';
import { useKeys } from '../shell/keys.tsx';
import { Failure, Loading } from '../shell/messages.tsx';
import { useTitle } from '../shell/use-title.ts';
import { sayEdtf } from '../words/say-when.ts';
import { useWords } from '../words/use-words.tsx';
import { ClaimAccount } from './claim-account.tsx';
import { acceptClaim, rejectClaim } from './claim-decisions.ts';
import { fileName, headlineOf } from './name-report.ts';
import { OriginalPane } from './original-pane.tsx';
import { pointed, stepWords, wordsOf } from './text-selection.ts';
import { WordsTray } from './words-tray.tsx';

const route = getRouteApi('/reports/$id');

const KINDS = ['trigger', 'when', 'where', 'participant', 'figure', 'attributed'] as const;
type Kind = Highlight['about'];

interface HeadingProps {
  readonly found: ReportRecord;
  readonly original: boolean;
  readonly onOriginal: () => void;
}

const Heading = ({ found, original, onOriginal }: HeadingProps) => {
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
        <button type="button" className="button-link" aria-pressed={original} onClick={onOriginal}>
          {say('original.show')}
        </button>
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

/** The mark of words that are being chosen. */
const SELECTED = 'selected';

const markId = ({ claim, about, index }: Highlight): string => `${claim}|${about}|${index}`;

const Reading = ({ found }: { readonly found: ReportRecord }) => {
  const { say } = useWords();
  const { claim: asked } = route.useSearch();
  const navigate = useNavigate();
  const [hidden, setHidden] = useState<ReadonlySet<Kind>>(new Set());
  const [chosen, setChosen] = useState<string | undefined>(asked);
  const { report, sentences, claims, highlights } = found;
  const shown = useMemo(() => new Set(KINDS.filter((kind) => !hidden.has(kind))), [hidden]);
  const words = useWords();
  const { act, undo } = useDeeds();
  const [selected, setSelected] = useState<Span>();
  const [telling, setTelling] = useState(false);
  const [original, setOriginal] = useState(false);
  const allWords = useMemo(() => wordsOf(report.text), [report.text]);
  const marks = useMemo<readonly Mark[]>(
    () => [
      ...(selected ? [{ ...selected, about: 'trigger' as const, id: SELECTED }] : []),
      ...highlights
        .filter(({ about }) => shown.has(about))
        .map((highlight) => ({ ...highlight, id: markId(highlight) })),
    ],
    [highlights, shown, selected],
  );
  const lit = useMemo(
    () => new Set([SELECTED, ...highlights.filter(({ claim }) => claim === chosen).map(markId)]),
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
  const decide = (decision: Decision, says: string, event: string | null): void =>
    act({ event: event ?? report.id, says, decisions: [decision] });
  const nameOf = ({ claim }: ClaimRecord): string => `${words.label('type', claim.type)}, “${claim.trigger.text}”`;
  const acceptOne = (one: ClaimRecord): void =>
    decide(acceptClaim(one.claim), say('deed.accepted', { what: nameOf(one) }), one.event);
  const rejectOne = (one: ClaimRecord): void =>
    decide(rejectClaim(one.claim, say('reject.misread')), say('deed.rejected', { what: nameOf(one) }), one.event);
  const current = claims.find(({ claim }) => claim.id === chosen);
  const endTelling = useCallback(() => {
    setTelling(false);
    setSelected(undefined);
  }, []);
  const onPointer = (): void => {
    const span = pointed(report.text);
    if (!span) return;
    document.getSelection()?.removeAllRanges();
    setSelected(span);
    setTelling(true);
  };
  const onWordKey = (event: KeyboardEvent): void => {
    if (!selected || telling) return;
    const by = ({ ArrowRight: 1, ArrowLeft: -1 } as const)[event.key as 'ArrowRight'];
    if (by) setSelected(stepWords(allWords, selected, { by, extended: event.shiftKey }));
    else if (event.key === 'Enter') setTelling(true);
    else if (event.key === 'Escape') endTelling();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const chooseWords = (): void => {
    const from = highlights.find(({ claim, about }) => claim === chosen && about === 'trigger');
    setSelected(from ? { start: from.start, end: from.end } : allWords[0]);
    setTelling(false);
    document.querySelector<HTMLElement>('.report-text')?.focus();
  };
  useEffect(() => {
    if (selected) document.querySelector('.report-text .mark-lit')?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  useKeys('keys.report', [
    { keys: ['a'], says: 'do.accept', run: () => current && acceptOne(current) },
    { keys: ['x'], says: 'do.reject', run: () => current && rejectOne(current) },
    { keys: ['w'], says: 'keys.words', run: chooseWords },
    { keys: ['o'], says: 'keys.original', run: () => setOriginal((before) => !before) },
    { keys: ['z'], says: 'do.undo', run: () => undo() },
    { keys: ['j', 'n'], says: 'keys.nextClaim', run: () => step(1) },
    { keys: ['k', 'p'], says: 'keys.previousClaim', run: () => step(-1) },
    { keys: ['u'], says: 'keys.backList', run: () => void navigate({ to: '/reports' }) },
  ]);
  return (
    <div className="report">
      <div className="report-main" ref={page}>
        <Heading found={found} original={original} onOriginal={() => setOriginal(!original)} />
        <Kinds shown={shown} onToggle={toggle} />
        <p className="report-how">
          <span>{say('words.how')}</span>
          <button type="button" className="button-link" onClick={chooseWords}>
            {say('words.byKey')}{' '}
            <span className="keycap" aria-hidden="true">
              w
            </span>
          </button>
        </p>
        {selected && telling && (
          <WordsTray
            key={`${selected.start} ${selected.end}`}
            report={report.id}
            text={report.text}
            span={selected}
            claims={claims}
            chosen={chosen}
            onDecide={(decision, says) => {
              decide(decision, says, current?.event ?? null);
              endTelling();
            }}
            close={endTelling}
          />
        )}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: choosing words by pointer; by key with the button above */}
        <div className="report-text" tabIndex={-1} onPointerUp={onPointer} onKeyDown={onWordKey}>
          <MarkedText
            text={report.text}
            language={report.language}
            sentences={sentences}
            marks={marks}
            lit={lit}
            onPick={(ids) => {
              const claim = ids.find((id) => id !== SELECTED)?.split('|')[0];
              if (claim) setChosen(claim);
            }}
          />
        </div>
        <p className="hint">{say('report.parts')}</p>
      </div>
      {original && <OriginalPane id={report.id} close={() => setOriginal(false)} />}
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
              onAccept={() => acceptOne(record)}
              onReject={() => rejectOne(record)}
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
