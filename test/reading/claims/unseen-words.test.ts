/**
 * Who did what to how many, in words and sentences made for no training: every doer, victim and pattern here is kept out of the templates
 * that the parser learns from (`src/language/train/field/`). Single sentences may go wrong; the share that is read whole must not fall.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Effect } from '../../../src/claim.ts';
import { seeded } from '../../../src/random.ts';
import { claimsOf } from './said.ts';

/** A deed: as a headline tells it, as a report does, as a passive, and what becomes of the victims. */
type Deed = readonly [headline: string, past: string, participle: string, effect: Effect];

interface Made {
  readonly doers: readonly string[];
  readonly victims: readonly string[];
  readonly towns: readonly string[];
  readonly numbers: readonly (readonly [words: string, count: number])[];
  readonly deeds: readonly Deed[];
  /** {D}: doers, {d}: the same in small letters, {N}: how many, {V}: victims, {P}: a town, {h}, {p}, {n}: forms of the deed. */
  readonly patterns: readonly string[];
  readonly share: number;
}

const words = (list: string): string[] => list.split(', ');

const MADE: Readonly<Record<'en' | 'es', Made>> = {
  en: {
    doers: words(
      'Poachers, Brigands, Mutineers, Deserters, Extremists, Looters, Hunters, Loyalists, Irregulars, Partisans, Mobsters, Sailors',
    ),
    victims: words(
      'surveyors, porters, weavers, beekeepers, electricians, bakers, grocers, engineers, welders, musicians, referees, plumbers',
    ),
    towns: words('Lodwar, Araria, Tibu, Zacapa, Hodeida, Mazar'),
    numbers: [
      ['3', 3],
      ['12', 12],
      ['four', 4],
      ['seventeen', 17],
      ['at least 5', 5],
    ],
    deeds: [
      ['kill', 'killed', 'killed', 'killed'],
      ['shoot dead', 'shot dead', 'shot dead', 'killed'],
      ['wound', 'wounded', 'wounded', 'injured'],
      ['abduct', 'abducted', 'abducted', 'abducted'],
      ['behead', 'beheaded', 'beheaded', 'killed'],
      ['massacre', 'massacred', 'massacred', 'killed'],
      ['kidnap', 'kidnapped', 'kidnapped', 'abducted'],
      ['free', 'freed', 'freed', 'released'],
    ],
    patterns: [
      '{D} stormed a clinic in {P} at dawn and {p} {N} {V}, according to a district official.',
      'Residents of {P} said {d} came at night and {p} {N} {V}.',
      '{N} {V}, {n} by {d} last week, were buried in {P}.',
      '{D}, whose base is near {P}, {p} {N} {V} on Tuesday.',
      'Nobody was arrested after {d} {p} {N} {V} in {P}.',
      'The {d} that {p} {N} {V} in {P} escaped by boat.',
      '{D} {h} {N} {V} as unrest spreads in {P}',
      'It was {d} who {p} {N} {V} in {P}, the army said.',
      'Helped by villagers, {d} {p} {N} {V} outside {P}.',
      'A video shows how {d} {p} {N} {V} near {P}.',
    ],
    share: 0.8,
  },
  es: {
    doers: words(
      'Cazadores, Bandoleros, Amotinados, Desertores, Extremistas, Saqueadores, Leñadores, Milicianos, Rebeldes, Gatilleros, Mercenarios, Marineros',
    ),
    victims: words(
      'topógrafos, cargadores, apicultores, electricistas, panaderos, ingenieros, soldadores, músicos, árbitros, sastres, jornaleros, plomeros',
    ),
    towns: words('Petén, Caucasia, Tarapoto, Zacapa, Arauca, Ovalle'),
    numbers: [
      ['3', 3],
      ['12', 12],
      ['cuatro', 4],
      ['quince', 15],
      ['al menos 5', 5],
    ],
    deeds: [
      ['matan a', 'mataron a', 'asesinados', 'killed'],
      ['asesinan a', 'asesinaron a', 'asesinados', 'killed'],
      ['hieren a', 'hirieron a', 'heridos', 'injured'],
      ['secuestran a', 'secuestraron a', 'secuestrados', 'abducted'],
      ['ejecutan a', 'ejecutaron a', 'ejecutados', 'killed'],
      ['acribillan a', 'acribillaron a', 'acribillados', 'killed'],
      ['liberan a', 'liberaron a', 'liberados', 'released'],
      ['lesionan a', 'lesionaron a', 'lesionados', 'injured'],
    ],
    patterns: [
      '{D} asaltaron una clínica en {P} al amanecer y {p} {N} {V}, según un funcionario.',
      'Vecinos de {P} relataron que {d} llegaron de noche y {p} {N} {V}.',
      '{N} {V}, {n} por {d} la semana pasada, fueron sepultados en {P}.',
      '{D}, cuya base está cerca de {P}, {p} {N} {V} el martes.',
      'Nadie fue detenido después de que {d} {p} {N} {V} en {P}.',
      'Los {d} que {p} {N} {V} en {P} escaparon en lancha.',
      '{D} {h} {N} {V} mientras crece la tensión en {P}',
      'Ayudados por vecinos, {d} {p} {N} {V} en las afueras de {P}.',
      'Un video muestra cómo {d} {p} {N} {V} cerca de {P}.',
    ],
    share: 0.75,
  },
};

const ROUNDS = 2;

const raised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Whether the figure is told, the doers did it, and nobody else is a victim for them. */
const isWhole = (text: string, language: 'en' | 'es', doers: string, effect: Effect, count: number): boolean => {
  const claims = claimsOf(text, language);
  const isOf = (roles: string) =>
    claims.some(({ participants }) =>
      participants.some(
        ({ role, evidence }) =>
          roles.includes(role) &&
          evidence.some(({ start, end }) => text.slice(start, end).toLowerCase().includes(doers.toLowerCase())),
      ),
    );
  const isCounted = claims.some(({ figures }) => figures.some((one) => one.effect === effect && one.best === count));
  return isCounted && isOf('perpetrator authority') && !isOf('victim');
};

for (const language of ['en', 'es'] as const)
  test(`${language}: sentences of unseen words are read whole`, () => {
    const { doers, victims, towns, numbers, deeds, patterns, share } = MADE[language];
    const random = seeded(11);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)];
    let whole = 0;
    let made = 0;
    for (const pattern of patterns)
      for (const [headline, past, participle, effect] of deeds)
        for (let round = 0; round < ROUNDS; round++) {
          const doer = pick(doers);
          const [number, count] = pick(numbers);
          const values: Record<string, string> = {
            D: doer,
            d: doer.toLowerCase(),
            N: number,
            V: pick(victims),
            P: pick(towns),
            h: headline,
            p: past,
            n: participle,
          };
          const text = raised(pattern.replace(/\{(\w)\}/g, (_, key: string) => values[key]));
          made++;
          if (isWhole(text, language, doer, effect, count)) whole++;
        }
    assert.ok(whole / made >= share, `${whole} of ${made} are read whole, asked are ${share * 100} %`);
  });
