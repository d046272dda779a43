import { once } from 'node:events';
import t from 'tap';
import type { Test } from 'tap';
import { JudgeError } from '../../../../src/errors.ts';
import type { Judgement } from '../../../../src/judging/judgement.ts';
import { createSlots } from '../../../../src/execution/slots.ts';
import { appUnderTest, bodyWith, judgementOf } from '../app-under-test.ts';
import { listen, rawClient, requestText, until } from '../raw-client.ts';

const body = JSON.stringify(bodyWith());

/** A judge that holds each submission until it is released or its client leaves. */
function heldJudge() {
  const signals: AbortSignal[] = [];
  const release = Promise.withResolvers<void>();
  const judge = async (submission: Parameters<typeof judgementOf>[0], signal: AbortSignal): Promise<Judgement> => {
    signals.push(signal);
    await Promise.race([release.promise, once(signal, 'abort')]);
    if (signal.aborted) throw new JudgeError('client_gone', 'the client left');
    return judgementOf(submission);
  };
  return { judge, signals, release: () => release.resolve() };
}

async function heldApp(t: Test) {
  const held = heldJudge();
  const under = appUnderTest(t, { judge: held.judge });
  const address = await listen(under);
  return { ...held, log: under.log, client: async () => rawClient(t, address) };
}

t.test('a client that breaks off while its submission runs aborts it, however it breaks off', async (t) => {
  const { client, signals, log } = await heldApp(t);
  for (const breakOff of ['destroy', 'resetAndDestroy'] as const) {
    const { socket } = await client();
    const earlier = signals.length;
    socket.write(requestText(body));
    await until(() => signals.length > earlier);
    t.equal(signals[earlier]?.aborted, false);
    socket[breakOff]();
    await until(() => signals[earlier]?.aborted === true);
    t.pass(breakOff);
  }
  const departures = (): unknown[] => log.filter(({ msg }) => msg === 'client left');
  await until(() => departures().length === 2);
  t.strictSame(
    log.filter(({ level }) => level !== 30),
    [],
  );
});

t.test('a client that leaves while its submission waits frees its place, and it never runs', async (t) => {
  const slots = createSlots(
    { maxRunning: 1, maxWaiting: 1, maxWaitingBytes: 1000, queueTimeoutMs: 60_000 },
    () => undefined,
  );
  const release = Promise.withResolvers<void>();
  let runs = 0;
  const under = appUnderTest(t, {
    slots,
    judge: async (submission, signal) =>
      slots.run<Judgement>({ signal, bytes: 100 }, async (answer) => {
        runs += 1;
        await release.promise;
        answer(await judgementOf(submission));
      }),
  });
  const address = await listen(under);
  const [first, second] = [await rawClient(t, address), await rawClient(t, address)];
  first.socket.write(requestText(body));
  await until(() => slots.counts().running === 1);
  second.socket.write(requestText(body));
  await until(() => slots.counts().waiting === 1);
  second.socket.destroy();
  await until(() => slots.counts().waiting === 0);
  t.equal(slots.counts().waitingBytes, 0);
  release.resolve();
  await first.receives(/^HTTP\/1\.1 200 [^]*"status":"success"/);
  await slots.onIdle();
  t.equal(runs, 1);
});

t.test('a client that has closed its half of the connection still gets its answer', async (t) => {
  const { client, signals, release } = await heldApp(t);
  const { socket, receives, ended } = await client();
  socket.end(requestText(body));
  // It is there: interim answers do not break the connection, so they go on coming.
  await receives(/^(?:HTTP\/1\.1 100 Continue\r\n\r\n){3}/);
  t.equal(signals[0]?.aborted, false);
  release();
  t.match(await ended, /^(?:HTTP\/1\.1 100 Continue\r\n\r\n)+HTTP\/1\.1 200 OK\r\n[^]*"status":"success"[^]*}$/);
  t.equal(signals[0]?.aborted, false);
});

t.test('a client that half-closes first and breaks off later is noticed', async (t) => {
  const { client, signals } = await heldApp(t);
  const { socket, receives } = await client();
  socket.end(requestText(body));
  await receives(/100 Continue/);
  socket.destroy();
  await until(() => signals[0]?.aborted === true);
  t.pass('aborted');
});

t.test(
  'a client that stays is never sent an interim answer, and its run is not aborted by its own answer',
  async (t) => {
    const { client, signals, release } = await heldApp(t);
    const { socket, receives, received } = await client();
    socket.write(requestText(body));
    await until(() => signals.length === 1);
    release();
    await receives(/"status":"success"[^]*}$/);
    t.notMatch(received(), /100 Continue/);
    socket.end();
    await once(socket, 'close');
    t.equal(signals[0]?.aborted, false);
  },
);

t.test('an HTTP/1.0 client is answered, and has left when it ends its half of the connection', async (t) => {
  const { client, signals, release } = await heldApp(t);
  const leaving = await client();
  leaving.socket.end(requestText(body, { version: '1.0' }));
  await until(() => signals[0]?.aborted === true);
  t.equal(await leaving.ended, '');
  const staying = await client();
  staying.socket.write(requestText(body, { version: '1.0' }));
  await until(() => signals.length === 2);
  release();
  t.match(await staying.ended, /^HTTP\/1\.1 200 OK/);
});

t.test('requests that are sent one behind the other on a connection are answered in order', async (t) => {
  const { client, release } = await heldApp(t);
  const { socket, receives } = await client();
  const [first, second] = ['first', 'second'].map((id) => requestText(JSON.stringify(bodyWith({ attempt_id: id }))));
  socket.write(`${first}${second}`);
  release();
  t.match(await receives(/second/), /"first"[^]*HTTP\/1\.1 200[^]*"second"/);
});

t.test('a client that breaks off while it sends its body disturbs nobody', async (t) => {
  const { client, signals, release, log } = await heldApp(t);
  const leaving = await client();
  leaving.socket.write(requestText(body).slice(0, -10));
  const staying = await client();
  staying.socket.write(requestText(body));
  await until(() => signals.length === 1);
  leaving.socket.destroy();
  release();
  await staying.receives(/"status":"success"/);
  t.equal(signals.length, 1);
  t.strictSame(
    log.map(({ msg }) => msg).filter((msg) => !/listening/.test(String(msg))),
    ['submission judged'],
  );
});
