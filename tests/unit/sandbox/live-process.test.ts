// The server's side of a live process: when it sends what, and whom it settles.

import t from 'tap';
import { createByteReader } from '../../../src/sandbox/byte-reader.ts';
import { endOfInput, inputWindowBytes, stopOrder } from '../../../src/sandbox/live-frames.ts';
import { createLiveProcess } from '../../../src/sandbox/live-process.ts';
import { frameTypes } from '../../../src/sandbox/protocol.ts';
import { example, frame } from '../../support/protocol-examples.ts';

const limits = { timeMs: 1000, wallTimeMs: 1000, memoryBytes: 1 << 20, outputBytes: 10 };

/** A process, with what it sent so far. */
function played() {
  const sent: Buffer[] = [];
  const live = createLiveProcess({ argv: ['/bin/x'], limits }, (...parts) => void sent.push(Buffer.concat(parts)));
  const feed = Promise.withResolvers<void>();
  const chunks: Buffer[] = [];
  let wake = feed.resolve;
  async function* received(): AsyncGenerator<Buffer> {
    for (;;) {
      const next = chunks.shift();
      if (next !== undefined) yield next;
      else await new Promise<void>((resolve) => (wake = resolve));
    }
  }
  const outcome = live.read(createByteReader(received()));
  return {
    live,
    outcome,
    sent,
    inputBytes: () =>
      sent.filter((part) => part.readUInt8(4) === frameTypes.input).reduce((n, part) => n + part.length - 5, 0),
    receive: (bytes: Buffer) => {
      chunks.push(bytes);
      wake();
    },
  };
}

function taken(bytes: number): Buffer {
  const payload = Buffer.alloc(8);
  payload.writeBigUInt64LE(BigInt(bytes));
  return frame(frameTypes.taken, payload);
}

await t.test('nothing is sent for a process before its RUN, and then all of it in order', async (t) => {
  const { live, sent } = played();
  void live.process.write(Buffer.from('in'));
  live.process.end();
  live.process.stop();
  t.same(sent, []);
  live.open();
  t.same(sent, [stopOrder, frame(frameTypes.input, 'in'), endOfInput]);
  live.process.stop();
  live.process.end();
  t.equal(sent.length, 3, 'twice is no more than once');
});

await t.test('input is never further ahead than the window, and its end comes behind all of it', async (t) => {
  const { live, sent, inputBytes, receive } = played();
  live.open();
  const settled: string[] = [];
  const first = live.process.write(Buffer.alloc(10)).then(() => settled.push('first'));
  const second = live.process.write(Buffer.alloc(inputWindowBytes)).then(() => settled.push('second'));
  live.process.end();
  t.equal(inputBytes(), inputWindowBytes);
  t.notSame(sent.at(-1), endOfInput);
  receive(taken(9));
  receive(taken(10));
  await first;
  t.same(settled, ['first']);
  t.equal(inputBytes(), inputWindowBytes + 10);
  t.same(sent.at(-1), endOfInput);
  receive(taken(inputWindowBytes + 10));
  await second;
});

await t.test('an end settles what was written and never taken', async (t) => {
  const { live, outcome, sent, receive } = played();
  live.open();
  const written = live.process.write(Buffer.from('never read'));
  receive(example('output'));
  receive(example('outcome'));
  await outcome;
  live.close();
  await written;
  await live.process.write(Buffer.from('too late'));
  live.process.stop();
  live.process.end();
  t.equal(sent.length, 1);
});

await t.test('TAKEN of what was never sent, or of less than before, is refused', async (t) => {
  const { live, outcome, receive } = played();
  live.open();
  void live.process.write(Buffer.from('abc'));
  receive(taken(4));
  await t.rejects(outcome, { code: 'sandbox_failed' });
  const again = played();
  again.live.open();
  void again.live.process.write(Buffer.from('abc'));
  again.receive(taken(3));
  again.receive(taken(2));
  await t.rejects(again.outcome, { code: 'sandbox_failed' });
});
