import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OfficeTerm } from '../../../src/knowledge/actors.ts';
import type { Knowledge } from '../../../src/knowledge/knowledge.ts';
import type { Sentence } from '../../../src/language/analysis.ts';
import type { ActorMention } from '../../../src/reading/findings.ts';
import { inferPublished } from '../../../src/reading/times/infer-published.ts';
import { readTimes } from '../../../src/reading/times/read-times.ts';
import { analysisOf } from './analysis-of.ts';

const TERM: OfficeTerm = {
  actor: 'xx/ana-ruiz',
  name: 'Ana Ruiz',
  aliases: ['Ana Ruiz'],
  office: 'president',
  titles: ['president'],
  country: 'XX',
  from: '2011-08-07',
  to: '2015-08-06',
};

// Only the terms of office are asked for.
const knowledge = {
  actors: { termsOf: (actor: string) => (actor === TERM.actor ? [TERM] : []), officeTerms: () => [TERM] },
} as unknown as Knowledge;

const actorsOf = (text: string): ActorMention[] => {
  const start = text.indexOf(TERM.name);
  if (start < 0) return [];
  const actor = {
    actor: TERM.actor,
    kind: 'person',
    name: TERM.name,
    speaks: null,
    confidence: 1,
    country: 'XX',
    isModifier: () => false,
  } as const;
  return [{ ...actor, start, end: start + TERM.name.length, first: 0, last: 0 }];
};

interface Row {
  readonly name: string;
  readonly text: string;
  readonly language?: 'en' | 'es';
  readonly parts?: Record<number, Sentence['part']>;
  readonly edtf: string | null;
  readonly from: string;
}

const ROWS: readonly Row[] = [
  {
    name: 'whoever tells yesterday names the year of what lies long before',
    text: 'Gunmen fired at shoppers yesterday. The attack recalls the one of June 19, 2021 in Rivas.',
    edtf: '2021',
    from: 'inferred',
  },
  {
    name: 'a wire’s dateline',
    text: 'LIMA, 7 FEB 90 (EFE) -- GUERRILLAS ATTACKED A POST LAST NIGHT.',
    edtf: '1990-02-07',
    from: 'text',
  },
  {
    name: 'an update line',
    text: 'Shots in the park\nUPDATE (Feb. 24, 2017 4:30 p.m.)\nA man was shot on Thursday.',
    edtf: '2017-02-24',
    from: 'text',
  },
  {
    name: 'a published line',
    text: 'Published 3 May 2018\nThe bridge was blown up on Tuesday.',
    edtf: '2018-05-03',
    from: 'text',
  },
  {
    name: 'una línea de publicación',
    text: 'Publicado el 3 de mayo de 2018\nEl puente fue atacado el martes.',
    language: 'es',
    edtf: '2018-05-03',
    from: 'text',
  },
  {
    name: 'a picture’s date and the weekday told',
    text: 'A soldier on October 18, 2019.\n\nThe minister spoke on Friday.',
    parts: { 0: 'caption' },
    edtf: '2019-10-18',
    from: 'inferred',
  },
  {
    name: 'the year by the anniversary of an inauguration',
    text: 'On August 7 the president spoke. August 7 marks the second anniversary of the inauguration of Ana Ruiz.',
    edtf: '2013-08-07',
    from: 'inferred',
  },
  {
    name: 'the year by the term of office and a weekday',
    text: 'On Sunday, March 11, Ana Ruiz spoke to troops.',
    edtf: '2012-03-11',
    from: 'inferred',
  },
  {
    name: 'the latest full date told',
    text: 'On 3 May 2018 he fled and on 9 May 2018 he was caught.',
    edtf: '2018-05-09',
    from: 'inferred',
  },
  {
    name: 'the latest year alone',
    text: 'The year 2016 is becoming one of the deadliest.',
    edtf: '2016',
    from: 'inferred',
  },
  {
    name: 'un año del que se habla no es el del texto',
    text: 'El capo fue capturado en 1985. Desde 2006 estuvo preso; en enero de 2019 hubo un ataque y en 2024 habrá elecciones.',
    language: 'es',
    edtf: null,
    from: 'unknown',
  },
  {
    name: 'un año que el texto llama suyo',
    text: 'En lo que va de este 2022 hubo tres ataques como el de 2019.',
    language: 'es',
    edtf: '2022',
    from: 'inferred',
  },
  {
    name: 'un año junto al nombre de lo que se celebra',
    text: 'Elecciones 2022: el candidato fue atacado.',
    language: 'es',
    edtf: '2022',
    from: 'inferred',
  },
  {
    name: 'the term of office of somebody named tells no year without a day',
    text: 'The book recalls Ana Ruiz and her foes.',
    edtf: null,
    from: 'unknown',
  },
  { name: 'nothing tells it', text: 'Gunmen attacked on Friday.', edtf: null, from: 'unknown' },
];

for (const { name, text, language, parts, edtf, from } of ROWS)
  test(`publication day: ${name}`, () => {
    const analysis = analysisOf(text, language, parts);
    const published = inferPublished(analysis, readTimes(analysis, { published: null }), actorsOf(text), knowledge);
    assert.deepEqual([published.edtf, published.from], [edtf, from], published.why);
    for (const { start, end } of published.evidence) assert.ok(start >= 0 && start < end && end <= text.length);
    if (from === 'inferred') assert.ok(published.why);
  });
