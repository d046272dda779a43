// A Sandbox (judging/sandbox.ts) made of one container and the supervisor's frames.

import { beforeDeadline } from '../deadline.ts';
import { JudgeError } from '../errors.ts';
import type { Outcome, ProcessRequest, Program, SandboxNeeds } from '../judging/sandbox.ts';
import type Docker from 'dockerode';
import { createByteReader, readAttachedStdout, type ByteReader } from './byte-reader.ts';
import { containerMemoryBytes, type SandboxOptions } from './container-options.ts';
import { startContainer, type OnUnreachable, type RunningContainer } from './container.ts';
import { encodeLoad, encodeRun, readLoaded, readOutcome, readReady } from './protocol.ts';

/** The supervisor kills at the wall limit; this much later it is taken to hang itself. */
const supervisorGraceMs = 20_000;
const readyDeadlineMs = 30_000;
const loadDeadlineMs = 30_000;

/** A container whose supervisor has said that it is ready. */
export interface DockerSandbox {
  readonly name: string;
  /** resolves when its stream has ended: it is dead, or was thrown away */
  readonly ended: Promise<void>;
  fit(needs: SandboxNeeds): Promise<void>;
  load(program: Program): Promise<void>;
  compile(request: ProcessRequest): Promise<Outcome>;
  run(request: ProcessRequest): Promise<Outcome>;
  /** Ends whatever it does; a pending call rejects. */
  kill(): void;
  /** Resolves when the container no longer exists. `onUnreachable` hears of each attempt at which no engine was there. */
  remove(onUnreachable?: OnUnreachable): Promise<void>;
}

function failed(error: unknown): JudgeError {
  if (error instanceof JudgeError) return error;
  return new JudgeError('sandbox_failed', 'the sandbox failed', { cause: error });
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
export async function startSandbox(docker: Docker, options: SandboxOptions, uid: number): Promise<DockerSandbox> {
  const container = await startContainer(docker, options);
  const reader = createByteReader(readAttachedStdout(container.stream));
  try {
    await answered(readReady(reader), readyDeadlineMs, 'READY');
  } catch (error) {
    await container.remove('force');
    throw error;
  }
  return wrap(container, reader, uid);
}

function wrap(container: RunningContainer, reader: ByteReader, uid: number): DockerSandbox {
  const { stream } = container;
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  stream.once('close', () => end());
  let isBusy = false;

  const kill = () => void stream.destroy();

  /** Frames have no numbers: an answer belongs to the one order before it. What has failed once is not used again. */
  async function exclusively<T>(deadlineMs: number, what: string, order: () => Promise<T>): Promise<T> {
    if (isBusy) throw failed(new Error('one call at a time'));
    isBusy = true;
    try {
      return await answered(order(), deadlineMs, what);
    } catch (error) {
      kill();
      throw error;
    } finally {
      isBusy = false;
    }
  }

  function start(order: 'compile' | 'run', request: ProcessRequest): Promise<Outcome> {
    return exclusively(request.limits.wallTimeMs + supervisorGraceMs, 'OUTCOME', async () => {
      stream.cork();
      stream.write(encodeRun(order, request));
      if (request.input.length > 0) stream.write(request.input);
      stream.uncork();
      return await readOutcome(reader);
    });
  }

  return {
    name: container.name,
    ended,
    async fit(needs) {
      await container.setMemory(containerMemoryBytes(needs)).catch((error: unknown) => {
        throw failed(error);
      });
    },
    load: (program) =>
      exclusively(loadDeadlineMs, 'LOADED', async () => {
        stream.write(encodeLoad(uid, program));
        await readLoaded(reader);
      }),
    compile: (request) => start('compile', request),
    run: (request) => start('run', request),
    kill,
    remove: (onUnreachable) => container.remove(stream.destroyed ? 'force' : 'ask', onUnreachable),
  };
}
