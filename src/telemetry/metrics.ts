// What Prometheus reads of this server. No label has a value that a client chooses.

import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { JudgeError } from '../errors.ts';
import type { Answered } from './access.ts';
import type { JobCounts } from '../execution/jobs.ts';
import type { Judgement } from '../judging/judgement.ts';
import type { ScriptRunner } from '../execution/run-script.ts';
import { scriptEndOf } from '../execution/script.ts';
import type { Runner } from '../judging/runner.ts';
import { onEngineFailure } from '../sandbox/engine.ts';
import type { PoolCounts } from '../sandbox/places.ts';
import type { PoolTotals } from '../sandbox/pool.ts';
import type { SlotCounts } from '../execution/slots.ts';

/** What is asked when the metrics are read. */
export interface MetricsParts {
  readonly slots: () => SlotCounts;
  readonly longestWaitMs: () => number;
  readonly containers: () => PoolCounts;
  readonly containerTotals: () => PoolTotals;
  readonly jobs: () => JobCounts;
  readonly maxSlots: number;
}

export interface Metrics {
  /** the type of `text` */
  readonly contentType: string;
  /** all of them, in the format of Prometheus */
  text(): Promise<string>;
  /** The same runner, each of whose runs is counted when it has ended. */
  countJudgements(judge: Runner): Runner;
  /** The same for sessions. */
  countSessions(run: ScriptRunner): ScriptRunner;
  countAnswer(answered: Answered): void;
  stop(): void;
}

// From what a test takes in a warm container to a task that waits behind a thousand others.
const submissionBuckets = [
  0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600,
];
// The longest is a submission that waits for QUEUE_TIMEOUT and runs for SUBMISSION_TIMEOUT.
const answerBuckets = [0.001, 0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 180];

/** Of Node: gauges that have the name of a counter, of what is told by type as well. */
const misnamed = ['nodejs_active_handles_total', 'nodejs_active_requests_total', 'nodejs_active_resources_total'];

/** In labels, of what there is none of. */
const none = 'none';

export function createMetrics(parts: MetricsParts): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  for (const name of misnamed) registry.removeSingleMetric(name);
  tellState(registry, parts);
  const countJudgement = judgementCounter(registry);
  const unjudged = new Counter({
    name: 'judge_submissions_unjudged_total',
    help: 'Submissions that ended without a verdict, by why: the client left, the queue, a fault of ours',
    labelNames: ['language', 'reason'],
    registers: [registry],
  });
  const sessions = new Counter({
    name: 'judge_sessions_total',
    help: 'Sessions by how their script ended; failed is a fault of ours',
    labelNames: ['language', 'end'],
    registers: [registry],
  });
  const sessionSeconds = new Histogram({
    name: 'judge_session_seconds',
    help: 'From the upload of a script to its end, the waiting for a slot included',
    buckets: submissionBuckets,
    registers: [registry],
  });
  const requests = new Counter({
    name: 'http_requests_total',
    help: 'Requests that were answered; 499 when the client left before it had the whole answer',
    labelNames: ['method', 'route', 'status'],
    registers: [registry],
  });
  const requestSeconds = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'From the head of a request to the last byte of its answer',
    labelNames: ['route'],
    buckets: answerBuckets,
    registers: [registry],
  });
  const engineErrors = new Counter({
    name: 'judge_engine_errors_total',
    help: 'Calls that the Docker Engine failed or did not answer in time',
    labelNames: ['operation'],
    registers: [registry],
  });
  const stopHearing = onEngineFailure(({ operation }) => engineErrors.inc({ operation }));

  return {
    contentType: registry.contentType,
    text: async () => registry.metrics(),
    countJudgements: (judge) => async (submission, signal, options) => {
      const language = submission.language.name;
      const startedAtMs = performance.now();
      try {
        const judgement = await judge(submission, signal, options);
        countJudgement(language, judgement, performance.now() - startedAtMs);
        return judgement;
      } catch (error) {
        unjudged.inc({ language, reason: codeOf(error) });
        throw error;
      }
    },
    countSessions: (run) => async (script, signal, options) => {
      const language = script.language.name;
      const stopClock = sessionSeconds.startTimer();
      try {
        const report = await run(script, signal, options);
        sessions.inc({ language, end: scriptEndOf(report) });
        return report;
      } catch (error) {
        sessions.inc({ language, end: codeOf(error) === 'client_gone' ? 'cleaned_up' : 'failed' });
        throw error;
      } finally {
        stopClock();
      }
    },
    countAnswer({ method, route, status, ms }) {
      requests.inc({ method: method ?? none, route: route ?? none, status });
      if (ms !== null) requestSeconds.observe({ route: route ?? none }, ms / 1000);
    },
    stop: stopHearing,
  };
}

