/** One event as a line of the register: day, what and where, how many, how many reports, whether they differ. */
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import type { EventSummary } from '../api/types.ts';
import { CheckSign, DifferSign } from '../shell/icons.tsx';
import { chiefTolls, sayActor, sayEvent, sayFigure } from '../words/say-values.ts';
import { sayEdtf } from '../words/say-when.ts';
import { useWords } from '../words/use-words.tsx';

const NAMED = 3;

const actorsOf = ({ actors }: EventSummary): string => {
  const acting = actors.filter(({ role }) => role === 'perpetrator' || role === 'side' || role === 'victim');
  return [...new Set(acting.map(({ name }) => sayActor(name)))].slice(0, NAMED).join(', ');
};

export const EventRow = memo(({ event }: { readonly event: EventSummary }) => {
  const words = useWords();
  const { say, label, country } = words;
  const tolls = chiefTolls(event.tolls);
  return (
    <Link to="/events/$id" params={{ id: event.id }} className="row" data-event={event.id} preload={false}>
      <span className="row-when">{event.when ? sayEdtf(event.when.edtf, words) : say('events.undated')}</span>
      <span className="row-what">{sayEvent(event, words)}</span>
      <span className="row-tolls">
        {tolls.map((toll) => (
          <span key={toll.effect} className={`row-toll row-toll-${toll.effect}`}>
            <b>{sayFigure(toll, words)}</b> {label('effect', toll.effect)}
          </span>
        ))}
      </span>
      <span className="row-about">
        {event.where?.country && <span>{country(event.where.country)}</span>}
        <span>{actorsOf(event)}</span>
      </span>
      <span className="row-sources">
        {event.disagreements > 0 && (
          <span className="differs">
            <DifferSign />
            {say('events.differ', { n: event.disagreements })}
          </span>
        )}
        {event.reviewed && (
          <span className="reviewed">
            <CheckSign />
            {say('events.reviewed')}
          </span>
        )}
        <span>{say('events.reports', { n: event.reports })}</span>
      </span>
    </Link>
  );
});
