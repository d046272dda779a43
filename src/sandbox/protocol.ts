// Writes and reads the frames of sandbox-image/PROTOCOL.md. It knows only bytes, neither Docker nor sockets.

import { constants } from 'node:os';
import { JudgeError } from '../errors.ts';
import type { Outcome } from '../execution/outcome.ts';
import type { LiveOutcome, LiveRequest, ProcessEnd, ProcessRequest } from '../execution/process.ts';
import type { Program, ProgramFile } from '../execution/program.ts';
import type { ByteReader } from './byte-reader.ts';

const protocolVersion = 5;
const headerBytes = 5;
const outcomeBytes = 66;
/** The supervisor keeps no compiled program that is as large as this. */
const mostCodeBytes = 64 * 1024 * 1024;
/** The longest payload from the supervisor. The stdout of one test is never longer than the server asked it to keep. */
const longestPayloadBytes = 256 * 1024 * 1024;

/** The frame types of PROTOCOL.md; the supervisor sends the types from 0x81 on. */
export const frameTypes = {
  load: 0x01,
  run: 0x02,
  input: 0x03,
  compile: 0x04,
  endOfInput: 0x05,
  stop: 0x06,
  close: 0x07,
  file: 0x08,
  ready: 0x81,
  loaded: 0x82,
  stdout: 0x83,
  stderr: 0x84,
  outcome: 0x85,
  fault: 0x86,
  output: 0x87,
  taken: 0x88,
  code: 0x89,
} as const;

export function encodeHeader(type: number, payloadBytes: number): Buffer {
  const header = Buffer.alloc(headerBytes);
  header.writeUInt32LE(payloadBytes, 0);
  header.writeUInt8(type, 4);
  return header;
}

function nanoseconds(milliseconds: number): bigint {
  return BigInt(Math.round(milliseconds * 1e6));
}

/** The users of the two kinds of processes. */
export interface SandboxUsers {
  readonly programUid: number;
  readonly compilerUid: number;
}

/** Returns a LOAD frame. */
export function encodeLoad({ programUid, compilerUid }: SandboxUsers, program: Program): Buffer {
  const name = Buffer.from(program.fileName);
  const head = Buffer.alloc(9);
  head.writeUInt32LE(programUid, 0);
  head.writeUInt32LE(compilerUid, 4);
  head.writeUInt8(name.length, 8);
  const payloadBytes = head.length + name.length + program.source.length;
  return Buffer.concat([encodeHeader(frameTypes.load, payloadBytes), head, name, program.source]);
}

/** Returns a FILE frame. All FILE frames of a program follow its LOAD. */
export function encodeFile({ name, content }: ProgramFile): Buffer {
  const nameBytes = Buffer.from(name);
  const head = encodeHeader(frameTypes.file, 1 + nameBytes.length + content.length);
  return Buffer.concat([head, Buffer.from([nameBytes.length]), nameBytes, content]);
}

const runFlags = { joined: 1, live: 2, stopsAtOutputLimit: 4, results: 8 } as const;

/** Returns COMPILE or RUN and the header of the INPUT that follows. The input itself is sent without a copy. */
export function encodeRun(kind: 'compile' | 'run', request: ProcessRequest): Buffer {
  const stops = request.stopsAtOutputLimit === true ? runFlags.stopsAtOutputLimit : 0;
  const flags = kind === 'run' ? joinedFlag(request) | stops : 0;
  return Buffer.concat([
    encodeOrder(kind, request, Buffer.from([flags])),
    encodeHeader(frameTypes.input, request.input.length),
  ]);
}

/** Returns the RUN of a live process. INPUT may follow later; the process's frames end with CLOSE and the same mark. */
export function encodeLiveRun(request: LiveRequest, mark: Buffer): Buffer {
  const results = request.hasResults === true ? runFlags.results : 0;
  return encodeOrder(
    'run',
    request,
    Buffer.concat([Buffer.from([runFlags.live | joinedFlag(request) | results]), mark]),
  );
}

function joinedFlag({ joinsErrors = false }: Pick<LiveRequest, 'joinsErrors'>): number {
  return joinsErrors ? runFlags.joined : 0;
}

function encodeOrder(kind: 'compile' | 'run', request: LiveRequest, flags: Buffer): Buffer {
  const { argv, environment = {}, limits } = request;
  const figures = Buffer.alloc(32);
  figures.writeBigUInt64LE(nanoseconds(limits.timeMs), 0);
  figures.writeBigUInt64LE(nanoseconds(limits.wallTimeMs), 8);
  figures.writeBigUInt64LE(BigInt(limits.memoryBytes), 16);
  figures.writeBigUInt64LE(BigInt(limits.outputBytes), 24);
  const variables = Object.entries(environment).map(([name, value]) => `${name}=${value}`);
  const texts = Buffer.from([...argv, ...variables].map((text) => `${text}\0`).join(''));
  const payload = [figures, flags, Buffer.from([argv.length]), texts];
  const payloadBytes = payload.reduce((sum, part) => sum + part.length, 0);
  return Buffer.concat([encodeHeader(frameTypes[kind], payloadBytes), ...payload]);
}

