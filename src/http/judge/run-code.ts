// POST /run_code: holds the request open while its submission waits, runs and is judged.

import type { Runner } from '../../judging/runner.ts';
import { clientSignal } from '../request/client-disconnect.ts';
import { accessErrors, errorResponses, intakeErrors } from '../description/error-responses.ts';
import { logJudgement } from '../../telemetry/judgement-log.ts';
import { JudgementView } from '../../api/judgement.ts';
import { viewOf } from './judgement-view.ts';
import { sendView } from '../answer/long-answer.ts';
import type { Route } from '../description/route.ts';
import { allProblems } from '../request/body-problems.ts';
import { judgedExamples } from './submission-examples.ts';
import { NoQuery } from '../../api/no-query.ts';
import { submissionBody, type SubmissionLimits, fieldRules } from '../../api/submission.ts';
import { toSubmission } from './submission.ts';
import type { Admission } from '../request/admission.ts';

export interface RunCodeParts {
  readonly limits: SubmissionLimits;
  readonly judge: Runner;
  readonly admission: Admission;
}

const schemaOf = (limits: SubmissionLimits) => ({
  operationId: 'runCode',
  tags: ['judge'],
  summary: 'Judge a submission and wait for the verdicts',
  description:
    'The request is held open while the submission waits for a slot and runs. The submission is stopped if the ' +
    'client leaves. The status is 200 also when the program fails: the verdicts are in the body.',
  body: submissionBody(limits),
  querystring: NoQuery,
  response: {
    200: JudgementView,
    ...errorResponses(...accessErrors, ...intakeErrors, 'sandbox_failed', 'queue_timeout', 'no_sandbox'),
  },
});

export function runCode({ limits, judge, admission }: RunCodeParts): Route<ReturnType<typeof schemaOf>> {
  return {
    schema: schemaOf(limits),
    config: { needsKey: true, examples: judgedExamples(limits) },
    validatorCompiler: allProblems(fieldRules(limits)),
    onRequest: admission.atStart,
    handler: async (request, reply) => {
      const startedAtMs = performance.now();
      const submission = toSubmission(request.body, limits);
      const judgement = await judge(submission, clientSignal(request.raw, reply.raw), { owner: request.owner });
      logJudgement(request.log, submission, judgement, performance.now() - startedAtMs);
      // The reply resolves when the answer has been sent.
      await sendView(viewOf(judgement, request.body), reply);
    },
  };
}
