// Limits how many requests each key may send in a time window; without a key, the limit is for each address.

import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { JudgeError } from '../../errors.ts';

export interface RateLimit {
  /** how many one key, or one address without a key, may make in a window */
  readonly requests: number;
  readonly windowMs: number;
}

/** Counts the requests to routes with `needsKey` alone. `limit` is undefined when there is no limit. */
export function limitRates(app: FastifyInstance, limit: RateLimit | undefined): void {
  if (limit === undefined) return;
  void app.register(rateLimit, {
    max: limit.requests,
    timeWindow: limit.windowMs,
    enableDraftSpec: true,
    keyGenerator: (request) => request.owner ?? request.ip,
    allowList: (request) => request.routeOptions.config.needsKey !== true,
    errorResponseBuilder: (_request, { max, after }) =>
      new JudgeError('rate_limited', `more than ${max} requests: retry in ${after}`),
  });
}
