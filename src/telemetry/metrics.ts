// The metrics that Prometheus reads. No label has a value that a client chooses.

import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { JudgeError } from '../errors.ts';
import type { JudgedSubmission, NamedJob, Runs } from './heard.ts';
import { tellEngineFailures, tellState, type StateMetricsParts } from './state-metrics.ts';

export type MetricsParts = StateMetricsParts;

/** The facts about an answer that are counted; null when a fact is unknown. */
export interface CountedAnswer {
  readonly method: string | null;
  /** the pattern of the route, never the path */
  readonly route: string | null;
  readonly status: number;
  readonly ms: number | null;
}

export interface Metrics {
  /** the content type of `text` */
  readonly contentType: string;
  /** Returns all metrics in the text format of Prometheus. */
  text(): Promise<string>;
  /** Wraps the runner, so that each run is counted when it has ended. */
  countJudgements<Job extends NamedJob, Result extends JudgedSubmission, Options>(
    judge: Runs<Job, Result, Options>,
  ): Runs<Job, Result, Options>;
  /** Wraps the runner of sessions in the same way; `endOf` names how a script ended. */
  countSessions<Job extends NamedJob, Result, Options>(
    run: Runs<Job, Result, Options>,
    endOf: (result: Result) => string,
  ): Runs<Job, Result, Options>;
  readonly countAnswer: (answer: CountedAnswer) => void;
  /** Counts a run of the playground; `end` names how it ended. */
  readonly countRun: (language: NamedJob['language'], end: string) => void;
  /** Counts a WebSocket of the playground as open, until the returned function is called. */
  readonly countSocket: () => () => void;
}

// The buckets reach from a test in a warm container to a task that waits behind a thousand others.
const submissionBuckets = [
  0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600,
];
// The longest answer is for a submission that waits for QUEUE_TIMEOUT and runs for SUBMISSION_TIMEOUT.
const answerBuckets = [0.001, 0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 180];

/** Gauges of Node that have the name of a counter; other metrics report the same facts by type. */
const misnamed = ['nodejs_active_handles_total', 'nodejs_active_requests_total', 'nodejs_active_resources_total'];

/** The label value for a missing method or route. */
const none = 'none';

export function createMetrics(parts: MetricsParts): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  for (const name of misnamed) registry.removeSingleMetric(name);
  tellState(registry, parts);
  const countJudgements = judgementsCounter(registry);
  const countSessions = sessionsCounter(registry);
  const countAnswer = answerCounter(registry);
  tellEngineFailures(registry, parts);
  return {
    contentType: registry.contentType,
    text: async () => registry.metrics(),
    countJudgements,
    countSessions,
    countAnswer,
    countRun: runCounter(registry),
    countSocket: socketGauge(registry),
  };
}

function judgementsCounter(registry: Registry): Metrics['countJudgements'] {
  const countJudgement = judgementCounter(registry);
  const unjudged = new Counter({
    name: 'judge_submissions_unjudged_total',
    help: 'Submissions that ended without a verdict, by reason: the client left, the queue, a fault of the server',
    labelNames: ['language', 'reason'],
    registers: [registry],
  });
  return (judge) => async (submission, signal, options) => {
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
  };
}

function sessionsCounter(registry: Registry): Metrics['countSessions'] {
  const sessions = new Counter({
    name: 'judge_sessions_total',
    help: 'Sessions by how their script ended; failed is a fault of the server',
    labelNames: ['language', 'end'],
    registers: [registry],
  });
  const seconds = new Histogram({
    name: 'judge_session_seconds',
    help: 'Seconds from the upload of a script to its end, including the wait for a slot',
    buckets: submissionBuckets,
    registers: [registry],
  });
  return (run, endOf) => async (script, signal, options) => {
    const language = script.language.name;
    const stopClock = seconds.startTimer();
    try {
      const report = await run(script, signal, options);
      sessions.inc({ language, end: endOf(report) });
      return report;
    } catch (error) {
      sessions.inc({ language, end: codeOf(error) === 'client_gone' ? 'cleaned_up' : 'failed' });
      throw error;
    } finally {
      stopClock();
    }
  };
}

function runCounter(registry: Registry): Metrics['countRun'] {
  const runs = new Counter({
    name: 'judge_runs_total',
    help: 'Runs of the playground by how they ended; cached and joined ones did not run a program of their own',
    labelNames: ['language', 'end'],
    registers: [registry],
  });
  return ({ name }, end) => runs.inc({ language: name, end });
}

function socketGauge(registry: Registry): Metrics['countSocket'] {
  const sockets = new Gauge({
    name: 'judge_sockets',
    help: 'WebSockets of the playground that are open',
    registers: [registry],
  });
  return () => {
    sockets.inc();
    return () => sockets.dec();
  };
}

function answerCounter(registry: Registry): Metrics['countAnswer'] {
  const requests = new Counter({
    name: 'http_requests_total',
    help: 'Answered requests by status; 499 when the client left before it had the whole answer',
    labelNames: ['method', 'route', 'status'],
    registers: [registry],
  });
  const seconds = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Seconds from the head of a request to the last byte of its answer',
    labelNames: ['route'],
    buckets: answerBuckets,
    registers: [registry],
  });
  return ({ method, route, status, ms }) => {
    requests.inc({ method: method ?? none, route: route ?? none, status });
    if (ms !== null) seconds.observe({ route: route ?? none }, ms / 1000);
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
    help: 'Judged submissions; the verdict is that of the first failed test, else accepted',
    labelNames,
    registers,
  });
  const tests = new Counter({
    name: 'judge_tests_total',
    help: 'Tests of judged submissions by verdict',
    labelNames,
    registers,
  });
  const seconds = new Histogram({
    name: 'judge_submission_seconds',
    help: 'Seconds from the arrival of a submission to its verdicts',
    buckets: submissionBuckets,
    registers,
  });
  const stageSeconds = new Histogram({
    name: 'judge_submission_stage_seconds',
    help: 'Seconds of each stage of a submission: queued, sandbox (wait for a container), compile, run (all tests)',
    labelNames: ['stage'],
    buckets: submissionBuckets,
    registers,
  });

  return (language: string, { reports, timing }: JudgedSubmission, totalMs: number): void => {
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
