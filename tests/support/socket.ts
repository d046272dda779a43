// A client of the WebSocket at /api/ws, which keeps every message that came.

import { Ajv } from 'ajv';
import { serverMessages, type ServerMessage } from '../../src/api/socket.ts';
import { until } from './docker.ts';

const ajv = new Ajv({ strict: false });
const isDescribed = Object.fromEntries(
  Object.entries(serverMessages).map(([name, schema]) => [name, ajv.compile(schema)]),
);

export type Received = ServerMessage & Readonly<Record<string, unknown>>;

export interface SocketClient {
  readonly received: readonly Received[];
  send(message: Readonly<Record<string, unknown>> | string | Uint8Array): void;
  /** Resolves with the first message that fits, also one that has come already. */
  message(fits: (message: Received) => boolean): Promise<Received>;
  /** Resolves with the last message of the run. */
  ended(id: string): Promise<Received>;
  /** all that the run has written so far */
  output(id: string): string;
  /** Resolves with the code of the close. */
  readonly closed: Promise<number>;
  close(): void;
}

/** Connects, and says hello unless told otherwise. */
export async function connectSocket(address: string, { hello = true, key = '' } = {}): Promise<SocketClient> {
  const socket = new WebSocket(`${address.replace('http', 'ws')}/api/ws`);
  const received: Received[] = [];
  const closed = Promise.withResolvers<number>();
  const opened = Promise.withResolvers<void>();
  socket.addEventListener('message', ({ data }) => {
    const one = JSON.parse(String(data)) as Received;
    if (!isDescribed[one.type]?.(one)) throw new Error(`not as described: ${String(data)}`);
    received.push(one);
  });
  socket.addEventListener('close', ({ code }) => closed.resolve(code));
  socket.addEventListener('error', () => opened.reject(new Error('the socket could not be opened')));
  socket.addEventListener('open', () => opened.resolve());
  await opened.promise;

  async function message(fits: (one: Received) => boolean): Promise<Received> {
    let found: Received | undefined;
    await until(
      () => `a message among ${JSON.stringify(received.slice(-5))}`,
      () => (found = received.find((one) => fits(one))) !== undefined,
    );
    return found!;
  }

  const client: SocketClient = {
    received,
    send: (one) => socket.send(typeof one === 'string' || one instanceof Uint8Array ? one : JSON.stringify(one)),
    message,
    ended: async (id) => message((one) => one['id'] === id && (one.type === 'ended' || one.type === 'error')),
    output: (id) => received.map((one) => (one.type === 'output' && one['id'] === id ? one.data : '')).join(''),
    closed: closed.promise,
    close: () => socket.close(),
  };
  if (hello) {
    client.send({ type: 'hello', v: 1, ...(key === '' ? {} : { key }) });
    await message(({ type }) => type === 'hello');
  }
  return client;
}
