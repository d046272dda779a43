// The client of the WebSocket against a real WebSocket server that says what each test wants.

import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import t, { type Test } from 'tap';
import { WebSocketServer, type WebSocket as ServerSocket } from 'ws';
import { createRunSocket, type RunRequest } from '../../../src/web/run-socket.ts';
import type { RunNews } from '../../../src/web/run-state.ts';
import { until } from '../http/raw-client.ts';

const request: RunRequest = { language: 'python', code: 'print(1)', stdin: '', fresh: false };
const hello = { type: 'hello', v: 1 };

interface Peer {
  readonly said: readonly Record<string, unknown>[];
  say(message: object): void;
  close(code?: number): void;
}

/** A server, and the connections that came. Each is greeted. */
async function serverOf(t: Test, onHello: (peer: Peer) => void = (peer) => peer.say(hello)) {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
  const peers: Peer[] = [];
  server.on('connection', (socket: ServerSocket) => {
    const said: Record<string, unknown>[] = [];
    const peer: Peer = {
      said,
      say: (message) => socket.send(JSON.stringify(message)),
      close: (code) => (code === undefined ? socket.terminate() : socket.close(code)),
    };
    peers.push(peer);
    socket.on('message', (data: Buffer) => {
      const message: Record<string, unknown> = JSON.parse(data.toString());
      said.push(message);
      if (message['type'] === 'hello') onHello(peer);
    });
  });
  t.teardown(() => {
    for (const client of server.clients) client.terminate();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const news: RunNews[] = [];
  const waits: (() => void)[] = [];
  let unreachable = 0;
  const runs = createRunSocket({
    open: () => new WebSocket(`ws://127.0.0.1:${port}`),
    key: () => 'a-key',
    later: (act, delayMs) => (delayMs < 5000 ? act() : waits.push(act)),
  });
  return {
    peers,
    news,
    waits,
    unreachable: () => unreachable,
    run: (of = request) =>
      runs.run(
        of,
        (one) => news.push(one),
        () => (unreachable += 1),
      ),
    /** Resolves with the messages of the connection once there are that many. */
    heard: async (at: number, count: number) => {
      await until(() => (peers[at]?.said.length ?? 0) >= count);
      return peers[at]!.said;
    },
    told: async (count: number) => {
      await until(() => news.length >= count);
      return news;
    },
  };
}

const output = (seq: number, id = '1') => ({ type: 'output', id, seq, time: 1, stream: 'stdout', data: `${seq}` });
const started = { type: 'state', id: '1', seq: 1, state: 'starting', run: 'name-of-the-run' };

t.test('says hello with the key, asks for the run, and passes on its news and what is typed', async (t) => {
  const { peers, run, heard, told } = await serverOf(t);
  const ongoing = run();
  t.same(await heard(0, 2), [
    { type: 'hello', v: 1, key: 'a-key' },
    { type: 'run', id: '1', interactive: true, ...request },
  ]);
  peers[0]!.say(started);
  peers[0]!.say(output(2, 'another'));
  peers[0]!.say(output(2));
  t.match(await told(2), [{ state: 'starting' }, { type: 'output', data: '2' }]);
  ongoing.write('Ada\n');
  ongoing.end();
  ongoing.stop();
  t.same((await heard(0, 5)).slice(2), [
    { type: 'stdin', id: '1', data: 'Ada\n' },
    { type: 'eof', id: '1' },
    { type: 'stop', id: '1' },
  ]);
});

t.test('a lost connection is made again: the run is found by name after its last event, and input waits', async (t) => {
  const { peers, run, heard, told } = await serverOf(t);
  const ongoing = run();
  await heard(0, 2);
  peers[0]!.say(started);
  peers[0]!.say(output(2));
  await told(2);
  peers[0]!.close();
  t.match((await told(3)).at(-1), { type: 'connection', isUp: false });
  ongoing.write('typed meanwhile\n');
  t.same((await heard(1, 3)).slice(1), [
    { type: 'attach', id: '1', run: 'name-of-the-run', after: 2 },
    { type: 'stdin', id: '1', data: 'typed meanwhile\n' },
  ]);
  for (const seq of [2, 3]) peers[1]!.say(output(seq));
  t.match((await told(5)).slice(3), [
    { type: 'connection', isUp: true },
    { type: 'output', seq: 3 },
  ]);
});

t.test('a run whose name never came is asked for again', async (t) => {
  const { peers, run, heard } = await serverOf(t);
  run();
  await heard(0, 2);
  peers[0]!.close();
  t.match((await heard(1, 2))[1], { type: 'run', id: '1' });
});

t.test('a connection from which nothing comes is given up', async (t) => {
  const { waits, run, heard } = await serverOf(t);
  run();
  await heard(0, 2);
  for (const act of waits) act();
  t.match((await heard(1, 2))[1], { type: 'run', id: '1' });
});

t.test('a server that closes before it has answered cannot be reached this way', async (t) => {
  const { news, run, unreachable } = await serverOf(t, (peer) => peer.close());
  run();
  await until(() => unreachable() === 1);
  t.same(news, []);
});

t.test('a key that is refused is asked for', async (t) => {
  const { run, told } = await serverOf(t, (peer) => peer.close(4003));
  run();
  t.same(await told(1), [{ type: 'key_needed' }]);
});

t.test('the next run uses the same connection, under a name of its own, and hears nothing of the last', async (t) => {
  const { peers, run, heard, told } = await serverOf(t);
  run();
  await heard(0, 2);
  peers[0]!.say({ type: 'ended', id: '1', seq: 1 });
  await told(1);
  run();
  t.match((await heard(0, 3))[2], { type: 'run', id: '2' });
  peers[0]!.say(output(2));
  peers[0]!.say(output(1, '2'));
  t.match((await told(2))[1], { id: '2' });
  t.equal(peers.length, 1);
});

t.test('tests take no input, and what is too large for the socket is asked for in another way', async (t) => {
  const { run, peers, heard, unreachable, news } = await serverOf(t);
  const tests = [{ in: '1', expected_out: '2' }];
  run({ ...request, mode: 'tests', tests });
  t.same((await heard(0, 2))[1], { type: 'run', id: '1', interactive: false, ...request, mode: 'tests', tests });
  peers[0]!.close(1009);
  await until(() => unreachable() === 1);
  t.same(news, []);
});
