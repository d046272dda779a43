import { PassThrough, Readable } from 'node:stream';
import t from 'tap';
import { createBodyBudget, type BodyBudgetLimits } from '../../../../src/http/request/body-budget.ts';
import { kib, mib } from '../../../../src/sizes.ts';
import { until } from '../raw-client.ts';

function budgetWith(limits: Partial<BodyBudgetLimits> = {}) {
  return createBodyBudget({ maxBodyBytes: mib, maxTotalBytes: 2 * mib, waitingBytes: () => 0, ...limits });
}

const chunks = (...sizes: number[]): Readable =>
  Readable.from(
    sizes.map((size, index) => Buffer.alloc(size, index)),
    { objectMode: false },
  );

t.test('a body is given as it came, however it was cut, announced or not', async (t) => {
  const budget = budgetWith();
  for (const sizes of [[], [1], Array.from({ length: 3000 }, () => 1), [20 * kib, 1, 300 * kib], [mib]]) {
    const whole = Buffer.concat(sizes.map((size, index) => Buffer.alloc(size, index)));
    for (const announced of [whole.length, undefined]) {
      using body = await budget.receive(chunks(...sizes), announced);
      t.ok(body.bytes.equals(whole), `${whole.length} bytes in ${sizes.length}`);
    }
    t.equal(budget.receivingBytes(), 0);
  }
});

t.test('bytes count as they come and until the body is disposed of', async (t) => {
  const budget = budgetWith();
  const payload = new PassThrough();
  const received = budget.receive(payload, 300 * kib);
  t.equal(budget.receivingBytes(), 0, 'what is only announced takes nothing');
  payload.write(Buffer.alloc(100 * kib));
  await until(() => budget.receivingBytes() > 0);
  await until(() => budget.receivingBytes() === 112 * kib);
  payload.end(Buffer.alloc(200 * kib));
  const body = await received;
  t.equal(budget.receivingBytes(), 300 * kib);
  body[Symbol.dispose]();
  t.equal(budget.receivingBytes(), 0);
});

t.test('a body over the limit is refused, at once when it is announced', async (t) => {
  const budget = budgetWith();
  const tooLarge = { code: 'payload_too_large', status: 413, message: 'the body must be at most 1 MiB (MAX_BODY)' };
  await t.rejects(budget.receive(new PassThrough(), mib + 1), tooLarge);
  await t.rejects(budget.receive(chunks(mib, 1), undefined), tooLarge);
  t.equal(budget.receivingBytes(), 0);
});

t.test('the body for which there is no room left is refused, the others go on', async (t) => {
  let waiting = 0;
  const budget = budgetWith({ waitingBytes: () => waiting });
  using first = await budget.receive(chunks(mib), mib);
  waiting = mib - 16 * kib;
  const refused = { code: 'queue_full', status: 503, retryAfterS: 5 };
  const stream = chunks(20 * kib);
  await t.rejects(budget.receive(stream, 20 * kib), refused);
  t.notOk(stream.destroyed, 'what is left of it can still be read and dropped');
  t.equal(budget.receivingBytes(), mib, 'it has given back what it had');
  using small = await budget.receive(chunks(16 * kib), 16 * kib);
  t.equal(small.bytes.length, 16 * kib);
  t.equal(first.bytes.length, mib);
});

t.test('a body that is broken off gives its bytes back', async (t) => {
  const budget = budgetWith();
  const payload = new PassThrough();
  const received = budget.receive(payload, mib);
  payload.write(Buffer.alloc(100 * kib));
  await until(() => budget.receivingBytes() > 0);
  payload.destroy(new Error('aborted'));
  await t.rejects(received, { code: 'client_gone' });
  t.equal(budget.receivingBytes(), 0);
});

t.test('the bodies and submissions of one key leave room for the bodies of another', async (t) => {
  const waiting: Record<string, number> = { a: mib, b: 0 };
  const budget = budgetWith({
    owners: 2,
    waitingBytes: () => mib,
    waitingBytesOf: (owner) => waiting[owner ?? ''] ?? 0,
  });
  const half = 512 * kib;
  using first = await budget.receive(chunks(half), half, { owner: 'a' });
  await t.rejects(budget.receive(chunks(half), half, { owner: 'a' }), { code: 'queue_full' });
  using second = await budget.receive(chunks(half), half, { owner: 'b' });
  t.same([first.bytes.length, second.bytes.length], [half, half]);
});
