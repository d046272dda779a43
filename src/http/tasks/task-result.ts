// GET /api/get_result/<id>: the result of a task.

import type { FastifyReply } from 'fastify';
import { JudgementView } from '../../api/judgement.ts';
import { longestWaitS, TaskParameters, TaskQuery, UnfinishedTask } from '../../api/task.ts';
import { pause } from '../../clock.ts';
import { JudgeError } from '../../errors.ts';
import type { Job } from '../../execution/job.ts';
import type { Jobs } from '../../execution/jobs.ts';
import { sendAnswer } from '../answer/long-answer.ts';
import type { Examples } from '../description/describe-route.ts';
import { accessErrors, errorResponses } from '../description/error-responses.ts';
import type { Route } from '../description/route.ts';
import { passedTask } from '../judge/submission-examples.ts';
import { clientSignal } from '../request/client-disconnect.ts';
import { queryValidator } from '../request/query.ts';
import { schemaError } from '../request/schema-errors.ts';
import { findTask, noSuchTask, noTask, sampleId, unknownId } from './task-job.ts';

const retryAfterS = 1;

const examples: Examples = {
  passed: {
    summary: 'Wait until the task has finished',
    parameters: { id: sampleId, wait: longestWaitS },
    status: 200,
    answer: passedTask,
  },
  unfinished: {
    summary: 'Ask without waiting',
    parameters: { id: sampleId, wait: 0 },
    status: 202,
    answer: { attempt_id: null, status: 'running', results: [], error: null },
  },
  unknown: {
    summary: 'An unknown id',
    parameters: { id: unknownId, wait: 0 },
    status: 404,
    answer: { status: 'failure', results: [], error: noSuchTask },
  },
};

const resultSchema = {
  operationId: 'taskResult',
  tags: ['tasks'],
  summary: 'The result of a task',
  description:
    'The answer that POST /run_code would have given, plus the `attempt_id`. The status is 202 until the task has ' +
    'finished. If a fault of the server ended the task, the answer is the 5xx that POST /run_code would have given.',
  params: TaskParameters,
  querystring: TaskQuery,
  response: {
    200: JudgementView,
    202: UnfinishedTask,
    ...errorResponses(
      {
        code: 'bad_request',
        meaning: '`wait` is not a number of seconds within its limits, or the query has another field',
        message: 'wait must be at most 30 s',
      },
      ...accessErrors,
      noTask,
      'cancelled',
      'sandbox_failed',
      'no_sandbox',
      'draining',
      'results_full',
    ),
  },
};

/** GET /api/get_result/<id> */
export function taskResult({ jobs }: { readonly jobs: Jobs }): Route<typeof resultSchema> {
  return {
    schema: resultSchema,
    config: { needsKey: true, examples },
    validatorCompiler: queryValidator,
    schemaErrorFormatter: (errors) => schemaError(errors, { wait: { unit: 's' } }),
    handler: async (request, reply) => {
      const job = findTask(jobs, request, request.params.id);
      const { wait = 0 } = request.query;
      if (wait > 0) await endedWithin(job, 1000 * wait, clientSignal(request.raw, reply.raw));
      await sendTask(job, reply);
    },
  };
}

/** Resolves when the job has ended, the time is up or the client has disconnected. */
async function endedWithin(job: Job, timeMs: number, signal: AbortSignal): Promise<void> {
  const ended = new AbortController();
  const leave = job.onEnd(() => ended.abort());
  await pause(timeMs, AbortSignal.any([signal, ended.signal]));
  leave();
}

function sendTask(job: Job, reply: FastifyReply): FastifyReply {
  const state = job.state();
  if (state.name === 'failed') throw state.error;
  if (state.name === 'finished') return sendAnswer(state.answer, reply);
  if (state.name === 'cancelled') throw new JudgeError('cancelled');
  return reply
    .code(202)
    .header('retry-after', retryAfterS)
    .send({ attempt_id: job.tag, status: state.name, results: [], error: null });
}
