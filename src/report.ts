/** A report: one document as received and cleaned. Offsets everywhere else point into its `text`. */
import Type from 'typebox';
import { EvidenceSchema, type FrozenStatic, nullable, oneOf, VersionSchema } from './schema.ts';

export const PublishedSchema = Type.Object({
  /** EDTF day (or coarser), null where nothing tells it. */
  edtf: nullable(Type.String()),
  from: oneOf(['metadata', 'url', 'text', 'inferred', 'unknown']),
  evidence: EvidenceSchema,
  /** How an inferred day was found, in words. */
  why: Type.Optional(Type.String()),
});
export type Published = FrozenStatic<typeof PublishedSchema>;

/** What is particular about the web page that a text stood on, where that bears on its use. */
export const PageNoteSchema = Type.Object({
  kind: oneOf(['paywall-stub', 'cookie-wall', 'error-page', 'live-blog', 'gallery', 'amp']),
  why: Type.String(),
});
export type PageNote = FrozenStatic<typeof PageNoteSchema>;

export const ReportSchema = Type.Object({
  v: VersionSchema,
  kind: Type.Literal('report'),
  /** The input's own id, else `r:` and a hash of the content. */
  id: Type.String(),
  path: nullable(Type.String()),
  title: nullable(Type.String()),
  outlet: nullable(Type.String()),
  url: nullable(Type.String()),
  published: PublishedSchema,
  /** ISO 639-1, or `und` where it cannot be told. */
  language: Type.String(),
  text: Type.String(),
  /** Id of the report that this one reprints. */
  duplicateOf: nullable(Type.String()),
  page: Type.Optional(PageNoteSchema),
  /** Where each page of the file begins in `text`; page 3 of a PDF begins at `pages[2]`. */
  pages: Type.Optional(Type.Array(Type.Integer({ minimum: 0 }))),
});
export type Report = FrozenStatic<typeof ReportSchema>;
