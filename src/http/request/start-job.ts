// Starts a job for a request that is answered at once. The job belongs to the key that sent the request.

import type { FastifyRequest } from 'fastify';
import type { Job } from '../../execution/job.ts';
import type { Jobs, JobWork } from '../../execution/jobs.ts';
import type { Admission } from './admission.ts';

/** @throws JudgeError the queue's refusal of a job of this size, or `results_full` */
export type StartJob = (request: FastifyRequest, work: Omit<JobWork, 'owner'>) => Job;

export function createStartJob(jobs: Jobs, admission: Admission): StartJob {
  return ({ owner }, work) => {
    admission.require(work.bytes, owner);
    return jobs.start({ ...work, owner });
  };
}
