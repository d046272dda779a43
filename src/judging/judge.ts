// Judges one submission in a sandbox that is there already: load, compile once, then each test in order.

import type { Clock } from '../clock.ts';
import { compile, type CompileFailure } from '../execution/compile.ts';
import {
  allow,
  type Allowance,
  type Budget,
  budgetAfterCompiling,
  coversTwoTests,
  hasTimeLeft,
  spend,
} from './budget.ts';
import type { TestReport } from './judgement.ts';
import type { JudgingLimits } from '../execution/limits.ts';
import { testSize } from './needs.ts';
import { reportOfRun, reportWithoutRun } from './report.ts';
import type { Outcome } from '../execution/outcome.ts';
import type { Sandbox } from '../execution/sandbox.ts';
import type { Submission, TestCase } from './submission.ts';
import { harmless } from '../text.ts';
import { judgeOutcome, timeBudgetEnded } from './verdict.ts';

export interface Judged {
  readonly reports: readonly TestReport[];
  readonly error: string | null;
  readonly compileMs: number;
  readonly runMs: number;
}

/** Rejects with a JudgeError when the sandbox fails; what the program does wrong is in the reports. */
export async function judge(
  submission: Submission,
  sandbox: Sandbox,
  limits: JudgingLimits,
  now: Clock = () => performance.now(),
): Promise<Judged> {
  const startedAt = now();
  const [, { failure, chargedTimeMs }] = await Promise.all([
    sandbox.load(submission.program),
    compile(submission, sandbox, limits),
  ]);
  const compiledAt = now();
  if (failure !== null) {
    return { ...compileErrors(submission.tests, failure), compileMs: compiledAt - startedAt, runMs: 0 };
  }
  await sandbox.fit(testSize(submission, limits));
  const reports = await runTests(submission, sandbox, limits, budgetAfterCompiling(limits, chargedTimeMs));
  return { reports, error: firstError(reports), compileMs: compiledAt - startedAt, runMs: now() - compiledAt };
}

/** A test that the sandbox has been told to run. */
interface Ordered {
  readonly allowance: Allowance;
  readonly outcome: Promise<Outcome>;
}

async function runTests(
  submission: Submission,
  sandbox: Sandbox,
  limits: JudgingLimits,
  whole: Budget,
): Promise<readonly TestReport[]> {
  const { tests, language, checker } = submission;
  const reports: TestReport[] = [];
  let budget = whole;
  let hasFailed = false;
  let ahead: Ordered | undefined;
  for (const [index, test] of tests.entries()) {
    const reason = ahead === undefined ? reasonNotToRun(budget, hasFailed && submission.stopOnFailure, limits) : null;
    if (reason !== null) {
      reports.push(reportWithoutRun(test, 'not_run', reason));
      continue;
    }
    const { allowance, outcome: coming }: Ordered = ahead ?? orderTest(submission, test, sandbox, limits, budget);
    const next = tests[index + 1];
    // So that the sandbox has it when it is done with this one, and does not wait for us.
    ahead =
      next !== undefined && isNextCertain(submission, limits, budget)
        ? orderTest(submission, next, sandbox, limits, budget)
        : undefined;
    const outcome = await coming;
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

function orderTest(
  submission: Submission,
  test: TestCase,
  sandbox: Sandbox,
  limits: JudgingLimits,
  budget: Budget,
): Ordered {
  const allowance = allow(submission, limits, budget);
  const outcome = sandbox.run({
    ...submission.language.run(submission.memoryLimitBytes),
    input: Buffer.from(test.in, 'utf8'),
    limits: allowance.limits,
  });
  // When the test before it fails, nobody waits for this one any more.
  outcome.catch(() => undefined);
  return { allowance, outcome };
}

/** Whether the next test will be run with the same allowance, whatever becomes of this one. */
function isNextCertain(submission: Submission, limits: JudgingLimits, budget: Budget): boolean {
  return !submission.stopOnFailure && coversTwoTests(budget, submission, limits);
}

function reasonNotToRun(budget: Budget, isStopped: boolean, limits: JudgingLimits): string | null {
  if (!hasTimeLeft(budget)) return timeBudgetEnded(limits);
  return isStopped ? 'not run: an earlier test failed' : null;
}

function compileErrors(tests: readonly TestCase[], failure: CompileFailure): Pick<Judged, 'reports' | 'error'> {
  const error = `compilation error: ${harmless(failure.line)}`;
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
