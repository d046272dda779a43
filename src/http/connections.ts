// How connections begin and end, independent of single answers.

import type { FastifyInstance } from 'fastify';
import type { AccessLog } from '../telemetry/access-log.ts';

// The time for answers that are being sent when the server closes.
const closeGraceMs = 2000;

/** Lets a client close its half of the connection and still wait for the answer: see request/client-disconnect.ts. */
export function allowHalfOpen(app: FastifyInstance): void {
  Object.assign(app.server, { httpAllowHalfOpen: true });
}

/** Tells the access log about every request whose head could be read. */
export function followRequests(app: FastifyInstance, accessLog: AccessLog): void {
  app.addHook('onRequest', (request, reply, done) => {
    accessLog.follow(request, reply);
    done();
  });
}

/** Closes connections when the server ends. Neither an idle connection nor a slow client may delay the end. */
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
