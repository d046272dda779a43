// The examples of PROTOCOL.md, byte for byte, and everything that can be wrong with a frame.

import t from 'tap';
import { JudgeError } from '../../../src/errors.ts';
import type { Outcome } from '../../../src/execution/outcome.ts';
import type { ProcessEnd, ProcessRequest } from '../../../src/execution/process.ts';
import { createByteReader, type ByteReader } from '../../../src/sandbox/byte-reader.ts';
import {
  encodeFile,
  encodeLiveRun,
  encodeLoad,
  encodeRun,
  readCompiled,
  readLoaded,
  readOutcome,
  readReady,
} from '../../../src/sandbox/protocol.ts';
import { example, frame } from '../../support/protocol-examples.ts';

async function* each(chunks: readonly Buffer[]): AsyncGenerator<Buffer> {
  yield* chunks;
}

const readerOf = (...chunks: readonly Buffer[]): ByteReader => createByteReader(each(chunks));

/** Gives the bytes and then neither more nor an end. */
async function* stalled(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
  await new Promise<never>(() => undefined);
}

/** The error of a reader that refused, and what the log will have of it. */
async function refusal(answer: Promise<unknown>): Promise<string> {
  try {
    await answer;
  } catch (error) {
    if (!(error instanceof JudgeError)) throw error;
    return `${error.code}: ${error.cause instanceof Error ? error.cause.message : 'no cause'}`;
  }
  return 'accepted';
}

const request: ProcessRequest = {
  argv: ['/usr/bin/python3', 'main.py'],
  input: Buffer.from('7\n'),
  limits: { timeMs: 1000, wallTimeMs: 15_000, memoryBytes: 128 * 1024 * 1024, outputBytes: 1024 * 1024 },
  stopsAtOutputLimit: true,
};

const outcome: Outcome = {
  end: { kind: 'exited', exitCode: 0 },
  usage: { cpuTimeMs: 11, wallTimeMs: 12, chargedTimeMs: 12, peakMemoryBytes: 9_437_184, oomKills: 0 },
  stdout: Buffer.from('6\n'),
  stdoutBytes: 2,
  stderr: Buffer.alloc(0),
  stderrBytes: 0,
  resultsBytes: 0,
};

const wholeRun = Buffer.concat([example('stdout'), example('stderr'), example('outcome')]);

/** The OUTCOME of the example with other bytes at some places. */
function outcomeWith(changes: Readonly<Record<number, number>>): Buffer {
  const bytes = Buffer.from(example('outcome'));
  for (const [at, value] of Object.entries(changes)) bytes[5 + Number(at)] = value;
  return bytes;
}

t.test('LOAD of the example is what the encoder makes', async (t) => {
  const program = { fileName: 'main.py', source: Buffer.from('print(6)') };
  t.equal(
    encodeLoad({ programUid: 59_000, compilerUid: 59_001 }, program).toString('hex'),
    example('load').toString('hex'),
  );
});

t.test('FILE of the example is what the encoder makes', async (t) => {
  const file = { name: 'util/io.py', content: Buffer.from('x = 1') };
  t.equal(encodeFile(file).toString('hex'), example('file').toString('hex'));
});

t.test('RUN and INPUT of the examples are what the encoder makes, the input following as it is', async (t) => {
  const sent = Buffer.concat([encodeRun('run', request), request.input]);
  t.equal(sent.toString('hex'), Buffer.concat([example('run'), example('input')]).toString('hex'));
});

t.test('COMPILE of the example is what the encoder makes, with the INPUT that follows', async (t) => {
  const sent = encodeRun('compile', {
    argv: ['/usr/bin/python3', '/usr/lib/ll-solution-runner/compile.pyc', 'main.py'],
    input: Buffer.alloc(0),
    limits: { ...request.limits, timeMs: 10_000, wallTimeMs: 105_000, outputBytes: 64 * 1024 },
  });
  t.equal(sent.toString('hex'), example('compile').toString('hex'));
});

