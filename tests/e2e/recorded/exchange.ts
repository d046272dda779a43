// One request, sent to a real server, and the whole of its answer.

import { once } from 'node:events';
import { request as httpRequest, type Agent, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { Sent } from './request.ts';

export interface Exchanged {
  /** with its words: `400 Bad Request` */
  readonly status: string;
  /** names in lower case, in the order in which they came */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
}

const deadlineMs = 30_000;

export async function exchange(address: string, agent: Agent, { method, path, headers, body }: Sent) {
  const { hostname, port } = new URL(address);
  const signal = AbortSignal.timeout(deadlineMs);
  const sent = httpRequest({ hostname, port, agent, method, path, headers, signal });
  if (body !== null && 'transfer-encoding' in headers) sent.flushHeaders();
  sent.end(body ?? undefined);
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  const { statusCode, statusMessage, rawHeaders } = response;
  return {
    status: `${statusCode} ${statusMessage}`,
    headers: pairsOf(rawHeaders),
    body: await buffer(response),
  } satisfies Exchanged;
}

/** Sends bytes over a connection of their own, and reads until the server ends it. */
export async function exchangeRaw(address: string, bytes: Buffer): Promise<Exchanged> {
  const { hostname, port } = new URL(address);
  const socket = connect({ port: Number(port), host: hostname, allowHalfOpen: true });
  socket.setTimeout(deadlineMs, () => socket.destroy(new Error('the server did not end the connection')));
  socket.write(bytes);
  const answer = await buffer(socket);
  socket.destroy();
  return parseAnswer(answer);
}

/** Of several answers all have their status in it, and the last one its headers and its body. */
function parseAnswer(bytes: Buffer): Exchanged {
  if (bytes.length === 0) return { status: 'closed without an answer', headers: [], body: bytes };
  const end = bytes.indexOf('\r\n\r\n');
  if (end === -1) throw new Error(`this is not an answer: ${bytes.toString('latin1')}`);
  const [first = '', ...lines] = bytes.toString('latin1', 0, end).split('\r\n');
  const status = first.replace(/^HTTP\/1\.1 /, '');
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(': ');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 2)];
  });
  const rest = bytes.subarray(end + 4);
  const length = status.startsWith('1') ? 0 : Number(new Map(headers).get('content-length') ?? rest.length);
  if (rest.length <= length) return { status, headers, body: rest };
  const last = parseAnswer(rest.subarray(length));
  return { ...last, status: `${status}, ${last.status}` };
}

function pairsOf(rawHeaders: readonly string[]): (readonly [string, string])[] {
  const pairs: [string, string][] = [];
  for (let at = 0; at < rawHeaders.length; at += 2) {
    pairs.push([rawHeaders[at]!.toLowerCase(), rawHeaders[at + 1]!]);
  }
  return pairs;
}
