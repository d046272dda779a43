// How connections begin and end, apart from single answers.

import type { FastifyInstance } from 'fastify';
import type { AccessLog } from '../telemetry/access-log.ts';

// For answers that are on their way when the server closes.
const closeGraceMs = 2000;

/** A client may close its half of the connection and still wait for the answer: see request/client-disconnect.ts. */
export function allowHalfOpen(app: FastifyInstance): void {
  Object.assign(app.server, { httpAllowHalfOpen: true });
}

/** Tells the access log of every request that has a head. */
export function followRequests(app: FastifyInstance, accessLog: AccessLog): void {
  app.addHook('onRequest', (request, reply, done) => {
    accessLog.follow(request, reply);
    done();
  });
}

/** No connection may hold up the end of the server: neither one that is kept open nor one whose client is slow. */
export function endConnections(app: FastifyInstance, isDraining: () => boolean): void {
  app.addHook('onSend', (_request, reply, payload, done) => {
    if (isDraining()) reply.header('connection', 'close');
    done(null, payload);
  });
  app.addHook('preClose', (done) => {
    setTimeout(() => app.server.closeAllConnections(), closeGraceMs).unref();
    done();
  });
}
