// A client that speaks bytes, for what a well-behaved one cannot do. It may half-close, break off, and see all that
// comes back.

import { once } from 'node:events';
import { connect, type AddressInfo, type Socket } from 'node:net';
import type { Test } from 'tap';
import type { AppUnderTest } from './app-under-test.ts';

export interface RawClient {
  readonly socket: Socket;
  /** everything that has come so far */
  readonly received: () => string;
  /** resolves when what has come matches; rejects when the connection ends before */
  readonly receives: (pattern: RegExp) => Promise<string>;
  /** resolves with everything that came when the server has closed its side */
  readonly ended: Promise<string>;
}

export async function listen({ app }: AppUnderTest): Promise<AddressInfo> {
  await app.listen({ port: 0, host: '127.0.0.1' });
  const address = app.server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening on a port');
  return address;
}

export async function rawClient(t: Test, { port, address }: AddressInfo): Promise<RawClient> {
  const socket = connect({ port, host: address, allowHalfOpen: true });
  t.teardown(() => socket.destroy());
  let text = '';
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
  });
  // A reset is one of the ends that a test may be about.
  socket.on('error', () => undefined);
  const ended = new Promise<string>((resolve) => {
    socket.once('end', () => resolve(text)).once('close', () => resolve(text));
  });
  await once(socket, 'connect');
  const receives = async (pattern: RegExp): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (pattern.test(text)) resolve(text);
      };
      look();
      socket.on('data', look);
      socket.once('close', () => reject(new Error(`closed after ${JSON.stringify(text)}`)));
    });
  return { socket, received: () => text, receives, ended };
}

/** The bytes of a request; `version` and the headers given take the place of the usual ones. */
export function requestText(body: string, { version = '1.1', headers = [] as readonly string[] } = {}): string {
  const lines = [`POST /run_code HTTP/${version}`, 'Host: localhost', 'Content-Type: application/json', ...headers];
  return `${lines.join('\r\n')}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

/** Lets the event loop turn until the condition holds; the test's own time limit ends what never comes. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}
