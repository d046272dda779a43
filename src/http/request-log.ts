// One line of the log for each answer: which route, which status, how long. Never a body, a query, a key or an address.

import type { FastifyInstance } from 'fastify';

/** Asked all the time, by machines, and never of interest when they succeed. */
const quietRoutes: ReadonlySet<string | undefined> = new Set(['/healthz', '/livez', '/metrics']);

export function logAnswers(app: FastifyInstance): void {
  app.addHook('onResponse', (request, reply, done) => {
    const { method, routeOptions } = request;
    const { statusCode: status, elapsedTime } = reply;
    const line = { method, route: routeOptions.url ?? null, status, ms: Math.round(10 * elapsedTime) / 10 };
    if (quietRoutes.has(routeOptions.url)) request.log.debug(line, 'answered');
    else request.log.info(line, 'answered');
    done();
  });
}
