/** Facts about a text's claims in short: 'killing: killed 7 armed-group', 'attack/denied', 'arrest: authority marines', 'raid: @ Reuters', '!killing'. */
import assert from 'node:assert/strict';
import type { Claim } from '../../../src/claim.ts';
import { loadKnowledge } from '../../../src/knowledge/load-knowledge.ts';
import type { Language } from '../../../src/language/analysis.ts';
import { readReport } from '../../../src/pipeline.ts';

const knowledge = loadKnowledge();

export const claimsOf = (text: string, language: Language, published: string | null = '2021-03-10'): readonly Claim[] =>
  readReport(
    {
      v: 1,
      kind: 'report',
      id: 'r:test',
      path: null,
      title: null,
      outlet: null,
      url: null,
      published: { edtf: published, from: published ? 'metadata' : 'unknown', evidence: [] },
      language,
      text,
      duplicateOf: null,
    },
    knowledge,
  ).claims;

const wordsAt = (text: string, evidence: Claim['participants'][number]['evidence']): string =>
  evidence
    .map(({ start, end }) => text.slice(start, end))
    .join(' ')
    .toLowerCase();

const EFFECT =
  /^(killed|injured|abducted|arrested|missing|released|displaced|rescued|seized|damaged) (\d+)(\+?)(?: (.+))?$/;

const holds = (text: string, claim: Claim, fact: string): boolean => {
  const effect = EFFECT.exec(fact);
  if (effect) {
    const [, name, count, open, whom] = effect;
    return claim.figures.some(
      (figure) =>
        figure.effect === name &&
        figure.best === Number(count) &&
        (open === '+') === (figure.high === null) &&
        (!whom || figure.whom === whom || figure.what?.includes(whom)),
    );
  }
  if (fact.startsWith('@ '))
    return claim.attributed.some(({ speaker }) => speaker.toLowerCase().includes(fact.slice(2).toLowerCase()));
  const space = fact.indexOf(' ');
  const role = fact.slice(0, space);
  const words = fact.slice(space + 1).toLowerCase();
  return claim.participants.some((one) => one.role === role && wordsAt(text, one.evidence).includes(words));
};

/** Whether some claim of the type (and standing) carries all the facts after the colon, divided by ';'. */
const isSaid = (text: string, claims: readonly Claim[], fact: string): boolean => {
  const [head, rest = ''] = fact.split(/:\s*/, 2);
  const [type, standing] = head.split('/');
  return claims.some(
    (claim) =>
      (type === '*' || claim.type === type) &&
      (!standing || claim.standing === standing) &&
      rest.split(';').every((one) => one.trim() === '' || holds(text, claim, one.trim())),
  );
};

const inShort = (claims: readonly Claim[]) =>
  claims.map(
    ({ type, standing, trigger, participants, figures, attributed }) =>
      `${type}/${standing} '${trigger.text}' ${participants.map(({ role, name, head }) => `${role}=${name ?? head}`).join(' ')} ${figures.map(({ effect, best, whom, what }) => `${effect} ${best} ${what ?? whom}`).join(', ')} ${attributed.map(({ speaker }) => `@${speaker}`).join(' ')}`,
  );

/** Each fact holds; '!fact' holds of no claim. */
export const assertSaid = (language: Language, text: string, facts: readonly string[]): void => {
  const claims = claimsOf(text, language);
  for (const fact of facts) {
    const negated = fact.startsWith('!');
    assert.equal(
      isSaid(text, claims, negated ? fact.slice(1) : fact),
      !negated,
      `${fact}\n  in: ${text}\n  got: ${inShort(claims).join('\n       ')}`,
    );
  }
};
