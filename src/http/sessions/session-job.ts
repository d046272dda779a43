// The job behind a session.

import type { FastifyRequest } from 'fastify';
import { JudgeError } from '../../errors.ts';
import type { Job } from '../../execution/job.ts';
import type { Jobs } from '../../execution/jobs.ts';
import { noSuchSession } from './session-examples.ts';

export const sessionKind = 'session';

/** The 404 of a session, for the description. */
export const noSession = { code: 'not_found', meaning: noSuchSession, message: noSuchSession } as const;

/** @throws JudgeError `not_found` for an id that is unknown to whoever asks */
export function findSession(jobs: Jobs, request: FastifyRequest, id: string): Job {
  const job = jobs.find(sessionKind, request.owner, id);
  if (job === undefined) throw unknownSession();
  return job;
}

export function unknownSession(): JudgeError {
  return new JudgeError('not_found', noSuchSession);
}