t.test('flags of RUN say what is asked for; COMPILE has none', async (t) => {
  const flagsOf = (kind: 'run' | 'compile', asked: Partial<ProcessRequest>) =>
    encodeRun(kind, { ...request, stopsAtOutputLimit: false, ...asked }).readUInt8(5 + 32);
  t.equal(flagsOf('run', {}), 0);
  t.equal(flagsOf('run', { joinsErrors: true }), 1);
  t.equal(flagsOf('run', { stopsAtOutputLimit: true }), 4);
  t.equal(flagsOf('run', { joinsErrors: true, stopsAtOutputLimit: true }), 5);
  t.equal(flagsOf('compile', { joinsErrors: true, stopsAtOutputLimit: true }), 0);
  t.equal(encodeLiveRun({ ...request, joinsErrors: true }, Buffer.alloc(16)).readUInt8(5 + 32), 3);
  t.equal(encodeLiveRun({ ...request, hasResults: true }, Buffer.alloc(16)).readUInt8(5 + 32), 10);
});

t.test('an empty input still has its INPUT frame', async (t) => {
  const sent = encodeRun('run', { ...request, input: Buffer.alloc(0) });
  t.same(sent.subarray(-5), frame(0x03));
});

t.test('lengths count bytes, not characters', async (t) => {
  const load = encodeLoad({ programUid: 1, compilerUid: 2 }, { fileName: 'ä.py', source: Buffer.from('é') });
  t.equal(load.readUInt32LE(0), load.length - 5);
  t.equal(load.readUInt8(13), 5);
  const file = encodeFile({ name: 'ä/é.txt', content: Buffer.from('é') });
  t.same([file.readUInt32LE(0), file.readUInt8(5)], [file.length - 5, 9]);
  const run = encodeRun('run', { ...request, argv: ['/ü'] });
  t.same(run.subarray(5 + 34, -5), Buffer.from('/ü\0'));
  t.equal(run.readUInt32LE(0), 34 + 4);
});

t.test('limits in fractions of a millisecond are sent as whole nanoseconds', async (t) => {
  const limits = { ...request.limits, timeMs: 0.1 + 0.2, wallTimeMs: 86_400_000 };
  const run = encodeRun('run', { ...request, limits });
  t.equal(run.readBigUInt64LE(5), 300_000n);
  t.equal(run.readBigUInt64LE(13), 86_400_000_000_000n);
});

t.test('the supervisor’s examples are understood', async (t) => {
  await readReady(readerOf(example('ready')));
  await readLoaded(readerOf(example('loaded')));
  t.same(await readOutcome(readerOf(wholeRun)), outcome);
  t.same(await readCompiled(readerOf(example('code'), wholeRun)), { codeBytes: 893_184, outcome });
});

t.test('frames are understood wherever the stream is split', async (t) => {
  for (let at = 0; at <= wholeRun.length; at += 1) {
    const parts = [wholeRun.subarray(0, at), wholeRun.subarray(at)];
    t.same(await readOutcome(readerOf(...parts)), outcome, `split after ${at} bytes`);
  }
  const single = Array.from(wholeRun, (byte) => Buffer.from([byte]));
  t.same(await readOutcome(readerOf(...single)), outcome, 'byte by byte');
});

t.test('what comes after an OUTCOME belongs to the next run', async (t) => {
  const reader = readerOf(Buffer.concat([wholeRun, frame(0x83, 'next'), frame(0x84), outcomeWith({ 42: 4 })]));
  t.same(await readOutcome(reader), outcome);
  t.same(await readOutcome(reader), { ...outcome, stdout: Buffer.from('next'), stdoutBytes: 4 });
});

