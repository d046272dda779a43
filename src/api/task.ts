// The parameters of the task API, and its answers besides judgements.

import { Type } from 'typebox';
import { nullable } from './nullable.ts';
import { RetryAfter } from './error.ts';

export const QueuedTask = Type.Object(
  { queued_task_id: Type.String({ description: 'for GET /api/get_result' }) },
  { title: 'QueuedTask', description: 'The task has joined the queue' },
);

export const UnfinishedTask = Type.Object(
  {
    attempt_id: nullable(Type.String({ description: 'as it was sent; null when none was sent' })),
    status: Type.Enum(['queued', 'running'], {
      type: 'string',
      description: '`queued` while the task waits for a slot',
    }),
    results: Type.Array(Type.Unknown(), { maxItems: 0, description: 'always empty' }),
    error: Type.Null({ description: 'always null' }),
  },
  {
    title: 'UnfinishedTask',
    description: 'The task has not finished yet; `Retry-After` says when to ask again',
    headers: { 'retry-after': RetryAfter },
  },
);

export const CancelledTask = Type.Object(
  { status: Type.Literal('cancelled', { description: 'always `cancelled`' }) },
  { title: 'CancelledTask', description: 'The task neither waits nor runs any more, and its result is not kept' },
);

/** the longest `wait` of GET /api/get_result */
export const longestWaitS = 30;

export const TaskParameters = Type.Object({
  id: Type.String({ description: 'the `queued_task_id` of POST /api/run_code' }),
});

export const TaskQuery = Type.Object(
  {
    wait: Type.Optional(
      Type.Number({
        minimum: 0,
        maximum: longestWaitS,
        default: 0,
        description: 'seconds for which the server may hold the answer while the task is unfinished',
      }),
    ),
  },
  { additionalProperties: false },
);
