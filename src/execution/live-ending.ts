// How a live run ended, for the surfaces that show it to a person.

import { JudgeError } from '../errors.ts';
import type { CompileFailure } from './compile.ts';
import type { LiveReport, LiveScript } from './live.ts';
import { isOverMemory, unsound } from './outcome.ts';
import type { LiveOutcome, StopLimit } from './process.ts';

export type LiveEnding =
  | { readonly kind: 'exited'; readonly exitCode: number }
  | { readonly kind: 'signaled'; readonly signal: string }
  | { readonly kind: 'memory'; readonly limitBytes: number }
  | { readonly kind: 'output'; readonly limitBytes: number }
  | { readonly kind: 'time'; readonly limitMs: number }
  /** it lived too long, whatever it waited for */
  | { readonly kind: 'wall_time'; readonly limitMs: number }
  | { readonly kind: 'compilation'; readonly failure: CompileFailure }
  | { readonly kind: 'stopped' };

/**
 * Memory takes precedence over every other reason, as it does in a verdict.
 * @param stderr the last 64 KiB of stderr
 * @throws JudgeError `starved` when the machine was too busy to run the program
 */
export function liveEndingOf({ failure, outcome }: LiveReport, stderr: Uint8Array, script: LiveScript): LiveEnding {
  if (failure !== null) return { kind: 'compilation', failure };
  if (outcome === null) return { kind: 'stopped' };
  const { language, memoryLimitBytes, timeLimitMs } = script;
  const facts = { ...outcome, stdout: new Uint8Array(), stderr };
  const isStopped = outcome.end.kind === 'cancelled';
  if (!isStopped && isOverMemory(facts, memoryLimitBytes, language)) {
    return { kind: 'memory', limitBytes: memoryLimitBytes };
  }
  return endingOfProcess(outcome, script, timeLimitMs);
}

function endingOfProcess({ end, usage }: LiveOutcome, script: LiveScript, timeLimitMs: number): LiveEnding {
  switch (end.kind) {
    case 'stopped':
      return endingOfStop(end.limit, script);
    case 'cancelled':
      return { kind: 'stopped' };
    case 'starved':
      throw new JudgeError('starved');
    case 'exited':
    case 'signaled':
      if (usage.chargedTimeMs > timeLimitMs) return { kind: 'time', limitMs: timeLimitMs };
      return end.kind === 'exited'
        ? { kind: 'exited', exitCode: end.exitCode }
        : { kind: 'signaled', signal: end.signal };
    default:
      end satisfies never;
      throw unsound('an unknown end');
  }
}

function endingOfStop(limit: StopLimit, { timeLimitMs, wallTimeMs, outputBytes }: LiveScript): LiveEnding {
  switch (limit) {
    case 'output':
      return { kind: 'output', limitBytes: outputBytes };
    case 'wall_time':
      return { kind: 'wall_time', limitMs: wallTimeMs };
    case 'time':
      return { kind: 'time', limitMs: timeLimitMs };
    default:
      limit satisfies never;
      throw unsound('stopped for an unknown reason');
  }
}
