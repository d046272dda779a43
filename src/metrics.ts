// What Prometheus reads of this server.

import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { JobCounts } from './jobs.ts';
import type { Judgement } from './judging/judgement.ts';
import type { Runner } from './judging/run.ts';
import type { Submission } from './judging/submission.ts';
import { onEngineFailure } from './sandbox/engine.ts';
import type { PoolCounts } from './sandbox/pool.ts';
import type { SlotCounts } from './slots.ts';

/** What is asked when the metrics are read. */
export interface MetricsParts {
  readonly slots: () => SlotCounts;
  readonly longestWaitMs: () => number;
  readonly containers: () => PoolCounts;
  readonly jobs: () => JobCounts;
  readonly maxSlots: number;
}

export interface Metrics {
  /** the type of `text` */
  readonly contentType: string;
  /** all of them, in the format of Prometheus */
  text(): Promise<string>;
  /** The same runner, whose judgements are counted. */
  counted(judge: Runner): Runner;
  answered(answer: { method: string; route: string; status: number; seconds: number }): void;
  stop(): void;
}

// From what a warm container needs for one small test to the longest submission.
const submissionBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120];
const answerBuckets = [0.001, 0.005, 0.025, 0.1, 0.5, 1, 2.5, 5, 10, 30, 60, 120];

export function createMetrics({ slots, longestWaitMs, containers, jobs, maxSlots }: MetricsParts): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });

  /** Read when it is asked for. */
  function gauge(name: string, help: string, values: () => Readonly<Record<string, number>>, label?: string): void {
    const made = new Gauge({
      registers: [],
      name,
      help,
      labelNames: label === undefined ? [] : [label],
      collect() {
        for (const [kind, value] of Object.entries(values())) {
          if (label === undefined) this.set(value);
          else this.set({ [label]: kind }, value);
        }
      },
    });
    registry.registerMetric(made);
  }

  const submissions = new Counter({
    name: 'judge_submissions_total',
    help: 'Submissions that were judged; the verdict is that of the first test that failed',
    labelNames: ['language', 'verdict'],
    registers,
  });
  const tests = new Counter({
    name: 'judge_tests_total',
    help: 'Tests of submissions that were judged',
    labelNames: ['language', 'verdict'],
    registers,
  });
  const leases = new Counter({
    name: 'judge_pool_leases_total',
    help: 'Containers that submissions were given: warm ones were there already',
    labelNames: ['origin'],
    registers,
  });
  const seconds = new Histogram({
    name: 'judge_submission_seconds',
    help: 'What a submission took: in the queue, for its container, to compile, for its tests, and all together',
    labelNames: ['stage'],
    buckets: submissionBuckets,
    registers,
  });
  const requests = new Counter({
    name: 'http_requests_total',
    help: 'Requests that were answered',
    labelNames: ['method', 'route', 'status'],
    registers,
  });
  const requestSeconds = new Histogram({
    name: 'http_request_seconds',
    help: 'From the first byte of a request to the last of its answer',
    labelNames: ['route'],
    buckets: answerBuckets,
    registers,
  });
  const engineErrors = new Counter({
    name: 'judge_engine_errors_total',
    help: 'Calls that the Docker Engine failed or did not answer in time',
    labelNames: ['operation'],
    registers,
  });
  gauge('judge_slots', 'Slots, each for one submission at a time', () => ({ '': maxSlots }));
  gauge('judge_slots_busy', 'Slots that are taken', () => ({ '': slots().running }));
  gauge('judge_queue_length', 'Submissions that wait for a slot', () => ({ '': slots().waiting }));
  gauge('judge_queue_bytes', 'What those take that wait', () => ({ '': slots().waitingBytes }));
  gauge('judge_queue_age_seconds', 'For how long the first in the queue has waited', () => ({
    '': longestWaitMs() / 1000,
  }));
  gauge('judge_containers', 'Containers that exist, or are being made', () => ({ ...containers() }), 'state');
  gauge(
    'judge_jobs',
    'Tasks and sessions: those that wait, that run, and whose results are kept',
    () => {
      const { queued, running, kept } = jobs();
      return { queued, running, kept };
    },
    'state',
  );
  gauge('judge_jobs_bytes', 'What tasks, sessions and their results take', () => ({ '': jobs().bytes }));

  function count({ language: { name: language } }: Submission, judgement: Judgement, totalMs: number): void {
    const { reports, timing, sandbox } = judgement;
    const first = reports.find(({ verdict }) => verdict !== 'accepted');
    submissions.inc({ language, verdict: first?.verdict ?? 'accepted' });
    for (const { verdict } of reports) tests.inc({ language, verdict });
    leases.inc({ origin: sandbox });
    const { queuedMs: queued, sandboxMs, compileMs: compile, runMs: run } = timing;
    for (const [stage, ms] of Object.entries({ queued, sandbox: sandboxMs, compile, run, total: totalMs })) {
      seconds.observe({ stage }, ms / 1000);
    }
  }

  const stopHearing = onEngineFailure(({ operation }) => engineErrors.inc({ operation }));

  return {
    contentType: registry.contentType,
    text: async () => registry.metrics(),
    counted: (judge) => async (submission, signal, options) => {
      const startedAtMs = performance.now();
      const judgement = await judge(submission, signal, options);
      count(submission, judgement, performance.now() - startedAtMs);
      return judgement;
    },
    answered({ method, route, status, seconds: took }) {
      requests.inc({ method, route, status });
      requestSeconds.observe({ route }, took);
    },
    stop: stopHearing,
  };
}
