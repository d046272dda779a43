// POST /api/run_code: accepts a submission at once; the client asks for the judgement later.

import { NoQuery } from '../../api/no-query.ts';
import { submissionBody, fieldRules, type SubmissionLimits } from '../../api/submission.ts';
import { QueuedTask } from '../../api/task.ts';
import { weightBytes, type Runner } from '../../judging/runner.ts';
import { logJudgement } from '../../telemetry/judgement-log.ts';
import { viewSerializers } from '../answer/json-parts.ts';
import { viewAnswer } from '../answer/long-answer.ts';
import { accessErrors, errorResponses, intakeErrors } from '../description/error-responses.ts';
import type { Route } from '../description/route.ts';
import { viewOf } from '../judge/judgement-view.ts';
import { toSubmission } from '../judge/submission.ts';
import { queuedExamples } from '../judge/submission-examples.ts';
import type { Admission } from '../request/admission.ts';
import { allProblems } from '../request/body-problems.ts';
import type { StartJob } from '../request/start-job.ts';
import { sampleId, taskKind } from './task-job.ts';

export interface TaskParts {
  readonly limits: SubmissionLimits;
  readonly judge: Runner;
  readonly admission: Admission;
  readonly startJob: StartJob;
}

const startSchema = (limits: SubmissionLimits) => ({
  operationId: 'startTask',
  tags: ['tasks'],
  summary: 'Accept a submission and answer at once',
  description:
    'Takes the same submissions as POST /run_code, in the same queue and the same sandboxes, but a task waits for ' +
    'its slot without a time limit. Its result is kept in memory for `RESULT_TTL` and does not survive a restart.',
  body: submissionBody(limits),
  querystring: NoQuery,
  response: { 202: QueuedTask, ...errorResponses(...accessErrors, ...intakeErrors, 'results_full') },
});

const linkTo = (operationId: string, description: string) => ({
  operationId,
  parameters: { id: '$response.body#/queued_task_id' },
  description,
});
const links = {
  taskResult: linkTo('taskResult', 'the result of the task'),
  cancelTask: linkTo('cancelTask', 'the end of the task'),
};

/** POST /api/run_code */
export function startTask({ limits, judge, admission, startJob }: TaskParts): Route<ReturnType<typeof startSchema>> {
  return {
    schema: startSchema(limits),
    config: { needsKey: true, examples: queuedExamples(sampleId) },
    links: { 202: links },
    validatorCompiler: allProblems(fieldRules(limits)),
    onRequest: admission.atStart,
    handler: async (request, reply) => {
      const submission = toSubmission(request.body, limits);
      const { tests, attempt_id: attemptId = null, verbose = false } = request.body;
      const serializers = viewSerializers(reply);
      const { log, owner } = request;
      const job = startJob(request, {
        kind: taskKind,
        tag: attemptId,
        bytes: weightBytes(submission),
        async run(signal, onStart) {
          const startedAtMs = performance.now();
          const judgement = await judge(submission, signal, { isPatient: true, owner, onStart });
          logJudgement(log, submission, judgement, performance.now() - startedAtMs);
          return viewAnswer({ ...viewOf(judgement, { tests, verbose }), attempt_id: attemptId }, serializers);
        },
      });
      await reply.code(202).send({ queued_task_id: job.id });
    },
  };
}
