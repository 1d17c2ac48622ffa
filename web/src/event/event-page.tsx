/** One event: decided on, collated, with its history and the events around it. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { historyQuery, weighedQuery } from '../api/queries.ts';
import type { EventRecord } from '../api/types.ts';
import { EventBar } from '../decisions/event-bar.tsx';
import { EventRow } from '../events/event-row.tsx';
import { HistoryList } from '../history/history-list.tsx';
import { BackSign } from '../shell/icons.tsx';
import { useKeys } from '../shell/keys.tsx';
import { useWords } from '../words/use-words.tsx';
import { AskedEvent } from './asked-event.tsx';
import { Desk } from './desk.tsx';
import { EventHeading } from './event-heading.tsx';
import { Moves, RuleSetChoice } from './rule-sets.tsx';

const route = getRouteApi('/events/$id');

const Related = ({ record }: { readonly record: EventRecord }) => {
  const { say, label } = useWords();
  return (
    <section className="related" aria-labelledby="related-title">
      <h2 id="related-title">{say('event.related')}</h2>
      {record.related.length === 0 && <p className="message-quiet">{say('event.related.none')}</p>}
      <ul>
        {record.related.map(({ how, event, reverse }) => (
          <li key={event.id}>
            <span className="relation">{label('relation', reverse ? `${how}.reverse` : how)}</span>
            <EventRow event={event} />
          </li>
        ))}
      </ul>
    </section>
  );
};

const History = ({ record }: { readonly record: EventRecord }) => {
  const { say } = useWords();
  const { data } = useQuery(historyQuery(record.event.id));
  const entries = data?.items ?? record.decisions.toReversed();
  return (
    <section className="event-history" aria-labelledby="history-title">
      <h2 id="history-title">{say('event.history')}</h2>
      {entries.length === 0 && <p className="message-quiet">{say('event.history.none')}</p>}
      <HistoryList entries={entries} />
    </section>
  );
};

const Ways = ({ id }: { readonly id: string }) => {
  const { say } = useWords();
  return (
    <p className="event-ways">
      <Link to="/" className="back">
        <BackSign />
        {say('event.back')}
      </Link>
      <Link to="/events/$id/dossier" params={{ id }}>
        {say('event.dossier')}
      </Link>
    </p>
  );
};

const Whole = ({ record }: { readonly record: EventRecord }) => {
  const navigate = useNavigate();
  const [ruleSet, setRuleSet] = useState<string>();
  const { data: weighed } = useQuery({ ...weighedQuery(record.event.id, ruleSet ?? ''), enabled: !!ruleSet });
  const shown = (ruleSet && weighed) || record;
  useKeys('keys.event', [{ keys: ['u'], says: 'keys.backList', run: () => void navigate({ to: '/' }) }]);
  return (
    <Desk
      record={shown}
      head={(parts) => (
        <>
          <EventHeading record={shown}>
            <Ways id={record.event.id} />
          </EventHeading>
          <EventBar record={record} parts={parts}>
            <RuleSetChoice chosen={ruleSet} choose={setRuleSet} />
          </EventBar>
          {ruleSet && weighed && <Moves from={record} to={weighed} sigla={parts.sigla} ruleSet={ruleSet} />}
        </>
      )}
      foot={() => (
        <>
          <Related record={record} />
          <History record={record} />
        </>
      )}
    />
  );
};

export const EventPage = () => {
  const { id } = route.useParams();
  return <AskedEvent id={id}>{(record) => <Whole key={record.event.id} record={record} />}</AskedEvent>;
};
