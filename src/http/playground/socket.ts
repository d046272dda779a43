// The WebSocket at /api/ws: runs that a person sees and speaks with while they go on.

import websocket, { type WebSocket } from '@fastify/websocket';
import type { FastifyInstance } from 'fastify';
import { closeCodes, type ServerMessage } from '../../api/socket.ts';
import { errorTable, JudgeError } from '../../errors.ts';
import { kib, secondMs } from '../../sizes.ts';
import type { CountOne } from '../access/rate-limit.ts';
import { describeSocket } from '../description/asyncapi.ts';
import { createSocketPlaces } from './socket-places.ts';
import { createSocketSession, type SessionParts } from './socket-session.ts';
import { socketUrl } from './socket-url.ts';

export interface SocketParts extends Omit<SessionParts, 'log' | 'send' | 'close' | 'countRun'> {
  /** counts the runs of a client */
  readonly countOne: CountOne;
  /** Counts a socket; the returned function is called when it is closed. */
  readonly countSocket: () => () => void;
}

/** A character of a program may be written as an escape of six. */
const bytesPerCodeByte = 6;
const besideCodeBytes = 1024 * kib;
/** A proxy closes a connection that is silent for a minute. */
const heartbeatMs = 25 * secondMs;
/** What may wait for a client that reads slowly before the next message is made. */
const mostBufferedBytes = 256 * kib;
/** from RFC 6455: try again later */
const tryAgainLater = 1013;
/** Messages that a client may send at once, and how fast it may send more. */
const messageBurst = 200;
const messagesPerSecond = 50;
/** The time for a client to answer a close when the server ends. */
const closeGraceMs = 2 * secondMs;
/** from RFC 6455: the server goes away */
const goingAway = 1001;
/** from RFC 6455: the message is of a type that the server does not take */
const unsupportedData = 1003;

/** Adds the description of the messages. */
export function socketDescription(app: FastifyInstance, { limits, version }: SocketParts): void {
  app.get('/asyncapi.json', { schema: { hide: true } }, () => describeSocket(socketUrl, version, limits));
}

/** Adds the route. It must have a scope of its own: the plugin changes each route that is added after it. */
export async function socket(app: FastifyInstance, parts: SocketParts): Promise<void> {
  const places = createSocketPlaces();
  await app.register(websocket, {
    options: { maxPayload: bytesPerCodeByte * parts.limits.maxCodeBytes + besideCodeBytes },
    // The library has closed the connection, with the code that says why.
    errorHandler: (error, _connection, { log }) => log.info({ reason: error.message }, 'a socket failed'),
    preClose(done) {
      const { clients } = app.websocketServer;
      for (const client of clients) client.close(goingAway, errorTable.draining.message);
      setTimeout(() => clients.forEach((client) => client.terminate()), closeGraceMs).unref();
      app.websocketServer.close();
      done();
    },
  });
  // Node gives the connection of an upgrade away, and nobody else would close it after a refusal.
  app.addHook('onResponse', (request, _reply, done) => {
    if (request.headers.upgrade !== undefined) request.raw.socket.end();
    done();
  });
  app.route({
    method: 'GET',
    url: socketUrl,
    schema: { hide: true },
    handler: () => {
      throw new JudgeError('bad_request', `${socketUrl} is a WebSocket: the request must ask for an upgrade`);
    },
    wsHandler(connection, request) {
      const leave = places.take(request.ip);
      if (leave === null) return connection.close(tryAgainLater, 'too many sockets');
      connection.on('close', leave);
      connection.on('close', parts.countSocket());
      return serve(connection, { ...parts, log: request.log, countRun: async () => parts.countOne(request) });
    },
  });
}

function serve(connection: WebSocket, parts: Omit<SessionParts, 'send' | 'close'>): void {
  const session = createSocketSession({
    ...parts,
    send: async (message) => sendTo(connection, message),
    close: (code, reason) => connection.close(code, reason),
  });
  const mayReceive = createAllowance();
  const stopHeartbeat = startHeartbeat(connection);
  connection.on('message', (data, isBinary) => {
    if (isBinary) connection.close(unsupportedData, 'messages are texts');
    else if (mayReceive()) session.receive(textOf(data));
    else connection.close(closeCodes.tooMany, 'too many messages');
  });
  connection.on('close', () => {
    stopHeartbeat();
    session.closed();
  });
}

/** The socket's own setting makes one buffer of each message. */
function textOf(data: unknown): string {
  return Buffer.isBuffer(data) ? data.toString() : '';
}

/** Resolves when the client has room for more, or is gone. */
async function sendTo(connection: WebSocket, message: ServerMessage): Promise<void> {
  if (connection.readyState !== connection.OPEN) return;
  const { promise: isSent, resolve } = Promise.withResolvers<void>();
  connection.send(JSON.stringify(message), () => resolve());
  if (connection.bufferedAmount > mostBufferedBytes) await isSent;
}

/** A client whose machine has disappeared does not answer. */
function startHeartbeat(connection: WebSocket): () => void {
  let isAlive = true;
  connection.on('pong', () => (isAlive = true));
  const timer = setInterval(() => {
    if (!isAlive) return connection.terminate();
    isAlive = false;
    return connection.ping();
  }, heartbeatMs);
  return () => clearInterval(timer);
}

/** A bucket that is filled steadily: returns whether one more message may come now. */
function createAllowance(): () => boolean {
  let left = messageBurst;
  let lookedAtMs = performance.now();
  return () => {
    const nowMs = performance.now();
    left = Math.min(messageBurst, left + ((nowMs - lookedAtMs) / secondMs) * messagesPerSecond);
    lookedAtMs = nowMs;
    left -= 1;
    return left >= 0;
  };
}
