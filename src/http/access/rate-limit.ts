// Limits how many requests each key may send in a time window; without a key, the limit is for each IPv4 address and
// each IPv6 network.

import rateLimit, { normalizeIP } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { JudgeError } from '../../errors.ts';

// The network of one customer: who has one IPv6 address has all of its network. An IPv4 address stands for itself, also
// when it is written as IPv6.
const ipv6NetworkBits = 64;
export const networkOf = (address: string): string => normalizeIP(address, ipv6NetworkBits);

export interface RateLimit {
  /** how many one key, or one network without a key, may make in a window */
  readonly requests: number;
  readonly windowMs: number;
}

/** Counts the requests to routes with `needsKey` alone. `limit` is undefined when there is no limit. */
export function limitRates(app: FastifyInstance, limit: RateLimit | undefined): void {
  void app.register(rateLimit, {
    global: limit !== undefined,
    ...(limit === undefined ? {} : asOptions(limit)),
    enableDraftSpec: true,
    keyGenerator: (request) => request.owner ?? networkOf(request.ip),
    allowList: (request) => request.routeOptions.config.needsKey !== true,
    errorResponseBuilder: (_request, { max, after }) =>
      new JudgeError('rate_limited', `more than ${max} requests: retry in ${after}`),
  });
}

/**
 * Counts one thing more for the client of a request, be it the request itself or a message of its WebSocket. The headers of
 * the reply, if there is one, tell what is left.
 * @throws JudgeError `rate_limited`
 */
export type CountOne = (request: FastifyRequest, reply?: FastifyReply) => Promise<void>;

/**
 * A limit of its own in place of the general one, for all that is counted by the function together: also for routes
 * without `needsKey`.
 */
export function ownRateLimit(app: FastifyInstance, limit: RateLimit): CountOne {
  const count = app.createRateLimit({ ...asOptions(limit), allowList: [] });
  return async (request, reply) => {
    const found = await count(request);
    if (found.isAllowed) return;
    const { max, remaining, ttlInSeconds } = found;
    reply?.headers({
      'ratelimit-limit': max,
      'ratelimit-remaining': remaining,
      'ratelimit-reset': ttlInSeconds,
      ...(found.isExceeded ? { 'retry-after': ttlInSeconds } : {}),
    });
    if (found.isExceeded) {
      throw new JudgeError('rate_limited', `more than ${max} requests: retry in ${ttlInSeconds} s`);
    }
  };
}

const asOptions = ({ requests, windowMs }: RateLimit) => ({ max: requests, timeWindow: windowMs });