t.test('stdout and stderr may come in several frames', async (t) => {
  const frames = [frame(0x83, 'a'), frame(0x84, 'x'), frame(0x83, 'b'), frame(0x84, 'y'), example('outcome')];
  const { stdout, stderr } = await readOutcome(readerOf(...frames));
  t.same([stdout, stderr], [Buffer.from('ab'), Buffer.from('xy')]);
});

t.test('a run without output gives empty buffers', async (t) => {
  const { stdout, stderr } = await readOutcome(readerOf(example('outcome')));
  t.same([stdout.length, stderr.length], [0, 0]);
});

async function end(kind: number, detail: number): Promise<ProcessEnd> {
  const decoded = await readOutcome(readerOf(outcomeWith({ 0: kind, 1: detail })));
  return decoded.end;
}

t.test('every end of a process is decoded', async (t) => {
  t.same(await end(1, 255), { kind: 'exited', exitCode: 255 });
  t.same(await end(2, 9), { kind: 'signaled', signal: 'SIGKILL' });
  t.same(await end(2, 6), { kind: 'signaled', signal: 'SIGABRT' }, 'the usual name, not its alias');
  t.same(await end(2, 64), { kind: 'signaled', signal: 'signal 64' }, 'a signal without a name');
  t.same(await end(3, 9), { kind: 'stopped', limit: 'time' });
  t.same(await end(4, 9), { kind: 'stopped', limit: 'wall_time' });
  t.same(await end(5, 9), { kind: 'stopped', limit: 'output' });
  t.same(await end(6, 9), { kind: 'cancelled' });
  t.same(await end(7, 9), { kind: 'starved' });
});

t.test('each figure of an OUTCOME has its own place', async (t) => {
  const payload = Buffer.alloc(66);
  payload.writeUInt8(1, 0);
  for (let index = 0; index < 8; index += 1) payload.writeBigUInt64LE(BigInt(index + 1) * 1_000_000n, 2 + 8 * index);
  const decoded = await readOutcome(readerOf(frame(0x85, payload)));
  t.same(decoded.usage, {
    cpuTimeMs: 1,
    wallTimeMs: 2,
    chargedTimeMs: 3,
    peakMemoryBytes: 4_000_000,
    oomKills: 5_000_000,
  });
  t.same([decoded.stdoutBytes, decoded.stderrBytes, decoded.resultsBytes], [6_000_000, 7_000_000, 8_000_000]);
});

t.test('an end that nobody knows is refused, never taken for a good one', async (t) => {
  for (const kind of [0, 8, 9, 128, 255]) {
    const refused = await refusal(readOutcome(readerOf(outcomeWith({ 0: kind }))));
    t.equal(refused, `sandbox_failed: supervisor: unknown end ${kind} of a process`);
  }
});

t.test('a stream that is cut anywhere is refused', async (t) => {
  for (let bytes = 0; bytes < wholeRun.length; bytes += 1) {
    const refused = await refusal(readOutcome(readerOf(wholeRun.subarray(0, bytes))));
    t.equal(refused, 'sandbox_failed: the stream of the container ended early', `after ${bytes} bytes`);
  }
  for (const [read, bytes] of [
    [readReady, example('ready')],
    [readLoaded, example('loaded')],
  ] as const) {
    t.match(await refusal(read(readerOf(bytes.subarray(0, -1)))), /^sandbox_failed: .*ended early/);
  }
});

t.test('a payload of a wrong length is refused', async (t) => {
  for (const bytes of [0, 4, 6]) {
    t.equal(
      await refusal(readReady(readerOf(frame(0x81, Buffer.alloc(bytes))))),
      `sandbox_failed: supervisor: frame 129 with ${bytes} bytes`,
    );
  }
  t.match(await refusal(readLoaded(readerOf(frame(0x82, 'x')))), /frame 130 with 1 bytes/);
  t.match(await refusal(readCompiled(readerOf(frame(0x89, Buffer.alloc(7)), wholeRun))), /frame 137 with 7 bytes/);
  for (const bytes of [0, 1, 57, 59, 64]) {
    t.equal(
      await refusal(readOutcome(readerOf(frame(0x85, Buffer.alloc(bytes, 1))))),
      `sandbox_failed: supervisor: an outcome of ${bytes} bytes`,
    );
  }
});

