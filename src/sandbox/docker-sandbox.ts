// Implements a Sandbox (execution/sandbox.ts) with one container and the supervisor's frames.

import { beforeDeadline } from '../clock.ts';
import { JudgeError } from '../errors.ts';
import type { Outcome } from '../execution/outcome.ts';
import type { LiveRequest, Process, ProcessRequest } from '../execution/process.ts';
import type { Program } from '../execution/program.ts';
import type { SandboxSize } from '../execution/sandbox.ts';
import { createByteReader, readAttachedStdout, type ByteReader } from './byte-reader.ts';
import { containerMemoryBytes, type SandboxOptions } from './container-options.ts';
import { startContainer, type OnUnreachable, type RunningContainer } from './container.ts';
import { createLiveProcess } from './live-process.ts';
import { encodeLoad, encodeRun, readLoaded, readOutcome, readReady, type SandboxUsers } from './protocol.ts';
import type { Engine } from './engine.ts';

/** The supervisor kills a process at its wall limit; without an answer this much later, the supervisor itself hangs. */
const supervisorGraceMs = 20_000;
const readyDeadlineMs = 30_000;
const loadDeadlineMs = 30_000;

/** A container whose supervisor has said that it is ready. */
export interface DockerSandbox {
  readonly name: string;
  /** resolves when the container's stream has ended, because it is dead or was discarded */
  readonly ended: Promise<void>;
  fit(size: SandboxSize): Promise<void>;
  load(program: Program): Promise<void>;
  compile(request: ProcessRequest): Promise<Outcome>;
  run(request: ProcessRequest): Promise<Outcome>;
  start(request: LiveRequest): Process;
  /** Ends everything that runs in the sandbox; pending calls reject. */
  kill(): void;
  /**
   * Resolves when the container no longer exists. `onUnreachable` is called when an attempt cannot reach the engine.
   */
  remove(onUnreachable?: OnUnreachable): Promise<void>;
}

function failed(error: unknown): JudgeError {
  if (error instanceof JudgeError) return error;
  return new JudgeError('sandbox_failed', undefined, { cause: error });
}

/** Rejects with a JudgeError when `answer` does not arrive in time; the container must then be discarded. */
async function answered<T>(answer: Promise<T>, deadlineMs: number, what: string): Promise<T> {
  try {
    return await beforeDeadline(deadlineMs, answer, () => new Error(`no ${what} within ${deadlineMs} ms`));
  } catch (error) {
    throw failed(error);
  }
}

/** Starts a container and waits until its supervisor is ready. On failure it removes the container and rejects. */
export async function startSandbox(
  docker: Engine,
  options: SandboxOptions,
  users: SandboxUsers,
): Promise<DockerSandbox> {
  const container = await startContainer(docker, options);
  const reader = createByteReader(readAttachedStdout(container.stream));
  try {
    await answered(readReady(reader), readyDeadlineMs, 'READY');
  } catch (error) {
    await container.remove('force');
    throw error;
  }
  return wrap(container, reader, users);
}

function wrap(container: RunningContainer, reader: ByteReader, users: SandboxUsers): DockerSandbox {
  const { stream } = container;
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  stream.once('close', () => end());
  let lastAnswer: Promise<unknown> = Promise.resolve();

  /** orders that wait for the end of a live process: the supervisor takes every frame until then as for that process */
  const held: (() => void)[] = [];
  let isLive = false;

  const kill = () => void stream.destroy();

  function write(...parts: readonly Uint8Array[]): void {
    stream.cork();
    for (const part of parts) if (part.length > 0) stream.write(part);
    stream.uncork();
  }

  function inTurn(sendOrder: () => void): void {
    if (isLive) held.push(sendOrder);
    else sendOrder();
  }

  function release(): void {
    isLive = false;
    for (let next = held.shift(); next !== undefined; next = isLive ? undefined : held.shift()) next();
  }

  /**
   * Sends an order, at once unless a process is alive. The answer follows the answers to earlier orders, and the
   * deadline begins after them. Frames have no numbers, so a sandbox is not used again after a failure: later orders
   * fail too.
   */
  function order<T>(sendOrder: () => void, deadlineMs: number, what: string, read: () => Promise<T>): Promise<T> {
    inTurn(sendOrder);
    const answer = lastAnswer.then(() => answered(read(), deadlineMs, what));
    lastAnswer = answer;
    answer.catch(kill);
    return answer;
  }

  function runWhole(kind: 'compile' | 'run', request: ProcessRequest): Promise<Outcome> {
    const deadlineMs = request.limits.wallTimeMs + supervisorGraceMs;
    const sendOrder = () => write(encodeRun(kind, request), request.input);
    return order(sendOrder, deadlineMs, 'OUTCOME', () => readOutcome(reader));
  }

  function start(request: LiveRequest): Process {
    const live = createLiveProcess(request, write);
    const sendOrder = () => {
      isLive = true;
      write(live.order);
      live.open();
    };
    const deadlineMs = request.limits.wallTimeMs + supervisorGraceMs;
    const outcome = order(sendOrder, deadlineMs, 'OUTCOME', async () => {
      const whole = await live.read(reader);
      live.close();
      write(live.lastFrame);
      release();
      return whole;
    });
    outcome.catch((error: unknown) => live.close(error));
    return { ...live.process, ended: outcome };
  }

  return {
    name: container.name,
    ended,
    async fit(size) {
      await container.setMemory(containerMemoryBytes(size)).catch((error: unknown) => {
        throw failed(error);
      });
    },
    load: (program) =>
      order(
        () => write(encodeLoad(users, program)),
        loadDeadlineMs,
        'LOADED',
        () => readLoaded(reader),
      ),
    compile: (request) => runWhole('compile', request),
    run: (request) => runWhole('run', request),
    start,
    kill,
    remove: (onUnreachable) => container.remove(stream.destroyed ? 'force' : 'ask', onUnreachable),
  };
}
