import { PassThrough, Readable } from 'node:stream';
import t from 'tap';
import { createIntake, type IntakeLimits } from '../../../../src/http/request/body-budget.ts';
import { kib, mib } from '../../../../src/sizes.ts';
import { until } from '../raw-client.ts';

function intakeWith(limits: Partial<IntakeLimits> = {}) {
  return createIntake({ maxBodyBytes: mib, maxTotalBytes: 2 * mib, waitingBytes: () => 0, ...limits });
}

const chunks = (...sizes: number[]): Readable =>
  Readable.from(
    sizes.map((size, index) => Buffer.alloc(size, index)),
    { objectMode: false },
  );

t.test('a body is given as it came, however it was cut, announced or not', async (t) => {
  const intake = intakeWith();
  for (const sizes of [[], [1], Array.from({ length: 3000 }, () => 1), [20 * kib, 1, 300 * kib], [mib]]) {
    const whole = Buffer.concat(sizes.map((size, index) => Buffer.alloc(size, index)));
    for (const announced of [whole.length, undefined]) {
      using body = await intake.receive(chunks(...sizes), announced);
      t.ok(body.bytes.equals(whole), `${whole.length} bytes in ${sizes.length}`);
    }
    t.equal(intake.receivingBytes(), 0);
  }
});

t.test('bytes count as they come and until the body is disposed of', async (t) => {
  const intake = intakeWith();
  const payload = new PassThrough();
  const received = intake.receive(payload, 300 * kib);
  t.equal(intake.receivingBytes(), 0, 'what is only announced takes nothing');
  payload.write(Buffer.alloc(100 * kib));
  await until(() => intake.receivingBytes() > 0);
  await until(() => intake.receivingBytes() === 112 * kib);
  payload.end(Buffer.alloc(200 * kib));
  const body = await received;
  t.equal(intake.receivingBytes(), 300 * kib);
  body[Symbol.dispose]();
  t.equal(intake.receivingBytes(), 0);
});

t.test('a body over the limit is refused, at once when it is announced', async (t) => {
  const intake = intakeWith();
  const tooLarge = { code: 'payload_too_large', status: 413, message: 'the body must be at most 1 MiB' };
  await t.rejects(intake.receive(new PassThrough(), mib + 1), tooLarge);
  await t.rejects(intake.receive(chunks(mib, 1), undefined), tooLarge);
  t.equal(intake.receivingBytes(), 0);
});

t.test('the body for which there is no room left is refused, the others go on', async (t) => {
  let waiting = 0;
  const intake = intakeWith({ waitingBytes: () => waiting });
  using first = await intake.receive(chunks(mib), mib);
  waiting = mib - 16 * kib;
  const refused = { code: 'queue_full', status: 503, retryAfterS: 5 };
  const stream = chunks(20 * kib);
  await t.rejects(intake.receive(stream, 20 * kib), refused);
  t.notOk(stream.destroyed, 'what is left of it can still be read and dropped');
  t.equal(intake.receivingBytes(), mib, 'it has given back what it had');
  using small = await intake.receive(chunks(16 * kib), 16 * kib);
  t.equal(small.bytes.length, 16 * kib);
  t.equal(first.bytes.length, mib);
});

t.test('a body that is broken off gives its bytes back', async (t) => {
  const intake = intakeWith();
  const payload = new PassThrough();
  const received = intake.receive(payload, mib);
  payload.write(Buffer.alloc(100 * kib));
  await until(() => intake.receivingBytes() > 0);
  payload.destroy(new Error('aborted'));
  await t.rejects(received, { code: 'client_gone' });
  t.equal(intake.receivingBytes(), 0);
});
