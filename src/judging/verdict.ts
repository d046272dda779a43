// Outcome and output in, reason out.

import { type Ending, endingOf } from '../execution/ending.ts';
import type { JudgingLimits } from '../execution/limits.ts';
import type { Outcome } from '../execution/outcome.ts';
import type { Language } from '../languages/language.ts';
import type { Allowance } from './budget.ts';
import type { Checker } from './checkers/checker.ts';
import type { Reason } from './reason.ts';
import type { TestCase } from './test-source.ts';

/** All that a verdict on one test depends on. */
export interface JudgedCase {
  readonly outcome: Outcome;
  readonly allowance: Allowance;
  readonly test: TestCase;
  readonly checker: Checker;
  readonly language: Language;
  readonly judgingLimits: JudgingLimits;
}

/**
 * Judges one test that was run: its output is looked at only when the program ended well.
 * @returns null when the test is accepted
 * Rejects with a JudgeError, `sandbox_failed` when the outcome cannot be judged.
 */
export async function judgeOutcome({
  outcome,
  allowance,
  test,
  checker,
  language,
  judgingLimits,
}: JudgedCase): Promise<Reason | null> {
  const ending = endingOf(outcome, allowance.limits, language);
  if (ending !== null) return reasonOf(ending, allowance, judgingLimits);
  const difference = await checker.check(test, outcome.stdout);
  return difference === null ? null : { kind: 'difference', difference };
}

/** Tells a limit of the test from what was left of the submission's budget. */
function reasonOf(ending: Ending, { timeFrom, outputFrom }: Allowance, limits: JudgingLimits): Reason {
  if (ending.kind === 'output') {
    const limitBytes = outputFrom === 'test' ? ending.limitBytes : limits.submissionOutputBytes;
    return { kind: 'output', limitBytes, of: outputFrom };
  }
  // With its own limit the test might have passed, so this is no verdict on the program. The wall clock is never a matter
  // of the budget: its cap follows from the test's own limit.
  if (ending.kind === 'time' && timeFrom === 'submission') {
    return { kind: 'not_run', because: 'time_budget', budgetMs: limits.submissionTimeMs };
  }
  return ending;
}
