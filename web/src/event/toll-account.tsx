/** A toll opened: the rule, its arithmetic, every figure that it was weighed from, and their curve over the days. */
import { useMemo } from 'react';
import type { EventRecord, Toll } from '../api/types.ts';
import { sayFigure, sayTollName } from '../words/say-values.ts';
import { sayEdtf } from '../words/say-when.ts';
import { useWords } from '../words/use-words.tsx';
import { type ApparatusProps, Reckoning } from './apparatus.tsx';
import { TollCurve } from './toll-curve.tsx';
import { tollFigures } from './toll-figures.ts';

export interface TollAccountProps extends ApparatusProps {
  readonly record: EventRecord;
  readonly toll: Toll;
}

export const TollAccount = ({ record, toll, ...about }: TollAccountProps) => {
  const words = useWords();
  const { say, label } = words;
  const figures = useMemo(() => tollFigures(record, toll), [record, toll]);
  const name = sayTollName(toll, words);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
    <section className="toll-account" tabIndex={0} aria-label={name}>
      <Reckoning toll={toll} {...about} />
      {figures.length > 0 && (
        <table className="toll-figures" aria-label={say('toll.figures')}>
          <thead>
            <tr>
              <th scope="col">{say('toll.report')}</th>
              <th scope="col">{say('toll.published')}</th>
              <th scope="col">{say('toll.figure')}</th>
              <th scope="col">{say('toll.words')}</th>
              <th scope="col">{say('row.said')}</th>
              <th scope="col">{say('toll.used')}</th>
            </tr>
          </thead>
          <tbody>
            {figures.map((figure) => (
              <tr key={figure.key} className={figure.chosen ? 'figure-used' : undefined}>
                <th scope="row">
                  <b className="siglum">{about.sigla.get(figure.report)}</b>
                </th>
                <td>{figure.published ? sayEdtf(figure.published, words) : '—'}</td>
                <td>
                  {sayFigure(figure, words)}
                  {toll.whom === 'all' && figure.whom !== 'unknown' && ` ${label('whom', figure.whom)}`}
                  {figure.cumulative && <small> {say('toll.cumulative')}</small>}
                </td>
                <td dir="auto">
                  <q>{figure.words}</q>
                </td>
                <td>{figure.speakers.join(', ') || '—'}</td>
                <td>{say(figure.chosen ? 'toll.used.yes' : 'toll.used.no')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <TollCurve name={name} toll={toll} figures={figures} sigla={about.sigla} />
    </section>
  );
};
