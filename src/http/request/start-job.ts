// A request that is answered at once, and whose work goes on as a job of whoever sent it.

import type { FastifyRequest } from 'fastify';
import type { Job } from '../../execution/job.ts';
import type { Jobs, JobWork } from '../../execution/jobs.ts';
import type { Admission } from './admission.ts';

/** @throws JudgeError what the queue refuses a job of its size with, or `results_full` */
export type StartJob = (request: FastifyRequest, work: Omit<JobWork, 'owner'>) => Job;

export function createStartJob(jobs: Jobs, admission: Admission): StartJob {
  return ({ owner }, work) => {
    admission.require(work.bytes);
    return jobs.start({ ...work, owner });
  };
}
