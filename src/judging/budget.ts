// What is left of the budgets that the tests of a submission share, and how much of it one test may use.

import { type JudgingLimits, wallCapMs } from '../execution/limits.ts';
import type { Outcome } from '../execution/outcome.ts';
import type { ProcessLimits } from '../execution/process.ts';

/** What is left of each budget. `timeMs` is charged time, so that a busy machine uses up no budget. */
export interface Budget {
  readonly timeMs: number;
  readonly outputBytes: number;
  readonly stderrBytes: number;
}

/** What one test is allowed, and whether a limit is the test's own or what was left of the submission's budget. */
export interface Allowance {
  readonly limits: ProcessLimits;
  readonly timeFrom: 'test' | 'submission';
  readonly outputFrom: 'test' | 'submission';
}

/** The limits that a submission sets for each of its tests. */
interface TestLimits {
  readonly timeLimitMs: number;
  readonly memoryLimitBytes: number;
}

/** The budget of a submission whose compile step was charged for `compileTimeMs`. */
export function budgetAfterCompiling(limits: JudgingLimits, compileTimeMs: number): Budget {
  return {
    timeMs: limits.submissionTimeMs - compileTimeMs,
    outputBytes: limits.submissionOutputBytes,
    stderrBytes: limits.submissionStderrBytes,
  };
}

/** Limits are whole milliseconds, and 0 would mean "no limit" to many tools, so less than 1 ms counts as nothing. */
export function hasTimeLeft({ timeMs }: Budget): boolean {
  return timeMs >= 1;
}

/** The smaller of the test's own limits and what is left of the budget. */
export function allow({ timeLimitMs, memoryLimitBytes }: TestLimits, limits: JudgingLimits, budget: Budget): Allowance {
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

/** Whether the budget covers two tests, whatever the first one uses: then both have the same allowance. */
export function coversTwoTests(budget: Budget, { timeLimitMs }: TestLimits, limits: JudgingLimits): boolean {
  // A test may be charged for a little more than its limit before it is stopped.
  return budget.timeMs >= 3 * timeLimitMs && budget.outputBytes >= 2 * limits.testOutputBytes;
}

/** What is left after a test. */
export function spend(budget: Budget, { usage, stdout, stderr }: Outcome): Budget {
  return {
    timeMs: budget.timeMs - usage.chargedTimeMs,
    outputBytes: budget.outputBytes - stdout.length,
    stderrBytes: Math.max(0, budget.stderrBytes - stderr.length),
  };
}
