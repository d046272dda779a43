// The port to the place where programs run. judging/ speaks of processes through these types alone;
// sandbox/ implements them with Docker, tests/support/ with a fake, and one contract suite holds both to the same.

import type { Command } from '../languages/catalogue.ts';

/** A submitted program: its bytes as they came, and the name its language wants for the file. */
export interface Program {
  readonly fileName: string;
  readonly source: Uint8Array;
}

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

/** How the first process ended. `stopped`: the supervisor killed it because it reached a limit. */
export type ProcessEnd =
  | { readonly kind: 'exited'; readonly exitCode: number }
  | { readonly kind: 'signaled'; readonly signal: string }
  | { readonly kind: 'stopped'; readonly limit: 'time' | 'wall_time' };

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

/** Facts about a process that has ended; judging them is verdict.ts's work. */
export interface Outcome {
  readonly end: ProcessEnd;
  readonly usage: Usage;
  /** at most `limits.outputBytes` */
  readonly stdout: Uint8Array;
  /** everything that was written to stdout, also past the limit */
  readonly stdoutBytes: number;
  /** the last 64 KiB */
  readonly stderr: Uint8Array;
  readonly stderrBytes: number;
}

/**
 * One container, for one submission. Every method rejects with a JudgeError when the sandbox fails. Calls may be made
 * ahead, before the one before has ended: they are carried out, and end, in the order in which they were made.
 */
export interface Sandbox {
  /** whether it was already started when it was asked for */
  readonly origin: 'warm' | 'cold';
  /** Hands over the program: once, before the first `run`. */
  load(program: Program): Promise<void>;
  /**
   * As `run`, under a user of its own who may start other programs; and what the process writes to descriptor 3 is kept
   * as the compiled program, for the runs after it.
   */
  compile(request: ProcessRequest): Promise<Outcome>;
  /** Runs one process to its end, kills whatever it left and empties what it could write to. */
  run(request: ProcessRequest): Promise<Outcome>;
  /** Makes it as large as the processes from now on need. To be called while none is running. */
  fit(size: SandboxSize): Promise<void>;
}

/** A sandbox on loan. Leaving the scope removes the container; disposal resolves when it no longer exists. */
export type Lease = Sandbox & AsyncDisposable;

/** How large a container must be. */
export interface SandboxSize {
  readonly memoryBytes: number;
  /** the largest stdin that will be sent; it is held inside the container */
  readonly inputBytes: number;
  readonly outputBytes: number;
}

export interface SandboxNeeds extends SandboxSize {
  /** the language's */
  readonly image: string;
}

export interface Sandboxes {
  /** Rejects with JudgeError `no_sandbox`, or `client_gone` when the signal aborts. An abort later kills the container. */
  lease(needs: SandboxNeeds, signal: AbortSignal): Promise<Lease>;
}
