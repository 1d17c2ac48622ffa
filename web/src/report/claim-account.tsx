/** One claim of a report in words: what, whether it is said to have happened, when, where, who, how many, said by whom. */
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ClaimRecord } from '../api/types.ts';
import type { MessageKey } from '../words/en.ts';
import { sayFigure, sayParticipant, sayPlace, sayTollName } from '../words/say-values.ts';
import { sayEdtf } from '../words/say-when.ts';
import { useWords } from '../words/use-words.tsx';

export interface ClaimAccountProps {
  readonly record: ClaimRecord;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly onAccept: () => void;
  readonly onReject: () => void;
}

const Line = ({ says, children }: { readonly says: MessageKey; readonly children: ReactNode }) => {
  const { say } = useWords();
  return (
    <div>
      <dt>{say(says)}</dt>
      <dd>{children}</dd>
    </div>
  );
};

export const ClaimAccount = ({ record, chosen, onChoose, onAccept, onReject }: ClaimAccountProps) => {
  const { claim, event, review } = record;
  const words = useWords();
  const { say, label } = words;
  const { participants, figures, attributed } = claim;
  return (
    <li className={chosen ? 'claim claim-chosen' : 'claim'}>
      <button type="button" className="claim-name" aria-pressed={chosen} data-claim={claim.id} onClick={onChoose}>
        <span>{label('type', claim.type)}</span>
        <q dir="auto">{claim.trigger.text}</q>
      </button>
      <p className="claim-about">
        {claim.main && <span>{say('report.main')}</span>}
        {claim.standing !== 'asserted' && <span className="standing">{label('standing', claim.standing)}</span>}
        {review !== 'unreviewed' && <span className={`review-${review}`}>{say(`review.${review}`)}</span>}
        {event === null ? (
          <span>
            {say('report.noEvent')}
            {review !== 'rejected' && claim.standing !== 'asserted' && `: ${say(`ignored.${claim.standing}`)}`}
          </span>
        ) : (
          <Link to="/events/$id" params={{ id: event }}>
            {say('report.event')}
          </Link>
        )}
      </p>
      <dl>
        {claim.when && (
          <Line says="mark.when">
            {sayEdtf(claim.when.edtf, words)}
            {claim.when.inferred && <small title={claim.when.why}> {say('event.inferred')}</small>}
          </Line>
        )}
        {claim.where && <Line says="mark.where">{sayPlace(claim.where, words, true)}</Line>}
        {participants.length > 0 && (
          <Line says="mark.participant">
            {participants.map((participant, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a claim's participants have no other name
              <span key={index} className="listed">
                <small>{label('role', participant.role)}</small> {sayParticipant(participant, words)}
              </span>
            ))}
          </Line>
        )}
        {figures.length > 0 && (
          <Line says="mark.figure">
            {figures.map((figure, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a claim's figures have no other name
              <span key={index} className="listed">
                <b>{sayFigure(figure, words)}</b> {sayTollName(figure, words)}
              </span>
            ))}
          </Line>
        )}
        {attributed.length > 0 && (
          <Line says="mark.attributed">{attributed.map(({ speaker }) => speaker).join(', ')}</Line>
        )}
      </dl>
      <p className="claim-deeds">
        <button type="button" className="button-link" disabled={review === 'accepted'} onClick={onAccept}>
          {say('do.accept')}
        </button>
        <button type="button" className="button-link" disabled={review === 'rejected'} onClick={onReject}>
          {say('do.reject')}
        </button>
      </p>
    </li>
  );
};
