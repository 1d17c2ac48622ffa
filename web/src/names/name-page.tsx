/** One actor or place: what it is called, where it stands in the record, and how to set it right. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useDeferredValue, useId, useState } from 'react';
import type { Decision } from '../api/decision.ts';
import { type AuthorityKind, authoritiesQuery, authorityQuery, eventsQuery } from '../api/queries.ts';
import type { AuthorityRecord } from '../api/types.ts';
import { useDeeds } from '../decisions/use-deeds.tsx';
import { EventRow } from '../events/event-row.tsx';
import { HistoryList } from '../history/history-list.tsx';
import { BackSign, CloseSign } from '../shell/icons.tsx';
import { Failure, Loading } from '../shell/messages.tsx';
import { useTitle } from '../shell/use-title.ts';
import { useWords } from '../words/use-words.tsx';
import { PlaceFix } from './place-fix.tsx';

const route = getRouteApi('/names/$kind/$id');

export interface NameProps {
  readonly kind: AuthorityKind;
  readonly record: AuthorityRecord;
  readonly decide: (decision: Decision, says: string) => void;
}

const subjectOf = ({ kind, record }: Pick<NameProps, 'kind' | 'record'>) => ({
  kind: kind === 'actors' ? ('actor' as const) : ('place' as const),
  id: record.id,
});

const OneField = ({
  label,
  doing,
  initial = '',
  onSave,
}: {
  readonly label: string;
  readonly doing: string;
  readonly initial?: string;
  readonly onSave: (text: string) => void;
}) => {
  const id = useId();
  const [text, setText] = useState(initial);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() === '' || text.trim() === initial) return;
    onSave(text.trim());
    if (initial === '') setText('');
  };
  return (
    <form className="one-field" onSubmit={submit}>
      <label htmlFor={id}>{label}</label>
      <input id={id} value={text} autoComplete="off" onChange={(event) => setText(event.target.value)} />
      <button type="submit" className="button button-small">
        {doing}
      </button>
    </form>
  );
};

const Aliases = (props: NameProps) => {
  const { record, decide } = props;
  const { say } = useWords();
  const subject = subjectOf(props);
  return (
    <section aria-labelledby="aliases-title">
      <h2 id="aliases-title">{say('names.aliases')}</h2>
      <ul className="aliases">
        {record.aliases.map((alias) => (
          <li key={alias}>
            <span dir="auto">{alias}</span>
            <button
              type="button"
              className="button-plain"
              aria-label={say('names.removeAlias', { alias })}
              onClick={() =>
                decide(
                  { decision: 'remove-alias', subject, value: { alias } },
                  say('names.aliasRemoved', { alias, name: record.name }),
                )
              }
            >
              <CloseSign />
            </button>
          </li>
        ))}
      </ul>
      <OneField
        label={say('names.newAlias')}
        doing={say('names.add')}
        onSave={(alias) =>
          decide(
            { decision: 'add-alias', subject, value: { alias } },
            say('names.aliasAdded', { alias, name: record.name }),
          )
        }
      />
      {record.variants.length > 0 && (
        <>
          <h3>{say('names.variants')}</h3>
          <ul className="variants">
            {record.variants.map(({ name, events }) => (
              <li key={name}>
                <span dir="auto">{name}</span> <small>{say('events.count', { n: events })}</small>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};

const Merge = (props: NameProps) => {
  const { kind, record, decide } = props;
  const { say, country } = useWords();
  const id = useId();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const asked = useDeferredValue(text.trim());
  const { data } = useInfiniteQuery({ ...authoritiesQuery(kind, asked), enabled: asked.length > 1 });
  const others =
    asked.length > 1 ? (data?.pages[0]?.items ?? []).filter((one) => one.id !== record.id).slice(0, 8) : [];
  return (
    <section aria-labelledby="merge-title">
      <h2 id="merge-title">{say('names.merge')}</h2>
      <p className="hint">{say('names.merge.hint')}</p>
      <div className="one-field">
        <label htmlFor={id}>{say('names.search')}</label>
        <input id={id} value={text} autoComplete="off" onChange={(event) => setText(event.target.value)} />
      </div>
      <ul className="options">
        {others.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              className="option"
              onClick={() => {
                decide(
                  { decision: 'merge-names', subject: subjectOf(props), value: { into: one.id } },
                  say('names.merged', { name: record.name, into: one.name }),
                );
                void navigate({ to: '/names/$kind/$id', params: { kind, id: one.id } });
              }}
            >
              <span className="option-label" dir="auto">
                {one.name}
              </span>
              <small>
                {[one.admin1, one.country && country(one.country), say('events.count', { n: one.events })]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Events = ({ kind, record }: Pick<NameProps, 'kind' | 'record'>) => {
  const { say } = useWords();
  const filter = kind === 'actors' ? { actor: record.id } : { q: `"${record.name}"` };
  const { data } = useInfiniteQuery(eventsQuery(filter));
  const items = data?.pages[0]?.items.slice(0, 12) ?? [];
  return (
    <section className="related" aria-labelledby="name-events">
      <h2 id="name-events">{say('nav.events')}</h2>
      <ul>
        {items.map((event) => (
          <li key={event.id}>
            <EventRow event={event} />
          </li>
        ))}
      </ul>
      <p>
        <Link to="/" search={filter}>
          {say('names.allEvents', { n: data?.pages[0]?.total ?? record.events })}
        </Link>
      </p>
    </section>
  );
};

export const NamePage = () => {
  const { say, country } = useWords();
  const params = route.useParams();
  const kind: AuthorityKind = params.kind === 'places' ? 'places' : 'actors';
  const { data: record, error, refetch } = useQuery(authorityQuery(kind, params.id));
  const { act } = useDeeds();
  useTitle(record?.name);
  if (error) return <Failure page error={error} again={() => void refetch()} />;
  if (!record) return <Loading />;
  const decide = (decision: Decision, says: string): void => act({ event: record.id, says, decisions: [decision] });
  const props: NameProps = { kind, record, decide };
  return (
    <div className="page page-name" key={record.id}>
      <header>
        <Link to={kind === 'actors' ? '/actors' : '/places'} className="back">
          <BackSign />
          {say(`names.${kind}`)}
        </Link>
        <h1 dir="auto">{record.name}</h1>
        <p className="event-sources">
          {kind === 'places' && (
            <span>{[record.admin1, record.country && country(record.country)].filter(Boolean).join(', ')}</span>
          )}
          <span>{say('events.count', { n: record.events })}</span>
          <code>{record.id}</code>
          {record.merged.length > 0 && <span>{say('names.holds', { n: record.merged.length })}</span>}
        </p>
      </header>
      <div className="name-columns">
        <div className="name-side">
          <OneField
            key={record.name}
            label={say('names.name')}
            doing={say('names.rename')}
            initial={record.name}
            onSave={(name) =>
              decide(
                { decision: 'rename', subject: subjectOf(props), value: { name } },
                say('names.renamed', { name: record.name, to: name }),
              )
            }
          />
          <Aliases {...props} />
          <Merge {...props} />
          {kind === 'places' && <PlaceFix record={record} decide={decide} />}
        </div>
        <div className="name-side">
          <Events kind={kind} record={record} />
          <section className="event-history" aria-labelledby="history-title">
            <h2 id="history-title">{say('event.history')}</h2>
            {record.decisions.length === 0 && <p className="message-quiet">{say('names.undecided')}</p>}
            <HistoryList entries={record.decisions.toReversed()} />
          </section>
        </div>
      </div>
    </div>
  );
};