function codeOf(error: unknown): string {
  return error instanceof JudgeError ? error.code : 'internal';
}

function judgementCounter(registry: Registry) {
  const registers = [registry];
  const labelNames = ['language', 'verdict'] as const;
  const submissions = new Counter({
    name: 'judge_submissions_total',
    help: 'Submissions that were judged; the verdict is that of the first test that failed',
    labelNames,
    registers,
  });
  const tests = new Counter({
    name: 'judge_tests_total',
    help: 'Tests of submissions that were judged',
    labelNames,
    registers,
  });
  const seconds = new Histogram({
    name: 'judge_submission_seconds',
    help: 'From a submission’s arrival to its verdicts',
    buckets: submissionBuckets,
    registers,
  });
  const stageSeconds = new Histogram({
    name: 'judge_submission_stage_seconds',
    help: 'What a submission took of that: in the queue, for its container, to compile, for its tests',
    labelNames: ['stage'],
    buckets: submissionBuckets,
    registers,
  });

  return (language: string, { reports, timing }: Judgement, totalMs: number): void => {
    const first = reports.find(({ verdict }) => verdict !== 'accepted');
    submissions.inc({ language, verdict: first?.verdict ?? 'accepted' });
    for (const { verdict } of reports) tests.inc({ language, verdict });
    seconds.observe(totalMs / 1000);
    const { queuedMs: queued, sandboxMs: sandbox, compileMs: compile, runMs: run } = timing;
    for (const [stage, ms] of Object.entries({ queued, sandbox, compile, run })) {
      stageSeconds.observe({ stage }, ms / 1000);
    }
  };
}

/** What is, and what others have counted: read when it is asked for. */
function tellState(registry: Registry, parts: MetricsParts): void {
  const { slots, longestWaitMs, containers, containerTotals, jobs, maxSlots } = parts;

  function gauge(name: string, help: string, value: () => number): void {
    const made: Gauge = new Gauge({ registers: [], name, help, collect: () => made.set(value()) });
    registry.registerMetric(made);
  }

  /** By one label, each of whose values is there from the beginning. */
  function gauges(name: string, help: string, label: string, values: () => Readonly<Record<string, number>>): void {
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
  function counters(name: string, help: string, label: string, values: () => Readonly<Record<string, number>>): void {
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

  gauge('judge_slots', 'Slots, each for one submission at a time', () => maxSlots);
  gauge('judge_slots_busy', 'Slots that are taken', () => slots().running);
  gauge('judge_queue_length', 'Submissions and sessions that wait for a slot', () => slots().waiting);
  gauge('judge_queue_bytes', 'What those take that wait', () => slots().waitingBytes);
  gauge('judge_queue_age_seconds', 'For how long the first in the queue has waited', () => longestWaitMs() / 1000);
  gauges('judge_containers', 'Containers that exist, or are being made', 'state', () => ({ ...containers() }));
  counters('judge_pool_leases_total', 'Containers that were given out: warm ones were there', 'origin', () => {
    const { warm, cold } = containerTotals();
    return { warm, cold };
  });
  const failures: Counter = new Counter({
    registers: [],
    name: 'judge_container_failures_total',
    help: 'Containers that could not be started, or died while they were warm',
    collect() {
      failures.reset();
      failures.inc(containerTotals().failed);
    },
  });
  registry.registerMetric(failures);
  gauges('judge_jobs', 'Tasks and sessions that wait, that run, and whose results are kept', 'state', () => {
    const { queued, running, kept } = jobs();
    return { queued, running, kept };
  });
  gauge('judge_jobs_bytes', 'What tasks, sessions and their results take', () => jobs().bytes);
}
