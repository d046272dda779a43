// The limits of judging that no submission chooses, and how limits are told.

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

/** Wall time that ends what makes no progress though it is not charged for it. */
export function wallCapMs(timeLimitMs: number): number {
  return 10 * timeLimitMs + 5000;
}

/** `5 s`, `0.25 s` */
export function secondsText(milliseconds: number): string {
  return `${rounded(milliseconds / 1000)} s`;
}

/** Without the last digits of a sum in doubles, as in 1.1 * 1000 / 1000. */
function rounded(value: number): number {
  return Number(value.toFixed(6));
}
