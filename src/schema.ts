/** What the three domain files share: readonly types out of TypeBox schemas, spans and evidence. */
import Type, { type Static, type TSchema } from 'typebox';

/** Every array and object of `T`, down to the leaves, readonly. */
export type Frozen<T> = T extends (infer U)[]
  ? readonly Frozen<U>[]
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T;

export type FrozenStatic<S extends TSchema> = Frozen<Static<S>>;

export const nullable = <S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()]);

export const oneOf = <const V extends readonly string[]>(values: V) => Type.Enum([...values] as V[number][]);

/** Two offsets into the report's `text`, in UTF-16 code units, `end` exclusive. */
export const SpanSchema = Type.Object({
  start: Type.Integer({ minimum: 0 }),
  end: Type.Integer({ minimum: 0 }),
});
export type Span = FrozenStatic<typeof SpanSchema>;

/** The words that state a value; empty where the value is inferred. */
export const EvidenceSchema = Type.Array(SpanSchema);

/** Present where a value is not stated by the text but worked out. */
export const INFERENCE = {
  inferred: Type.Optional(Type.Boolean()),
  why: Type.Optional(Type.String()),
};

/** The contract's version: adding a field is free, renaming or removing one raises it. */
export const CONTRACT_VERSION = 1;
export const VersionSchema = Type.Literal(CONTRACT_VERSION);
