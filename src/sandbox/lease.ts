// A sandbox on loan: what its borrower may do, and that it dies when the client leaves.

import { JudgeError } from '../errors.ts';
import type { OutputChunk } from '../execution/process.ts';
import type { Lease } from '../execution/sandbox.ts';
import type { DockerSandbox } from './docker-sandbox.ts';

/** Runs the work; when the client has left meanwhile, that is the reason whatever the work failed with. */
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

/** `giveBack` resolves when the container no longer exists; it is called once, however often the lease is disposed. */
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
      // Whoever reads the output alone hears of the failure there.
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
