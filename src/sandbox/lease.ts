// A lease is a sandbox on loan. It offers the borrower's operations and kills the sandbox when the client leaves.

import { JudgeError } from '../errors.ts';
import type { OutputChunk } from '../execution/process.ts';
import type { Lease } from '../execution/sandbox.ts';
import type { DockerSandbox } from './docker-sandbox.ts';

/** Runs the work. If it fails after the client has left, it rejects with `client_gone` whatever the error was. */
export async function unlessGone<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  if (signal.aborted) throw new JudgeError('client_gone');
  try {
    return await work();
  } catch (error) {
    throw signal.aborted ? new JudgeError('client_gone') : error;
  }
}

async function* outputUnlessGone(signal: AbortSignal, output: AsyncIterable<OutputChunk>): AsyncGenerator<OutputChunk> {
  try {
    yield* output;
  } catch (error) {
    throw signal.aborted ? new JudgeError('client_gone') : error;
  }
}

/**
 * `giveBack` resolves when the container no longer exists. It is called once, even if the lease is disposed repeatedly.
 */
export function createLease(
  sandbox: DockerSandbox,
  origin: Lease['origin'],
  signal: AbortSignal,
  giveBack: () => Promise<void>,
): Lease {
  let removal: Promise<void> | undefined;
  const kill = () => sandbox.kill();
  signal.addEventListener('abort', kill, { once: true });
  if (signal.aborted) kill();
  return {
    origin,
    load: (program) => unlessGone(signal, () => sandbox.load(program)),
    compile: (request) => unlessGone(signal, () => sandbox.compile(request)),
    run: (request) => unlessGone(signal, () => sandbox.run(request)),
    start(request) {
      const process = sandbox.start(request);
      const ended = unlessGone(signal, () => process.ended);
      // A caller that reads only the output sees the failure there, so a rejection here must not count as unhandled.
      ended.catch(() => undefined);
      return { ...process, output: outputUnlessGone(signal, process.output), ended };
    },
    fit: (size) => unlessGone(signal, () => sandbox.fit(size)),
    async [Symbol.asyncDispose]() {
      signal.removeEventListener('abort', kill);
      removal ??= giveBack();
      await removal;
    },
  };
}
