// The task API: a submission is taken in at once, and its judgement is asked for later.

import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FastifyReply } from 'fastify';
import { Type } from 'typebox';
import { JudgeError } from '../../errors.ts';
import type { Answer, Job, Jobs } from '../../execution/jobs.ts';
import { weightBytes, type Runner } from '../../execution/run.ts';
import { pause } from '../../pause.ts';
import { clientSignal } from '../request/client-disconnect.ts';
import { accessErrors, errorResponses, intakeErrors, RetryAfter } from '../description/error-responses.ts';
import { JudgementView, viewOf } from '../judge/judgement-view.ts';
import { logJudgement } from '../../telemetry/judgement-log.ts';
import { partsOf, sendParts, viewSerializers, type ViewSerializers } from '../answer/long-answer.ts';
import type { Examples } from '../description/describe-route.ts';
import { nullable } from '../../api/nullable.ts';
import { passedTask, queuedExamples } from '../judge/submission-examples.ts';
import { queryValidator } from '../request/query.ts';
import type { Route } from '../description/route.ts';
import { schemaError } from '../request/schema-errors.ts';
import { submissionBody, toSubmission, unionRules, type SubmissionLimits } from '../judge/submission.ts';
import type { Turnstile } from '../request/admission.ts';

export interface TaskParts {
  readonly limits: SubmissionLimits;
  readonly judge: Runner;
  readonly jobs: Jobs;
  /** what a submission of so many bytes would be refused with now */
  readonly refusal: (bytes: number) => JudgeError | undefined;
  readonly turn: Turnstile;
}

const kind = 'task';
const longestWaitS = 30;
const retryAfterS = 1;

const QueuedTask = Type.Object(
  { queued_task_id: Type.String({ description: 'for GET /api/get_result' }) },
  { title: 'QueuedTask', description: 'It has joined the queue' },
);
const sampleId = 'n2Pz5GmX0cTQyM3sVbKq1A';

const startSchema = (limits: SubmissionLimits) => ({
  operationId: 'startTask',
  tags: ['tasks'],
  summary: 'Take in a submission, and answer at once',
  description:
    'The same submissions as in POST /run_code, the same queue and the same sandboxes; it waits for its slot as long as ' +
    'it takes. Its result is kept in memory for a while, and does not survive a restart.',
  body: submissionBody(limits),
  response: { 202: QueuedTask, ...errorResponses(...accessErrors, ...intakeErrors, 'results_full') },
});

const resultLink = {
  operationId: 'taskResult',
  parameters: { id: '$response.body#/queued_task_id' },
  description: 'what has become of it',
};

/** POST /api/run_code */
export function startTask({ limits, judge, jobs, refusal, turn }: TaskParts): Route<ReturnType<typeof startSchema>> {
  return {
    schema: startSchema(limits),
    config: { needsKey: true, examples: queuedExamples(sampleId) },
    links: { 202: { taskResult: resultLink } },
    schemaErrorFormatter: (errors) => schemaError(errors, unionRules),
    onRequest: async () => {
      await turn('at the start');
      const refused = refusal(0);
      if (refused !== undefined) throw refused;
    },
    handler: async (request, reply) => {
      const submission = toSubmission(request.body, limits);
      const bytes = weightBytes(submission);
      const refused = refusal(bytes);
      if (refused !== undefined) throw refused;
      const { attempt_id: attemptId = null, verbose = false } = request.body;
      const serializers = viewSerializers(reply);
      const { log } = request;
      const job = jobs.start({
        kind,
        owner: request.owner,
        tag: attemptId,
        bytes,
        async run(signal, onStart) {
          const startedAtMs = performance.now();
          const judgement = await judge(submission, signal, { isPatient: true, onStart });
          logJudgement(log, submission, judgement, performance.now() - startedAtMs);
          return answerOf({ ...viewOf(judgement, { verbose }), attempt_id: attemptId }, serializers);
        },
      });
      await reply.code(202).send({ queued_task_id: job.id });
    },
  };
}

