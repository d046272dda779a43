// The result of judging a submission: a report on each test, and the time of each stage. Every HTTP surface shows this.

import type { Reason, Verdict } from './reason.ts';

/**
 * The report of one test. Times, memory, exit code and signal are null for a test that was never started. A test that
 * was stopped because the submission's time budget ended has the verdict `not_run` and keeps its figures: they say
 * where the budget went.
 */
export interface TestReport {
  /** the test's place in the submission, from 0 */
  readonly index: number;
  readonly verdict: Verdict;
  /** stdout decoded as UTF-8; invalid bytes become U+FFFD; cut between characters */
  readonly output: string;
  /** null if and only if the test was accepted */
  readonly reason: Reason | null;
  readonly executionTimeMs: number | null;
  readonly peakMemoryBytes: number | null;
  readonly cpuTimeMs: number | null;
  readonly wallTimeMs: number | null;
  /** null unless the program exited by itself */
  readonly exitCode: number | null;
  /** by name; null unless a signal ended the program, other than the supervisor's own */
  readonly signal: string | null;
  /** the last 64 KiB, or less when earlier tests have used up what is kept for a submission */
  readonly stderr: string;
  readonly stderrTruncated: boolean;
  readonly outputBytes: number;
  readonly outputTruncated: boolean;
}

/** The wall time of each stage. */
export interface Timing {
  readonly queuedMs: number;
  readonly sandboxMs: number;
  readonly compileMs: number;
  readonly runMs: number;
}

export interface Judgement {
  /** one report for each test, in the order sent, always */
  readonly reports: readonly TestReport[];
  /** the compiler's own words, which may be warnings; at most 8 KiB of UTF-8 */
  readonly compileOutput: string;
  readonly timing: Timing;
  readonly sandbox: 'warm' | 'cold';
}
