// POST /run_code: the request is held open while its submission waits, runs and is judged.

import type { FastifyRequest } from 'fastify';
import { JudgeError } from '../errors.ts';
import type { Judgement } from '../judging/judgement.ts';
import type { Runner } from '../judging/run.ts';
import type { Submission } from '../judging/submission.ts';
import { clientSignal } from './client-presence.ts';
import { errorResponses } from './errors.ts';
import { JudgementView, viewOf } from './judgement-view.ts';
import { sendView } from './long-answer.ts';
import type { Route } from './route.ts';
import { schemaError } from './schema-errors.ts';
import { submissionBody, toSubmission, unionRules, type SubmissionLimits } from './submission.ts';
import type { Turnstile } from './turnstile.ts';

export interface RunCodeParts {
  readonly limits: SubmissionLimits;
  readonly judge: Runner;
  readonly isDraining: () => boolean;
  readonly isFull: () => boolean;
  readonly turn: Turnstile;
}

const schemaOf = (limits: SubmissionLimits) => ({
  body: submissionBody(limits),
  response: { 200: JudgementView, ...errorResponses },
});

export function runCode({ limits, judge, isDraining, isFull, turn }: RunCodeParts): Route<ReturnType<typeof schemaOf>> {
  return {
    schema: schemaOf(limits),
    schemaErrorFormatter: (errors) => schemaError(errors, unionRules),
    // Before the body is read: what would be refused anyway costs least when it is refused here.
    onRequest: async () => {
      await turn('at the start');
      if (isDraining()) throw new JudgeError('draining', 'the server is shutting down');
      if (isFull()) throw new JudgeError('queue_full', 'too many submissions are waiting');
    },
    handler: async (request, reply) => {
      const startedAtMs = performance.now();
      const submission = toSubmission(request.body, limits);
      const judgement = await judge(submission, clientSignal(request.raw, reply.raw));
      logJudgement(request.log, submission, judgement, performance.now() - startedAtMs);
      // Resolves when it has been sent.
      await sendView(viewOf(judgement, request.body), reply);
    },
  };
}

function logJudgement(
  log: FastifyRequest['log'],
  { language }: Submission,
  { reports, timing }: Judgement,
  totalMs: number,
): void {
  const verdicts: Record<string, number> = {};
  for (const { verdict } of reports) verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
  const { queuedMs, runMs } = timing;
  log.info({ language: language.name, verdicts, queuedMs, runMs, totalMs }, 'submission judged');
}