t.test('a compiled program that is larger than any can be is refused', async (t) => {
  const code = Buffer.alloc(8);
  for (const bytes of [64n * 1024n * 1024n, 2n ** 64n - 1n]) {
    code.writeBigUInt64LE(bytes);
    t.match(await refusal(readCompiled(readerOf(frame(0x89, code), wholeRun))), /: a compiled program of \d+ bytes$/);
  }
});

t.test('a frame of more than 256 MiB is refused before its payload is waited for', async (t) => {
  const announced = 256 * 1024 * 1024 + 1;
  for (const read of [readReady, readLoaded, readOutcome, readCompiled]) {
    const reader = createByteReader(stalled(frame(0x83, '', announced)));
    t.equal(await refusal(read(reader)), `sandbox_failed: supervisor: a frame of ${announced} bytes`);
  }
  const longest = createByteReader(each([frame(0x83, 'x', announced - 1)]));
  t.match(await refusal(readOutcome(longest)), /ended early/, 'a frame of 256 MiB is waited for');
});

t.test('a frame out of order or of an unknown type is refused', async (t) => {
  const valid = {
    ready: example('ready'),
    loaded: example('loaded'),
    stdout: example('stdout'),
    stderr: example('stderr'),
    outcome: example('outcome'),
  };
  const unknown = [0x00, 0x01, 0x02, 0x03, 0x80, 0x87, 0x88, 0x89, 0xff].map((type) => frame(type, 'payload'));
  const { ready, loaded, ...ofRuns } = valid;
  const cases = [
    { read: readReady, wrong: [loaded, ...Object.values(ofRuns), ...unknown] },
    { read: readLoaded, wrong: [ready, ...Object.values(ofRuns), ...unknown] },
    { read: readOutcome, wrong: [ready, loaded, ...unknown] },
    { read: readCompiled, wrong: [ready, loaded, ...Object.values(ofRuns), ...unknown] },
  ];
  for (const { read, wrong } of cases) {
    for (const bytes of wrong) {
      const expected = new RegExp(`^sandbox_failed: supervisor: frame ${bytes.readUInt8(4)} `);
      t.match(await refusal(read(readerOf(bytes))), expected, `${read.name}: ${bytes.toString('hex')}`);
    }
  }
});

t.test('a supervisor of another protocol version is refused', async (t) => {
  for (const version of [0, 1, 2, 3, 4, 6, 256]) {
    const payload = Buffer.alloc(5);
    payload.writeUInt32LE(version, 0);
    const refused = await refusal(readReady(readerOf(frame(0x81, payload))));
    t.equal(refused, `sandbox_failed: supervisor: protocol version ${version}, not 5`);
  }
});

t.test('a FAULT is a failure of the sandbox wherever it comes, and its text is kept for the log', async (t) => {
  const fault = frame(0x86, 'fork: Resource temporarily unavailable');
  const expected = 'sandbox_failed: supervisor: fork: Resource temporarily unavailable';
  t.equal(await refusal(readReady(readerOf(fault))), expected);
  t.equal(await refusal(readLoaded(readerOf(fault))), expected);
  t.equal(await refusal(readOutcome(readerOf(fault))), expected);
  t.equal(await refusal(readOutcome(readerOf(example('stdout'), fault))), expected);
  t.equal(await refusal(readOutcome(readerOf(frame(0x86)))), 'sandbox_failed: supervisor: ');
});

t.test('what the client reads of a failure never has the supervisor’s words', async (t) => {
  const error: unknown = await readReady(readerOf(frame(0x86, 'secret'))).catch((reason: unknown) => reason);
  t.type(error, JudgeError);
  t.notMatch((error as JudgeError).message, /secret/);
});
