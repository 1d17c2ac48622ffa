/** The queue beside the desk: how the day goes, what comes next and why, and what became of what was looked at. */
import { memo, useEffect, useRef } from 'react';
import type { QueueItem } from '../api/types.ts';
import type { Fate } from '../decisions/deed.ts';
import { CheckSign } from '../shell/icons.tsx';
import { chiefTolls, sayEvent, sayFigure } from '../words/say-values.ts';
import { sayEdtf } from '../words/say-when.ts';
import { useWords } from '../words/use-words.tsx';

export interface QueueRailProps {
  readonly items: readonly QueueItem[];
  readonly total: number;
  readonly at: number;
  readonly fates: ReadonlyMap<string, Fate>;
  readonly onGo: (index: number) => void;
}

interface RailRowProps {
  readonly item: QueueItem;
  readonly index: number;
  readonly current: boolean;
  readonly fate: Fate | undefined;
  readonly onGo: (index: number) => void;
}

const RailRow = memo(({ item, index, current, fate, onGo }: RailRowProps) => {
  const words = useWords();
  const { say, label } = words;
  const { event, kind, assignedTo } = item;
  const row = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!current) return;
    // After the event itself has been drawn: measuring the rail would keep it waiting.
    const timer = setTimeout(() => row.current?.scrollIntoView({ block: 'nearest' }), 50);
    return () => clearTimeout(timer);
  }, [current]);
  return (
    <li>
      <button
        ref={row}
        type="button"
        className={`rail-row${fate ? ` rail-${fate}` : ''}`}
        aria-current={current ? 'step' : undefined}
        title={item.why}
        onClick={() => onGo(index)}
      >
        <span className="rail-what">{sayEvent(event, words)}</span>
        <span className="rail-about">
          <span>{event.when ? sayEdtf(event.when.edtf, words) : say('events.undated')}</span>
          {chiefTolls(event.tolls)
            .slice(0, 1)
            .map((toll) => (
              <span key={toll.effect}>
                {sayFigure(toll, words)} {label('effect', toll.effect)}
              </span>
            ))}
          {assignedTo && <span>{assignedTo}</span>}
          {fate ? (
            <span className="rail-fate">
              {fate === 'accepted' && <CheckSign />}
              {say(`fate.${fate}`)}
            </span>
          ) : (
            <span className={`rail-kind rail-kind-${kind}`}>{say(`queue.kind.${kind}`)}</span>
          )}
        </span>
      </button>
    </li>
  );
});

export const QueueRail = ({ items, at, fates, onGo }: QueueRailProps) => {
  const { say } = useWords();
  return (
    <nav className="rail" aria-label={say('queue.list')}>
      <ol>
        {items.map((item, index) => (
          <RailRow
            key={item.event.id}
            item={item}
            index={index}
            current={index === at}
            fate={fates.get(item.event.id)}
            onGo={onGo}
          />
        ))}
      </ol>
    </nav>
  );
};
