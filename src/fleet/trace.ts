/**
 * Traces: what one message goes through, from `submit` to the casebook, as OpenTelemetry's OTLP/HTTP in JSON. Sent to the collector that
 * OTEL_EXPORTER_OTLP_ENDPOINT names, or appended to a file (`file:///var/log/cotejo-spans.jsonl`); without it nothing is recorded.
 */
import { randomBytes } from 'node:crypto';
import { appendFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

export type Attributes = Readonly<Record<string, string | number>>;

interface Finished {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly attributes: Attributes;
  readonly error?: string;
}

export interface Span {
  /** W3C `traceparent`, for whoever goes on with it; undefined where nothing is traced. */
  readonly context: string | undefined;
  readonly end: (attributes?: Attributes, error?: string) => void;
}

export interface Tracer {
  /** `parent`: a `traceparent`; without one the span begins a trace. */
  readonly start: (name: string, parent?: string) => Span;
  /** Sends what has ended. */
  readonly flush: () => Promise<void>;
}

const NO_SPAN: Span = { context: undefined, end: () => {} };
const NO_TRACER: Tracer = { start: () => NO_SPAN, flush: async () => {} };

const TRACEPARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}$/;

/** Spans kept for the next sending; more are dropped, as a collector that is away must not fill the memory. */
const MOST_KEPT = 2000;
const EVERY_MS = 2000;

const nanos = (ms: number): string => `${Math.round(ms * 1000)}000`;

const otlpValue = (value: string | number) =>
  typeof value === 'string'
    ? { stringValue: value }
    : Number.isInteger(value)
      ? { intValue: String(value) }
      : { doubleValue: value };

const attributesOf = (attributes: Attributes) =>
  Object.entries(attributes).map(([key, value]) => ({ key, value: otlpValue(value) }));

/** OTLP's ExportTraceServiceRequest, as its JSON mapping has it. */
const requestOf = (service: string, spans: readonly Finished[]): string =>
  JSON.stringify({
    resourceSpans: [
      {
        resource: { attributes: attributesOf({ 'service.name': service }) },
        scopeSpans: [
          {
            scope: { name: 'cotejo' },
            spans: spans.map(({ start, end, attributes, error, ...span }) => ({
              ...span,
              kind: 1,
              startTimeUnixNano: nanos(start),
              endTimeUnixNano: nanos(end),
              attributes: attributesOf(attributes),
              status: error === undefined ? { code: 1 } : { code: 2, message: error },
            })),
          },
        ],
      },
    ],
  });

const deliver = async (endpoint: string, body: string): Promise<void> => {
  if (endpoint.startsWith('file:')) return appendFile(fileURLToPath(endpoint), `${body}\n`);
  await fetch(`${endpoint.replace(/\/$/, '')}/v1/traces`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    signal: AbortSignal.timeout(5000),
  });
};

/** `startTracer('cotejo-worker', process.env.OTEL_EXPORTER_OTLP_ENDPOINT)` */
export const startTracer = (service: string, endpoint: string | undefined): Tracer => {
  if (!endpoint) return NO_TRACER;
  let kept: Finished[] = [];
  const flush = async (): Promise<void> => {
    const spans = kept;
    kept = [];
    // A trace that is lost costs a look into the past; work must not wait for it.
    if (spans.length > 0) await deliver(endpoint, requestOf(service, spans)).catch(() => {});
  };
  setInterval(flush, EVERY_MS).unref();
  return {
    flush,
    start: (name, parent) => {
      const [, traceId = randomBytes(16).toString('hex'), parentSpanId] = TRACEPARENT.exec(parent ?? '') ?? [];
      const spanId = randomBytes(8).toString('hex');
      const start = performance.timeOrigin + performance.now();
      return {
        context: `00-${traceId}-${spanId}-01`,
        end: (attributes = {}, error) => {
          if (kept.length >= MOST_KEPT) return;
          const end = performance.timeOrigin + performance.now();
          kept.push({ traceId, spanId, parentSpanId, name, start, end, attributes, error });
        },
      };
    },
  };
};
