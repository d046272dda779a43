// Implements a Sandbox (execution/sandbox.ts) with one container and the supervisor's frames.

import { longestLifeMs } from '../execution/limits.ts';
import type { Outcome } from '../execution/outcome.ts';
import type { LiveRequest, Process, ProcessRequest } from '../execution/process.ts';
import type { Program } from '../execution/program.ts';
import type { SandboxSize } from '../execution/sandbox.ts';
import { createByteReader, readAttachedStdout, type ByteReader } from './byte-reader.ts';
import { containerMemoryBytes, type SandboxOptions } from './container-options.ts';
import { startContainer, type RunningContainer, type Surroundings } from './container.ts';
import { createLiveProcess } from './live-process.ts';
import { answered, createOrders, failed, type Orders } from './orders.ts';
import {
  encodeFile,
  encodeLoad,
  encodeRun,
  readCompiled,
  readLoaded,
  readOutcome,
  readReady,
  type SandboxUsers,
} from './protocol.ts';
import type { OnUnreachable } from './removals.ts';

/** The supervisor kills every process in the end; without an answer this much later, the supervisor itself hangs. */
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
   * Resolves when the container no longer exists, or cannot be removed (removals.ts). `onUnreachable` is called when an attempt cannot reach the engine.
   */
  remove(onUnreachable?: OnUnreachable): Promise<void>;
}

/** Starts a container and waits until its supervisor is ready. On failure it removes the container and rejects. */
export async function startSandbox(
  surroundings: Surroundings,
  options: SandboxOptions,
  users: SandboxUsers,
): Promise<DockerSandbox> {
  const container = await startContainer(surroundings, options);
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
  const kill = () => void stream.destroy();
  const orders = createOrders(stream, kill);
  let codeBytes = 0;

  async function readCompile(): Promise<Outcome> {
    const compiled = await readCompiled(reader);
    codeBytes = compiled.codeBytes;
    return compiled.outcome;
  }

  function runWhole(kind: 'compile' | 'run', request: ProcessRequest): Promise<Outcome> {
    return orders.give({
      send: () => orders.write(encodeRun(kind, request), request.input),
      read: kind === 'compile' ? readCompile : () => readOutcome(reader),
      deadlineMs: longestLifeMs(request.limits.wallTimeMs) + supervisorGraceMs,
      what: 'OUTCOME',
    });
  }

  return {
    name: container.name,
    ended,
    async fit(size) {
      await container.setMemory(containerMemoryBytes(size, codeBytes)).catch((error: unknown) => {
        throw failed(error);
      });
    },
    load: (program) =>
      orders.give({
        send: () => orders.write(encodeLoad(users, program), ...(program.files ?? []).map(encodeFile)),
        read: () => readLoaded(reader),
        deadlineMs: loadDeadlineMs,
        what: 'LOADED',
      }),
    compile: (request) => runWhole('compile', request),
    run: (request) => runWhole('run', request),
    start: (request) => startLive(request, orders, reader),
    kill,
    remove: (onUnreachable) => container.remove(stream.destroyed ? 'force' : 'ask', onUnreachable),
  };
}

function startLive(request: LiveRequest, orders: Orders, reader: ByteReader): Process {
  const live = createLiveProcess(request, orders.write);
  const outcome = orders.give({
    send() {
      orders.hold();
      orders.write(live.order);
      live.open();
    },
    async read() {
      const whole = await live.read(reader);
      live.close();
      orders.write(live.lastFrame);
      orders.release();
      return whole;
    },
    deadlineMs: request.limits.wallTimeMs + supervisorGraceMs,
    what: 'OUTCOME',
  });
  outcome.catch((error: unknown) => live.close(error));
  return { ...live.process, ended: outcome };
}
