// Who may ask: routes that need a key refuse whoever has none, and what one key has started is unknown to the others.

import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { JudgeError } from '../../errors.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** whether the route needs a key, where keys are configured */
    readonly needsKey?: boolean;
  }
  interface FastifyRequest {
    /** names the key that the request came with, and is none; null where nobody needs one */
    owner: string | null;
  }
}

/** Makes routes with `needsKey` refuse requests without one of these keys: 401. Without keys all are open. */
export function guardWithKeys(app: FastifyInstance, keys: readonly string[]): void {
  const known = keys.map(digestOf);
  app.decorateRequest('owner', null);
  if (known.length === 0) return;
  // Behind the hooks of plugins, so that what they say of every answer is said of a refusal too.
  void app.after(() => {
    app.addHook('onRequest', async (request) => {
      if (request.routeOptions.config.needsKey !== true) return;
      const given = digestOf(keyOf(request));
      // All are compared, in a time that does not depend on how alike they are.
      const isKnown = known.map((digest) => timingSafeEqual(digest, given)).includes(true);
      if (!isKnown) throw new JudgeError('unauthorized', 'the key is not known');
      request.owner = given.toString('base64url');
    });
  });
}

/** @throws JudgeError `unauthorized` or `bad_request` when it has none, or two */
function keyOf({ headers }: FastifyRequest): string {
  const { authorization, 'x-api-key': ownHeader } = headers;
  if (authorization !== undefined && ownHeader !== undefined) {
    throw new JudgeError('bad_request', 'the key must be in one header: authorization or x-api-key');
  }
  if (authorization === undefined && ownHeader === undefined) {
    throw new JudgeError('unauthorized', 'a key is needed: authorization: Bearer …, or x-api-key: …');
  }
  if (ownHeader !== undefined) return String(ownHeader);
  const [, key] = /^Bearer +(\S+)$/i.exec(authorization ?? '') ?? [];
  if (key === undefined) throw new JudgeError('unauthorized', 'authorization must be: Bearer, a space and the key');
  return key;
}

function digestOf(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}
