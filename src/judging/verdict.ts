// Decides from the outcome and the output of a test why the test was not accepted, if so.

import { type Ending, endingOf } from '../execution/ending.ts';
import type { JudgingLimits } from '../execution/limits.ts';
import type { Outcome } from '../execution/outcome.ts';
import type { Language } from '../languages/language.ts';
import type { Allowance } from './budget.ts';
import type { Checker } from './checkers/checker.ts';
import type { OpenOutput, Reason } from './reason.ts';
import type { TestCase } from './test-source.ts';

const NEWLINE = 0x0a;

/** All that a verdict on one test depends on. */
export interface JudgedCase {
  readonly outcome: Outcome;
  readonly allowance: Allowance;
  readonly test: TestCase;
  readonly checker: Checker;
  readonly language: Language;
  readonly judgingLimits: JudgingLimits;
  /** what the compiler's warnings say about the exit code; empty when they say nothing */
  readonly exitCodeMeaning: string;
}

/**
 * Judges one test that was run. The checker looks at the output only when the program ended well.
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
  exitCodeMeaning,
}: JudgedCase): Promise<Reason | null> {
  const ending = endingOf(outcome, allowance.limits, language);
  if (ending?.kind === 'exit_code' && exitCodeMeaning !== '') {
    return { ...ending, line: ending.line === '' ? exitCodeMeaning : `${exitCodeMeaning}: ${ending.line}` };
  }
  if (ending !== null) return reasonOf(ending, allowance, judgingLimits, openOutputOf(outcome.stdout, test.answer));
  const difference = await checker.check(test, outcome.stdout);
  return difference === null ? null : { kind: 'difference', difference };
}

/** The reason for an ending. It says whether the test's own limit or the submission's budget was reached. */
function reasonOf(
  ending: Ending,
  { timeFrom, outputFrom }: Allowance,
  limits: JudgingLimits,
  openOutput: OpenOutput | null,
): Reason {
  if (ending.kind === 'output') {
    const limitBytes = outputFrom === 'test' ? ending.limitBytes : limits.submissionOutputBytes;
    return { kind: 'output', limitBytes, of: outputFrom };
  }
  // With its own limit the test might have passed, so this is not a verdict on the program. The budget never shortens
  // the wall clock: its cap follows from the test's own limit.
  if (ending.kind === 'time' && timeFrom === 'submission') {
    return { kind: 'not_run', because: 'time_budget', budgetMs: limits.submissionTimeMs };
  }
  const isOverTime = ending.kind === 'time' || ending.kind === 'wall_clock';
  return isOverTime && openOutput !== null ? { ...ending, openOutput } : ending;
}

/** What is missing of an output that was cut off; null when it is not known that something is. */
function openOutputOf(stdout: Uint8Array, answer: Uint8Array): OpenOutput | null {
  if (answer.length === 0) return null;
  if (stdout.length === 0) return 'all';
  return stdout.at(-1) === NEWLINE ? null : 'end';
}
