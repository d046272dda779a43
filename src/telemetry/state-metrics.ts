// Metrics of the current state, and counts that other parts keep. Both are read when the metrics are asked for.

import { Counter, Gauge, type Registry } from 'prom-client';

/** The functions that are called when the metrics are read. */
export interface StateMetricsParts {
  readonly slots: () => { readonly running: number; readonly waiting: number; readonly waitingBytes: number };
  readonly longestWaitMs: () => number;
  /** the number of containers in each state */
  readonly containers: () => {
    readonly starting: number;
    readonly warm: number;
    readonly leased: number;
    readonly removing: number;
    readonly lost: number;
  };
  /** the numbers of leases of warm and of cold containers, and of containers that failed */
  readonly containerTotals: () => { readonly warm: number; readonly cold: number; readonly failed: number };
  /** the number of failed calls to the engine, by operation */
  readonly engineFailures: () => Readonly<Record<string, number>>;
  readonly jobs: () => {
    readonly queued: number;
    readonly running: number;
    readonly kept: number;
    readonly bytes: number;
  };
  /** the memory of answers that are being sent */
  readonly answerBytes: () => number;
  readonly maxSlots: number;
}

type Values = () => Readonly<Record<string, number>>;

export function tellState(registry: Registry, parts: StateMetricsParts): void {
  const { slots, longestWaitMs, containers, containerTotals, jobs, answerBytes, maxSlots } = parts;
  const gauge = (name: string, help: string, value: () => number): void => addGauge(registry, name, help, value);

  gauge('judge_slots', 'Slots; each runs one submission or session at a time', () => maxSlots);
  gauge('judge_slots_busy', 'Slots in use', () => slots().running);
  gauge('judge_queue_length', 'Submissions and sessions that wait for a slot', () => slots().waiting);
  gauge('judge_queue_bytes', 'Memory of the submissions and sessions that wait', () => slots().waitingBytes);
  gauge(
    'judge_queue_age_seconds',
    'How long the first submission in the queue has waited',
    () => longestWaitMs() / 1000,
  );
  addGauges(
    registry,
    'judge_containers',
    'Containers by state, including those that are being made and those that the engine cannot remove (lost)',
    'state',
    () => ({ ...containers() }),
  );
  const leasesHelp = 'Leases by origin: warm (ready) or cold (started on demand)';
  addCounters(registry, 'judge_pool_leases_total', leasesHelp, 'origin', () => {
    const { warm, cold } = containerTotals();
    return { warm, cold };
  });
  addCounter(
    registry,
    'judge_container_failures_total',
    'Containers that could not be started or died while they were warm',
    () => containerTotals().failed,
  );
  addGauges(
    registry,
    'judge_jobs',
    'Tasks and sessions by state: queued, running, or ended with a kept result',
    'state',
    () => {
      const { queued, running, kept } = jobs();
      return { queued, running, kept };
    },
  );
  gauge('judge_jobs_bytes', 'Memory of tasks, sessions and their results', () => jobs().bytes);
  gauge('judge_answers_bytes', 'Memory of the answers that clients are still reading', answerBytes);
}

/** Must be called last, because these metrics stand at the end of the text. */
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

/** Adds a gauge with one label, whose values are all present from the beginning. */
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

/** Adds a counter with one label, whose values are all present from the beginning. */
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
