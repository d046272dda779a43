// The job that judges a task's submission.

import type { FastifyRequest } from 'fastify';
import { JudgeError } from '../../errors.ts';
import type { Job } from '../../execution/job.ts';
import type { Jobs } from '../../execution/jobs.ts';

export const taskKind = 'task';

/** The id of the tasks in the examples, and one that no task has. */
export const sampleId = 'n2Pz5GmX0cTQyM3sVbKq1A';
export const unknownId = 'AAAAAAAAAAAAAAAAAAAAAA';

export const noSuchTask = 'there is no such task, or its result is no longer kept';

/** The description of the 404 for an unknown task. */
export const noTask = { code: 'not_found', meaning: noSuchTask, message: noSuchTask } as const;

/** @throws JudgeError `not_found` when the key of the request has no task with this id */
export function findTask(jobs: Jobs, { owner }: FastifyRequest, id: string): Job {
  const job = jobs.find(taskKind, owner, id);
  if (job === undefined) throw new JudgeError('not_found', noSuchTask);
  return job;
}
