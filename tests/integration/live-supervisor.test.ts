// Live runs of the real supervisor, spoken to by raw bytes: orders that no server sends, in pieces that no server makes, and
// a server that leaves.

import t from 'tap';
import { ensureImage } from '../../src/sandbox/image.ts';
import {
  encodeClose,
  encodeInputHeader,
  endOfInput,
  inputWindowBytes,
  stopOrder,
} from '../../src/sandbox/live-frames.ts';
import { encodeLiveRun, frameTypes } from '../../src/sandbox/protocol.ts';
import { ampleLimits, docker, python } from '../support/docker.ts';
import { frame, load, run, startSupervisor, type Frame, type RawSupervisor } from '../support/raw-supervisor.ts';

const image = await ensureImage(docker, 'python', () => undefined);
const mark = Buffer.from('0102030401020304010203040102030c', 'hex');
const limits = { ...ampleLimits, wallTimeMs: 600_000, timeMs: 600_000 };
const live = encodeLiveRun({ argv: [python, 'main.py'], limits }, mark);
const close = encodeClose(mark);
const echo = load('import sys\nfor line in sys.stdin: print(line.strip(), flush=True)');

function input(text: string | Uint8Array): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([encodeInputHeader(bytes.length), bytes]);
}

/** Up to and with the OUTCOME. */
async function framesOf(supervisor: RawSupervisor): Promise<readonly Frame[]> {
  const frames: Frame[] = [];
  do frames.push(await supervisor.nextFrame());
  while (frames.at(-1)!.type !== frameTypes.outcome);
  return frames;
}

function streamOf(frames: readonly Frame[], stream: number): string {
  const own = frames.filter(({ type, payload }) => type === frameTypes.output && payload.readUInt8(0) === stream);
  return Buffer.concat(own.map(({ payload }) => payload.subarray(9))).toString();
}

function stdoutOf(frames: readonly Frame[]): string {
  return streamOf(frames, 1);
}

function endOf(frames: readonly Frame[]): number {
  return frames.at(-1)!.payload.readUInt8(0);
}

await t.test('input that comes byte by byte is the same input, and no frame is longer than 4096 bytes', async (t) => {
  await using supervisor = await startSupervisor(image);
  supervisor.send(echo, live);
  for (const byte of Buffer.concat([input('one\n'), input(''), input('two\n'), endOfInput])) {
    supervisor.send(Buffer.from([byte]));
  }
  t.equal((await supervisor.nextFrame()).type, frameTypes.loaded);
  t.equal(stdoutOf(await framesOf(supervisor)), 'one\ntwo\n');
  supervisor.send(close, live, input(`${'x'.repeat(20_000)}\n`), endOfInput);
  const frames = await framesOf(supervisor);
  t.equal(stdoutOf(frames).length, 20_001);
  t.ok(frames.every(({ payload }) => payload.length <= 4096 - 5));
  t.ok(frames.every(({ type }) => ![frameTypes.stdout, frameTypes.stderr].includes(type as 0x83)));
});

await t.test(
  'results come in frames of their own, beside the output, and count towards the output limit',
  async (t) => {
    await using supervisor = await startSupervisor(image);
    const asked = encodeLiveRun({ argv: [python, 'main.py'], limits, hasResults: true }, mark);
    supervisor.send(load('import os\nfor n in range(300): os.write((1, 4)[n % 2], b"%d " % n * 100)'), asked);
    t.equal((await supervisor.nextFrame()).type, frameTypes.loaded);
    const frames = await framesOf(supervisor);
    const numbers = Array.from({ length: 300 }, (_, n) => `${n} `.repeat(100));
    t.equal(streamOf(frames, 1), numbers.filter((_, n) => n % 2 === 0).join(''));
    t.equal(streamOf(frames, 3), numbers.filter((_, n) => n % 2 === 1).join(''));
    t.ok(frames.every(({ payload }) => payload.length <= 4096 - 5));
    supervisor.send(close, live);
    t.equal(streamOf(await framesOf(supervisor), 3), '', 'the next run has no such pipe');
  },
);

await t.test('whatever stands between an OUTCOME and the mark is skipped, and not a byte more', async (t) => {
  await using supervisor = await startSupervisor(image);
  supervisor.send(load('print(input())'));
  t.equal((await supervisor.nextFrame()).type, frameTypes.loaded);
  const rests = [
    Buffer.alloc(0),
    Buffer.concat([stopOrder, endOfInput]),
    input('half a frame').subarray(0, 3),
    Buffer.from('any bytes'),
    mark.subarray(0, 15),
    Buffer.concat([mark.subarray(0, 4), mark.subarray(0, 12)]),
    Buffer.alloc(60_000, 1),
  ];
  for (const [index, rest] of rests.entries()) {
    supervisor.send(live, input(`${index}\n`));
    t.equal(stdoutOf(await framesOf(supervisor)), `${index}\n`);
    supervisor.send(rest, close, run({ input: 'next\n' }));
    t.equal(Buffer.from((await supervisor.nextOutcome()).stdout).toString(), 'next\n', `rest ${index}`);
  }
});

await t.test('an order to stop is read behind as much input as may be sent ahead', async (t) => {
  await using supervisor = await startSupervisor(image);
  supervisor.send(load('import time\nwhile True: time.sleep(1)'), live);
  t.equal((await supervisor.nextFrame()).type, frameTypes.loaded);
  supervisor.send(input(Buffer.alloc(inputWindowBytes)));
  // What the pipe has taken makes room for as much again.
  const { type, payload } = await supervisor.nextFrame();
  t.equal(type, frameTypes.taken);
  supervisor.send(input(Buffer.alloc(Number(payload.readBigUInt64LE(0)))));
  supervisor.send(stopOrder);
  t.equal(endOf(await framesOf(supervisor)), 6);
});

await t.test('what breaks a rule of live runs is a FAULT', async (t) => {
  const wrong = [
    ['an unknown type', /unknown type/, frame(0x7f)],
    ['another RUN', /unknown type/, run()],
    ['END_OF_INPUT with a payload', /unknown type/, frame(frameTypes.endOfInput, 'x')],
    ['INPUT behind END_OF_INPUT', /after END_OF_INPUT/, Buffer.concat([endOfInput, input('x')])],
    ['more INPUT than a window', /more INPUT/, encodeInputHeader(inputWindowBytes + 1)],
  ] as const;
  for (const [what, expected, bytes] of wrong) {
    await using supervisor = await startSupervisor(image);
    supervisor.send(load('import time\nwhile True: time.sleep(1)'), live, bytes);
    const frames = await supervisor.rest();
    t.equal(frames.at(-1)?.type, frameTypes.fault, what);
    t.match(frames.at(-1)?.payload.toString(), expected, what);
    await supervisor.gone();
  }
});

await t.test('a server that leaves in the middle of a live run ends the container', async (t) => {
  for (const source of [
    'while True: pass',
    'while True: print("x" * 1000)',
    'input()',
    'import os\nos.closerange(0, 256)\nwhile True: pass',
  ]) {
    for (const leave of ['end', 'cut'] as const) {
      await using supervisor = await startSupervisor(image);
      supervisor.send(load(source), live);
      t.equal((await supervisor.nextFrame()).type, frameTypes.loaded);
      supervisor[leave]();
      // While a client that has closed its half reads nothing, the engine itself may hang with the container's end.
      if (leave === 'end') void supervisor.rest().catch(() => undefined);
      await supervisor.gone();
    }
  }
});
