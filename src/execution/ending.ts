// How a process ended: the one rule for programs, scripts and compilers, and the one order of precedence.

import type { Language } from '../languages/language.ts';
import { JudgeError } from '../errors.ts';
import { harmless, tellingLine } from '../text.ts';
import { isOverMemory, type Outcome, requireSound, stderrText, unsound } from './outcome.ts';
import type { ProcessLimits, StopLimit, Usage } from './process.ts';

/** Why a process did not end well. */
export type Ending =
  | { readonly kind: 'memory'; readonly limitBytes: number }
  /** it wrote more to stdout than is kept */
  | { readonly kind: 'output'; readonly limitBytes: number }
  /** it reached its wall time before it had used its time limit */
  | { readonly kind: 'wall_clock'; readonly limitMs: number; readonly cpuTimeMs: number; readonly wallTimeMs: number }
  | { readonly kind: 'time'; readonly limitMs: number }
  | { readonly kind: 'signal'; readonly signal: string; readonly line: string }
  | { readonly kind: 'exit_code'; readonly exitCode: number; readonly line: string };

/** What happens to output past its limit: the process fails, or the rest is not kept. */
export type LongOutput = 'fails' | 'is cut';

/**
 * Memory takes precedence over output, output over time, time over the exit code: the facts do not tell which limit was
 * reached first, and a program that runs out of memory becomes slow and fails. `line` is the line of stderr that says
 * what went wrong, safe to show; it is empty when stderr has no text.
 * @returns null when the process exited with 0 within all limits
 * @throws JudgeError `sandbox_failed` when the outcome cannot be judged, `starved` when the machine was too busy
 */
export function endingOf(
  outcome: Outcome,
  limits: ProcessLimits,
  language: Language,
  longOutput: LongOutput = 'fails',
): Ending | null {
  requireSound(outcome, limits);
  const { end, usage, stdoutBytes } = outcome;
  if (isOverMemory(outcome, limits.memoryBytes, language)) return { kind: 'memory', limitBytes: limits.memoryBytes };
  if (longOutput === 'fails' && stdoutBytes > limits.outputBytes) {
    return { kind: 'output', limitBytes: limits.outputBytes };
  }
  if (end.kind === 'stopped') return endingOfStop(end.limit, usage, limits);
  if (end.kind === 'starved') throw new JudgeError('starved');
  if (usage.chargedTimeMs > limits.timeMs || isEndedByCpuLimit(outcome, limits)) {
    return { kind: 'time', limitMs: limits.timeMs };
  }
  switch (end.kind) {
    case 'exited':
      return end.exitCode === 0
        ? null
        : { kind: 'exit_code', exitCode: end.exitCode, line: lastWords(outcome, language) };
    case 'signaled':
      return { kind: 'signal', signal: end.signal, line: lastWords(outcome, language) };
    case 'cancelled':
      throw unsound('cancelled, though nothing was alive');
    default:
      end satisfies never;
      throw unsound('an unknown end');
  }
}

/**
 * Whether the kernel's own CPU limit ended the process. That limit is counted in ticks, which may run ahead of CPU time. A
 * process that sends itself the signal, or lowers the limit by much, fails.
 */
function isEndedByCpuLimit({ end, usage }: Outcome, { timeMs }: ProcessLimits): boolean {
  return end.kind === 'signaled' && end.signal === 'SIGXCPU' && usage.cpuTimeMs >= timeMs / 2;
}

function endingOfStop(
  limit: StopLimit,
  { cpuTimeMs, wallTimeMs }: Usage,
  { timeMs, outputBytes }: ProcessLimits,
): Ending {
  switch (limit) {
    case 'output':
      return { kind: 'output', limitBytes: outputBytes };
    case 'wall_time':
      return { kind: 'wall_clock', limitMs: timeMs, cpuTimeMs, wallTimeMs };
    case 'time':
      return { kind: 'time', limitMs: timeMs };
    default:
      limit satisfies never;
      throw unsound('stopped for an unknown reason');
  }
}

function lastWords(outcome: Outcome, { runtimeErrorLines }: Language): string {
  return harmless(tellingLine(stderrText(outcome), runtimeErrorLines, 'last'));
}
