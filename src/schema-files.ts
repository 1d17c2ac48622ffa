/** The contract's lines as JSON Schema files, generated from the one definition of each type. */
import type { TSchema } from 'typebox';
import { AnnotationSchema } from './annotation.ts';
import { ClaimSchema } from './claim.ts';
import { EventSchema } from './event.ts';
import { ReportSchema } from './report.ts';

export const LINE_SCHEMAS = {
  report: ReportSchema,
  claim: ClaimSchema,
  event: EventSchema,
  annotation: AnnotationSchema,
} as const satisfies Record<string, TSchema>;

/** `schemaFiles()` → `{'report.schema.json': '{…}\n', …}`, JSON Schema 2020-12. */
export const schemaFiles = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(LINE_SCHEMAS).map(([kind, schema]) => [
      `${kind}.schema.json`,
      `${JSON.stringify({ $schema: 'https://json-schema.org/draft/2020-12/schema', title: kind, ...schema }, null, 2)}\n`,
    ]),
  );
