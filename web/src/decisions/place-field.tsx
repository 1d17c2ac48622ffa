/** A place of one's own: a name known to the casebook, or a name with its coordinates. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { type FormEvent, useDeferredValue, useId, useState } from 'react';
import type { Decision } from '../api/decision.ts';
import { authoritiesQuery } from '../api/queries.ts';
import type { EventRecord, Where } from '../api/types.ts';
import { sayPlace } from '../words/say-values.ts';
import { useWords } from '../words/use-words.tsx';
import { correctWhere } from './corrections.ts';

export interface PlaceFieldProps {
  readonly record: EventRecord;
  readonly onDecide: (decision: Decision, value: string) => void;
}

const degrees = (text: string, most: number): number | null | undefined => {
  if (text.trim() === '') return null;
  const value = Number(text);
  return Number.isFinite(value) && Math.abs(value) <= most ? value : undefined;
};

export const PlaceField = ({ record, onDecide }: PlaceFieldProps) => {
  const words = useWords();
  const { say } = words;
  const id = useId();
  const [name, setName] = useState('');
  const [lat, setLat] = useState('');
  const [lon, setLon] = useState('');
  const [wrong, setWrong] = useState(false);
  const { data } = useInfiniteQuery({
    ...authoritiesQuery('places', useDeferredValue(name.trim())),
    enabled: name.length > 1,
  });
  const known = data?.pages[0]?.items.find((place) => place.name === name.trim());
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const [north, east] = [degrees(lat, 90), degrees(lon, 180)];
    const usable = name.trim() !== '' && north !== undefined && east !== undefined;
    setWrong(!usable);
    if (!usable) return;
    const at = record.event.where;
    const where: Where = {
      name: name.trim(),
      id: known?.id ?? null,
      city: known ? known.name : null,
      adm2: null,
      admin1: known?.admin1 ?? at?.admin1 ?? null,
      country: known?.country ?? at?.country ?? null,
      lat: north ?? known?.lat ?? null,
      lon: east ?? known?.lon ?? null,
      precision: (north ?? known?.lat) == null ? 'unknown' : 'exact',
      evidence: [],
    };
    onDecide(correctWhere(record, where), sayPlace(where, words));
  };
  return (
    <form className="own-value" onSubmit={submit}>
      <label htmlFor={id}>{say('correct.own')}</label>
      <input
        id={id}
        data-own
        list={`${id}list`}
        value={name}
        aria-invalid={wrong}
        autoComplete="off"
        onChange={(event) => setName(event.target.value)}
      />
      <datalist id={`${id}list`}>
        {data?.pages[0]?.items.map((place) => (
          <option key={place.id} value={place.name}>
            {[place.admin1, place.country && words.country(place.country)].filter(Boolean).join(', ')}
          </option>
        ))}
      </datalist>
      {(
        [
          ['lat', lat, setLat],
          ['lon', lon, setLon],
        ] as const
      ).map(([axis, value, set]) => (
        <span key={axis} className="own-number">
          <label htmlFor={`${id}${axis}`}>{say(`correct.${axis}`)}</label>
          <input
            id={`${id}${axis}`}
            inputMode="decimal"
            size={7}
            value={value}
            onChange={(event) => set(event.target.value)}
          />
        </span>
      ))}
      <button type="submit" className="button button-small">
        {say('correct.save')}
      </button>
      <p className="hint" role={wrong ? 'alert' : undefined}>
        {say('correct.where.hint')}
      </p>
    </form>
  );
};
