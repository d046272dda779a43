// One process in a sandbox: what is asked for, how it may end, what it consumed.

import type { Command } from '../languages/language.ts';

/** What one process, with all that it starts, may use. */
export interface ProcessLimits {
  /** charged time (see Usage.chargedTimeMs) at which everything is killed */
  readonly timeMs: number;
  /** wall time at which everything is killed although it was not charged for it */
  readonly wallTimeMs: number;
  /** the stack limit; the container's own memory limit is set when it is leased */
  readonly memoryBytes: number;
  /** stdout kept; a live process may write as much to stdout and stderr together */
  readonly outputBytes: number;
}

/** One process to be run in the sandbox: what is started, the whole of its stdin, its limits. */
export interface ProcessRequest extends Command {
  readonly input: Uint8Array;
  readonly limits: ProcessLimits;
  /** stderr goes where stdout goes, so that what is written to both stays in order; of a run, not of a compile step */
  readonly joinsErrors?: boolean;
  /**
   * A process that writes more to stdout than its limit is stopped, and its end is `stopped` by `output` in any case.
   * Without it what is written past the limit is read, counted and dropped. Of a run, not of a compile step.
   */
  readonly stopsAtOutputLimit?: boolean;
}

/** The limits for which the supervisor kills what runs. */
export type StopLimit = 'time' | 'wall_time' | 'output';

/**
 * How the first process ended. `stopped`: the supervisor killed it because it reached a limit. `cancelled`: it was told to
 * stop (`Process.stop`).
 */
export type ProcessEnd =
  | { readonly kind: 'exited'; readonly exitCode: number }
  | { readonly kind: 'signaled'; readonly signal: string }
  | { readonly kind: 'stopped'; readonly limit: StopLimit }
  | { readonly kind: 'cancelled' };

/** What the process and all that it started consumed. */
export interface Usage {
  /** CPU time of every process and thread, dead ones included */
  readonly cpuTimeMs: number;
  /** from start to the end of the first process */
  readonly wallTimeMs: number;
  /**
   * what `time_limit` limits: the larger of CPU time and wall time less waiting for a processor; of a live process its
   * CPU time alone, for it waits for input that nobody has sent yet
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
  /** everything that was written to stdout, also past the limit */
  readonly stdoutBytes: number;
  readonly stderrBytes: number;
}

/** One process that is to be spoken with while it runs. */
export type LiveRequest = Omit<ProcessRequest, 'input' | 'stopsAtOutputLimit'>;

/** Bytes that a process wrote to one of its streams; the other stream may have been written to before it, or after. */
export interface OutputChunk {
  readonly stream: 'stdout' | 'stderr';
  readonly bytes: Uint8Array;
}

/** A process that is alive, or waits for its turn behind the calls before it. */
export interface Process {
  /**
   * What it writes, as it comes, at most `limits.outputBytes` of both streams together. For one reader, who may be slow or
   * never come: that does not hold up the process. Ends before `ended` resolves, or fails as `ended` does.
   */
  readonly output: AsyncIterable<OutputChunk>;
  /**
   * Gives it more of its stdin. Resolves when the process has taken all of it or never will: it has closed its stdin, or
   * has ended, or `end` was called before. Never rejects. The bytes must stay as they are until then.
   */
  write(bytes: Uint8Array): Promise<void>;
  /** Closes its stdin behind what was written. Calling it again is harmless. */
  end(): void;
  /** Kills it, whatever it does; its end is then `cancelled`, unless another came first. */
  stop(): void;
  /** Resolves when it has ended and nothing of it is left. Rejects with a JudgeError when the sandbox fails. */
  readonly ended: Promise<LiveOutcome>;
}
