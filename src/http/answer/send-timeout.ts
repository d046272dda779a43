// Disconnects clients that do not read their answers, which the server would otherwise have to keep forever.
//
// A large answer is sent in pieces, each when the connection has taken the one before. This shows whether the client
// reads. A client that does not take the next piece in time loses its connection. The clock runs while the answer is
// being sent, never while it is being made.

import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { startDeadline } from '../../clock.ts';
import { kib } from '../../sizes.ts';

const pieceBytes = 64 * kib;

export interface SendTimeout {
  /** Watches every answer of the app. */
  watch(app: FastifyInstance): void;
  /** Whether an answer is being sent over this connection. */
  readonly isAnswering: (socket: Socket) => boolean;
}

/** `deadlineMs` is how long a client may pause while it reads its answer. */
export function createSendTimeout(deadlineMs: number): SendTimeout {
  const answering = new WeakSet<Socket>();
  return {
    isAnswering: (socket) => answering.has(socket),
    watch(app) {
      app.addHook('onSend', (_request, reply, payload, done) => {
        const restart = startClock(reply.raw, deadlineMs, answering);
        if (payload instanceof Readable) {
          done(null, inPieces(payload, restart));
        } else if (typeof payload === 'string' && payload.length > pieceBytes) {
          const bytes = Buffer.from(payload);
          reply.header('content-length', bytes.length);
          done(null, inPieces([bytes], restart));
        } else {
          done(null, payload);
        }
      });
    },
  };
}

function inPieces(parts: AsyncIterable<Buffer> | Iterable<Buffer>, onPiece: () => void): Readable {
  return Readable.from(piecesOf(parts, onPiece), { objectMode: false, highWaterMark: pieceBytes });
}

async function* piecesOf(parts: AsyncIterable<Buffer> | Iterable<Buffer>, onPiece: () => void): AsyncGenerator<Buffer> {
  for await (const part of parts) {
    for (let from = 0; from < part.length; from += pieceBytes) {
      onPiece();
      yield part.subarray(from, from + pieceBytes);
    }
  }
}

/**
 * Starts the clock for an answer; returns a function that restarts it. The connection is in `answering` until the end.
 */
function startClock(response: ServerResponse, deadlineMs: number, answering: WeakSet<Socket>): () => void {
  let cancel: (() => void) | undefined;
  let connection: Socket | undefined;

  function restart(): void {
    cancel?.();
    const { socket } = response;
    if (response.closed) return;
    // Without a socket, this answer waits for an earlier one on the same connection, which has its own clock.
    if (socket === null) {
      response.once('socket', restart);
      return;
    }
    connection = socket;
    answering.add(socket);
    // A reset also drops the bytes that the kernel still holds for this client.
    cancel = startDeadline(deadlineMs, () => socket.resetAndDestroy());
  }

  response.once('close', () => {
    cancel?.();
    if (connection !== undefined) answering.delete(connection);
  });
  restart();
  return restart;
}
