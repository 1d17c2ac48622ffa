/** Hand-written reports and claims for the tests of collation. */
import type { Claim, EventType, Figure, Participant, When, Where } from '../../src/claim.ts';
import type { Report } from '../../src/report.ts';

export interface ClaimSketch {
  readonly type: EventType;
  readonly when?: string | null;
  readonly where?: readonly [city: string | null, admin1: string | null, country: string] | null;
  readonly figures?: readonly string[];
  readonly people?: readonly string[];
  readonly by?: string;
  readonly template?: string;
  readonly main?: boolean;
  readonly standing?: Claim['standing'];
  readonly at?: number;
}

export interface ReportSketch {
  readonly id: string;
  readonly published: string;
  readonly text: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly claims: readonly ClaimSketch[];
}

const whenOf = (edtf: string, at: number): When => ({
  edtf,
  precision: /^\d{4}-\d\d-\d\d$/.test(edtf) ? 'day' : edtf.includes('/') ? 'interval' : 'month',
  evidence: [{ start: at, end: at + 5 }],
});

const whereOf = ([city, admin1, country]: readonly [string | null, string | null, string]): Where => ({
  name: city ?? admin1,
  id: null,
  city,
  adm2: null,
  admin1,
  country,
  lat: null,
  lon: null,
  precision: city ? 'exact' : 'adm1',
  evidence: [],
});

/** `'killed police 4'`, `'killed unknown 3 other'`, `'killed civilians 5+'` (at least five), `'killed police 1~ an officer'` (no number said), `'killed police 2@40 officers'` (at 40 in the text). */
export const figureOf = (sketch: string, at: number): Figure => {
  const [effect, whom, number, ...words] = sketch.split(' ');
  const best = Number.parseInt(number, 10);
  const said = number.endsWith('~') ? words.join(' ') : `${best} ${words.join(' ')}`.trim();
  const start = number.includes('@') ? Number(number.split('@')[1]) : at;
  return {
    effect: effect as Figure['effect'],
    whom: whom as Figure['whom'],
    low: best,
    best,
    high: number.endsWith('+') ? null : best,
    words: said,
    scope: 'incident',
    part: null,
    evidence: [{ start, end: start + said.length }],
  };
};

const personOf = (name: string): Participant => ({
  role: 'victim',
  kind: 'person',
  name,
  head: null,
  actor: null,
  confidence: 0.9,
  evidence: [],
});

export const reportOf = (sketch: ReportSketch): Report => ({
  v: 1,
  kind: 'report',
  id: sketch.id,
  path: null,
  title: sketch.title ?? null,
  outlet: sketch.outlet ?? sketch.id,
  url: null,
  published: { edtf: sketch.published, from: 'metadata', evidence: [] },
  language: 'en',
  text: sketch.text,
  duplicateOf: null,
});

export const claimOf = (sketch: ClaimSketch, report: string, index: number): Claim => {
  const at = sketch.at ?? index * 20;
  return {
    v: 1,
    kind: 'claim',
    id: `c:${report}-${index}`,
    report,
    type: sketch.type,
    main: sketch.main ?? index === 0,
    template: sketch.template ?? 't1',
    standing: sketch.standing ?? 'asserted',
    trigger: { start: at, end: at + 4, text: sketch.type },
    when: sketch.when ? whenOf(sketch.when, at) : null,
    where: sketch.where ? whereOf(sketch.where) : null,
    participants: (sketch.people ?? []).map(personOf),
    figures: (sketch.figures ?? []).map((figure) => figureOf(figure, at)),
    attributed: sketch.by
      ? [
          {
            speaker: sketch.by,
            kind: /police/.test(sketch.by)
              ? 'police'
              : /government|ministry/.test(sketch.by)
                ? 'government'
                : /rebels/.test(sketch.by)
                  ? 'armed-group'
                  : 'other',
            evidence: [],
          },
        ]
      : [],
    acled: { event_type: null, sub_event_type: null },
    confidence: 0.9,
  };
};

/** Sketches of reports with their claims → what `collate` takes. */
export const build = (sketches: readonly ReportSketch[]): { readonly reports: Report[]; readonly claims: Claim[] } => ({
  reports: sketches.map(reportOf),
  claims: sketches.flatMap((sketch) => sketch.claims.map((claim, index) => claimOf(claim, sketch.id, index))),
});
