// The limits of judging that no submission chooses.

import { mib } from '../sizes.ts';

export interface JudgingLimits {
  /** stdout kept for one test */
  readonly testOutputBytes: number;
  /** stdout kept for all tests of a submission */
  readonly submissionOutputBytes: number;
  /** stderr kept for all tests of a submission; later tests keep less of theirs */
  readonly submissionStderrBytes: number;
  /** charged time of the compiler and all tests of a submission */
  readonly submissionTimeMs: number;
  /** charged time of the compiler */
  readonly compileTimeMs: number;
}

export const defaultJudgingLimits: JudgingLimits = {
  testOutputBytes: mib,
  submissionOutputBytes: 16 * mib,
  submissionStderrBytes: 16 * mib,
  submissionTimeMs: 120_000,
  compileTimeMs: 10_000,
};

/**
 * The wall time less the wait for a processor after which a process is stopped, whatever it was charged. A process that
 * has used up some share of its time limit may have so much more of it.
 */
export function wallCapMs(timeLimitMs: number): number {
  return 10 * timeLimitMs + 5000;
}

/** The wall time after which a process that waits for a processor is given up, as a multiple of its wall cap. */
const STARVED_AFTER_WALL_CAPS = 4;

/** The longest that a process may live: longer than any wall cap leaves it. */
export function longestLifeMs(wallTimeMs: number): number {
  return STARVED_AFTER_WALL_CAPS * wallTimeMs;
}
