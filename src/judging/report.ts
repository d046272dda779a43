// Builds the report of one test.

import type { TestReport } from './judgement.ts';
import { type Outcome, stderrText } from '../execution/outcome.ts';
import { decodeUtf8 } from '../text.ts';
import { type Reason, verdictOf } from './reason.ts';

/** Keeps at most the last `stderrBytes` bytes of stderr. */
export function reportOfRun(index: number, outcome: Outcome, reason: Reason | null, stderrBytes: number): TestReport {
  const { end, usage, stdout, stdoutBytes } = outcome;
  const isCut = stdoutBytes > stdout.length;
  const stderr = outcome.stderr.subarray(Math.max(0, outcome.stderr.length - stderrBytes));
  return {
    index,
    verdict: verdictOf(reason),
    reason,
    output: decodeUtf8(stdout, isCut),
    executionTimeMs: usage.chargedTimeMs,
    peakMemoryBytes: usage.peakMemoryBytes,
    cpuTimeMs: usage.cpuTimeMs,
    wallTimeMs: usage.wallTimeMs,
    exitCode: end.kind === 'exited' ? end.exitCode : null,
    signal: end.kind === 'signaled' ? end.signal : null,
    stderr: stderrText({ ...outcome, stderr }),
    stderrTruncated: outcome.stderrBytes > stderr.length,
    outputBytes: stdoutBytes,
    outputTruncated: isCut,
  };
}

export function reportWithoutRun(index: number, reason: Reason): TestReport {
  return {
    index,
    verdict: verdictOf(reason),
    reason,
    output: '',
    executionTimeMs: null,
    peakMemoryBytes: null,
    cpuTimeMs: null,
    wallTimeMs: null,
    exitCode: null,
    signal: null,
    stderr: '',
    stderrTruncated: false,
    outputBytes: 0,
    outputTruncated: false,
  };
}
