// How many requests a key, or an address without one, may make in a while.

import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../../config/load.ts';
import { JudgeError } from '../../errors.ts';

/** Requests that need a key where there are keys are counted, others are not. Of undefined there is no limit. */
export function limitRates(app: FastifyInstance, limit: Config['rateLimit']): void {
  if (limit === undefined) return;
  void app.register(rateLimit, {
    max: limit.requests,
    timeWindow: limit.windowMs,
    enableDraftSpec: true,
    keyGenerator: (request) => request.owner ?? request.ip,
    allowList: (request) => request.routeOptions.config.needsKey !== true,
    errorResponseBuilder: (_request, { max, after }) =>
      new JudgeError('rate_limited', `more than ${max} requests: come again in ${after}`),
  });
}
