// The shape of an error's body. It is a property of the surface, which sets it for the scope of its routes. A request
// that is refused before it is routed, such as one for an unknown path below a route, gets the shape of that surface
// too.

import type { FastifyInstance } from 'fastify';
import { envelope, textOf, type ErrorEnvelope, type SessionError } from '../../api/error.ts';
import type { JudgeError } from '../../errors.ts';

export type ErrorShape = (error: JudgeError) => ErrorEnvelope | SessionError;

export const envelopeShape: ErrorShape = (error) => envelope(textOf(error));
export const sessionShape: ErrorShape = (error) => ({ error: textOf(error) });

export interface ErrorShapes {
  /** Sets the shape for all routes that are added to the scope from now on, and for all paths below them. */
  use(scope: FastifyInstance, shape: ErrorShape): void;
  /** The body of the answer to a request for this URL, which is null when it could not be read. */
  bodyOf(error: JudgeError, url: string | null): ErrorEnvelope | SessionError;
}

export function createErrorShapes(): ErrorShapes {
  const shapes = new Map<string, ErrorShape>();
  return {
    use(scope, shape) {
      scope.addHook('onRoute', ({ url }) => void shapes.set(firstSegmentOf(url), shape));
    },
    bodyOf: (error, url) => (shapes.get(firstSegmentOf(url ?? '')) ?? envelopeShape)(error),
  };
}

/** Returns `/result` for `/result/x?y`. */
function firstSegmentOf(url: string): string {
  return /^\/[^/?]*/.exec(url)?.[0] ?? '';
}
