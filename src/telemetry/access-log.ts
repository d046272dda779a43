// Makes one entry for each answer, as a line of the log and as a count: the route, the status and the duration, but
// never a body, a query, a key or an address. Requests whose client left early and unreadable requests have an entry
// too.

import type { Socket } from 'node:net';
import { finished } from 'node:stream';
import type { FastifyBaseLogger, FastifyReply, FastifyRequest } from 'fastify';

/** The facts about an answer that are logged; they tell nothing of its content. */
export interface AccessEntry {
  /** null when the request was not HTTP */
  readonly method: string | null;
  /** the pattern of the route, never the path; null when there is no such route */
  readonly route: string | null;
  /** 499 when the client left before it had the whole answer */
  readonly status: number;
  /** null when the request was not HTTP */
  readonly ms: number | null;
}

export interface AccessLog {
  /** Must be called once for each request, when it begins. */
  follow(request: FastifyRequest, reply: FastifyReply): void;
  /**
   * Must be called when a connection can no longer be read. `answer` writes the answer: it gets the unfinished request,
   * if any, and returns the status that it wrote, if any.
   */
  broken(socket: Socket, answer: (request: FastifyRequest | undefined) => number | undefined): void;
}

const clientGoneStatus = 499;
/** Machines call these routes all the time, so their answers are logged at the level `debug`. */
const quietRoutes: ReadonlySet<string | null> = new Set(['/healthz', '/livez', '/metrics']);

/** `onEntry` receives every entry, like the log. */
export function createAccessLog(logger: FastifyBaseLogger, onEntry: (entry: AccessEntry) => void): AccessLog {
  const underWay = new WeakMap<Socket, FastifyRequest>();
  /** the statuses of requests that were not answered by their route */
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
