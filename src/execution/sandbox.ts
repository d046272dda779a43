// The port to the place where programs run. Everything above speaks of processes through these types alone; sandbox/
// implements them with Docker, tests/support/ with a fake, and one contract suite holds both to the same.

import type { Outcome } from './outcome.ts';
import type { LiveRequest, Process, ProcessRequest } from './process.ts';
import type { Program } from './program.ts';

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
  /** Starts one process to be spoken with, and does with it as `run` does when it has ended. */
  start(request: LiveRequest): Process;
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
