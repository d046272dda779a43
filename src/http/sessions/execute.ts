// POST /execute: accepts a script, which runs when it has a slot.

import { NoQuery } from '../../api/no-query.ts';
import { sessionLogs } from '../../api/phrases.ts';
import { SessionForm, StartedSession } from '../../api/session.ts';
import { scriptBytes, type ScriptRunner } from '../../execution/run-script.ts';
import { logsAnswer } from '../answer/long-answer.ts';
import { accessErrors, intakeErrors, sessionErrorResponses } from '../description/error-responses.ts';
import type { Route } from '../description/route.ts';
import type { Admission } from '../request/admission.ts';
import { allProblems } from '../request/body-problems.ts';
import type { BodyBudget } from '../request/body-budget.ts';
import type { StartJob } from '../request/start-job.ts';
import { sessionKind } from './session-job.ts';
import { executeExamples } from './session-examples.ts';
import { readScript, type UploadLimits } from './upload.ts';

export interface ExecuteParts {
  readonly limits: UploadLimits;
  readonly runScript: ScriptRunner;
  readonly admission: Admission;
  readonly startJob: StartJob;
  readonly bodyBudget: BodyBudget;
}

const linkTo = (operationId: string) => ({
  operationId,
  parameters: { session_id: '$response.body#/session_id' },
});

const executeSchema = {
  operationId: 'execute',
  tags: ['sessions'],
  summary: 'Run a script once',
  description:
    'Answers at once with the id of a session. GET /result returns what the script has written. The script is ' +
    'stopped after `SESSION_TIMEOUT`, and its logs say so.',
  consumes: ['multipart/form-data'],
  querystring: NoQuery,
  response: {
    200: StartedSession,
    ...sessionErrorResponses(
      ...accessErrors,
      ...intakeErrors,
      {
        code: 'bad_request',
        meaning: 'the body is not a form, `file` is missing, empty or repeated, or a field is unknown',
        message: 'file is required',
      },
      {
        code: 'payload_too_large',
        meaning: 'a file or a field exceeds the configured size',
        message: 'file must be at most 256 KiB (MAX_CODE)',
      },
      {
        code: 'unsupported_media_type',
        meaning: 'the body is not `multipart/form-data`',
        message: 'the content-type must be multipart/form-data',
      },
      'results_full',
    ),
  },
};

export function execute({
  limits,
  runScript,
  admission,
  startJob,
  bodyBudget,
}: ExecuteParts): Route<typeof executeSchema> {
  return {
    schema: executeSchema,
    config: { needsKey: true, form: SessionForm, examples: executeExamples },
    links: { 200: { sessionResult: linkTo('sessionResult'), cleanup: linkTo('cleanup') } },
    validatorCompiler: allProblems({}),
    onRequest: admission.atStart,
    handler: async (request) => {
      const script = await readScript(request, limits, bodyBudget);
      const job = startJob(request, {
        kind: sessionKind,
        tag: null,
        bytes: scriptBytes(script),
        async run(signal, onStart) {
          return logsAnswer(
            sessionLogs(await runScript(script, signal, { isPatient: true, owner: request.owner, onStart })),
          );
        },
      });
      return { session_id: job.id };
    },
  };
}
