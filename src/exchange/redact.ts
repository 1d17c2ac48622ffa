/**
 * Reports, claims and events as a privacy profile lets them leave: objects are built anew from the fields that may, and nothing else
 * passes, so that no quotation, title, id or arithmetic can carry a dropped name.
 */
import { createHash } from 'node:crypto';
import type { ClaimRow } from '../casebook/casebook.ts';
import type { Attribution, Claim, Count, Figure, Participant, When, Where } from '../claim.ts';
import { eventTitle } from '../collation/event-title.ts';
import { dayFields, edtfInterval } from '../edtf.ts';
import type { Disagreement, Event, Toll } from '../event.ts';
import type { Report } from '../report.ts';
import { PLACE_LEVELS, type PrivacyProfile } from './privacy-profile.ts';

const hashed = (prefix: string, id: string): string =>
  `${prefix}:${createHash('sha256').update(id).digest('hex').slice(0, 16)}`;

const OPAQUE = /^[a-z]:[0-9a-f]{12,}$/;

/** An id that a user gave may name somebody; our own are hashes. */
const safeId = (id: string, profile: PrivacyProfile): string =>
  profile.sources === 'keep' || OPAQUE.test(id)
    ? id
    : hashed(id.split(':')[0]?.length === 1 ? (id[0] as string) : 'x', id);

/** `('2021-03-06', month)` → `'2021-03'`. */
export const coarseDate = (edtf: string, { dates }: PrivacyProfile): string => {
  if (dates === 'day') return edtf;
  const interval = edtfInterval(edtf);
  const cut = (day: string): string | undefined => {
    const fields = dayFields(day);
    return fields && day.slice(0, dates === 'month' ? -3 : -6);
  };
  const from = interval && cut(interval.from);
  const to = interval && cut(interval.to);
  if (!from || !to) return 'XXXX';
  return from === to ? from : `${from}/${to}`;
};

const coarseWhen = (when: When | null, profile: PrivacyProfile): When | null => {
  if (!when) return null;
  if (profile.dates === 'day')
    return {
      edtf: when.edtf.split('T')[0] ?? when.edtf,
      precision: when.precision === 'time' ? 'day' : when.precision,
      evidence: [],
      ...(when.inferred === undefined ? {} : { inferred: when.inferred }),
    };
  const edtf = coarseDate(when.edtf, profile);
  const precision = edtf.includes('/') ? 'interval' : profile.dates === 'month' ? 'month' : 'year';
  return { edtf, precision, evidence: [] };
};

const rounded = (value: number | null, decimals: number): number | null =>
  value === null ? null : Math.round(value * 10 ** decimals) / 10 ** decimals;

const coarseWhere = (where: Where | null, profile: PrivacyProfile): Where | null => {
  if (!where) return null;
  const level = PLACE_LEVELS.indexOf(profile.places);
  const upTo = (name: (typeof PLACE_LEVELS)[number]): boolean => level <= PLACE_LEVELS.indexOf(name);
  const point = level < PLACE_LEVELS.indexOf('adm1');
  const city = upTo('town') ? where.city : null;
  const adm2 = upTo('adm2') ? where.adm2 : null;
  const admin1 = upTo('adm1') ? where.admin1 : null;
  const name = upTo('exact') ? where.name : (city ?? adm2 ?? admin1);
  const finest: Where['precision'] =
    profile.places === 'adm2' ? 'adm2' : profile.places === 'adm1' ? 'adm1' : 'country';
  const precision =
    point && profile.places !== 'adm2'
      ? where.precision
      : where.precision === 'unknown' || where.precision === 'country'
        ? where.precision
        : finest;
  return {
    name,
    // A gazetteer's id is the place itself.
    id: upTo('exact') ? where.id : null,
    city,
    adm2,
    admin1,
    country: where.country,
    lat: point ? rounded(where.lat, profile.decimals) : null,
    lon: point ? rounded(where.lon, profile.decimals) : null,
    precision,
    evidence: [],
  };
};

/** Groups and forces are no persons; a 'group' that is a victim may be a family. */
const keepsName = ({ kind, role }: Participant, profile: PrivacyProfile): boolean =>
  profile.people === 'keep' ||
  ((kind === 'group' || kind === 'organisation' || kind === 'state-force') &&
    (role === 'perpetrator' || role === 'side' || role === 'authority'));

/** Actors of the registry that are persons (`mx/el-chapo`) are names too. */
const safeParticipant = (one: Participant, profile: PrivacyProfile): Participant => {
  const kept = keepsName(one, profile);
  return {
    role: one.role,
    kind: one.kind,
    name: kept ? one.name : null,
    head: kept ? one.head : null,
    actor: kept ? one.actor : null,
    confidence: one.confidence,
    ...(one.count ? { count: safeCount(one.count) } : {}),
    evidence: [],
  };
};

