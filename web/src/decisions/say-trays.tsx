/** Trays for words: a comment, and whose work it is. */
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { peopleQuery } from '../api/queries.ts';
import { useWords } from '../words/use-words.tsx';
import { Options, Tray } from './tray.tsx';

export const CommentTray = ({
  onComment,
  close,
}: {
  readonly onComment: (words: string) => void;
  readonly close: () => void;
}) => {
  const { say } = useWords();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  useEffect(() => field.current?.focus(), []);
  const submit = (event?: FormEvent): void => {
    event?.preventDefault();
    if (text.trim() !== '') onComment(text.trim());
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    submit();
  };
  return (
    <Tray title={say('comment.title')} hint={say('comment.hint')} close={close}>
      <form className="own-value" onSubmit={submit}>
        <label htmlFor={id} className="visually-hidden">
          {say('comment.title')}
        </label>
        <textarea
          ref={field}
          id={id}
          rows={2}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKey}
        />
        <button type="submit" className="button button-small">
          {say('comment.send')}
        </button>
      </form>
    </Tray>
  );
};

export const AssignTray = ({
  onAssign,
  close,
}: {
  readonly onAssign: (to: string | null) => void;
  readonly close: () => void;
}) => {
  const { say } = useWords();
  const id = useId();
  const [name, setName] = useState('');
  const { data } = useQuery(peopleQuery);
  const people = data?.items ?? [];
  const pick = (index: number): void => {
    if (index < people.length) onAssign(people[index]!.name);
    else if (index === people.length) onAssign(null);
  };
  return (
    <Tray title={say('assign.title')} hint={say('assign.hint')} close={close} pick={pick}>
      <Options
        options={[
          ...people.map((person) => ({
            key: person.name,
            label: person.name,
            ...(person.assigned !== undefined && { about: say('assign.open', { n: person.assigned }) }),
          })),
          { key: '', label: say('assign.nobody') },
        ]}
        pick={pick}
      />
      <form
        className="own-value"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') onAssign(name.trim());
        }}
      >
        <label htmlFor={id}>{say('assign.other')}</label>
        <input id={id} value={name} autoComplete="off" onChange={(event) => setName(event.target.value)} />
        <button type="submit" className="button button-small">
          {say('assign.do')}
        </button>
      </form>
    </Tray>
  );
};
