/** What was just done, with its undo; what was refused, with what to do. Never in the way, never taking the focus. */
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { ServiceError } from '../api/ask.ts';
import { CloseSign } from '../shell/icons.tsx';
import { useWords } from '../words/use-words.tsx';
import type { Deed } from './deed.ts';
import { useDeeds } from './use-deeds.tsx';

/** How long a notice of something done stays, in milliseconds; a refusal stays until it is closed. */
const STAYS = 8000;

const whyRefused = (error: unknown): string =>
  error instanceof ServiceError ? `${error.message} ${error.remedy}` : String(error);

export const Notice = () => {
  const { say } = useWords();
  const { deeds, undo } = useDeeds();
  const [gone, setGone] = useState(0);
  const last: Deed | undefined = deeds.findLast(({ state }) => state === 'failed') ?? deeds.at(-1);
  const shown = last && last.key > gone ? last : undefined;
  useEffect(() => {
    if (!shown || shown.state === 'failed') return;
    const timer = setTimeout(() => setGone(shown.key), STAYS);
    return () => clearTimeout(timer);
  }, [shown]);
  return (
    <div className="notices" role="status">
      {shown && (
        <div className={`notice notice-${shown.state}`}>
          <p>
            {shown.state === 'failed'
              ? say('deed.refused', { what: shown.says })
              : shown.state === 'undone'
                ? say('deed.undone', { what: shown.says })
                : shown.says}
            {shown.state === 'failed' && <small>{whyRefused(shown.error)}</small>}
          </p>
          {(shown.state === 'done' || shown.state === 'sending') && (
            <button type="button" className="button-link" onClick={() => undo(shown.key)}>
              {say('deed.undo')}{' '}
              <span className="keycap" aria-hidden="true">
                z
              </span>
            </button>
          )}
          {shown.state === 'failed' && (
            <Link to="/events/$id" params={{ id: shown.event }} className="button-link">
              {say('deed.look')}
            </Link>
          )}
          <button
            type="button"
            className="button-plain"
            aria-label={say('deed.close')}
            onClick={() => setGone(shown.key)}
          >
            <CloseSign />
          </button>
        </div>
      )}
    </div>
  );
};
