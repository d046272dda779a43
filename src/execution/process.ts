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
  /** stdout kept; what is written past it is read, counted and dropped */
  readonly outputBytes: number;
}

/** One process to be run in the sandbox: what is started, the whole of its stdin, its limits. */
export interface ProcessRequest extends Command {
  readonly input: Uint8Array;
  readonly limits: ProcessLimits;
  /** stderr goes where stdout goes, so that what is written to both stays in order; of a run, not of a compile step */
  readonly joinsErrors?: boolean;
}

/** The limits for which the supervisor kills what runs. */
export type StopLimit = 'time' | 'wall_time';

/** How the first process ended. `stopped`: the supervisor killed it because it reached a limit. */
export type ProcessEnd =
  | { readonly kind: 'exited'; readonly exitCode: number }
  | { readonly kind: 'signaled'; readonly signal: string }
  | { readonly kind: 'stopped'; readonly limit: StopLimit };

/** What the process and all that it started consumed. */
export interface Usage {
  /** CPU time of every process and thread, dead ones included */
  readonly cpuTimeMs: number;
  /** from start to the end of the first process */
  readonly wallTimeMs: number;
  /** the larger of CPU time and wall time less waiting for a processor; what `time_limit` limits */
  readonly chargedTimeMs: number;
  /** peak resident memory of all processes together */
  readonly peakMemoryBytes: number;
  /** by how much the kernel's OOM counter of the container rose */
  readonly oomKills: number;
}