const safeCount = ({ low, best, high }: Count): Count => ({ low, best, high, words: '' });

const safeFigure = ({ effect, whom, low, best, high, scope, part }: Figure, profile: PrivacyProfile): Figure => ({
  effect,
  whom,
  low,
  best,
  high,
  words: '',
  scope,
  part: part === null ? null : safeId(part, profile),
  evidence: [],
});

/** Witnesses and others who speak are people. */
const INSTITUTIONS: ReadonlySet<Attribution['kind']> = new Set(['government', 'police', 'military', 'media', 'ngo']);

const safeSpeaker = ({ kind, speaker }: Attribution, profile: PrivacyProfile): Attribution => ({
  speaker: profile.sources === 'keep' && (profile.people === 'keep' || INSTITUTIONS.has(kind)) ? speaker : '',
  kind,
  evidence: [],
});

export const safeReport = (report: Report, profile: PrivacyProfile): Report => {
  const source = profile.sources === 'keep';
  return {
    v: 1,
    kind: 'report',
    id: safeId(report.id, profile),
    path: null,
    title: null,
    outlet: source ? report.outlet : null,
    url: null,
    published: {
      edtf: report.published.edtf === null ? null : coarseDate(report.published.edtf, profile),
      from: report.published.from,
      evidence: [],
    },
    language: report.language,
    text: '',
    duplicateOf: report.duplicateOf === null ? null : safeId(report.duplicateOf, profile),
  };
};

export const safeClaim = (claim: Claim, profile: PrivacyProfile): Claim => ({
  v: 1,
  kind: 'claim',
  id: safeId(claim.id, profile),
  report: safeId(claim.report, profile),
  type: claim.type,
  main: claim.main,
  template: claim.template,
  standing: claim.standing,
  trigger: { start: 0, end: 0, text: '' },
  when: coarseWhen(claim.when, profile),
  where: coarseWhere(claim.where, profile),
  participants: claim.participants.map((one) => safeParticipant(one, profile)),
  figures: claim.figures.map((one) => safeFigure(one, profile)),
  attributed: claim.attributed.map((one) => safeSpeaker(one, profile)),
  acled: claim.acled,
  confidence: claim.confidence,
});

const safeToll = ({ effect, whom, low, best, high, claims, rule }: Toll, profile: PrivacyProfile): Toll => ({
  effect,
  whom,
  low,
  best,
  high,
  claims: claims.map((id) => safeId(id, profile)),
  rule,
  why: '',
});

/** Numbers may leave; places, days and names that sources dispute do not. */
const safeDisagreement = (one: Disagreement, profile: PrivacyProfile): Disagreement => {
  const number = one.about === 'toll';
  return {
    about: one.about,
    ...(one.effect === undefined ? {} : { effect: one.effect }),
    ...(one.whom === undefined ? {} : { whom: one.whom }),
    values: one.values.map(({ value, claims }) => ({
      value: number ? value : '',
      claims: claims.map((id) => safeId(id, profile)),
    })),
    chosen: number ? one.chosen : null,
    why: '',
  };
};

export const safeEvent = (event: Event, profile: PrivacyProfile): Event => {
  const participants = event.participants.map((one) => safeParticipant(one, profile));
  const when = coarseWhen(event.when, profile);
  const where = coarseWhere(event.where, profile);
  const tolls = event.tolls.map((toll) => safeToll(toll, profile));
  return {
    v: 1,
    kind: 'event',
    id: safeId(event.id, profile),
    type: event.type,
    title: eventTitle({ type: event.type, participants, when, where, tolls }),
    when,
    where,
    participants,
    claims: event.claims.map((id) => safeId(id, profile)),
    reports: event.reports.map((id) => safeId(id, profile)),
    tolls,
    disagreements: event.disagreements.map((one) => safeDisagreement(one, profile)),
    related: event.related.map(({ event: id, how }) => ({ event: safeId(id, profile), how })),
    confidence: event.confidence,
  };
};

export const safeRow = (row: ClaimRow, profile: PrivacyProfile): ClaimRow => ({
  claim: safeClaim(row.claim, profile),
  review: row.review,
  event: row.event === null ? null : safeId(row.event, profile),
  lastDecision: row.lastDecision,
  corrected: [],
  addedBy: null,
  report: safeReport(row.report, profile),
  sentence: { start: 0, end: 0 },
});
