// The result of judging a submission: a report on each test, and how long each stage took. Every HTTP surface shows this.

import type { Reason, Verdict } from './reason.ts';

/**
 * One test. Times, memory, exit code and signal are null for a test that was never started. One that was stopped because
 * the submission's time budget ended has the verdict `not_run` and keeps its figures: they say where the budget went.
 */
export interface TestReport {
  /** the test's place in the submission, from 0 */
  readonly index: number;
  readonly verdict: Verdict;
  /** stdout decoded as UTF-8, U+FFFD for invalid bytes, cut at a character's border */
  readonly output: string;
  /** null when accepted, and only then */
  readonly reason: Reason | null;
  readonly executionTimeMs: number | null;
  readonly peakMemoryBytes: number | null;
  readonly cpuTimeMs: number | null;
  readonly wallTimeMs: number | null;
  /** null unless it exited by itself */
  readonly exitCode: number | null;
  /** by name; null unless a signal ended the program, other than the supervisor's own */
  readonly signal: string | null;
  /** the last 64 KiB, or less when earlier tests have used up what is kept for a submission */
  readonly stderr: string;
  readonly stderrTruncated: boolean;
  readonly outputBytes: number;
  readonly outputTruncated: boolean;
}

/** How long each stage took, wall time. */
export interface Timing {
  readonly queuedMs: number;
  readonly sandboxMs: number;
  readonly compileMs: number;
  readonly runMs: number;
}

export interface Judgement {
  /** one for each test, in the order sent, always */
  readonly reports: readonly TestReport[];
  readonly timing: Timing;
  readonly sandbox: 'warm' | 'cold';
}
