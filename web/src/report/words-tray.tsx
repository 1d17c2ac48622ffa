/** What chosen words state: a claim that was not read, or a value of one that was. */
import { type FormEvent, useId, useState } from 'react';
import type { Decision } from '../api/decision.ts';
import type { ClaimRecord, Effect, EventType, Role, Span, Whom } from '../api/types.ts';
import { typedWhen } from '../decisions/corrections.ts';
import { Tray } from '../decisions/tray.tsx';
import { EFFECTS, EVENT_TYPES } from '../words/kinds.ts';
import { useWords } from '../words/use-words.tsx';
import { addClaim, correctClaim, proposedNumber, type Stating } from './claim-decisions.ts';

export interface WordsTrayProps {
  readonly report: string;
  readonly text: string;
  readonly span: Span;
  readonly claims: readonly ClaimRecord[];
  /** The claim that is looked at, which the words may correct. */
  readonly chosen: string | undefined;
  readonly onDecide: (decision: Decision, says: string) => void;
  readonly close: () => void;
}

const KINDS = ['claim', 'when', 'where', 'figure', 'participant'] as const;
type Kind = (typeof KINDS)[number];

/** Of people; what is seized or damaged needs to be named, too. */
const OF_PEOPLE = EFFECTS.filter((effect) => effect !== 'seized' && effect !== 'damaged');
const WHOM: readonly Whom[] = ['unknown', 'civilians', 'police', 'military', 'armed-group', 'officials', 'journalists'];
const ROLES: readonly Role[] = ['perpetrator', 'victim', 'target', 'side', 'authority', 'instrument', 'other'];

interface ChoiceProps {
  readonly group: string;
  readonly value: string;
  readonly values: readonly string[];
  readonly label: string;
  readonly onChange: (value: string) => void;
}

const Choice = ({ group, value, values, label, onChange }: ChoiceProps) => {
  const words = useWords();
  const id = useId();
  return (
    <span className="own-number">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {values.map((one) => (
          <option key={one} value={one}>
            {words.label(group, one)}
          </option>
        ))}
      </select>
    </span>
  );
};

interface Draft {
  readonly type: string;
  readonly joins: boolean;
  readonly when: string;
  readonly name: string;
  readonly number: string;
  readonly effect: string;
  readonly whom: string;
  readonly role: string;
}

const statingOf = (kind: Kind, draft: Draft, words: string): Stating | undefined => {
  if (kind === 'when') {
    const when = typedWhen(draft.when);
    return when && { is: 'when', when };
  }
  if (kind === 'where') return draft.name.trim() ? { is: 'where', name: draft.name.trim() } : undefined;
  if (kind === 'participant') {
    return draft.name.trim() ? { is: 'participant', role: draft.role as Role, name: draft.name.trim() } : undefined;
  }
  const number = /^\d+$/.test(draft.number.trim()) ? Number(draft.number) : undefined;
  return number === undefined
    ? undefined
    : { is: 'figure', effect: draft.effect as Effect, whom: draft.whom as Whom, number, words };
};

export const WordsTray = ({ report, text, span, claims, chosen, onDecide, close }: WordsTrayProps) => {
  const { say, label } = useWords();
  const id = useId();
  const words = text.slice(span.start, span.end);
  const target = claims.find(({ claim }) => claim.id === chosen) ?? claims.find(({ claim }) => claim.main) ?? claims[0];
  const [kind, setKind] = useState<Kind>('claim');
  const [wrong, setWrong] = useState(false);
  const [draft, setDraft] = useState<Draft>({
    type: target?.claim.type ?? 'attack',
    joins: true,
    when: target?.claim.when?.edtf ?? '',
    name: words,
    number: String(proposedNumber(words) ?? ''),
    effect: 'killed',
    whom: 'unknown',
    role: 'perpetrator',
  });
  const set = (fields: Partial<Draft>): void => setDraft((before) => ({ ...before, ...fields }));
  const offered = target ? KINDS : (['claim'] as const);
  const submit = (event?: FormEvent): void => {
    event?.preventDefault();
    if (kind === 'claim') {
      const home = draft.joins ? (target?.event ?? undefined) : undefined;
      onDecide(addClaim(report, { type: draft.type as EventType, span, event: home }), say('words.added', { words }));
      return;
    }
    const stating = statingOf(kind, draft, words);
    setWrong(!stating);
    if (stating && target) onDecide(correctClaim(target.claim, stating, span), say('words.corrected', { words }));
  };
  return (
    <Tray
      title={say('words.title', { words: words.length > 80 ? `${words.slice(0, 80)}…` : words })}
      {...(kind !== 'claim' && target && { hint: say('words.of', { what: label('type', target.claim.type) }) })}
      close={close}
      pick={(index) => {
        const next = offered[index];
        if (next) setKind(next);
      }}
      confirm={submit}
    >
      <fieldset className="chosen-reports">
        <legend>{say('words.kind')}</legend>
        {offered.map((name, index) => (
          <button
            key={name}
            type="button"
            className="button button-small"
            aria-pressed={kind === name}
            onClick={() => setKind(name)}
          >
            {say(`words.kind.${name}`)}
            <span className="keycap" aria-hidden="true">
              {index + 1}
            </span>
          </button>
        ))}
      </fieldset>
      <form className="own-value" onSubmit={submit}>
        {kind === 'claim' && (
          <>
            <Choice
              group="type"
              label={say('row.type')}
              value={draft.type}
              values={EVENT_TYPES}
              onChange={(type) => set({ type })}
            />
            {target?.event && (
              <label className="own-check">
                <input
                  type="checkbox"
                  checked={draft.joins}
                  onChange={(event) => set({ joins: event.target.checked })}
                />
                {say('words.joins')}
              </label>
            )}
          </>
        )}
        {kind === 'when' && (
          <>
            <label htmlFor={`${id}when`}>{say('row.when')}</label>
            <input
              id={`${id}when`}
              data-own
              value={draft.when}
              aria-invalid={wrong}
              onChange={(event) => set({ when: event.target.value })}
            />
          </>
        )}
        {(kind === 'where' || kind === 'participant') && (
          <>
            {kind === 'participant' && (
              <Choice
                group="role"
                label={say('words.role')}
                value={draft.role}
                values={ROLES}
                onChange={(role) => set({ role })}
              />
            )}
            <label htmlFor={`${id}name`}>{say('words.name')}</label>
            <input
              id={`${id}name`}
              data-own
              value={draft.name}
              aria-invalid={wrong}
              onChange={(event) => set({ name: event.target.value })}
            />
          </>
        )}
        {kind === 'figure' && (
          <>
            <span className="own-number">
              <label htmlFor={`${id}number`}>{say('correct.best')}</label>
              <input
                id={`${id}number`}
                inputMode="numeric"
                size={5}
                value={draft.number}
                aria-invalid={wrong}
                onChange={(event) => set({ number: event.target.value })}
              />
            </span>
            <Choice
              group="effect"
              label={say('facet.effect')}
              value={draft.effect}
              values={OF_PEOPLE}
              onChange={(effect) => set({ effect })}
            />
            <Choice
              group="whom"
              label={say('words.whom')}
              value={draft.whom}
              values={WHOM}
              onChange={(whom) => set({ whom })}
            />
          </>
        )}
        <button type="submit" className="button button-small">
          {say('correct.save')}{' '}
          <span className="keycap" aria-hidden="true">
            ↵
          </span>
        </button>
        {wrong && (
          <p className="hint" role="alert">
            {say(kind === 'when' ? 'correct.when.hint' : 'words.missing')}
          </p>
        )}
      </form>
    </Tray>
  );
};
