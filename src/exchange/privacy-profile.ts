/** Privacy profiles: what may leave the house. Anything but `full` leaves without a single quotation. */
import { readFileSync } from 'node:fs';
import Type from 'typebox';
import Value from 'typebox/value';
import { parse } from 'yaml';
import { CotejoError } from '../errors.ts';
import { type FrozenStatic, oneOf } from '../schema.ts';

export const DATE_LEVELS = ['day', 'month', 'year'] as const;
export const PLACE_LEVELS = ['exact', 'town', 'adm2', 'adm1', 'country'] as const;

export const PrivacyProfileSchema = Type.Object(
  {
    name: Type.String(),
    /** Names of victims, and of every other person. */
    people: oneOf(['keep', 'drop']),
    /** Speakers, outlets, titles, addresses of pages, ids and paths of reports. */
    sources: oneOf(['keep', 'drop']),
    /** The finest date that leaves. */
    dates: oneOf(DATE_LEVELS),
    /** The finest place that leaves; from `adm1` on without coordinates. */
    places: oneOf(PLACE_LEVELS),
    /** Decimals of latitude and longitude. */
    decimals: Type.Integer({ minimum: 0, maximum: 6 }),
  },
  { additionalProperties: false },
);
export type PrivacyProfile = FrozenStatic<typeof PrivacyProfileSchema>;

export const PROFILES: Readonly<Record<string, PrivacyProfile>> = {
  full: { name: 'full', people: 'keep', sources: 'keep', dates: 'day', places: 'exact', decimals: 6 },
  /** For publication: no names of people or sources, towns rounded to about a kilometre. */
  public: { name: 'public', people: 'drop', sources: 'drop', dates: 'day', places: 'town', decimals: 2 },
  /** For what may endanger people: month and province. */
  guarded: { name: 'guarded', people: 'drop', sources: 'drop', dates: 'month', places: 'adm1', decimals: 0 },
};

/** Everything leaves as it is. */
export const isFull = (profile: PrivacyProfile): boolean =>
  profile.people === 'keep' &&
  profile.sources === 'keep' &&
  profile.dates === 'day' &&
  profile.places === 'exact' &&
  profile.decimals >= 6;

/**
 * `'public'`, or a JSON or YAML file with the schema's fields.
 * @throws CotejoError `arguments-unusable`
 */
export const profileOf = (name: string): PrivacyProfile => {
  const known = PROFILES[name];
  if (known) return known;
  const refuse = (reason: string) => new CotejoError('arguments-unusable', { reason });
  if (!/\.(?:json|ya?ml)$/i.test(name))
    throw refuse(`There is no privacy profile ${name}; known: ${Object.keys(PROFILES).join(', ')}, or a file.`);
  let value: unknown;
  try {
    value = parse(readFileSync(name, 'utf8'));
  } catch (thrown) {
    throw refuse(`The profile ${name} cannot be read: ${(thrown as Error).message.split('\n')[0]}`);
  }
  if (Value.Check(PrivacyProfileSchema, value)) return value as PrivacyProfile;
  const [fault] = Value.Errors(PrivacyProfileSchema, value);
  throw refuse(`The profile ${name} is not valid: ${fault?.instancePath || '/'} ${fault?.message ?? ''}.`);
};
