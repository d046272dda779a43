// The limits of judging that no submission chooses, and how limits are told.

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

const MEBIBYTE = 1_048_576;
const KIBIBYTE = 1024;

export const defaultJudgingLimits: JudgingLimits = {
  testOutputBytes: MEBIBYTE,
  submissionOutputBytes: 16 * MEBIBYTE,
  submissionStderrBytes: 16 * MEBIBYTE,
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

/** `128 MB`: the contract's MB of 1,048,576 bytes, as clients send it */
export function megabytesText(bytes: number): string {
  return `${rounded(bytes / MEBIBYTE)} MB`;
}

/** `1 MiB`, `64 KiB`, `1000 bytes`: the largest unit that gives a whole number */
export function bytesText(bytes: number): string {
  if (bytes > 0 && bytes % MEBIBYTE === 0) return `${bytes / MEBIBYTE} MiB`;
  if (bytes > 0 && bytes % KIBIBYTE === 0) return `${bytes / KIBIBYTE} KiB`;
  return `${bytes} bytes`;
}

/** Without the last digits of a sum in doubles, as in 1.1 * 1000 / 1000. */
function rounded(value: number): number {
  return Number(value.toFixed(6));
}