export interface Frame {
  readonly type: number;
  readonly payload: Buffer;
}

export function broken(reason: string): JudgeError {
  return new JudgeError('sandbox_failed', undefined, { cause: new Error(`supervisor: ${reason}`) });
}

export async function readFrame(reader: ByteReader): Promise<Frame> {
  const header = await reader.read(headerBytes);
  const payloadBytes = header.readUInt32LE(0);
  const type = header.readUInt8(4);
  if (payloadBytes > longestPayloadBytes) throw broken(`a frame of ${payloadBytes} bytes`);
  const payload = await reader.read(payloadBytes);
  if (type === frameTypes.fault) throw broken(payload.toString('utf8'));
  return { type, payload };
}

async function expectFrame(reader: ByteReader, type: number, payloadBytes: number): Promise<Buffer> {
  const frame = await readFrame(reader);
  if (frame.type !== type) throw broken(`frame ${frame.type} where ${type} was due`);
  if (frame.payload.length !== payloadBytes) throw broken(`frame ${type} with ${frame.payload.length} bytes`);
  return frame.payload;
}

/** Waits for READY. Like all readers here, it rejects with `sandbox_failed` when anything else arrives. */
export async function readReady(reader: ByteReader): Promise<void> {
  const payload = await expectFrame(reader, frameTypes.ready, 5);
  const version = payload.readUInt32LE(0);
  if (version !== protocolVersion) throw broken(`protocol version ${version}, not ${protocolVersion}`);
}

export async function readLoaded(reader: ByteReader): Promise<void> {
  await expectFrame(reader, frameTypes.loaded, 0);
}

/** When a signal has several names, its usual name comes first: SIGABRT before its alias SIGIOT. */
const signalNames: ReadonlyMap<number, string> = new Map(
  Object.entries(constants.signals)
    .map(([name, number]) => [number, name] as const)
    .toReversed(),
);

function decodeEnd(kind: number, detail: number): ProcessEnd {
  switch (kind) {
    case 1:
      return { kind: 'exited', exitCode: detail };
    case 2:
      return { kind: 'signaled', signal: signalNames.get(detail) ?? `signal ${detail}` };
    case 3:
      return { kind: 'stopped', limit: 'time' };
    case 4:
      return { kind: 'stopped', limit: 'wall_time' };
    case 5:
      return { kind: 'stopped', limit: 'output' };
    case 6:
      return { kind: 'cancelled' };
    case 7:
      return { kind: 'starved' };
    default:
      throw broken(`unknown end ${kind} of a process`);
  }
}

/** Decodes the payload of an OUTCOME. */
export function decodeOutcome(payload: Buffer): LiveOutcome {
  if (payload.length !== outcomeBytes) throw broken(`an outcome of ${payload.length} bytes`);
  const number = (index: number) => Number(payload.readBigUInt64LE(2 + 8 * index));
  const milliseconds = (index: number) => number(index) / 1e6;
  return {
    end: decodeEnd(payload.readUInt8(0), payload.readUInt8(1)),
    usage: {
      cpuTimeMs: milliseconds(0),
      wallTimeMs: milliseconds(1),
      chargedTimeMs: milliseconds(2),
      peakMemoryBytes: number(3),
      oomKills: number(4),
    },
    stdoutBytes: number(5),
    stderrBytes: number(6),
    resultsBytes: number(7),
  };
}

/** Reads the frames of one RUN up to its OUTCOME. */
export async function readOutcome(reader: ByteReader): Promise<Outcome> {
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  for (;;) {
    const { type, payload } = await readFrame(reader);
    if (type === frameTypes.stdout) stdout.push(payload);
    else if (type === frameTypes.stderr) stderr.push(payload);
    else if (type === frameTypes.outcome) {
      return { ...decodeOutcome(payload), stdout: joined(stdout), stderr: joined(stderr) };
    } else throw broken(`frame ${type} in the middle of a run`);
  }
}

export interface Compiled {
  readonly outcome: Outcome;
  /** the size of the compiled program that is kept; 0 when the compile step left none */
  readonly codeBytes: number;
}

/** Reads the frames of one COMPILE: the size of what it left, and then those of a run. */
export async function readCompiled(reader: ByteReader): Promise<Compiled> {
  const payload = await expectFrame(reader, frameTypes.code, 8);
  const codeBytes = Number(payload.readBigUInt64LE(0));
  if (codeBytes >= mostCodeBytes) throw broken(`a compiled program of ${codeBytes} bytes`);
  return { codeBytes, outcome: await readOutcome(reader) };
}

function joined(parts: readonly Buffer[]): Buffer {
  return parts[0] !== undefined && parts.length === 1 ? parts[0] : Buffer.concat(parts);
}
