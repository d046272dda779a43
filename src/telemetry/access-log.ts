// One line of the log for each answer: which route, which status, how long. Never a body, a query, a key or an address.

import type { FastifyBaseLogger } from 'fastify';
import type { Answered } from './access.ts';

/** Asked all the time, by machines, and never of interest when they succeed. */
const quietRoutes: ReadonlySet<string | null> = new Set(['/healthz', '/livez', '/metrics']);

export function logAnswer({ method, route, status, ms }: Answered, log: FastifyBaseLogger): void {
  const line = { method, route, status, ms: ms === null ? null : Math.round(10 * ms) / 10 };
  if (quietRoutes.has(route)) log.debug(line, 'answered');
  else log.info(line, 'answered');
}
