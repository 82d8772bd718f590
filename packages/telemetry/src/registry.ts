import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

// A bundler makes copies of this module; the process has one registry.
const holder = globalThis as typeof globalThis & { __telemetryRegistry?: Registry };

/** The metrics of this process: CPU, memory, event loop and GC from the start, and what its parts add. */
export function registry(): Registry {
  if (holder.__telemetryRegistry === undefined) {
    holder.__telemetryRegistry = new Registry();
    collectDefaultMetrics({ register: holder.__telemetryRegistry });
  }
  return holder.__telemetryRegistry;
}

type Described<L extends string> = { name: string; help: string; labelNames?: readonly L[] };

/** The counter of this name, made when it is first asked for. */
export function counter<L extends string>(described: Described<L>): Counter<L> {
  const known = registry().getSingleMetric(described.name);
  return known instanceof Counter ? known : new Counter({ labelNames: [], ...described, registers: [registry()] });
}

/** The histogram of this name; `buckets` in seconds. */
export function histogram<L extends string>(described: Described<L> & { buckets: readonly number[] }): Histogram<L> {
  const known = registry().getSingleMetric(described.name);
  return known instanceof Histogram ? known : new Histogram({ labelNames: [], ...described, buckets: [...described.buckets], registers: [registry()] });
}

/** Adds a gauge whose values are read when somebody asks: `read` gives each with its labels. A second of the same name replaces the first. */
export function gauge<L extends string>(described: Described<L>, read: () => Promise<GaugeValue<L>[]> | GaugeValue<L>[]): void {
  registry().removeSingleMetric(described.name);
  const made: Gauge<L> = new Gauge({
    labelNames: [],
    ...described,
    registers: [registry()],
    async collect() {
      const values = await read();
      made.reset();
      for (const { labels, value } of values) made.set(labels, value);
    },
  });
}

export type GaugeValue<L extends string> = { labels: Partial<Record<L, string>>; value: number };

/** From a millisecond to ten seconds. */
export const REQUEST_BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const;
