// GET /result/<session_id>: the logs of a session.

import { SessionParameters, SessionResult } from '../../api/session.ts';
import type { Jobs } from '../../execution/jobs.ts';
import { sendAnswer } from '../answer/long-answer.ts';
import { accessErrors, sessionErrorResponses } from '../description/error-responses.ts';
import type { Route } from '../description/route.ts';
import { resultExamples } from './session-examples.ts';
import { findSession, noSession, unknownSession } from './session-job.ts';

const resultSchema = {
  operationId: 'sessionResult',
  tags: ['sessions'],
  summary: 'The logs of a session',
  description: 'The logs once the script has ended. If a fault of the server ended it, the answer is a 5xx.',
  params: SessionParameters,
  response: {
    200: SessionResult,
    ...sessionErrorResponses(...accessErrors, noSession, 'sandbox_failed', 'no_sandbox', 'draining', 'results_full'),
  },
};

export function result(jobs: Jobs): Route<typeof resultSchema> {
  return {
    schema: resultSchema,
    config: { needsKey: true, examples: resultExamples },
    handler: async (request, reply) => {
      const state = findSession(jobs, request, request.params.session_id).state();
      switch (state.name) {
        case 'queued':
        case 'running':
          return { status: 'still running' as const };
        case 'finished':
          return void (await sendAnswer(state.answer, reply));
        case 'failed':
          throw state.error;
        case 'cancelled':
          throw unknownSession();
        default:
          return state satisfies never;
      }
    },
  };
}
