/** One sample: code what is left, then see how well the coders agree and settle where they do not. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { sampleQuery } from '../api/queries.ts';
import { BackSign } from '../shell/icons.tsx';
import { Failure, Loading } from '../shell/messages.tsx';
import { useOwnName } from '../shell/own-name.ts';
import { useTitle } from '../shell/use-title.ts';
import { useWords } from '../words/use-words.tsx';
import { Adjudication, Agreement } from './adjudicate.tsx';
import { CodeEvent } from './code-event.tsx';
import { OwnNameField } from './own-name-field.tsx';

const route = getRouteApi('/coding/$id');

export const SamplePage = () => {
  const { say } = useWords();
  const { id } = route.useParams();
  const { name } = useOwnName();
  const { data: sample, error, refetch } = useQuery(sampleQuery(id, name || undefined));
  /** Coded in this sitting: gone from the list before the service answers. */
  const [coded, setCoded] = useState<ReadonlySet<string>>(new Set());
  useTitle(sample?.name);
  if (error) return <Failure page error={error} again={() => void refetch()} />;
  if (!sample) return <Loading />;
  const mine = sample.coders.includes(name);
  const left = sample.events.filter(({ event, coded: by }) => !by.includes(name) && !coded.has(event));
  const [next] = left;
  return (
    <div className="page page-sample">
      <header>
        <Link to="/coding" className="back">
          <BackSign />
          {say('coding.title')}
        </Link>
        <h1>{sample.name}</h1>
        <p className="event-sources">
          <span>{sample.coders.join(', ')}</span>
          <span>
            {say('coding.progress', {
              coded: sample.events.filter(({ coded: by }) => by.length === sample.coders.length).length,
              events: sample.events.length,
            })}
          </span>
        </p>
      </header>
      <OwnNameField />
      {!mine && <p className="message-quiet">{say('coding.notMine', { coders: sample.coders.join(', ') })}</p>}
      {mine && next && (
        <section aria-labelledby="code-title">
          <h2 id="code-title">{say('coding.left', { n: left.length })}</h2>
          <CodeEvent
            key={next.event}
            sample={sample.id}
            event={next.event}
            onCoded={() => setCoded((before) => new Set([...before, next.event]))}
          />
        </section>
      )}
      {mine && !next && <p className="message-quiet">{say('coding.allDone')}</p>}
      <section aria-labelledby="agreement-title">
        <h2 id="agreement-title">{say('coding.agreement')}</h2>
        <Agreement sample={sample} />
      </section>
      <section aria-labelledby="settle-title">
        <h2 id="settle-title">{say('coding.disagreements', { n: sample.disagreements.length })}</h2>
        <Adjudication sample={sample} />
      </section>
    </div>
  );
};
