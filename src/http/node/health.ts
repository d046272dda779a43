// GET /healthz and GET /livez. Both answer from what is known already: a health check runs nothing itself.

import { Type, type Static } from 'typebox';
import { errorTable } from '../../errors.ts';
import { RetryAfter } from '../../api/error.ts';
import { errorResponses } from '../description/error-responses.ts';
import type { Examples } from '../description/describe-route.ts';
import type { Route } from '../description/route.ts';

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

const Healthy = Type.Object(
  {
    status: Type.Literal('ok', { description: 'always this' }),
    running: Type.Integer({ description: 'submissions that hold a slot' }),
    waiting: Type.Integer({ description: 'submissions that wait for one' }),
    warm_containers: Type.Integer({ description: 'containers ready to be used' }),
    languages: Type.Array(Type.String(), { description: 'those in which submissions are judged now' }),
  },
  { title: 'Healthy', description: 'It can' },
);
const Unavailable = Type.Object(
  {
    status: Type.Literal('unavailable', { description: 'always this' }),
    error: Type.String({ description: 'why this node cannot judge now' }),
  },
  {
    title: 'Unavailable',
    description: 'It cannot: send submissions to another',
    headers: { 'retry-after': RetryAfter },
  },
);
const healthExamples: Examples = {
  healthy: {
    summary: 'Seven containers are warm, three in use',
    status: 200,
    answer: { status: 'ok', running: 3, waiting: 0, warm_containers: 7, languages: ['python'] },
  },
  unavailable: {
    summary: 'It is about to end',
    status: 503,
    answer: { status: 'unavailable', error: errorTable.draining.message },
  },
};
const healthSchema = {
  operationId: 'healthz',
  tags: ['node'],
  summary: 'Whether this node can judge now',
  description:
    'For the load balancer: the engine answers, the sandbox image is there, a canary submission has passed since the ' +
    'start, and the server is not shutting down. Answers from what is known, and runs nothing.',
  response: { 200: Healthy, ...errorResponses(), 503: Unavailable },
};

export function healthz(parts: HealthParts): Route<typeof healthSchema> {
  return {
    schema: healthSchema,
    config: { examples: healthExamples },
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
  return isDraining() ? { ok: false, reason: errorTable.draining.message } : health.current();
}

const Alive = Type.Object({ status: Type.Literal('ok', { description: 'always this' }) }, { description: 'It does' });
const alive: Static<typeof Alive> = { status: 'ok' };
const aliveSchema = {
  operationId: 'livez',
  tags: ['node'],
  summary: 'Whether this process lives',
  description: 'Nothing is looked at: an answer is all there is to know.',
  response: { 200: Alive, ...errorResponses() },
};

export const livez: Route<typeof aliveSchema> = {
  schema: aliveSchema,
  config: { examples: { alive: { summary: 'At any time', status: 200, answer: alive } } },
  handler: () => alive,
};
