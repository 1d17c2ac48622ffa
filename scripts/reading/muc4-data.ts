/** MUC-4 as the data folder keeps it: reports, and the templates that GTT's measure wants. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../src/report.ts';
import { placeKey } from './place-key.ts';

export const KEY_ROLES = ['PerpInd', 'PerpOrg', 'Target', 'Victim', 'Weapon'] as const;
export type KeyRole = (typeof KEY_ROLES)[number];
export const KEY_TYPES = ['attack', 'bombing', 'kidnapping', 'arson', 'robbery', 'forced work stoppage'] as const;
export type KeyType = (typeof KEY_TYPES)[number];

/** Fillers by role: entities, each with all strings that stand for it, as `normal` makes them. */
export type Fillers = Readonly<Record<KeyRole, readonly (readonly string[])[]>>;

export interface KeyTemplate extends Fillers {
  readonly types: readonly KeyType[];
}

/** Numbers that a key takes, low and high: `[[3, 3]]`, open above `[[5, null]]`; none where it tells of nobody. */
export type KeyCount = readonly (readonly [number, number | null])[];
export type KeyCounts = Readonly<Record<'killed' | 'injured', KeyCount | undefined>>;

/** People that a full key says were struck, named or only described. */
export interface Struck {
  readonly types: readonly KeyType[];
  readonly strings: readonly string[];
}

export interface Keyed {
  readonly report: Report;
  readonly templates: readonly KeyTemplate[];
  readonly struck: readonly Struck[];
  /** Names of each template's place, as `placeKey` makes them; none where the key says no more than the country. */
  readonly places: readonly (readonly string[])[];
  /** Dead and injured of each template, undefined where the full keys do not say. */
  readonly counts: readonly KeyCounts[];
}

/** GTT's normalisation: lower case, no punctuation, no articles. */
export const normal = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[!-/:-@[-`{-~]/g, '')
    .replace(/\b(?:a|an|the)\b/g, ' ')
    .split(/\s+/)
    .filter(Boolean)
    .join(' ');

interface InputRow {
  readonly id: string;
  readonly text: string;
  readonly published?: string;
}
type GoldTemplate = Readonly<Record<KeyRole, readonly (readonly string[])[]>> & {
  readonly incident_type: KeyType | readonly KeyType[];
};
interface GoldRow {
  readonly id: string;
  readonly gtt: readonly GoldTemplate[];
  readonly keys: readonly {
    readonly gtt: GoldTemplate;
    readonly types: readonly KeyType[];
    readonly victims: readonly { readonly strings: readonly string[] }[];
    readonly location: readonly { readonly places: readonly { readonly name: string }[] }[];
    readonly counts: Readonly<Record<'killed' | 'injured', { readonly values: KeyCount } | null>>;
  }[];
}

const lines = <T>(path: string): T[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

const reportOf = ({ id, text, published }: InputRow): Report => ({
  v: 1,
  kind: 'report',
  id,
  path: null,
  title: null,
  outlet: null,
  url: null,
  published: { edtf: published ?? null, from: published ? 'metadata' : 'unknown', evidence: [] },
  language: 'en',
  text,
  duplicateOf: null,
});

const TYPES_APART = / \/ | /;
const typesOf = (type: GoldTemplate['incident_type']): readonly KeyType[] =>
  typeof type !== 'string'
    ? type
    : (KEY_TYPES as readonly string[]).includes(type)
      ? [type as KeyType]
      : (type.split(TYPES_APART).filter((one) => (KEY_TYPES as readonly string[]).includes(one)) as KeyType[]);

const templateOf = (gold: GoldTemplate): KeyTemplate => ({
  types: typesOf(gold.incident_type),
  ...(Object.fromEntries(
    KEY_ROLES.map((role) => [role, gold[role].map((entity) => entity.map(normal))]),
  ) as unknown as Fillers),
});

/** The full key that gives a template, by its own words: the two lists leave different ones out. */
const keyOf = (keys: GoldRow['keys'], template: GoldTemplate): GoldRow['keys'][number] | undefined => {
  const same = JSON.stringify(template);
  return keys.find(({ gtt }) => JSON.stringify(gtt) === same);
};

const placesOf = (key: GoldRow['keys'][number] | undefined): readonly string[] =>
  (key?.location ?? []).flatMap(({ places }) => places.map(({ name }) => placeKey(name))).filter(Boolean);

/** Reports and keys of the named parts ('dev', 'tst1'), in the files' order. */
export const readKeyed = (folder: string, parts: readonly string[]): readonly Keyed[] =>
  parts.flatMap((part) => {
    const gold = new Map(lines<GoldRow>(join(folder, part, 'gold.jsonl')).map((row) => [row.id, row]));
    return lines<InputRow>(join(folder, part, 'input.jsonl')).map((row) => {
      const { gtt = [], keys = [] } = gold.get(row.id) ?? {};
      const full = gtt.map((one) => keyOf(keys, one));
      return {
        report: reportOf(row),
        templates: gtt.map(templateOf),
        struck: keys.map(({ types, victims }) => ({
          types,
          strings: victims.flatMap(({ strings }) => strings.map(normal)),
        })),
        places: full.map(placesOf),
        counts: full.map((key) => ({
          killed: key?.counts.killed?.values,
          injured: key?.counts.injured?.values,
        })),
      };
    });
  });
