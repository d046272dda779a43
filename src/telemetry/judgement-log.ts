// Logs one line for each judged submission: its verdicts and how long it took, never its content.

import type { FastifyBaseLogger } from 'fastify';
import type { JudgedSubmission, NamedJob } from './heard.ts';

export function logJudgement(
  log: FastifyBaseLogger,
  { language }: NamedJob,
  { reports, timing }: JudgedSubmission,
  totalMs: number,
): void {
  const verdicts: Record<string, number> = {};
  for (const { verdict } of reports) verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
  const { queuedMs, runMs } = timing;
  log.info({ language: language.name, verdicts, queuedMs, runMs, totalMs }, 'submission judged');
}
