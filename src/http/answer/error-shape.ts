// The shape of an error's body. It is a property of the surface, which sets it for the scope of its routes. A request
// that is refused before it is routed, such as one for an unknown path below a route, gets the shape of that surface
// too.

import type { FastifyInstance } from 'fastify';
import { envelope, textOf, type ErrorEnvelope, type SessionError } from '../../api/error.ts';
import type { RunError } from '../../api/run.ts';
import { errorTable, type ErrorCode, type JudgeError } from '../../errors.ts';

type ErrorBody = ErrorEnvelope | SessionError | RunError;
export type ErrorShape = (error: JudgeError) => ErrorBody;

export const envelopeShape: ErrorShape = (error) => envelope(textOf(error));
export const sessionShape: ErrorShape = (error) => ({ error: textOf(error) });
export const runShape: ErrorShape = (error) => runError(textOf(error), error.code);

/** A 400 says what is wrong in `detail`. */
export function runError(text: string, code: ErrorCode): RunError {
  return errorTable[code].status === 400 ? { error: 'Invalid request', detail: text } : { error: text };
}

export interface ErrorShapes {
  /** Sets the shape for all routes that are added to the scope from now on, and for all paths below them. */
  use(scope: FastifyInstance, shape: ErrorShape): void;
  /** The body of the answer to a request for this URL, which is null when it could not be read. */
  bodyOf(error: JudgeError, url: string | null): ErrorBody;
}

export function createErrorShapes(): ErrorShapes {
  const shapes = new Map<string, ErrorShape>();
  return {
    use(scope, shape) {
      scope.addHook('onRoute', ({ url }) => void shapes.set(prefixesOf(url)[0] ?? '', shape));
    },
    bodyOf(error, url) {
      const shape = prefixesOf(url ?? '').map((prefix) => shapes.get(prefix));
      return (shape.find((one) => one !== undefined) ?? envelopeShape)(error);
    },
  };
}

/** Returns `/api/run` and `/api` for `/api/run/x?y`, and `/result` for `/result/:id`: two segments tell surfaces apart. */
function prefixesOf(url: string): readonly string[] {
  const [path = ''] = /^(?:\/[^/?:]+){0,2}/.exec(url) ?? [];
  const first = /^\/[^/]*/.exec(path)?.[0];
  return [path, ...(first === undefined || first === path ? [] : [first])];
}
