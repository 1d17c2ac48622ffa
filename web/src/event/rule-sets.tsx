/** What another codebook would record of the same reports: which values move, and why. */
import { useQuery } from '@tanstack/react-query';
import { ruleSetsQuery } from '../api/queries.ts';
import type { EventRecord, RuleSetInfo, Toll } from '../api/types.ts';
import type { Words } from '../words/make-words.ts';
import { sayFigure, sayPlace, sayTollName } from '../words/say-values.ts';
import { sayEdtf } from '../words/say-when.ts';
import { useWords } from '../words/use-words.tsx';
import { explained, type Sigla } from './sigla.ts';

export interface Move {
  readonly what: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly why: string;
}

const tollKey = ({ effect, whom, what }: Toll): string => `${effect} ${whom} ${what ?? ''}`;

/** What two readings of one event hold differently. */
export const movesBetween = (from: EventRecord, to: EventRecord, words: Words): readonly Move[] => {
  const [a, b] = [from.event, to.event];
  const plain = (what: string, before: string, after: string, why: string): readonly Move[] =>
    before === after ? [] : [{ what, before, after, why }];
  const keys = [...new Set([...a.tolls, ...b.tolls].map(tollKey))];
  const tolls = keys.flatMap((key): readonly Move[] => {
    const [before, after] = [a.tolls, b.tolls].map((all) => all.find((toll) => tollKey(toll) === key));
    const shown = [before, after].map((toll) => toll && sayFigure(toll, words));
    if (shown[0] === shown[1]) return [];
    return [
      { what: sayTollName((before ?? after)!, words), before: shown[0], after: shown[1], why: (after ?? before)!.why },
    ];
  });
  return [
    ...plain(words.say('row.type'), words.label('type', a.type), words.label('type', b.type), ''),
    ...plain(
      words.say('row.when'),
      a.when ? sayEdtf(a.when.edtf, words) : '',
      b.when ? sayEdtf(b.when.edtf, words) : '',
      b.when?.why ?? '',
    ),
    ...plain(words.say('row.where'), sayPlace(a.where, words), sayPlace(b.where, words), b.where?.why ?? ''),
    ...tolls,
  ];
};

export interface MovesProps {
  readonly from: EventRecord;
  readonly to: EventRecord;
  readonly sigla: Sigla;
  readonly ruleSet: string;
}

export const Moves = ({ from, to, sigla, ruleSet }: MovesProps) => {
  const words = useWords();
  const { say } = words;
  const moves = movesBetween(from, to, words);
  return (
    <section className="moves" aria-labelledby="moves-title">
      <h2 id="moves-title" className="pane-title">
        {say('rules.moves', { n: moves.length, name: ruleSet.toUpperCase() })}
      </h2>
      <dl>
        {moves.map(({ what, before, after, why }) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>
              <s>{before ?? say('rules.absent')}</s> <span aria-hidden="true">→</span>{' '}
              <b>{after ?? say('rules.absent')}</b>
              {why && <small>{explained(why, sigla, words)}</small>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
};

/** `UCDP GED: low, best and high; …` → `UCDP GED` */
const nameOf = ({ id, name }: RuleSetInfo): string => name.split(/[:;]/)[0]?.trim().slice(0, 24) || id;

export const RuleSetChoice = ({
  chosen,
  choose,
}: {
  readonly chosen: string | undefined;
  readonly choose: (id: string | undefined) => void;
}) => {
  const { say } = useWords();
  const { data } = useQuery(ruleSetsQuery);
  if (!data || data.items.length < 2) return null;
  return (
    <label className="rule-set">
      <span>{say('rules.label')}</span>
      <select value={chosen ?? ''} onChange={(event) => choose(event.target.value || undefined)}>
        <option value="">{say('rules.own')}</option>
        {data.items.map(({ id, name }) => (
          <option key={id} value={id} title={name}>
            {nameOf({ id, name })}
          </option>
        ))}
      </select>
    </label>
  );
};
