// Why a test was not accepted, as facts. The words for them are in api/phrases.ts.

import type { CompileFailure } from '../execution/compile.ts';
import type { Ending } from '../execution/ending.ts';
import type { Difference } from './checkers/difference.ts';

/** The endings that a time limit brings. */
type OverTime = Extract<Ending, { kind: 'time' | 'wall_clock' }>;

/**
 * What is missing of the output of a program that ran out of time: all of it, or the end of its last line. The program may
 * have printed that into a buffer of its own.
 */
export type OpenOutput = 'all' | 'end';

export type Reason =
  | Exclude<Ending, { kind: 'output' | OverTime['kind'] }>
  | (OverTime & { readonly openOutput?: OpenOutput })
  /** `of` says whose limit it was: the test's own, or what was left of the submission's */
  | { readonly kind: 'output'; readonly limitBytes: number; readonly of: 'test' | 'submission' }
  | { readonly kind: 'difference'; readonly difference: Difference }
  | { readonly kind: 'compilation'; readonly failure: CompileFailure }
  | NotRun;

/** The test was not started, or was stopped when the submission's time budget ended: not a verdict on the program. */
export type NotRun =
  | { readonly kind: 'not_run'; readonly because: 'earlier_failure' }
  | { readonly kind: 'not_run'; readonly because: 'time_budget'; readonly budgetMs: number };

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

const verdictByKind = {
  difference: 'wrong_answer',
  time: 'time_limit_exceeded',
  wall_clock: 'time_limit_exceeded',
  memory: 'memory_limit_exceeded',
  output: 'output_limit_exceeded',
  exit_code: 'runtime_error',
  signal: 'runtime_error',
  compilation: 'compile_error',
  not_run: 'not_run',
} as const satisfies Record<Reason['kind'], Verdict>;

/** The verdict is `accepted` if and only if there is no reason. */
export function verdictOf(reason: Reason | null): Verdict {
  return reason === null ? 'accepted' : verdictByKind[reason.kind];
}
