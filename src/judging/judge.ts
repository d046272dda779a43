// Judges one submission in a sandbox that is there already: load, compile once, then each test in order.

import { compile } from './compile.ts';
import type { CompileFailure } from './compile.ts';
import type { TestReport } from './judgement.ts';
import { wallCapMs } from './limits.ts';
import type { JudgingLimits } from './limits.ts';
import { reportOfRun, reportWithoutRun } from './report.ts';
import type { Outcome, Sandbox } from './sandbox.ts';
import type { Submission, TestCase } from './submission.ts';
import { harmless } from './text.ts';
import { judgeOutcome, timeBudgetEnded } from './verdict.ts';
import type { Allowance } from './verdict.ts';

/** A clock that only goes forward, in milliseconds. */
export type Clock = () => number;

export interface Judged {
  readonly reports: readonly TestReport[];
  readonly error: string | null;
  readonly compileMs: number;
  readonly runMs: number;
}

/** What is left of the submission's budgets. Time is charged time, so that a busy machine ends no budget. */
interface Budget {
  readonly timeMs: number;
  readonly outputBytes: number;
  readonly stderrBytes: number;
}

/** Rejects with a JudgeError when the sandbox fails; what the program does wrong is in the reports. */
export async function judge(
  submission: Submission,
  sandbox: Sandbox,
  limits: JudgingLimits,
  now: Clock = () => performance.now(),
): Promise<Judged> {
  const startedAt = now();
  await sandbox.load(submission.program);
  const { failure, chargedTimeMs } = await compile(submission, sandbox, limits);
  const compiledAt = now();
  if (failure !== null) {
    return { ...compileErrors(submission.tests, failure), compileMs: compiledAt - startedAt, runMs: 0 };
  }
  const reports = await runTests(submission, sandbox, limits, {
    timeMs: limits.submissionTimeMs - chargedTimeMs,
    outputBytes: limits.submissionOutputBytes,
    stderrBytes: limits.submissionStderrBytes,
  });
  return { reports, error: firstError(reports), compileMs: compiledAt - startedAt, runMs: now() - compiledAt };
}

async function runTests(
  submission: Submission,
  sandbox: Sandbox,
  limits: JudgingLimits,
  whole: Budget,
): Promise<readonly TestReport[]> {
  const reports: TestReport[] = [];
  let budget = whole;
  let hasFailed = false;
  for (const test of submission.tests) {
    const reason = reasonNotToRun(budget, hasFailed && submission.stopOnFailure, limits);
    if (reason !== null) {
      reports.push(reportWithoutRun(test, 'not_run', reason));
      continue;
    }
    const allowance = allow(submission, limits, budget);
    const outcome = await sandbox.run({
      argv: submission.language.runArgv,
      input: Buffer.from(test.in, 'utf8'),
      limits: allowance.limits,
    });
    const { language, checker } = submission;
    const decision = judgeOutcome({
      outcome,
      allowance,
      expected: test.expected_out,
      checker,
      language,
      judgingLimits: limits,
    });
    reports.push(reportOfRun(test, outcome, decision, budget.stderrBytes));
    hasFailed ||= decision.verdict !== 'accepted';
    budget = decision.verdict === 'not_run' ? { ...budget, timeMs: 0 } : spend(budget, outcome);
  }
  return reports;
}

function reasonNotToRun(budget: Budget, isStopped: boolean, limits: JudgingLimits): string | null {
  // Less than a millisecond is nothing: limits are handed on in whole ones, and 0 would mean none at all to many a tool.
  if (budget.timeMs < 1) return timeBudgetEnded(limits);
  return isStopped ? 'not run: an earlier test failed' : null;
}

/** The smaller of the test's own limits and what is left of the budgets. */
function allow({ timeLimitMs, memoryLimitBytes }: Submission, limits: JudgingLimits, budget: Budget): Allowance {
  const isShortOfTime = budget.timeMs < timeLimitMs;
  const isShortOfOutput = budget.outputBytes < limits.testOutputBytes;
  return {
    limits: {
      timeMs: isShortOfTime ? Math.floor(budget.timeMs) : timeLimitMs,
      wallTimeMs: wallCapMs(timeLimitMs),
      memoryBytes: memoryLimitBytes,
      outputBytes: isShortOfOutput ? budget.outputBytes : limits.testOutputBytes,
    },
    timeFrom: isShortOfTime ? 'submission' : 'test',
    outputFrom: isShortOfOutput ? 'submission' : 'test',
  };
}

function spend(budget: Budget, { usage, stdout, stderr }: Outcome): Budget {
  return {
    timeMs: budget.timeMs - usage.chargedTimeMs,
    outputBytes: budget.outputBytes - stdout.length,
    stderrBytes: Math.max(0, budget.stderrBytes - stderr.length),
  };
}

function compileErrors(tests: readonly TestCase[], failure: CompileFailure): Pick<Judged, 'reports' | 'error'> {
  const error = `compilation error: ${harmless(failure.lastLine)}`;
  return {
    reports: tests.map((test) => reportWithoutRun(test, 'compile_error', error)),
    error: `compilation error: ${failure.message}`,
  };
}

function firstError(reports: readonly TestReport[]): string | null {
  const index = reports.findIndex((report) => report.verdict !== 'accepted');
  const error = reports[index]?.error ?? null;
  return error === null ? null : `test ${index + 1} of ${reports.length}: ${error}`;
}
