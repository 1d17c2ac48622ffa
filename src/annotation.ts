/** The layers beneath the claims, as `cotejo annotate` prints them. */
import Type from 'typebox';
import { WHERE_PRECISIONS } from './claim.ts';
import { type FrozenStatic, nullable, oneOf, SpanSchema, VersionSchema } from './schema.ts';

export const PARTS = ['headline', 'caption', 'editor-note', 'byline', 'subhead', 'body', 'boilerplate'] as const;
export type Part = (typeof PARTS)[number];

export const NAME_TYPES = ['PER', 'ORG', 'LOC', 'MISC'] as const;
export type NameType = (typeof NAME_TYPES)[number];

/** What a place name does: "Chilean troops" a demonym, "Boston University" an organisation's name. */
export const PLACE_USES = ['place', 'modifier', 'demonym', 'organisation', 'person', 'none'] as const;
export type PlaceUse = (typeof PLACE_USES)[number];

export const TIMEX_TYPES = ['DATE', 'TIME', 'DURATION', 'SET'] as const;
export type TimexType = (typeof TIMEX_TYPES)[number];

const span = SpanSchema.properties;

export const AnnotationSchema = Type.Object({
  v: VersionSchema,
  kind: Type.Literal('annotation'),
  report: Type.String(),
  sentences: Type.Array(Type.Object({ ...span, part: oneOf(PARTS) })),
  tokens: Type.Array(
    Type.Object({
      ...span,
      lemma: Type.String(),
      upos: Type.String(),
      feats: Type.String(),
      /** Index of the governing token in the same report, -1 for a root. */
      head: Type.Integer({ minimum: -1 }),
      deprel: Type.String(),
    }),
  ),
  names: Type.Array(Type.Object({ ...span, type: oneOf(NAME_TYPES), actor: nullable(Type.String()) })),
  places: Type.Array(
    Type.Object({
      ...span,
      text: Type.String(),
      id: nullable(Type.String()),
      name: nullable(Type.String()),
      admin1: nullable(Type.String()),
      country: nullable(Type.String()),
      lat: nullable(Type.Number()),
      lon: nullable(Type.Number()),
      precision: oneOf(WHERE_PRECISIONS),
      confidence: Type.Number({ minimum: 0, maximum: 1 }),
      /** Whether an event may have happened there; not so for a people or a name within an organisation's. */
      locative: Type.Boolean(),
      use: oneOf(PLACE_USES),
    }),
  ),
  times: Type.Array(
    Type.Object({
      ...span,
      text: Type.String(),
      /** null where the expression has a TIMEX3 value that EDTF cannot state (PRESENT_REF, a duration). */
      edtf: nullable(Type.String()),
      timex: Type.String(),
      type: oneOf(TIMEX_TYPES),
    }),
  ),
  quantities: Type.Array(
    Type.Object({
      ...span,
      text: Type.String(),
      low: nullable(Type.Number()),
      best: nullable(Type.Number()),
      high: nullable(Type.Number()),
      unit: nullable(Type.String()),
    }),
  ),
});
export type Annotation = FrozenStatic<typeof AnnotationSchema>;
