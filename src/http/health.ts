// GET /healthz and GET /livez. Both answer from what is known already: a health check runs nothing itself.

import { Type, type Static } from 'typebox';
import { errorTable } from '../errors.ts';
import { errorResponses } from './errors.ts';
import type { Route } from './route.ts';

/** Whether this node can judge now. Whoever watches the engine keeps it up to date; asking costs nothing. */
export interface Health {
  current(): HealthState;
}
export type HealthState = { readonly ok: true } | { readonly ok: false; readonly reason: string };

export interface HealthParts {
  readonly health: Health;
  readonly isDraining: () => boolean;
  readonly counts: () => { readonly running: number; readonly waiting: number };
  readonly warmContainers: () => number;
  /** names of the languages in which submissions are judged now */
  readonly readyLanguages: () => readonly string[];
}

const Healthy = Type.Object({
  status: Type.Literal('ok'),
  running: Type.Integer({ description: 'submissions that hold a slot' }),
  waiting: Type.Integer({ description: 'submissions that wait for one' }),
  warm_containers: Type.Integer({ description: 'containers ready to be used' }),
  languages: Type.Array(Type.String(), { description: 'those in which submissions are judged now' }),
});
const Unavailable = Type.Object({
  status: Type.Literal('unavailable'),
  error: Type.String({ description: 'why this node cannot judge now' }),
});
const healthSchema = {
  operationId: 'healthz',
  tags: ['node'],
  summary: 'Whether this node can judge now',
  response: { 200: Healthy, ...errorResponses(), 503: Unavailable },
};

export function healthz(parts: HealthParts): Route<typeof healthSchema> {
  return {
    schema: healthSchema,
    handler: (_request, reply) => {
      const state = stateOf(parts);
      if (!state.ok) {
        reply.code(503).header('retry-after', errorTable.no_sandbox.retryAfterS);
        return { status: 'unavailable' as const, error: state.reason };
      }
      const { running, waiting } = parts.counts();
      return {
        status: 'ok' as const,
        running,
        waiting,
        warm_containers: parts.warmContainers(),
        languages: [...parts.readyLanguages()],
      };
    },
  };
}

function stateOf({ health, isDraining }: HealthParts): HealthState {
  return isDraining() ? { ok: false, reason: 'the server is shutting down' } : health.current();
}

const Alive = Type.Object({ status: Type.Literal('ok') });
const alive: Static<typeof Alive> = { status: 'ok' };
const aliveSchema = {
  operationId: 'livez',
  tags: ['node'],
  summary: 'Whether this process lives',
  response: { 200: Alive, ...errorResponses() },
};

export const livez: Route<typeof aliveSchema> = { schema: aliveSchema, handler: () => alive };
