// One process in a sandbox: the request for it, how it may end, what it consumed.

import type { Command } from '../languages/language.ts';

/** What one process, with all that it starts, may use. */
export interface ProcessLimits {
  /** charged time (see Usage.chargedTimeMs) at which everything is killed */
  readonly timeMs: number;
  /**
   * Wall time less the wait for a processor at which everything is killed, however little was charged; more by the share
   * of `timeMs` that was used. For a live process it is wall time, whatever it waits for.
   */
  readonly wallTimeMs: number;
  /** the stack limit; the container's own memory limit is set when it is leased */
  readonly memoryBytes: number;
  /** stdout kept; a live process may write as much to all its streams together */
  readonly outputBytes: number;
}

/** A request to run one process in the sandbox: its command, the whole of its stdin, its limits. */
export interface ProcessRequest extends Command {
  readonly input: Uint8Array;
  readonly limits: ProcessLimits;
  /** stderr goes where stdout goes, so that the bytes of both stay in order; for a run, not for a compile step */
  readonly joinsErrors?: boolean;
  /**
   * Stops a process that writes more to stdout than its limit; its end is then always `stopped` by `output`. Without
   * this option, output past the limit is read, counted and dropped. For a run, not for a compile step.
   */
  readonly stopsAtOutputLimit?: boolean;
}

/** The limits at which the supervisor kills the process. */
export type StopLimit = 'time' | 'wall_time' | 'output';

/**
 * How the first process ended. `stopped`: the supervisor killed it because it reached a limit. `starved`: the supervisor
 * killed it because it hardly ever got a processor (limits.ts), which is the machine's fault. `cancelled`: `Process.stop`
 * killed it.
 */
export type ProcessEnd =
  | { readonly kind: 'exited'; readonly exitCode: number }
  | { readonly kind: 'signaled'; readonly signal: string }
  | { readonly kind: 'stopped'; readonly limit: StopLimit }
  | { readonly kind: 'starved' }
  | { readonly kind: 'cancelled' };

/** What the process and all its children consumed. */
export interface Usage {
  /** CPU time of every process and thread, dead ones included */
  readonly cpuTimeMs: number;
  /** from start to the end of the first process */
  readonly wallTimeMs: number;
  /**
   * the figure that `time_limit` limits: the larger of CPU time and wall time without the wait for a processor; for a
   * live process its CPU time alone, because it may wait for input that has not been sent yet
   */
  readonly chargedTimeMs: number;
  /** peak resident memory of all processes together */
  readonly peakMemoryBytes: number;
  /** by how much the kernel's OOM counter of the container rose */
  readonly oomKills: number;
}

/** Facts about a live process that has ended. */
export interface LiveOutcome {
  readonly end: ProcessEnd;
  readonly usage: Usage;
  /** bytes written to stdout, those past the limit included */
  readonly stdoutBytes: number;
  readonly stderrBytes: number;
  /** 0 for a process without such a stream */
  readonly resultsBytes: number;
}

/** A request to start a live process, whose input and output move while it runs. */
export interface LiveRequest extends Omit<ProcessRequest, 'input' | 'stopsAtOutputLimit'> {
  /** gives the process one more stream to write to, descriptor 4, for the results of tests (unit-results.ts) */
  readonly hasResults?: boolean;
}

/** The streams that people read. */
export type TextStream = 'stdout' | 'stderr';

/** Bytes that a process wrote to one stream. Their order relative to the other streams' bytes is not known. */
export interface OutputChunk {
  readonly stream: TextStream | 'results';
  readonly bytes: Uint8Array;
}

/** A process that is alive, or that waits until the calls before it have ended. */
export interface Process {
  /**
   * The output of the process as it arrives, at most `limits.outputBytes` of all streams together. For one reader; a
   * slow or missing reader does not hold up the process. Ends before `ended` resolves, or fails as `ended` does.
   */
  readonly output: AsyncIterable<OutputChunk>;
  /**
   * Sends the process more of its stdin. Resolves when the process has taken all bytes or never will: it has closed its
   * stdin or has ended, or `end` was called before. Never rejects. The bytes must not change until it resolves.
   */
  write(bytes: Uint8Array): Promise<void>;
  /** Closes stdin after everything that was written. Calling it again is harmless. */
  end(): void;
  /** Kills the process; its end is then `cancelled`, unless it had ended before. */
  stop(): void;
  /** Resolves when the process has ended and nothing of it is left. Rejects with a JudgeError if the sandbox fails. */
  readonly ended: Promise<LiveOutcome>;
}
