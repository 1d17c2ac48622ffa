/** Under a row: where the reports differ and what was chosen and why; how a toll was reckoned. */

import type { Disagreement, Toll } from '../api/types.ts';
import { DifferSign } from '../shell/icons.tsx';
import { sayActor } from '../words/say-values.ts';
import { sayEdtf } from '../words/say-when.ts';
import { useWords } from '../words/use-words.tsx';
import { explained, type Sigla } from './sigla.ts';

export interface ApparatusProps {
  readonly sigla: Sigla;
  /** Report of a claim. */
  readonly reportOf: (claim: string) => string | undefined;
}

/** Where hundreds say the same, the first of them stand for all. */
const NAMED = 12;

const Letters = ({ claims, sigla, reportOf }: ApparatusProps & { readonly claims: readonly string[] }) => {
  const { say } = useWords();
  const holders = new Set(claims.map(reportOf));
  const letters = [...sigla].flatMap(([report, letter]) => (holders.has(report) ? [letter] : []));
  return (
    <>
      {letters.slice(0, NAMED).map((letter) => (
        <b key={letter} className="siglum">
          {letter}
        </b>
      ))}
      {letters.length > NAMED && say('event.letters.more', { n: letters.length - NAMED })}
    </>
  );
};

export const Dispute = ({ disagreement, ...about }: ApparatusProps & { readonly disagreement: Disagreement }) => {
  const words = useWords();
  const { say } = words;
  const shown = (value: string): string =>
    disagreement.about === 'when' ? sayEdtf(value, words) : disagreement.about === 'who' ? sayActor(value) : value;
  const why = explained(disagreement.why, about.sigla, words);
  return (
    <div className="apparatus">
      <span className="differs">
        <DifferSign />
        {say('event.differs')}
      </span>
      <ul>
        {disagreement.values.map(({ value, claims }) => (
          <li key={value} className={value === disagreement.chosen ? 'reading-chosen' : 'reading'}>
            {shown(value)} <Letters claims={claims} {...about} />
          </li>
        ))}
      </ul>
      <p>
        {disagreement.chosen === null
          ? say('event.unchosen')
          : say('event.chosen', { value: shown(disagreement.chosen) })}
        {why && ` — ${disagreement.about === 'who' ? why.replaceAll(/\b[a-z]+\/[a-z-]+/g, sayActor) : why}`}
      </p>
    </div>
  );
};

export const Reckoning = ({ toll, sigla, reportOf }: ApparatusProps & { readonly toll: Toll }) => {
  const words = useWords();
  const { say, label } = words;
  const { low, best, high } = toll;
  return (
    <dl className="reckoning">
      <div>
        <dt>{say('event.rule')}</dt>
        <dd>{label('rule', toll.rule)}</dd>
      </div>
      <div>
        <dt>{say('event.values')}</dt>
        <dd className="figures">{[low, best, high].map((value) => value ?? '—').join(' ≤ ')}</dd>
      </div>
      <div>
        <dt>{say('event.why')}</dt>
        <dd>
          {explained(toll.why, sigla, words)} <Letters claims={toll.claims} sigla={sigla} reportOf={reportOf} />
        </dd>
      </div>
    </dl>
  );
};
