// POST /cleanup/<session_id>: stops a session and forgets it.

import { CleanedUp, SessionParameters } from '../../api/session.ts';
import type { Jobs } from '../../execution/jobs.ts';
import { accessErrors, sessionErrorResponses } from '../description/error-responses.ts';
import type { Route } from '../description/route.ts';
import { anything, noMediaType } from './any-body.ts';
import { cleanupExamples } from './session-examples.ts';
import { findSession, noSession } from './session-job.ts';

const cleanupSchema = {
  consumes: [anything],
  operationId: 'cleanup',
  tags: ['sessions'],
  summary: 'Stop a session and forget it',
  description: 'Answers when the container is gone. Calling it again is harmless while the server remembers the id.',
  params: SessionParameters,
  response: {
    200: CleanedUp,
    ...sessionErrorResponses(...accessErrors, noMediaType, noSession),
  },
};

export function cleanup(jobs: Jobs): Route<typeof cleanupSchema> {
  return {
    schema: cleanupSchema,
    config: { needsKey: true, examples: cleanupExamples },
    handler: async (request) => {
      await jobs.cancel(findSession(jobs, request, request.params.session_id));
      return { status: 'cleaned up' as const };
    },
  };
}
