// Outcome and output in, verdict out: the one table of precedence. Pure functions.

import type { Allowance } from './budget.ts';
import type { Comparison } from './checkers/create-checker.ts';
import type { Difference } from './checkers/difference.ts';
import type { Language } from '../languages/language.ts';
import { type JudgingLimits, secondsText } from '../execution/limits.ts';
import { isOverMemory, type Outcome, requireSound, stderrText, unsound } from '../execution/outcome.ts';
import { formatSizeBytes } from '../sizes.ts';
import type { TestCase } from './test-source.ts';
import { harmless, quote, tellingLine } from '../text.ts';

export const verdicts = [
  'accepted',
  'wrong_answer',
  'time_limit_exceeded',
  'memory_limit_exceeded',
  'output_limit_exceeded',
  'runtime_error',
  'compile_error',
  'not_run',
] as const;

export type Verdict = (typeof verdicts)[number];

/** All that a verdict on one test depends on. */
export interface JudgedCase {
  readonly outcome: Outcome;
  readonly allowance: Allowance;
  readonly test: TestCase;
  readonly checker: Comparison;
  readonly language: Language;
  readonly judgingLimits: JudgingLimits;
}

export interface Decision {
  readonly verdict: Verdict;
  /** null when accepted; else a phrase of the contract, a colon and the detail */
  readonly error: string | null;
  readonly difference: Difference | null;
}

/** A rule decides, or leaves it to the next. */
type Rule = (judged: JudgedCase) => Decision | null;

/** The first rule that applies decides. Nothing but the last one can accept. */
const precedence: readonly Rule[] = [memoryLimit, outputLimit, timeLimit, runtimeError, comparison];

/**
 * Judges one test that was run.
 * @throws JudgeError `sandbox_failed` when the outcome cannot be judged
 */
export function judgeOutcome(judged: JudgedCase): Decision {
  requireSound(judged.outcome, judged.allowance.limits);
  for (const rule of precedence) {
    const decision = rule(judged);
    if (decision !== null) return decision;
  }
  throw unsound('no rule applies');
}

/** The error of a test that the submission's time budget did not reach, or ended. */
export function timeBudgetEnded({ submissionTimeMs }: JudgingLimits): string {
  return `not run: the time budget of the whole submission (${secondsText(submissionTimeMs)}) ended`;
}

function memoryLimit({ outcome, allowance, language }: JudgedCase): Decision | null {
  const { memoryBytes } = allowance.limits;
  if (!isOverMemory(outcome, memoryBytes, language)) return null;
  return failed('memory_limit_exceeded', `memory limit exceeded: ${formatSizeBytes(memoryBytes)}`);
}

function outputLimit({ outcome, allowance, judgingLimits }: JudgedCase): Decision | null {
  if (outcome.stdoutBytes <= allowance.limits.outputBytes) return null;
  const detail =
    allowance.outputFrom === 'test'
      ? formatSizeBytes(allowance.limits.outputBytes)
      : `the output budget of the whole submission (${formatSizeBytes(judgingLimits.submissionOutputBytes)}) ended`;
  return failed('output_limit_exceeded', `output limit exceeded: ${detail}`);
}

function timeLimit({ outcome, allowance, judgingLimits }: JudgedCase): Decision | null {
  const { end, usage } = outcome;
  const stoppedBy = end.kind === 'stopped' ? end.limit : null;
  // Never a matter of the budget: the wall cap follows from the test's own limit.
  if (stoppedBy === 'wall_time') return failed('time_limit_exceeded', 'time limit exceeded: wall clock');
  if (stoppedBy !== 'time' && usage.chargedTimeMs <= allowance.limits.timeMs) return null;
  // With its own limit the test might have passed, so this is no verdict on the program.
  if (allowance.timeFrom === 'submission') return failed('not_run', timeBudgetEnded(judgingLimits));
  return failed('time_limit_exceeded', `time limit exceeded: ${secondsText(allowance.limits.timeMs)}`);
}

function runtimeError({ outcome, language }: JudgedCase): Decision | null {
  const { end } = outcome;
  switch (end.kind) {
    case 'exited':
      return end.exitCode === 0
        ? null
        : failed('runtime_error', withWords(`exit code ${end.exitCode}`, outcome, language));
    case 'signaled':
      return failed('runtime_error', withWords(`killed by ${harmless(end.signal)}`, outcome, language));
    case 'stopped':
      throw unsound(`stopped by ${end.limit}, and yet not over time`);
    default:
      end satisfies never;
      throw unsound('an unknown end');
  }
}

function comparison({ outcome, test, checker }: JudgedCase): Decision {
  const difference = checker.check(test, outcome.stdout);
  if (difference === null) return { verdict: 'accepted', error: null, difference };
  const { line, column } = difference;
  const place = `line ${line}, column ${column}`;
  const detail = `expected ${sideText(difference.expected)}, got ${sideText(difference.got)}`;
  return { verdict: 'wrong_answer', error: `wrong answer: ${place}: ${detail}`, difference };
}

function sideText(excerpt: string): string {
  return excerpt === '' ? 'end of output' : quote(excerpt);
}

function withWords(how: string, outcome: Outcome, { runtimeErrorLines }: Language): string {
  const line = harmless(tellingLine(stderrText(outcome), runtimeErrorLines, 'last'));
  return line === '' ? `runtime error: ${how}` : `runtime error: ${how}: ${line}`;
}

function failed(verdict: Exclude<Verdict, 'accepted'>, error: string): Decision {
  return { verdict, error, difference: null };
}
