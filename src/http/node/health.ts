// GET /healthz and GET /livez. Both answer from what the server knows already: a health check runs nothing.

import { Type, type Static } from 'typebox';
import { errorTable } from '../../errors.ts';
import { RetryAfter } from '../../api/error.ts';
import { errorResponses } from '../description/error-responses.ts';
import type { Examples } from '../description/describe-route.ts';
import type { Route } from '../description/route.ts';

/** Whether this node can judge now. The node keeps the state up to date, so reading it costs nothing. */
export interface Health {
  current(): HealthState;
}
export type HealthState = { readonly ok: true } | { readonly ok: false; readonly reason: string };

export interface HealthParts {
  readonly health: Health;
  readonly isDraining: () => boolean;
  readonly counts: () => { readonly running: number; readonly waiting: number };
  readonly containers: () => { readonly warm: number; readonly lost: number };
  /** names of the languages in which submissions are judged now */
  readonly readyLanguages: () => readonly string[];
}

const Healthy = Type.Object(
  {
    status: Type.Literal('ok', { description: 'always this' }),
    running: Type.Integer({ description: 'submissions that hold a slot' }),
    waiting: Type.Integer({ description: 'submissions that wait for a slot' }),
    warm_containers: Type.Integer({ description: 'containers that are ready to be used' }),
    lost_containers: Type.Optional(
      Type.Integer({ description: 'containers that the engine cannot remove; only when there are any' }),
    ),
    languages: Type.Array(Type.String(), { description: 'the languages that are ready' }),
  },
  { title: 'Healthy', description: 'This node can judge' },
);
const Unavailable = Type.Object(
  {
    status: Type.Literal('unavailable', { description: 'always this' }),
    error: Type.String({ description: 'why this node cannot judge now' }),
  },
  {
    title: 'Unavailable',
    description: 'This node cannot judge: send submissions to another',
    headers: { 'retry-after': RetryAfter },
  },
);
const healthExamples: Examples = {
  healthy: {
    summary: 'Seven containers are warm and three are in use',
    status: 200,
    answer: { status: 'ok', running: 3, waiting: 0, warm_containers: 7, languages: ['python'] },
  },
  unavailable: {
    summary: 'The server is shutting down',
    status: 503,
    answer: { status: 'unavailable', error: errorTable.draining.message },
  },
};
const healthSchema = {
  operationId: 'healthz',
  tags: ['node'],
  summary: 'Whether this node can judge now',
  description:
    'For load balancers. The node can judge when the engine answers, the sandbox image exists, a canary submission ' +
    'has passed since the start, and the server is not shutting down. The check itself runs nothing.',
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
      const { warm, lost } = parts.containers();
      return {
        status: 'ok' as const,
        running,
        waiting,
        warm_containers: warm,
        ...(lost > 0 ? { lost_containers: lost } : {}),
        languages: [...parts.readyLanguages()],
      };
    },
  };
}

function stateOf({ health, isDraining }: HealthParts): HealthState {
  return isDraining() ? { ok: false, reason: errorTable.draining.message } : health.current();
}

const Alive = Type.Object(
  { status: Type.Literal('ok', { description: 'always this' }) },
  { description: 'The process lives' },
);
const alive: Static<typeof Alive> = { status: 'ok' };
const aliveSchema = {
  operationId: 'livez',
  tags: ['node'],
  summary: 'Whether this process lives',
  description: 'Checks nothing: any answer means that the process lives.',
  response: { 200: Alive, ...errorResponses() },
};

export const livez: Route<typeof aliveSchema> = {
  schema: aliveSchema,
  config: { examples: { alive: { summary: 'At any time', status: 200, answer: alive } } },
  handler: () => alive,
};
