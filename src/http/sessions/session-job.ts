// The job that runs a session's script.

import type { FastifyRequest } from 'fastify';
import { JudgeError } from '../../errors.ts';
import type { Job } from '../../execution/job.ts';
import type { Jobs } from '../../execution/jobs.ts';
import { noSuchSession } from './session-examples.ts';

export const sessionKind = 'session';

/** The description of the 404 for an unknown session. */
export const noSession = { code: 'not_found', meaning: noSuchSession, message: noSuchSession } as const;

/** @throws JudgeError `not_found` when the key of the request has no session with this id */
export function findSession(jobs: Jobs, request: FastifyRequest, id: string): Job {
  const job = jobs.find(sessionKind, request.owner, id);
  if (job === undefined) throw unknownSession();
  return job;
}

export function unknownSession(): JudgeError {
  return new JudgeError('not_found', noSuchSession);
}
