// The frames of a live run: the examples of PROTOCOL.md, and everything that can be wrong with what comes.

import t from 'tap';
import { JudgeError } from '../../../src/errors.ts';
import type { OutputChunk } from '../../../src/execution/process.ts';
import { createByteReader } from '../../../src/sandbox/byte-reader.ts';
import {
  encodeClose,
  encodeInputHeader,
  endOfInput,
  readLiveOutcome,
  stopOrder,
} from '../../../src/sandbox/live-frames.ts';
import { encodeLiveRun } from '../../../src/sandbox/protocol.ts';
import { example, frame } from '../../support/protocol-examples.ts';

const mark = Buffer.from('c3a1f09d5e7b4428960fd1e27a3c58b4', 'hex');
const mib = 1024 * 1024;

async function* each(chunks: readonly Buffer[]): AsyncGenerator<Buffer> {
  yield* chunks;
}

function hex(bytes: Buffer): string {
  return bytes.toString('hex');
}

/** What the sinks heard, and how the run ended. */
async function read(...chunks: readonly Buffer[]) {
  const heard: (readonly [OutputChunk['stream'], string] | number)[] = [];
  const outcome = await readLiveOutcome(createByteReader(each(chunks)), {
    output: ({ stream, bytes }) => void heard.push([stream, Buffer.from(bytes).toString()]),
    taken: (bytes) => void heard.push(bytes),
  });
  return { heard, outcome };
}

async function refusal(...chunks: readonly Buffer[]): Promise<string> {
  try {
    await read(...chunks);
  } catch (error) {
    if (!(error instanceof JudgeError)) throw error;
    return `${error.code}: ${error.cause instanceof Error ? error.cause.message : 'no cause'}`;
  }
  return 'accepted';
}

function output(stream: number, offset: number, text: string): Buffer {
  const head = Buffer.alloc(9);
  head.writeUInt8(stream, 0);
  head.writeBigUInt64LE(BigInt(offset), 1);
  return frame(0x87, Buffer.concat([head, Buffer.from(text)]));
}

/** The OUTCOME of the example, after so many bytes of each stream. */
function outcomeAfter(stdoutBytes: number, stderrBytes: number, resultsBytes = 0): Buffer {
  const bytes = Buffer.from(example('outcome'));
  bytes.writeBigUInt64LE(BigInt(stdoutBytes), 5 + 2 + 40);
  bytes.writeBigUInt64LE(BigInt(stderrBytes), 5 + 2 + 48);
  bytes.writeBigUInt64LE(BigInt(resultsBytes), 5 + 2 + 56);
  return bytes;
}

await t.test('what is sent for a live run is what the examples say', async (t) => {
  const limits = { timeMs: 1000, wallTimeMs: 60_000, memoryBytes: 128 * mib, outputBytes: mib };
  t.equal(hex(encodeLiveRun({ argv: ['/usr/bin/python3', 'main.py'], limits }, mark)), hex(example('live-run')));
  t.equal(hex(Buffer.concat([encodeInputHeader(2), Buffer.from('7\n')])), hex(example('input')));
  t.equal(hex(endOfInput), hex(example('end-of-input')));
  t.equal(hex(stopOrder), hex(example('stop')));
  t.equal(hex(encodeClose(mark)), hex(example('close')));
});

await t.test('the supervisor’s examples are understood', async (t) => {
  const { heard, outcome } = await read(example('taken'), example('output'), example('outcome'));
  t.same(heard, [2, ['stdout', '6\n']]);
  t.same([outcome.end, outcome.stdoutBytes, outcome.stderrBytes], [{ kind: 'exited', exitCode: 0 }, 2, 0]);
});

await t.test('output that comes twice is told once, whole or in part', async (t) => {
  const { heard } = await read(
    output(1, 0, 'abc'),
    output(2, 0, 'x'),
    output(3, 0, 'r'),
    output(1, 0, 'abc'),
    output(1, 1, 'bcde'),
    output(1, 5, ''),
    output(2, 0, 'xy'),
    output(3, 0, 'rs'),
    outcomeAfter(5, 2, 2),
  );
  t.same(heard, [
    ['stdout', 'abc'],
    ['stderr', 'x'],
    ['results', 'r'],
    ['stdout', 'de'],
    ['stderr', 'y'],
    ['results', 's'],
  ]);
});

await t.test('a program’s bytes are never taken for frames', async (t) => {
  const bytes = Buffer.concat([
    frame(0x87, Buffer.concat([Buffer.from([1, 0, 0, 0, 0, 0, 0, 0, 0]), example('outcome')])),
  ]);
  const { heard } = await read(bytes, outcomeAfter(example('outcome').length, 0));
  t.equal(heard.length, 1);
});

await t.test('what breaks a rule of the protocol is refused', async (t) => {
  t.match(await refusal(output(1, 1, 'a')), /leaves out bytes of stdout/);
  t.match(await refusal(output(1, 0, 'a'), output(2, 1, 'a')), /leaves out bytes of stderr/);
  t.match(await refusal(output(0, 0, 'a')), /OUTPUT of stream 0/);
  t.match(await refusal(output(3, 1, 'a')), /leaves out bytes of results/);
  t.match(await refusal(output(4, 0, 'a')), /OUTPUT of stream 4/);
  t.match(await refusal(frame(0x87, Buffer.alloc(8, 1))), /OUTPUT with 8 bytes/);
  t.match(await refusal(frame(0x88, Buffer.alloc(7))), /TAKEN with 7 bytes/);
  t.match(await refusal(frame(0x83, 'out')), /frame 131 in the middle of a live run/);
  t.match(await refusal(frame(0x84, 'err')), /frame 132 in the middle of a live run/);
  t.match(await refusal(frame(0x86, 'fork: no')), /supervisor: fork: no/);
  t.match(await refusal(output(1, 0, 'a'), outcomeAfter(2, 0)), /does not fit the output/);
  t.match(await refusal(output(1, 0, 'a'), outcomeAfter(1, 1)), /does not fit the output/);
  t.match(await refusal(output(3, 0, 'a'), outcomeAfter(0, 0)), /does not fit the output/);
  t.match(await refusal(output(1, 0, 'a')), /ended early/);
});
