// The facts about a process that has ended: whether they can be judged, and what several of them together show.

import { JudgeError } from '../errors.ts';
import type { Language } from '../languages/language.ts';
import type { LiveOutcome, ProcessEnd, ProcessLimits, StopLimit } from './process.ts';
import { decodeTail, tellingLine } from '../text.ts';

/** Facts about a process that has ended. ending.ts says what they mean. */
export interface Outcome extends LiveOutcome {
  /** at most `limits.outputBytes` */
  readonly stdout: Uint8Array;
  /** the last 64 KiB */
  readonly stderr: Uint8Array;
}

const stopLimits: ReadonlySet<string> = new Set(['time', 'wall_time', 'output'] satisfies StopLimit[]);

/** With a peak of at least this share of the limit, a language's allocation error means that the limit was reached. */
const ALLOCATION_ERROR_SHARE = 0.8;

/**
 * Refuses figures that no process can have. A verdict on them would be a guess, and a guess can be a pass.
 * @throws JudgeError `sandbox_failed`
 */
export function requireSound(outcome: Outcome, limits: ProcessLimits): void {
  const { end, stdout, stdoutBytes, stderr, stderrBytes } = outcome;
  const kept = Math.min(stdoutBytes, limits.outputBytes);
  refuse([
    stdout.length === kept ? null : `${stdout.length} of ${stdoutBytes} bytes of stdout`,
    stderr.length <= stderrBytes ? null : `${stderr.length} of ${stderrBytes} bytes of stderr`,
    end.kind === 'cancelled' ? 'cancelled, though nothing was alive' : null,
    ...commonFaults(outcome, stdoutBytes, limits),
  ]);
}

/**
 * Refuses figures that no live process can have.
 * @throws JudgeError `sandbox_failed`
 */
export function requireSoundLive(outcome: LiveOutcome, limits: ProcessLimits): void {
  const { stdoutBytes, stderrBytes, resultsBytes } = outcome;
  refuse(commonFaults(outcome, stdoutBytes + stderrBytes + resultsBytes, limits));
}

/** `limitedBytes`: the bytes that the output limit counts. */
function commonFaults(
  { end, usage, stdoutBytes, stderrBytes, resultsBytes }: LiveOutcome,
  limitedBytes: number,
  limits: ProcessLimits,
): readonly (string | null)[] {
  const isStoppedByOutput = end.kind === 'stopped' && end.limit === 'output';
  return [
    isCount(stdoutBytes) ? null : `${stdoutBytes} bytes of stdout`,
    isCount(stderrBytes) ? null : `${stderrBytes} bytes of stderr`,
    isCount(resultsBytes) ? null : `${resultsBytes} bytes of results`,
    isStoppedByOutput && limitedBytes <= limits.outputBytes ? `stopped by output after ${limitedBytes} bytes` : null,
    isDuration(usage.cpuTimeMs) ? null : `CPU time ${usage.cpuTimeMs}`,
    isDuration(usage.wallTimeMs) ? null : `wall time ${usage.wallTimeMs}`,
    isDuration(usage.chargedTimeMs) ? null : `charged time ${usage.chargedTimeMs}`,
    Number.isFinite(usage.peakMemoryBytes) && usage.peakMemoryBytes > 0 ? null : `peak memory ${usage.peakMemoryBytes}`,
    isCount(usage.oomKills) ? null : `OOM counter ${usage.oomKills}`,
    endFault(end),
  ];
}

function refuse(found: readonly (string | null)[]): void {
  const faults = found.filter((fault) => fault !== null);
  if (faults.length > 0) throw unsound(faults.join(', '));
}

/** Whether the memory limit ended the process: one rule for compilers and programs. */
export function isOverMemory(outcome: Outcome, memoryLimitBytes: number, language: Language): boolean {
  const { oomKills, peakMemoryBytes } = outcome.usage;
  if (oomKills > 0 || peakMemoryBytes > memoryLimitBytes) return true;
  if (!endedByItself(outcome)) return false;
  const words = stderrText(outcome);
  const line = tellingLine(words, language.runtimeErrorLines, 'last');
  const isNearLimit = peakMemoryBytes >= ALLOCATION_ERROR_SHARE * memoryLimitBytes;
  return (isNearLimit && language.allocationError?.test(line) === true) || isHeapFull(outcome, words, line, language);
}

/** Whether the language's machine kept its heap, and so the program, within the limit. */
function isHeapFull({ end }: Outcome, words: string, line: string, { fullHeap }: Language): boolean {
  return fullHeap !== null && end.kind === fullHeap.end && fullHeap.line.test(line) && fullHeap.mark.test(words);
}

/** The end of stderr as text. */
export function stderrText({ stderr, stderrBytes }: Outcome): string {
  return decodeTail(stderr, stderrBytes > stderr.length);
}

/** @returns the error for an outcome that must not be judged */
export function unsound(what: string): JudgeError {
  return new JudgeError('sandbox_failed', 'the sandbox gave a report that cannot be judged', {
    cause: new Error(what),
  });
}

/** Whether the process failed by itself. A program that was stopped later had survived its allocation error. */
function endedByItself({ end }: Outcome): boolean {
  return end.kind === 'signaled' || (end.kind === 'exited' && end.exitCode !== 0);
}

function endFault(end: ProcessEnd): string | null {
  switch (end.kind) {
    case 'exited':
      return Number.isInteger(end.exitCode) ? null : `exit code ${end.exitCode}`;
    case 'signaled':
      return end.signal === '' ? 'a signal without a name' : null;
    case 'stopped':
      return stopLimits.has(end.limit) ? null : `stopped by ${end.limit}`;
    case 'starved':
    case 'cancelled':
      return null;
    default:
      end satisfies never;
      return 'an unknown end';
  }
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function isDuration(value: number): boolean {
  return Number.isFinite(value) && value >= 0;
}
