/** An event's name and chief facts, above its collation. */
import type { ReactNode } from 'react';
import type { EventRecord } from '../api/types.ts';
import { CheckSign, DifferSign } from '../shell/icons.tsx';
import { chiefTolls, sayEvent, sayFigure, sayPlace } from '../words/say-values.ts';
import { sayEdtf } from '../words/say-when.ts';
import { useWords } from '../words/use-words.tsx';

export interface EventHeadingProps {
  readonly record: EventRecord;
  /** Depth of its heading: 2 where the page has a name of its own. */
  readonly level?: 1 | 2;
  readonly children?: ReactNode;
}

export const EventHeading = ({ record, level = 1, children }: EventHeadingProps) => {
  const Title = `h${level}` as const;
  const words = useWords();
  const { say, label } = words;
  const { event, summary } = record;
  return (
    <header className="event-head">
      {children}
      <Title className="event-title">{sayEvent(event, words)}</Title>
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
        {summary.reviewed && (
          <span className="reviewed">
            <CheckSign />
            {say('events.reviewed')}
          </span>
        )}
      </p>
    </header>
  );
};
