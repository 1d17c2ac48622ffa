/** Who sits here, where several share a machine without accounts. */
import { useId } from 'react';
import { setOwnName, useOwnName } from '../shell/own-name.ts';
import { useWords } from '../words/use-words.tsx';

export const OwnNameField = () => {
  const { say } = useWords();
  const { name, login } = useOwnName();
  const id = useId();
  if (login) return <p className="hint">{say('coding.loggedIn', { name })}</p>;
  return (
    <div className="one-field">
      <label htmlFor={id}>{say('coding.me')}</label>
      <input
        id={id}
        key={name}
        defaultValue={name}
        autoComplete="off"
        onBlur={(event) => setOwnName(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') setOwnName(event.currentTarget.value);
        }}
      />
      <p className="hint">{say('coding.me.hint')}</p>
    </div>
  );
};
