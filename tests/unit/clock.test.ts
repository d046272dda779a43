// A deadline counts the time in which its process could have read the answer.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, connect } from 'node:net';
import t from 'tap';
import { beforeDeadline, startDeadline } from '../../src/clock.ts';

/** Keeps the event loop from turning. */
function block(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

const late = () => new Error('too late');

await t.test('an answer in time is the answer, a refusal the refusal', async (t) => {
  t.equal(await beforeDeadline(1000, Promise.resolve(7), late), 7);
  await t.rejects(beforeDeadline(1000, Promise.reject(new Error('no')), late), { message: 'no' });
});

await t.test('no answer in time is the error, which is made only then', async (t) => {
  let made = 0;
  const makeError = () => {
    made += 1;
    return late();
  };
  await beforeDeadline(1000, Promise.resolve(), makeError);
  t.equal(made, 0);
  await t.rejects(beforeDeadline(30, new Promise(() => undefined), makeError), { message: 'too late' });
  t.equal(made, 1);
});

await t.test('a deadline that was called off does not expire', async (t) => {
  let expired = false;
  const cancel = startDeadline(10, () => (expired = true));
  cancel();
  await t.rejects(beforeDeadline(50, new Promise(() => undefined), late), { message: 'too late' }, 'a later one does');
  t.equal(expired, false);
});

await t.test('an answer that came while the event loop was blocked is read, however long that took', async (t) => {
  // Another process answers at once; this one is blocked for longer than the deadline.
  const script = `require('node:net').createServer((socket) => socket.end('answer')).listen(0, function () {
    console.log(this.address().port) })`;
  const peer = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  t.teardown(() => peer.kill());
  const [port] = (await once(peer.stdout, 'data')) as [Buffer];
  for (const blockedMs of [300, 900, 1500]) {
    const socket = connect({ port: Number(port), host: '127.0.0.1' });
    const answer = beforeDeadline(290, once(socket, 'data'), late);
    block(blockedMs);
    t.equal(String((await answer)[0]), 'answer', `blocked for ${blockedMs} ms`);
  }
});

await t.test('a peer that never answers is given up on all the same when the loop was blocked', async (t) => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.teardown(() => server.close());
  const { port } = server.address() as { port: number };
  const socket = connect({ port, host: '127.0.0.1' });
  t.teardown(() => socket.destroy());
  const answer = beforeDeadline(400, once(socket, 'data'), late);
  block(1000);
  await t.rejects(answer, { message: 'too late' });
});
