/** Decisions, newest first: who, when, what and why; any of them can be taken back from here. */
import { Link } from '@tanstack/react-router';
import type { JournalRecord } from '../api/types.ts';
import { useDeeds } from '../decisions/use-deeds.tsx';
import { useWords } from '../words/use-words.tsx';
import { sayEntry } from './say-entry.ts';

const instant = (at: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));

/** Page of what a decision is about; a decision about a decision or a claim leads to its event. */
const homeOf = ({ subject, seen }: JournalRecord): string | undefined => {
  if (subject.kind === 'event') return `/events/${encodeURIComponent(subject.id)}`;
  if (subject.kind === 'report') return `/reports/${encodeURIComponent(subject.id)}`;
  return typeof seen.event === 'string' ? `/events/${encodeURIComponent(seen.event)}` : undefined;
};

/** What it is about, as it was when it was decided. */
const aboutOf = ({ subject, seen }: JournalRecord): string => {
  const trigger = seen.trigger as { readonly text?: string } | undefined;
  return typeof seen.title === 'string' ? seen.title : trigger?.text ? `“${trigger.text}”` : subject.id;
};

interface EntryProps {
  readonly entry: JournalRecord;
  readonly linked: boolean;
  readonly fixed: boolean;
}

const Entry = ({ entry, linked, fixed }: EntryProps) => {
  const words = useWords();
  const { say } = words;
  const { act } = useDeeds();
  const home = linked ? homeOf(entry) : undefined;
  return (
    <li className={entry.undone ? 'entry entry-undone' : 'entry'}>
      <time dateTime={entry.at}>{instant(entry.at, words.locale)}</time>
      <span className="entry-what">
        <b>{entry.by}</b> {sayEntry(entry, words)}
        {linked && entry.decision !== 'undo' && (
          <span className="entry-about" dir="auto">
            {home ? <Link to={home}>{aboutOf(entry)}</Link> : aboutOf(entry)}
          </span>
        )}
        {entry.why && <q dir="auto">{entry.why}</q>}
        {entry.undone && <small>{say('history.undone')}</small>}
      </span>
      {!entry.undone && !fixed && (
        <button
          type="button"
          className="button-link"
          aria-label={say('history.undoThis', { what: sayEntry(entry, words) })}
          onClick={() =>
            act({
              event: entry.subject.id,
              says: say('history.undid', { seq: entry.seq }),
              decisions: [{ decision: 'undo', subject: { kind: 'decision', id: String(entry.seq) } }],
            })
          }
        >
          {say('deed.undo')}
        </button>
      )}
    </li>
  );
};

export const HistoryList = ({
  entries,
  linked = false,
  fixed = false,
}: {
  readonly entries: readonly JournalRecord[];
  /** Say what each is about, where the page does not. */
  readonly linked?: boolean;
  /** To be read only, without ways to undo. */
  readonly fixed?: boolean;
}) => (
  <ol className="history">
    {entries.map((entry) => (
      <Entry key={entry.seq} entry={entry} linked={linked} fixed={fixed} />
    ))}
  </ol>
);
