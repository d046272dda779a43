// The shape of an error's body. It is a property of the surface, which sets it for the scope of its routes. A request
// that is refused before it is routed, such as one for an unknown path below a route, gets the shape of that surface
// too: that of the route whose fixed beginning is the longest part of the path.

import type { FastifyInstance } from 'fastify';
import { envelope, textOf, type ErrorEnvelope, type PlainError } from '../../api/error.ts';
import type { RunError } from '../../api/run.ts';
import { errorTable, type ErrorCode, type JudgeError } from '../../errors.ts';

type ErrorBody = ErrorEnvelope | PlainError | RunError;
export type ErrorShape = (error: JudgeError) => ErrorBody;

export const envelopeShape: ErrorShape = (error) => envelope(textOf(error));
export const plainShape: ErrorShape = (error) => ({ error: textOf(error) });
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
  /** by the fixed beginning of a route's path */
  const shapes = new Map<string, ErrorShape>();

  function shapeAt(path: string): ErrorShape {
    const above = [...shapes.keys()].filter((prefix) => path === prefix || path.startsWith(`${prefix}/`));
    const longest = above.reduce((one, other) => (other.length > one.length ? other : one), '');
    return shapes.get(longest) ?? envelopeShape;
  }

  return {
    use(scope, shape) {
      scope.addHook('onRoute', ({ url }) => void shapes.set(fixedPartOf(url), shape));
    },
    bodyOf: (error, url) => shapeAt(pathOf(url ?? ''))(error),
  };
}

/** Returns `/api/snippets` for `/api/snippets/:id`: the segments before the first one that is not the same in every request. */
function fixedPartOf(route: string): string {
  return /^(?:\/[^/:*]+(?=\/|$))+/.exec(route)?.[0] ?? '/';
}

const pathOf = (url: string): string => /^[^?]*/.exec(url)?.[0] ?? '';
