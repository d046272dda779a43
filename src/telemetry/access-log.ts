// One entry for each answer, a line of the log and a count: which route, which status, how long. Never a body, a query, a
// key or an address. Also of a request whose client left before it had its answer, and of what was no request.

import type { Socket } from 'node:net';
import { finished } from 'node:stream';
import type { FastifyBaseLogger, FastifyReply, FastifyRequest } from 'fastify';

/** What can be told of an answer without telling what was in it. */
export interface AccessEntry {
  /** null of what was no HTTP */
  readonly method: string | null;
  /** the pattern of the route, never the path; null of what no route is for */
  readonly route: string | null;
  /** 499 when the client left before it had the whole answer */
  readonly status: number;
  /** null of what was no HTTP */
  readonly ms: number | null;
}

export interface AccessLog {
  /** To be called once for each request, when it begins. */
  follow(request: FastifyRequest, reply: FastifyReply): void;
  /**
   * To be called with what writes the answer to a connection of which nothing more can be read. It is given the request
   * that was under way, if any, and returns the status that it wrote, if any.
   */
  broken(socket: Socket, answer: (request: FastifyRequest | undefined) => number | undefined): void;
}

const clientGoneStatus = 499;
/** Asked all the time, by machines, and never of interest when they succeed. */
const quietRoutes: ReadonlySet<string | null> = new Set(['/healthz', '/livez', '/metrics']);

/** `onEntry` hears of every answer, besides the log. */
export function createAccessLog(logger: FastifyBaseLogger, onEntry: (entry: AccessEntry) => void): AccessLog {
  const underWay = new WeakMap<Socket, FastifyRequest>();
  /** the statuses of those that were not answered by their route */
  const brokenWith = new WeakMap<FastifyRequest, number>();

  function add(entry: AccessEntry, log: FastifyBaseLogger): void {
    logEntry(entry, log);
    onEntry(entry);
  }

  return {
    follow(request, reply) {
      const startedAtMs = performance.now();
      const { socket } = request.raw;
      underWay.set(socket, request);
      finished(reply.raw, (error) => {
        if (underWay.get(socket) === request) underWay.delete(socket);
        const status = brokenWith.get(request) ?? (error ? clientGoneStatus : reply.statusCode);
        const { method, routeOptions } = request;
        add({ method, route: routeOptions.url ?? null, status, ms: performance.now() - startedAtMs }, request.log);
      });
    },
    broken(socket, answer) {
      const request = underWay.get(socket);
      const status = answer(request);
      if (status === undefined) return;
      if (request === undefined) add({ method: null, route: null, status, ms: null }, logger);
      else brokenWith.set(request, status);
    },
  };
}

function logEntry({ method, route, status, ms }: AccessEntry, log: FastifyBaseLogger): void {
  const line = { method, route, status, ms: ms === null ? null : Math.round(10 * ms) / 10 };
  if (quietRoutes.has(route)) log.debug(line, 'answered');
  else log.info(line, 'answered');
}
