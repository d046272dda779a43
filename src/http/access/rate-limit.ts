// Limits how many requests each key may send in a time window; without a key, the limit is for each IPv4 address and
// each IPv6 network.

import rateLimit, { normalizeIP } from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { JudgeError } from '../../errors.ts';

// The network of one customer: who has one IPv6 address has all of its network. An IPv4 address stands for itself, also
// when it is written as IPv6.
const ipv6NetworkBits = 64;

export interface RateLimit {
  /** how many one key, or one network without a key, may make in a window */
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
    keyGenerator: (request) => request.owner ?? normalizeIP(request.ip, ipv6NetworkBits),
    allowList: (request) => request.routeOptions.config.needsKey !== true,
    errorResponseBuilder: (_request, { max, after }) =>
      new JudgeError('rate_limited', `more than ${max} requests: retry in ${after}`),
  });
}
