/** Fixing a place on the map: a click on the map of its surroundings, or its degrees typed. */
import { type FormEvent, lazy, Suspense, useId, useState } from 'react';
import type { Decision } from '../api/decision.ts';
import type { AuthorityRecord } from '../api/types.ts';
import { Loading } from '../shell/messages.tsx';
import { useWords } from '../words/use-words.tsx';

const PlaceMap = lazy(() => import('../map/place-map.tsx'));

export interface PlaceFixProps {
  readonly record: AuthorityRecord;
  readonly decide: (decision: Decision, says: string) => void;
}

const rounded = (degrees: number): string => String(Math.round(degrees * 1e4) / 1e4);

export const PlaceFix = ({ record, decide }: PlaceFixProps) => {
  const { say } = useWords();
  const id = useId();
  const [lat, setLat] = useState(record.lat == null ? '' : rounded(record.lat));
  const [lon, setLon] = useState(record.lon == null ? '' : rounded(record.lon));
  const [wrong, setWrong] = useState(false);
  const point = [Number(lon), Number(lat)] as const;
  const usable = lat.trim() !== '' && lon.trim() !== '' && Math.abs(point[1]) <= 90 && Math.abs(point[0]) <= 180;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setWrong(!usable);
    if (!usable) return;
    decide(
      {
        decision: 'set-coordinates',
        subject: { kind: 'place', id: record.id },
        value: { lat: point[1], lon: point[0] },
      },
      say('names.fixed', { name: record.name, lat, lon }),
    );
  };
  return (
    <section aria-labelledby="fix-title">
      <h2 id="fix-title">{say('names.fix')}</h2>
      <p className="hint">{say('names.fix.hint')}</p>
      <div className="place-map">
        <Suspense fallback={<Loading>{say('map.loading')}</Loading>}>
          <PlaceMap
            point={usable ? point : undefined}
            onPoint={([east, north]) => {
              setLon(rounded(east));
              setLat(rounded(north));
            }}
          />
        </Suspense>
      </div>
      <form className="one-field" onSubmit={submit}>
        <label htmlFor={`${id}lat`}>{say('correct.lat')}</label>
        <input
          id={`${id}lat`}
          inputMode="decimal"
          size={8}
          value={lat}
          aria-invalid={wrong}
          onChange={(event) => setLat(event.target.value)}
        />
        <label htmlFor={`${id}lon`}>{say('correct.lon')}</label>
        <input
          id={`${id}lon`}
          inputMode="decimal"
          size={8}
          value={lon}
          aria-invalid={wrong}
          onChange={(event) => setLon(event.target.value)}
        />
        <button type="submit" className="button button-small">
          {say('names.fixIt')}
        </button>
      </form>
    </section>
  );
};
