// Turns the body of a run in mode `tests` into an order for the judge.

import type { RunBody } from '../../api/run.ts';
import { limitsOf } from '../../api/submission.ts';
import type { Owner } from '../../execution/holdings.ts';
import type { TestOrder } from '../../judging/test-runs.ts';
import { problemsInTests, toChecker, toTestText } from '../judge/submission.ts';
import type { Problem } from '../request/body-problems.ts';
import { programIn, type RunLimits } from './run-request.ts';

/** @throws JudgeError as toOrder does */
export function toTestOrder(body: RunBody, limits: RunLimits, owner: Owner, isInteractive = false): TestOrder {
  const { language, program } = programIn(body, limits, problemsIn(body, limits, isInteractive));
  const { tests = [], checker = 'lines', args = [] } = body;
  return {
    submission: {
      language,
      program,
      args,
      ...limitsOf(body, language, limits),
      checker: toChecker(checker),
      stopOnFailure: false,
    },
    tests: tests.map(toTestText),
    owner,
  };
}

function* problemsIn(body: RunBody, limits: RunLimits, isInteractive: boolean): Generator<Problem> {
  const { tests, checker = 'lines', stdin = '' } = body;
  const why = 'in mode tests: each test has an input of its own';
  if (stdin !== '') yield { text: `stdin cannot be sent ${why}`, isSize: false };
  if (isInteractive) yield { text: `interactive cannot be set ${why}`, isSize: false };
  if (tests === undefined) yield { text: 'tests is required in mode tests', isSize: false };
  else yield* problemsInTests(tests, checker, limits);
}
