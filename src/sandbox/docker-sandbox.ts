// A Sandbox (execution/sandbox.ts) made of one container and the supervisor's frames.

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

/** The supervisor kills at the wall limit; this much later it is taken to hang itself. */
const supervisorGraceMs = 20_000;
const readyDeadlineMs = 30_000;
const loadDeadlineMs = 30_000;

/** A container whose supervisor has said that it is ready. */
export interface DockerSandbox {
  readonly name: string;
  /** resolves when its stream has ended: it is dead, or was thrown away */
  readonly ended: Promise<void>;
  fit(size: SandboxSize): Promise<void>;
  load(program: Program): Promise<void>;
  compile(request: ProcessRequest): Promise<Outcome>;
  run(request: ProcessRequest): Promise<Outcome>;
  start(request: LiveRequest): Process;
  /** Ends whatever it does; a pending call rejects. */
  kill(): void;
  /** Resolves when the container no longer exists. `onUnreachable` hears of each attempt at which no engine was there. */
  remove(onUnreachable?: OnUnreachable): Promise<void>;
}

function failed(error: unknown): JudgeError {
  if (error instanceof JudgeError) return error;
  return new JudgeError('sandbox_failed', undefined, { cause: error });
}

/** Rejects with a JudgeError when `answer` does not come in time; the container is then to be thrown away. */
async function answered<T>(answer: Promise<T>, deadlineMs: number, what: string): Promise<T> {
  try {
    return await beforeDeadline(deadlineMs, answer, () => new Error(`no ${what} within ${deadlineMs} ms`));
  } catch (error) {
    throw failed(error);
  }
}

/** Creates and starts a container and waits until its supervisor is ready. Rejects, with nothing left, when it is not. */
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

  /** orders behind a live process: what is sent while it lives, its supervisor takes for the process's own */
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
   * Sends an order, at once unless a process is alive; its answer comes after those to the orders before it, and so does
   * its deadline begin. Frames have no numbers, so what has failed once is not used again: a failure is that of every later
   * order too.
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
