// Judges one submission in a leased sandbox: loads the program, compiles it once, then runs each test in order.

import { createChecker } from './checkers/create-checker.ts';
import type { Clock } from '../clock.ts';
import { runCommand } from '../execution/commands.ts';
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
import type { NotRun, Reason } from './reason.ts';
import { reportOfRun, reportWithoutRun } from './report.ts';
import type { Outcome } from '../execution/outcome.ts';
import type { Sandbox } from '../execution/sandbox.ts';
import type { Submission } from './submission.ts';
import type { TestCase } from './test-source.ts';
import { judgeOutcome } from './verdict.ts';

export interface Judged {
  readonly reports: readonly TestReport[];
  /** as in Judgement */
  readonly compileOutput: string;
  readonly compileMs: number;
  readonly runMs: number;
}

/** Is told when each stage is over. Its functions must not throw. */
export interface JudgeListener {
  /** `failure` is null when the program was compiled */
  readonly compiled: (failure: CompileFailure | null) => void;
  /** called for each test in order, also for one that was not run */
  readonly reported: (report: TestReport) => void;
}

const nobody: JudgeListener = { compiled: () => undefined, reported: () => undefined };

/** Rejects with a JudgeError when the sandbox fails; failures of the program are in the reports. */
export async function judge(
  submission: Submission,
  sandbox: Sandbox,
  limits: JudgingLimits,
  now: Clock = () => performance.now(),
  listener: JudgeListener = nobody,
): Promise<Judged> {
  const startedAt = now();
  const [, { failure, chargedTimeMs, exitCodeMeaning, output: compileOutput }] = await Promise.all([
    sandbox.load(submission.program),
    compile(submission, sandbox, limits),
  ]);
  const compiledAt = now();
  listener.compiled(failure);
  if (failure !== null) {
    const reason: Reason = { kind: 'compilation', failure };
    const reports = Array.from({ length: submission.tests.count }, (_, index) => reportWithoutRun(index, reason));
    for (const report of reports) listener.reported(report);
    return { reports, compileOutput, compileMs: compiledAt - startedAt, runMs: 0 };
  }
  await sandbox.fit(testSize(submission, limits));
  const budget = budgetAfterCompiling(limits, chargedTimeMs);
  const reports = await runTests(submission, sandbox, limits, { budget, exitCodeMeaning }, listener);
  return { reports, compileOutput, compileMs: compiledAt - startedAt, runMs: now() - compiledAt };
}

/** A test that the sandbox has been told to run. */
interface Ordered {
  readonly test: TestCase;
  readonly allowance: Allowance;
  readonly outcome: Promise<Outcome>;
}

async function runTests(
  submission: Submission,
  sandbox: Sandbox,
  limits: JudgingLimits,
  { budget: whole, exitCodeMeaning }: { readonly budget: Budget; readonly exitCodeMeaning: string },
  listener: JudgeListener,
): Promise<readonly TestReport[]> {
  const { tests, language, stopOnFailure } = submission;
  const checker = createChecker(submission.checker);
  const reports: TestReport[] = [];
  const add = (report: TestReport): void => {
    reports.push(report);
    listener.reported(report);
  };
  let budget = whole;
  let hasFailed = false;
  let ahead: Promise<Ordered> | undefined;
  for (let index = 0; index < tests.count; index++) {
    const notRun = ahead === undefined ? reasonNotToRun(budget, hasFailed && stopOnFailure, limits) : null;
    if (notRun !== null) {
      add(reportWithoutRun(index, notRun));
      continue;
    }
    const { test, allowance, outcome: coming } = await (ahead ?? orderTest(submission, index, sandbox, limits, budget));
    // The sandbox gets the next test before it has finished this one, so it need not wait for the server.
    const isNextOrdered = index + 1 < tests.count && isNextCertain(submission, limits, budget);
    ahead = isNextOrdered ? orderTest(submission, index + 1, sandbox, limits, budget) : undefined;
    // If this test ends the judging with an error, nothing awaits the next test any more.
    ahead?.catch(() => undefined);
    const outcome = await coming;
    const judged = { outcome, allowance, test, checker, language, judgingLimits: limits, exitCodeMeaning };
    const reason = await judgeOutcome(judged);
    add(reportOfRun(index, outcome, reason, budget.stderrBytes));
    hasFailed ||= reason !== null;
    budget = reason?.kind === 'not_run' ? { ...budget, timeMs: 0 } : spend(budget, outcome);
  }
  return reports;
}

/** Resolves when the test has been read and the sandbox has been told to run it. */
async function orderTest(
  submission: Submission,
  index: number,
  sandbox: Sandbox,
  limits: JudgingLimits,
  budget: Budget,
): Promise<Ordered> {
  const test = await submission.tests.read(index);
  const allowance = allow(submission, limits, budget);
  const outcome = sandbox.run({
    ...runCommand(submission.language, submission.program, submission.memoryLimitBytes, submission.args),
    input: test.input,
    limits: allowance.limits,
    stopsAtOutputLimit: true,
  });
  outcome.catch(() => undefined);
  return { test, allowance, outcome };
}

/** Whether the next test will be run with the same allowance, whatever the result of this one. */
function isNextCertain(submission: Submission, limits: JudgingLimits, budget: Budget): boolean {
  return !submission.stopOnFailure && coversTwoTests(budget, submission, limits);
}

function reasonNotToRun(budget: Budget, isStopped: boolean, limits: JudgingLimits): NotRun | null {
  if (!hasTimeLeft(budget)) return { kind: 'not_run', because: 'time_budget', budgetMs: limits.submissionTimeMs };
  return isStopped ? { kind: 'not_run', because: 'earlier_failure' } : null;
}
