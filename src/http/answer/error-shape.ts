// In which shape errors are told: a property of the surface. A surface says so in the scope of its routes; what is refused
// before it is routed (an unknown path below one of them, a path that cannot be read) has the shape of the surface too.

import type { FastifyInstance } from 'fastify';
import { envelope, textOf, type ErrorEnvelope, type SessionError } from '../../api/error.ts';
import type { JudgeError } from '../../errors.ts';

export type ErrorShape = (error: JudgeError) => ErrorEnvelope | SessionError;

export const envelopeShape: ErrorShape = (error) => envelope(textOf(error));
export const sessionShape: ErrorShape = (error) => ({ error: textOf(error) });

export interface ErrorShapes {
  /** Gives the routes that are added to the scope from now on, and all paths below them, this shape. */
  use(scope: FastifyInstance, shape: ErrorShape): void;
  /** The body of the answer to a request for this URL; null when there was no telling. */
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

/** `/result` of `/result/x?y` */
function firstSegmentOf(url: string): string {
  return /^\/[^/?]*/.exec(url)?.[0] ?? '';
}
