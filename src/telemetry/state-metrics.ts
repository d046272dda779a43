// Metrics of what is now, and of what others have counted: read when they are asked for.

import { Counter, Gauge, type Registry } from 'prom-client';

/** What is asked when the metrics are read. */
export interface StateMetricsParts {
  readonly slots: () => { readonly running: number; readonly waiting: number; readonly waitingBytes: number };
  readonly longestWaitMs: () => number;
  /** containers by what they are doing */
  readonly containers: () => {
    readonly starting: number;
    readonly warm: number;
    readonly leased: number;
    readonly removing: number;
  };
  /** leases of warm and cold containers, and containers that failed */
  readonly containerTotals: () => { readonly warm: number; readonly cold: number; readonly failed: number };
  /** calls that the engine failed, by what was asked */
  readonly engineFailures: () => Readonly<Record<string, number>>;
  readonly jobs: () => {
    readonly queued: number;
    readonly running: number;
    readonly kept: number;
    readonly bytes: number;
  };
  readonly maxSlots: number;
}

type Values = () => Readonly<Record<string, number>>;

export function tellState(registry: Registry, parts: StateMetricsParts): void {
  const { slots, longestWaitMs, containers, containerTotals, jobs, maxSlots } = parts;
  const gauge = (name: string, help: string, value: () => number): void => addGauge(registry, name, help, value);

  gauge('judge_slots', 'Slots, each for one submission at a time', () => maxSlots);
  gauge('judge_slots_busy', 'Slots that are taken', () => slots().running);
  gauge('judge_queue_length', 'Submissions and sessions that wait for a slot', () => slots().waiting);
  gauge('judge_queue_bytes', 'What those take that wait', () => slots().waitingBytes);
  gauge('judge_queue_age_seconds', 'For how long the first in the queue has waited', () => longestWaitMs() / 1000);
  addGauges(registry, 'judge_containers', 'Containers that exist, or are being made', 'state', () => ({
    ...containers(),
  }));
  const leasesHelp = 'Containers that were given out: warm ones were there';
  addCounters(registry, 'judge_pool_leases_total', leasesHelp, 'origin', () => {
    const { warm, cold } = containerTotals();
    return { warm, cold };
  });
  addCounter(
    registry,
    'judge_container_failures_total',
    'Containers that could not be started, or died while they were warm',
    () => containerTotals().failed,
  );
  addGauges(
    registry,
    'judge_jobs',
    'Tasks and sessions that wait, that run, and whose results are kept',
    'state',
    () => {
      const { queued, running, kept } = jobs();
      return { queued, running, kept };
    },
  );
  gauge('judge_jobs_bytes', 'What tasks, sessions and their results take', () => jobs().bytes);
}

/** Told last: where they stand in the text is as it was. */
export function tellEngineFailures(registry: Registry, { engineFailures }: StateMetricsParts): void {
  const help = 'Calls that the Docker Engine failed or did not answer in time';
  addCounters(registry, 'judge_engine_errors_total', help, 'operation', engineFailures);
}

function addGauge(registry: Registry, name: string, help: string, value: () => number): void {
  const made: Gauge = new Gauge({ registers: [], name, help, collect: () => made.set(value()) });
  registry.registerMetric(made);
}

function addCounter(registry: Registry, name: string, help: string, value: () => number): void {
  const made: Counter = new Counter({
    registers: [],
    name,
    help,
    collect() {
      made.reset();
      made.inc(value());
    },
  });
  registry.registerMetric(made);
}

/** By one label, each of whose values is there from the beginning. */
function addGauges(registry: Registry, name: string, help: string, label: string, values: Values): void {
  const made: Gauge = new Gauge({
    registers: [],
    name,
    help,
    labelNames: [label],
    collect() {
      for (const [kind, value] of Object.entries(values())) made.set({ [label]: kind }, value);
    },
  });
  registry.registerMetric(made);
}

/** The same, of what only grows. */
function addCounters(registry: Registry, name: string, help: string, label: string, values: Values): void {
  const made: Counter = new Counter({
    registers: [],
    name,
    help,
    labelNames: [label],
    collect() {
      made.reset();
      for (const [kind, value] of Object.entries(values())) made.inc({ [label]: kind }, value);
    },
  });
  registry.registerMetric(made);
}
