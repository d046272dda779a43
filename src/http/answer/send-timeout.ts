// Disconnects clients that do not read their answers, which the server would otherwise have to keep forever.
//
// A large answer is sent in pieces, each when the connection has taken the one before. This shows whether the client
// reads. A client that does not take the next piece in time, or the whole answer, loses its connection. The clocks run
// while the answer is being sent, never while it or its next piece is being made. All answers together have a budget of
// memory.

import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { startDeadline } from '../../clock.ts';
import { kib } from '../../sizes.ts';
import type { AnswerBudget } from './answer-budget.ts';
import { payloadBytes } from './long-answer.ts';

const pieceBytes = 64 * kib;

export interface SendLimits {
  /** how long a client may take for the next piece of its answer */
  readonly sendTimeoutMs: number;
  /** how long a client may take for the whole of it */
  readonly answerTimeoutMs: number;
}

export interface SendTimeout {
  /** Watches every answer of the app. */
  watch(app: FastifyInstance): void;
  /** Whether an answer is being sent over this connection. */
  readonly isAnswering: (socket: Socket) => boolean;
}

export function createSendTimeout(limits: SendLimits, budget: AnswerBudget): SendTimeout {
  const answering = new WeakSet<Socket>();
  return {
    isAnswering: (socket) => answering.has(socket),
    watch(app) {
      app.addHook('onSend', ({ owner }, reply, payload, done) => {
        const { raw } = reply;
        const cut = (): void => disconnect(raw);
        const begin = (): (() => void) => budget.begin({ owner, bytes: payloadBytes(payload), cut });
        const clocks = startClocks(raw, limits, answering, begin);
        if (payload instanceof Readable) {
          done(null, inPieces(payload, clocks));
        } else if (isBody(payload) && payload.length > pieceBytes) {
          const bytes = typeof payload === 'string' ? Buffer.from(payload) : payload;
          reply.header('content-length', bytes.length);
          done(null, inPieces([bytes], clocks));
        } else {
          done(null, payload);
        }
      });
    },
  };
}

function isBody(payload: unknown): payload is string | Buffer {
  return typeof payload === 'string' || Buffer.isBuffer(payload);
}

/** A reset also drops the bytes that the kernel still holds for this client. */
function disconnect({ socket, req }: ServerResponse): void {
  (socket ?? req.socket).resetAndDestroy();
}

/** The clocks of one answer. */
interface Clocks {
  /** Starts the one for a piece anew; the other one goes on. */
  restart(): void;
  /** Stops both until the next restart. */
  pause(): void;
}

type Parts = AsyncIterable<Buffer> | Iterable<Buffer>;

function inPieces(parts: Parts, clocks: Clocks): Readable {
  return Readable.from(piecesOf(parts, clocks), { objectMode: false, highWaterMark: pieceBytes });
}

/** The next part is asked for when the client has taken the one before. */
async function* piecesOf(parts: Parts, clocks: Clocks): AsyncGenerator<Buffer> {
  clocks.pause();
  for await (const part of parts) {
    for (let from = 0; from < part.length; from += pieceBytes) {
      clocks.restart();
      yield part.subarray(from, from + pieceBytes);
    }
    clocks.pause();
  }
  clocks.restart();
}

/**
 * Starts the clocks for an answer. The connection is in `answering` until the end. `begin` is called unless the client
 * has left, and what it returns at the end.
 */
function startClocks(
  response: ServerResponse,
  limits: SendLimits,
  answering: WeakSet<Socket>,
  begin: () => () => void,
): Clocks {
  const { sendTimeoutMs, answerTimeoutMs } = limits;
  let cancel: (() => void) | undefined;
  let connection: Socket | undefined;
  let usedMs = 0;
  let startedAtMs: number | undefined;

  function pause(): void {
    cancel?.();
    cancel = undefined;
    if (startedAtMs !== undefined) usedMs += performance.now() - startedAtMs;
    startedAtMs = undefined;
  }

  function restart(): void {
    pause();
    const { socket } = response;
    if (response.closed) return;
    // Without a socket, this answer waits for an earlier one on the same connection, which has its own clocks.
    if (socket === null) {
      response.once('socket', restart);
      return;
    }
    connection = socket;
    answering.add(socket);
    startedAtMs = performance.now();
    const leftMs = Math.max(0, Math.min(sendTimeoutMs, answerTimeoutMs - usedMs));
    cancel = startDeadline(leftMs, () => disconnect(response));
  }

  // A response that is closed already does not say so again.
  const end = response.closed ? undefined : begin();
  response.once('close', () => {
    cancel?.();
    end?.();
    if (connection !== undefined) answering.delete(connection);
  });
  restart();
  return { restart, pause };
}