/** A piece in each turn of the event loop: the whole may be large. */
async function answerOf(view: JudgementView, serializers: ViewSerializers): Promise<Answer> {
  const parts: Buffer[] = [];
  for (const part of partsOf(view, serializers)) {
    parts.push(part);
    await nextTurn();
  }
  return parts;
}

const Unfinished = Type.Object(
  {
    attempt_id: nullable(Type.String({ description: 'as it was sent; null when none was' })),
    status: Type.Enum(['queued', 'running'], { type: 'string', description: 'whether it still waits for a slot' }),
    results: Type.Array(Type.Unknown(), { maxItems: 0, description: 'always empty' }),
    error: Type.Null({ description: 'always null' }),
  },
  {
    title: 'UnfinishedTask',
    description: 'It has not finished yet; `Retry-After` says when to ask again',
    headers: { 'retry-after': RetryAfter },
  },
);

const noSuchTask = 'there is no such task, or its result is no longer kept';
const examples: Examples = {
  passed: {
    summary: 'Waits until it has finished',
    parameters: { id: sampleId, wait: longestWaitS },
    status: 200,
    answer: passedTask,
  },
  unfinished: {
    summary: 'Asks without waiting',
    parameters: { id: sampleId, wait: 0 },
    status: 202,
    answer: { attempt_id: null, status: 'running', results: [], error: null },
  },
  unknown: {
    summary: 'An id that is none',
    parameters: { id: 'AAAAAAAAAAAAAAAAAAAAAA', wait: 0 },
    status: 404,
    answer: { status: 'failure', results: [], error: noSuchTask },
  },
};

const resultSchema = {
  operationId: 'taskResult',
  tags: ['tasks'],
  summary: 'The result of a task',
  description:
    'What POST /run_code would have answered, and the `attempt_id`; 202 until it has finished. Where a fault of ours ended ' +
    'it, the answer is the 5xx that POST /run_code would have given.',
  params: Type.Object({ id: Type.String({ description: 'the `queued_task_id` of POST /api/run_code' }) }),
  querystring: Type.Object(
    {
      wait: Type.Optional(
        Type.Number({
          minimum: 0,
          maximum: longestWaitS,
          default: 0,
          description: 'seconds that the answer may be held, until it has finished',
        }),
      ),
    },
    { additionalProperties: false },
  ),
  response: {
    200: JudgementView,
    202: Unfinished,
    ...errorResponses(
      {
        code: 'bad_request',
        meaning: '`wait` is no number of seconds within its limits, or another field was sent',
        message: 'wait must be at most 30',
      },
      ...accessErrors,
      { code: 'not_found', meaning: noSuchTask, message: noSuchTask },
      'sandbox_failed',
      'no_sandbox',
      'draining',
      'results_full',
    ),
  },
};

/** GET /api/get_result/<id> */
export function taskResult({ jobs }: Pick<TaskParts, 'jobs'>): Route<typeof resultSchema> {
  return {
    schema: resultSchema,
    config: { needsKey: true, examples },
    validatorCompiler: queryValidator,
    handler: async (request, reply) => {
      const job = jobs.find(kind, request.owner, request.params.id);
      if (job === undefined) throw new JudgeError('not_found', noSuchTask);
      const { wait = 0 } = request.query;
      if (wait > 0) await endedWithin(job, 1000 * wait, clientSignal(request.raw, reply.raw));
      await sendTask(job, reply);
    },
  };
}

/** Resolves when it has ended, the time is up or the client has left. */
async function endedWithin(job: Job, timeMs: number, signal: AbortSignal): Promise<void> {
  const over = new AbortController();
  await Promise.race([job.ended, pause(timeMs, AbortSignal.any([signal, over.signal]))]);
  over.abort();
}

function sendTask(job: Job, reply: FastifyReply): FastifyReply {
  const state = job.state();
  if (state.name === 'failed') throw state.error;
  if (state.name === 'finished') return sendParts(state.answer, reply);
  if (state.name === 'cancelled') throw new JudgeError('not_found', 'the task was cancelled');
  return reply
    .code(202)
    .header('retry-after', retryAfterS)
    .send({ attempt_id: job.tag, status: state.name, results: [], error: null });
}
