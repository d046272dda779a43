// The port to the place where programs run. All other rooms use processes through these types alone; sandbox/
// implements them with Docker, tests/support/ with a fake, and one contract suite tests both.

import type { Outcome } from './outcome.ts';
import type { LiveRequest, Process, ProcessRequest } from './process.ts';
import type { Program } from './program.ts';

/**
 * One container, for one submission. Every method rejects with a JudgeError when the sandbox fails. A call may be made
 * before the previous one has ended: calls are carried out, and end, in the order in which they were made.
 */
export interface Sandbox {
  /** whether its container was already started when it was leased */
  readonly origin: 'warm' | 'cold';
  /** Hands over the program: once, before the first `run`. */
  load(program: Program): Promise<void>;
  /**
   * Like `run`, but under a user of its own who may start other programs. What the process writes to descriptor 3 is
   * kept as the compiled program for the runs that follow.
   */
  compile(request: ProcessRequest): Promise<Outcome>;
  /** Runs one process to its end, kills every process that it left and empties every place where it could write. */
  run(request: ProcessRequest): Promise<Outcome>;
  /** Starts one live process, and cleans up after it as `run` does. */
  start(request: LiveRequest): Process;
  /** Changes the size to what the following processes need. Call it only while no process runs. */
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
  /** the language's image */
  readonly image: string;
}

export interface Sandboxes {
  /** Rejects with JudgeError `no_sandbox`, or `client_gone` on an abort. A later abort kills the container. */
  lease(needs: SandboxNeeds, signal: AbortSignal): Promise<Lease>;
}
