import t from 'tap';
import { createOutputQueue, type OutputQueue } from '../../../src/sandbox/output-queue.ts';

async function all({ output }: OutputQueue): Promise<readonly string[]> {
  const chunks: string[] = [];
  for await (const { stream, bytes } of output) chunks.push(`${stream}: ${Buffer.from(bytes).toString()}`);
  return chunks;
}

await t.test('chunks of one stream that wait are put together, those of two keep their order', async (t) => {
  const queue = createOutputQueue(100);
  for (const [stream, text] of [
    ['stdout', 'a'],
    ['stdout', 'b'],
    ['stderr', 'c'],
    ['stdout', 'd'],
  ] as const) {
    queue.push({ stream, bytes: Buffer.from(text) });
  }
  queue.end();
  t.same(await all(queue), ['stdout: ab', 'stderr: c', 'stdout: d']);
});

await t.test('a reader that waits gets each chunk as it comes', async (t) => {
  const queue = createOutputQueue(100);
  const reader = queue.output[Symbol.asyncIterator]();
  for (const text of ['one', 'two']) {
    const next = reader.next();
    queue.push({ stream: 'stdout', bytes: Buffer.from(text) });
    t.equal(Buffer.from((await next).value!.bytes).toString(), text);
  }
  const last = reader.next();
  queue.end();
  t.equal((await last).done, true);
});

await t.test('what a reader has is not written to again', async (t) => {
  const queue = createOutputQueue(100);
  const reader = queue.output[Symbol.asyncIterator]();
  queue.push({ stream: 'stdout', bytes: Buffer.from('ab') });
  const { value } = await reader.next();
  queue.push({ stream: 'stdout', bytes: Buffer.from('cd') });
  t.equal(Buffer.from(value!.bytes).toString(), 'ab');
});

await t.test('the first bytes are kept up to the limit, over both streams, and the rest is dropped', async (t) => {
  const queue = createOutputQueue(5);
  queue.push({ stream: 'stdout', bytes: Buffer.from('abc') });
  queue.push({ stream: 'stderr', bytes: Buffer.from('defg') });
  queue.push({ stream: 'stdout', bytes: Buffer.from('h') });
  queue.end();
  t.same(await all(queue), ['stdout: abc', 'stderr: de']);
});

await t.test('a failure comes behind what was written before it', async (t) => {
  const queue = createOutputQueue(5);
  const reader = queue.output[Symbol.asyncIterator]();
  queue.push({ stream: 'stdout', bytes: Buffer.from('abc') });
  queue.fail(new Error('broken'));
  queue.end();
  t.equal((await reader.next()).done, false);
  await t.rejects(reader.next(), { message: 'broken' });
});

await t.test('a million writes of a byte are few objects', async (t) => {
  const queue = createOutputQueue(1 << 20);
  for (let i = 0; i < 1_000_000; i += 1) queue.push({ stream: 'stdout', bytes: Buffer.from([97]) });
  queue.end();
  let chunks = 0;
  for await (const { bytes } of queue.output) chunks += bytes.length > 0 ? 1 : 0;
  t.ok(chunks < 300, `${chunks}`);
});
