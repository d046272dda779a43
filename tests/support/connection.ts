// A client that speaks bytes, for what a well-behaved one cannot do: stop halfway, not read, break off.

import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import type { Test } from 'tap';

export interface Connection {
  readonly socket: Socket;
  /** of this end; several connections to different servers may have the same */
  readonly localPort: number;
  readonly serverPort: number;
  /** everything that has come so far */
  readonly received: () => string;
  /** resolves with everything that came when the server has ended the connection, in whatever way */
  readonly ended: Promise<string>;
}

/** A connection to the server, closed when the test ends. */
export async function dial(t: Pick<Test, 'teardown'>, address: string): Promise<Connection> {
  const { hostname, port } = new URL(address);
  const socket = connect({ port: Number(port), host: hostname, allowHalfOpen: true });
  t.teardown(() => socket.destroy());
  let text = '';
  socket.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  // A reset is one of the ends that a test may be about.
  socket.on('error', () => undefined);
  const ended = new Promise<string>((resolve) => {
    socket.once('end', () => resolve(text)).once('close', () => resolve(text));
  });
  await once(socket, 'connect');
  return { socket, localPort: socket.localPort!, serverPort: Number(port), received: () => text, ended };
}

/** One end of a connection as the system sees it: /proc/net/tcp, proc(5). */
interface TcpEnd {
  readonly localPort: number;
  readonly remotePort: number;
  /** bytes that the other end has not acknowledged, and those that the process at this end has not read */
  readonly unsentBytes: number;
  readonly unreadBytes: number;
  /** The system's own rests of a connection are nobody's. */
  readonly isHeld: boolean;
}

const hexAfterColon = (field = ''): number => Number.parseInt(field.slice(field.indexOf(':') + 1), 16);

function tcpEnds(): readonly TcpEnd[] {
  const [, ...lines] = readFileSync('/proc/net/tcp', 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const [, local, remote, , queues = ''] = line.trim().split(/\s+/);
    return {
      localPort: hexAfterColon(local),
      remotePort: hexAfterColon(remote),
      unsentBytes: Number.parseInt(queues, 16),
      unreadBytes: hexAfterColon(queues),
      isHeld: line.trim().split(/\s+/)[9] !== '0',
    };
  });
}

/** How many of these connections the server still has, whatever has become of them here. */
export function heldByServer(connections: readonly Connection[]): number {
  const ends = endsOf(connections);
  return tcpEnds().filter((end) => end.isHeld && ends.server.has(pairOf(end.localPort, end.remotePort))).length;
}

const pairOf = (localPort: number, remotePort: number): string => `${localPort}-${remotePort}`;

/** The ports of both ends of these connections, as each end sees them. */
function endsOf(connections: readonly Connection[]) {
  return {
    client: new Set(connections.map(({ localPort, serverPort }) => pairOf(localPort, serverPort))),
    server: new Set(connections.map(({ localPort, serverPort }) => pairOf(serverPort, localPort))),
  };
}

/** Whether the server has read everything that was written to these connections so far. */
export function isAllRead(connections: readonly Connection[]): boolean {
  const { client, server } = endsOf(connections);
  return (
    connections.every(({ socket }) => socket.writableLength === 0) &&
    tcpEnds().every(({ localPort, remotePort, unsentBytes, unreadBytes }) => {
      const pair = pairOf(localPort, remotePort);
      return (!client.has(pair) || unsentBytes === 0) && (!server.has(pair) || unreadBytes === 0);
    })
  );
}

/** The JSON of a submission, its program not yet in base64. */
export function bodyOf({ code, ...rest }: { readonly code: string; readonly [field: string]: unknown }): string {
  return JSON.stringify({ code: Buffer.from(code).toString('base64'), ...rest });
}

/** The head of a submission whose body has so many bytes. */
export function headText(bodyBytes: number, version = '1.1'): string {
  const lines = [
    `POST /run_code HTTP/${version}`,
    'Host: localhost',
    'Content-Type: application/json',
    `Content-Length: ${bodyBytes}`,
  ];
  return `${lines.join('\r\n')}\r\n\r\n`;
}

export function requestText(body: string, version?: string): string {
  return headText(Buffer.byteLength(body), version) + body;
}
