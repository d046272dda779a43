// How many requests a key, or an address without one, may make in a while.

import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { JudgeError } from '../../errors.ts';

export interface RateLimit {
  /** how many one key, or one address without a key, may make in a window */
  readonly requests: number;
  readonly windowMs: number;
}

/** Requests that need a key where there are keys are counted, others are not. Of undefined there is no limit. */
export function limitRates(app: FastifyInstance, limit: RateLimit | undefined): void {
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
