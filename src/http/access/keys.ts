// Checks keys: routes that need a key refuse requests without one. A key cannot see what another key has started.

import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { JudgeError } from '../../errors.ts';
import type { Owner } from '../../execution/holdings.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** whether the route needs a key when keys are configured */
    readonly needsKey?: boolean;
    /** whether `authorization` has a token for this route; a key is then read from `x-api-key` alone */
    readonly takesToken?: boolean;
  }
  interface FastifyRequest {
    /** a digest that identifies the key of the request; null when the route needs no key */
    owner: string | null;
  }
}

/** Tells whose key it is: a digest that identifies it; null when no keys are configured. */
export type OwnerOf = (key: string | undefined) => Owner;

/** The function throws JudgeError `unauthorized` when keys are configured and this is none of them. */
export function createKeyring(keys: readonly string[]): OwnerOf {
  const known = keys.map(digestOf);
  return (key) => {
    if (known.length === 0) return null;
    const given = digestOf(key ?? '');
    // Every key is compared, in a time that does not depend on how similar the keys are.
    const isKnown = known.map((digest) => timingSafeEqual(digest, given)).includes(true);
    if (!isKnown) throw new JudgeError('unauthorized', 'the key is unknown');
    return given.toString('base64url');
  };
}

/** Makes routes with `needsKey` answer 401 to requests without a known key. Undefined: every route is open. */
export function guardWithKeys(app: FastifyInstance, ownerOf: OwnerOf | undefined): void {
  app.decorateRequest('owner', null);
  if (ownerOf === undefined) return;
  // This hook runs after the hooks of plugins, so that a refusal has their headers too.
  void app.after(() => {
    app.addHook('onRequest', async (request) => {
      if (request.routeOptions.config.needsKey !== true) return;
      request.owner = ownerOf(keyOf(request));
    });
  });
}

/** @throws JudgeError `unauthorized` when the request has no key, `bad_request` when it has two */
function keyOf({ headers, routeOptions }: FastifyRequest): string {
  const { 'x-api-key': ownHeader } = headers;
  if (routeOptions.config.takesToken === true) {
    if (ownHeader === undefined) throw new JudgeError('unauthorized', 'this route needs a key: x-api-key: …');
    return String(ownHeader);
  }
  const { authorization } = headers;
  if (authorization !== undefined && ownHeader !== undefined) {
    throw new JudgeError('bad_request', 'send the key in one header, not in both: authorization or x-api-key');
  }
  if (authorization === undefined && ownHeader === undefined) {
    throw new JudgeError('unauthorized', 'this route needs a key: authorization: Bearer …, or x-api-key: …');
  }
  if (ownHeader !== undefined) return String(ownHeader);
  const key = bearerOf(authorization);
  if (key === undefined) throw new JudgeError('unauthorized', 'authorization must be "Bearer", a space and the key');
  return key;
}

/** What follows `Bearer` in an authorization; undefined when it has another form. */
export function bearerOf(authorization = ''): string | undefined {
  return /^Bearer +(\S+)$/i.exec(authorization)?.[1];
}

function digestOf(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}
