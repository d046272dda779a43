// The supervisor in a container of its own, spoken to by raw bytes: also such as the server would never send.

import { randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { PassThrough } from 'node:stream';
import type { Outcome } from '../../src/execution/outcome.ts';
import type { ProcessLimits } from '../../src/execution/process.ts';
import { createByteReader, readAttachedStdout } from '../../src/sandbox/byte-reader.ts';
import { startContainer } from '../../src/sandbox/container.ts';
import { createRemovals } from '../../src/sandbox/removals.ts';
import {
  encodeFile,
  encodeLoad,
  encodeRun,
  frameTypes,
  readCompiled,
  readOutcome,
} from '../../src/sandbox/protocol.ts';
import {
  ampleLimits,
  containersOf,
  docker,
  mib,
  newInstance,
  python,
  uidRange,
  until,
  watchContainers,
} from './docker.ts';

export interface Frame {
  readonly type: number;
  readonly payload: Buffer;
}

/** Announces `payloadBytes` when they are not the payload's own. */
export function frame(type: number, payload: Uint8Array | string = '', payloadBytes?: number): Buffer {
  const content = Buffer.from(payload);
  const header = Buffer.alloc(5);
  header.writeUInt32LE(payloadBytes ?? content.length, 0);
  header.writeUInt8(type, 4);
  return Buffer.concat([header, content]);
}

const { first: ownUid, last: ownCompilerUid } = uidRange();

/** LOAD with any user and name. */
export function load(
  source: string | Uint8Array,
  { uid = ownUid, compilerUid = ownCompilerUid, fileName = 'main.py' } = {},
): Buffer {
  return encodeLoad({ programUid: uid, compilerUid }, { fileName, source: Buffer.from(source) });
}

/** FILE with any name. */
export function file(name: string | Uint8Array, content: string | Uint8Array = ''): Buffer {
  if (typeof name === 'string') return encodeFile({ name, content: Buffer.from(content) });
  return frame(frameTypes.file, Buffer.concat([Buffer.from([name.length]), name, Buffer.from(content)]));
}

/** RUN, or another order, and INPUT. */
export function run(
  options: {
    argv?: readonly string[];
    input?: string | Uint8Array;
    limits?: Partial<ProcessLimits>;
    order?: 'compile' | 'run';
  } = {},
): Buffer {
  const { argv = [python, 'main.py'], limits, order = 'run' } = options;
  const input = Buffer.from(options.input ?? '');
  return Buffer.concat([encodeRun(order, { argv, input, limits: { ...ampleLimits, ...limits } }), input]);
}

export interface RawSupervisor extends AsyncDisposable {
  readonly name: string;
  send(...bytes: readonly Uint8Array[]): void;
  /** Closes the server's end in good order. */
  end(): void;
  /** Cuts the connection. */
  cut(): void;
  nextFrame(): Promise<Frame>;
  /** of a RUN, or of a COMPILE */
  nextOutcome(order?: 'compile' | 'run'): Promise<Outcome>;
  /** All frames until the supervisor ends its stream; what was cut in the middle of a frame is an error. */
  rest(): Promise<readonly Frame[]>;
  /** Resolves when the container has ended by itself and is removed. */
  gone(): Promise<void>;
  /** What was written to stderr, once the container has ended. */
  stderr(): Promise<string>;
}

/** No answer takes as long as this: a supervisor that needs longer hangs. */
const hangMs = 30_000;

async function orHang<T>(answer: Promise<T>, what: string): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`the supervisor hangs: no ${what} in ${hangMs} ms`)), hangMs);
  try {
    return await Promise.race([answer, promise]);
  } finally {
    clearTimeout(timer);
  }
}

/** Starts a container and waits for its READY. */
export async function startSupervisor(image: string, memoryBytes = 192 * mib): Promise<RawSupervisor> {
  const instance = newInstance();
  const watch = await watchContainers(instance);
  const name = `${instance}-${randomUUID().slice(0, 8)}`;
  const removals = createRemovals({ engine: docker, mostLost: 0, onLost: () => undefined });
  const container = await startContainer(
    { engine: docker, removals },
    { name, image, instance, memoryBytes, runtime: undefined },
  );
  const { stream } = container;
  let hasEnded = false;

  async function* received(): AsyncGenerator<Buffer> {
    for await (const chunk of stream) yield chunk as Buffer;
    hasEnded = true;
  }
  const reader = createByteReader(readAttachedStdout(received()));
  const errors = new PassThrough();
  const attached = await docker.getContainer(name).attach({ stream: true, stderr: true });
  docker.modem.demuxStream(attached, new PassThrough().resume(), errors);
  attached.on('end', () => errors.end());
  attached.on('error', () => errors.end());
  const stderr = buffer(errors);

  async function nextFrame(): Promise<Frame> {
    const header = await reader.read(5);
    return { type: header.readUInt8(4), payload: await reader.read(header.readUInt32LE(0)) };
  }

  async function rest(): Promise<readonly Frame[]> {
    const frames: Frame[] = [];
    for (;;) {
      const header = await reader.read(1).catch((error: unknown) => {
        if (hasEnded) return null;
        throw error;
      });
      if (header === null) return frames;
      const tail = await reader.read(4);
      const payload = await reader.read(Buffer.concat([header, tail]).readUInt32LE(0));
      frames.push({ type: tail.readUInt8(3), payload });
    }
  }

  const supervisor: RawSupervisor = {
    name,
    send(...bytes) {
      for (const part of bytes) stream.write(part);
    },
    end: () => void stream.end(),
    cut: () => void stream.destroy(),
    nextFrame: () => orHang(nextFrame(), 'frame'),
    nextOutcome: (order = 'run') =>
      orHang(order === 'run' ? readOutcome(reader) : readCompiled(reader).then(({ outcome }) => outcome), 'outcome'),
    rest: () => orHang(rest(), 'end of the stream'),
    gone: () => until('gone', () => watch.removed.length === 1),
    async stderr() {
      return (await orHang(stderr, 'end of stderr')).toString();
    },
    async [Symbol.asyncDispose]() {
      await container.remove('force');
      watch[Symbol.dispose]();
      // One that has ended by itself may still be on its way out.
      await until('no container is left', async () => (await containersOf(instance)).length === 0);
    },
  };
  const ready = await supervisor.nextFrame().catch(async (error: unknown) => {
    await supervisor[Symbol.asyncDispose]();
    throw new Error(`no READY: ${await supervisor.stderr()}`, { cause: error });
  });
  if (ready.type !== frameTypes.ready) throw new Error(`frame ${ready.type} where READY was due`);
  return supervisor;
}
