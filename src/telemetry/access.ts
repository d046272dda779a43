// Tells what became of every request: also of one whose client left before it had its answer, and of what was no request.

import type { Socket } from 'node:net';
import { finished } from 'node:stream';
import type { FastifyBaseLogger, FastifyReply, FastifyRequest } from 'fastify';

/** What can be told of it without telling what was in it. */
export interface Answered {
  /** null of what was no HTTP */
  readonly method: string | null;
  /** the pattern of the route, never the path; null of what no route is for */
  readonly route: string | null;
  /** 499 when the client left before it had the whole answer */
  readonly status: number;
  /** null of what was no HTTP */
  readonly ms: number | null;
}

export interface AnswerWatch {
  /** To be called once for each request, when it begins. */
  follow(request: FastifyRequest, reply: FastifyReply): void;
  /**
   * To be called with what writes the answer to a connection of which nothing more can be read. It is given the request
   * that was under way, if any, and returns the status that it wrote, if any.
   */
  broken(socket: Socket, answer: (request: FastifyRequest | undefined) => number | undefined): void;
}

const clientGoneStatus = 499;

export function createAnswerWatch(
  log: FastifyBaseLogger,
  hear: (answered: Answered, log: FastifyBaseLogger) => void,
): AnswerWatch {
  const underWay = new WeakMap<Socket, FastifyRequest>();
  /** the statuses of those that were not answered by their route */
  const brokenWith = new WeakMap<FastifyRequest, number>();

  return {
    follow(request, reply) {
      const startedAtMs = performance.now();
      const { socket } = request.raw;
      underWay.set(socket, request);
      finished(reply.raw, (error) => {
        if (underWay.get(socket) === request) underWay.delete(socket);
        const status = brokenWith.get(request) ?? (error ? clientGoneStatus : reply.statusCode);
        const { method, routeOptions } = request;
        hear({ method, route: routeOptions.url ?? null, status, ms: performance.now() - startedAtMs }, request.log);
      });
    },
    broken(socket, answer) {
      const request = underWay.get(socket);
      const status = answer(request);
      if (status === undefined) return;
      if (request === undefined) hear({ method: null, route: null, status, ms: null }, log);
      else brokenWith.set(request, status);
    },
  };
}
