// DELETE /api/get_result/<id>: ends a task and forgets its result.

import { CancelledTask, TaskParameters } from '../../api/task.ts';
import type { Jobs } from '../../execution/jobs.ts';
import type { Examples } from '../description/describe-route.ts';
import { accessErrors, errorResponses, noJson } from '../description/error-responses.ts';
import type { Route } from '../description/route.ts';
import { findTask, noSuchTask, noTask, sampleId, unknownId } from './task-job.ts';

const examples: Examples = {
  unfinished: {
    summary: 'A task that waits or runs',
    parameters: { id: sampleId },
    status: 200,
    answer: { status: 'cancelled' },
  },
  unknown: {
    summary: 'An unknown id',
    parameters: { id: unknownId },
    status: 404,
    answer: { status: 'failure', results: [], error: noSuchTask },
  },
};

const cancelSchema = {
  operationId: 'cancelTask',
  tags: ['tasks'],
  summary: 'End a task and forget its result',
  description:
    'Answers when the task waits and runs no longer. GET then answers 410. Calling it again is harmless while the ' +
    'server remembers the id.',
  params: TaskParameters,
  response: { 200: CancelledTask, ...errorResponses(...accessErrors, noJson, noTask) },
};

export function cancelTask({ jobs }: { readonly jobs: Jobs }): Route<typeof cancelSchema> {
  return {
    schema: cancelSchema,
    config: { needsKey: true, examples },
    handler: async (request) => {
      await jobs.cancel(findTask(jobs, request, request.params.id));
      return { status: 'cancelled' as const };
    },
  };
}
