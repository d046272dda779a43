// The task API: a submission is taken in at once, and its judgement is asked for later.

import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FastifyReply } from 'fastify';
import { Type } from 'typebox';
import { JudgeError } from '../errors.ts';
import type { Answer, Job, Jobs } from '../jobs.ts';
import { weightBytes, type Runner } from '../judging/run.ts';
import { pause } from '../pause.ts';
import { clientSignal } from './client-presence.ts';
import { accessErrors, errorResponses, intakeErrors } from './errors.ts';
import { JudgementView, viewOf } from './judgement-view.ts';
import { logJudgement } from './judgement-log.ts';
import { partsOf, sendParts, viewSerializers, type ViewSerializers } from './long-answer.ts';
import { queryValidator } from './query.ts';
import type { Route } from './route.ts';
import { schemaError } from './schema-errors.ts';
import { submissionBody, toSubmission, unionRules, type SubmissionLimits } from './submission.ts';
import type { Turnstile } from './turnstile.ts';

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

const QueuedTask = Type.Object({ queued_task_id: Type.String({ description: 'for GET /api/get_result' }) });

const startSchema = (limits: SubmissionLimits) => ({
  operationId: 'startTask',
  tags: ['tasks'],
  summary: 'Take in a submission, and answer at once',
  description: 'What it is judged with is that of POST /run_code. Its result is kept in memory for a while.',
  body: submissionBody(limits),
  response: { 202: QueuedTask, ...errorResponses(...accessErrors, ...intakeErrors, 'results_full') },
});

/** POST /api/run_code */
export function startTask({ limits, judge, jobs, refusal, turn }: TaskParts): Route<ReturnType<typeof startSchema>> {
  return {
    schema: startSchema(limits),
    config: { needsKey: true },
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

const Unfinished = Type.Object({
  attempt_id: Type.Unsafe<string | null>({ type: ['string', 'null'] }),
  status: Type.Enum(['queued', 'running']),
  results: Type.Array(Type.Unknown(), { maxItems: 0 }),
  error: Type.Null(),
});

const resultSchema = {
  operationId: 'taskResult',
  tags: ['tasks'],
  summary: 'The result of a task',
  description: 'Until it has finished: 202, and Retry-After. A fault of ours is answered as POST /run_code would have.',
  params: Type.Object({ id: Type.String({ description: 'the queued_task_id' }) }),
  querystring: Type.Object(
    {
      wait: Type.Optional(
        Type.Number({
          minimum: 0,
          maximum: longestWaitS,
          description: 'seconds that the answer may be held until it is finished',
        }),
      ),
    },
    { additionalProperties: false },
  ),
  response: {
    200: JudgementView,
    202: Unfinished,
    ...errorResponses(...accessErrors, 'not_found', 'sandbox_failed', 'no_sandbox', 'draining', 'results_full'),
  },
};

/** GET /api/get_result/<id> */
export function taskResult({ jobs }: Pick<TaskParts, 'jobs'>): Route<typeof resultSchema> {
  return {
    schema: resultSchema,
    config: { needsKey: true },
    validatorCompiler: queryValidator,
    handler: async (request, reply) => {
      const job = jobs.find(kind, request.owner, request.params.id);
      if (job === undefined)
        throw new JudgeError('not_found', 'there is no such task, or its result is no longer kept');
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
