/** What a part of the fleet counts, as Prometheus reads it (text exposition format 0.0.4). */

type Kind = 'counter' | 'gauge';

interface Family {
  readonly kind: Kind;
  readonly help: string;
  readonly values: Map<string, number>;
}

export interface Metrics {
  readonly add: (name: MetricName, count?: number, labels?: Readonly<Record<string, string>>) => void;
  readonly set: (name: MetricName, value: number, labels?: Readonly<Record<string, string>>) => void;
  /** The page that Prometheus fetches. */
  readonly page: () => string;
}

/** Every metric there is; docs/fleet.md lists them, and a test compares the two. */
export const METRICS = {
  cotejo_reports_total: ['counter', 'Messages done with, by fate: read, duplicate, failed, not-news.'],
  cotejo_batches_total: ['counter', 'Batches worked.'],
  cotejo_bytes_total: ['counter', 'Bytes of the sources read.'],
  cotejo_read_seconds_total: ['counter', 'Seconds that reader threads were busy.'],
  cotejo_store_seconds_total: ['counter', 'Seconds that storing took.'],
  cotejo_link_seconds_total: ['counter', 'Seconds that linking took.'],
  cotejo_events_written_total: ['counter', 'Events written because they were new or had changed.'],
  cotejo_refusals_total: ['counter', 'Messages refused, to be tried again or as dead letters.'],
  cotejo_waits_total: ['counter', 'Times that a database or a broker was waited for, by error code.'],
  cotejo_threads: ['gauge', 'Reader threads.'],
  cotejo_queue_messages: ['gauge', 'Messages of a lane: waiting, taken, dead.'],
  cotejo_ready: ['gauge', 'Whether this part takes work: 1 or 0.'],
} as const satisfies Record<string, readonly [Kind, string]>;

export type MetricName = keyof typeof METRICS;

const quoted = (value: string): string => value.replace(/[\\"\n]/g, (mark) => (mark === '\n' ? '\\n' : `\\${mark}`));

const labelled = (labels: Readonly<Record<string, string>>): string => {
  const parts = Object.entries(labels).map(([name, value]) => `${name}="${quoted(value)}"`);
  return parts.length === 0 ? '' : `{${parts.join(',')}}`;
};

export const startMetrics = (): Metrics => {
  const families = new Map<MetricName, Family>(
    (Object.entries(METRICS) as [MetricName, readonly [Kind, string]][]).map(([name, [kind, help]]) => [
      name,
      { kind, help, values: new Map() },
    ]),
  );
  const valuesOf = (name: MetricName) => families.get(name)!.values;
  return {
    add: (name, count = 1, labels = {}) => {
      const key = labelled(labels);
      valuesOf(name).set(key, (valuesOf(name).get(key) ?? 0) + count);
    },
    set: (name, value, labels = {}) => void valuesOf(name).set(labelled(labels), value),
    page: () =>
      [...families]
        .filter(([, { values }]) => values.size > 0)
        .map(
          ([name, { kind, help, values }]) =>
            `# HELP ${name} ${help}\n# TYPE ${name} ${kind}\n${[...values].map(([labels, value]) => `${name}${labels} ${value}\n`).join('')}`,
        )
        .join(''),
  };
};
