// POST /api/format: lays a file out as the usual formatter of its language does. The formatter is a program like any
// other: it runs in a sandbox, in the slots of runs, and its result is kept as theirs are.

import { FormatAnswer, formatBody, type FormatBody } from '../../api/format.ts';
import { NoQuery } from '../../api/no-query.ts';
import { defaultRunLanguage } from '../../api/run.ts';
import { fieldRules, languageByName, limitsOf } from '../../api/submission.ts';
import { JudgeError } from '../../errors.ts';
import type { Owner } from '../../execution/holdings.ts';
import type { RunOrder } from '../../execution/run-broker.ts';
import type { RunRecord } from '../../execution/run-record.ts';
import { programOf } from '../../execution/source-text.ts';
import { formatSizeBytes } from '../../sizes.ts';
import { accessErrors, intakeErrors, runErrorResponses } from '../description/error-responses.ts';
import type { Examples } from '../description/describe-route.ts';
import type { Route } from '../description/route.ts';
import { allProblems, refusalOf, type Problem } from '../request/body-problems.ts';
import { clientSignal } from '../request/client-disconnect.ts';
import { problemsInText } from '../request/text-problems.ts';
import type { RunParts } from './run.ts';
import type { RunLimits } from './run-request.ts';

export const formatExamples: Examples = {
  spaces: {
    summary: 'A program without its spaces',
    body: { language: 'go', code: 'package main\nfunc main(){println(1+2)}\n' },
    status: 200,
    answer: { code: 'package main\n\nfunc main() { println(1 + 2) }\n' },
  },
  syntax_error: {
    summary: 'A program that cannot be parsed',
    body: { language: 'go', code: 'package main\nfunc main() { println(1 + }\n' },
    status: 400,
    answer: { error: 'Invalid request', detail: "line 2, column 27: expected operand, found '}'" },
  },
};

const schemaOf = (limits: RunLimits) => ({
  operationId: 'format',
  tags: ['playground'],
  summary: 'Format a file',
  description:
    'As gofmt does; other languages have no formatter here. A file that cannot be parsed is a 400, and `detail` begins with ' +
    'the place of the error: `line 2, column 27: `.',
  body: formatBody(limits),
  querystring: NoQuery,
  response: {
    200: FormatAnswer,
    ...runErrorResponses(...accessErrors, ...intakeErrors, 'sandbox_failed', 'queue_timeout', 'no_sandbox', 'starved'),
  },
});

export function format(parts: Omit<RunParts, 'testRuns'>): Route<ReturnType<typeof schemaOf>> {
  const { limits, runs, admission, needsKey, countOne } = parts;
  return {
    schema: schemaOf(limits),
    config: { needsKey, rateLimit: false, examples: formatExamples },
    validatorCompiler: allProblems(fieldRules(limits)),
    onRequest: [admission.atStart, countOne],
    handler: async (request, reply) => {
      const started = await runs.start(orderOf(request.body, limits, request.owner));
      const presence = started.join();
      const left = clientSignal(request.raw, reply.raw);
      left.addEventListener('abort', () => presence[Symbol.dispose](), { once: true });
      if (left.aborted) presence[Symbol.dispose]();
      return { code: formattedBy(await started.ended) };
    },
  };
}

/** @throws JudgeError for a language without a formatter, and for code that no run may have */
function orderOf({ language: name = defaultRunLanguage, code }: FormatBody, limits: RunLimits, owner: Owner): RunOrder {
  const language = languageByName(limits).get(name);
  if (language?.formatter === undefined) throw new JudgeError('bad_request', `there is no formatter for ${name} here`);
  const refusal = refusalOf(problemsIn(code, limits.maxCodeBytes));
  if (refusal !== undefined) throw refusal;
  return {
    script: {
      language,
      program: programOf(language, Buffer.from(language.formatter)),
      ...limitsOf({}, language, limits),
      wallTimeMs: limits.runWallLimitMs,
      outputBytes: limits.maxOutputBytes,
    },
    input: Buffer.from(code),
    isInteractive: false,
    fresh: false,
    owner,
  };
}

function* problemsIn(code: string, maxBytes: number): Generator<Problem> {
  yield* problemsInText(code, 'code');
  if (Buffer.byteLength(code) <= maxBytes) return;
  yield { text: `code must be at most ${formatSizeBytes(maxBytes)} of UTF-8 (MAX_CODE)`, isSize: true };
}

/** @throws JudgeError `bad_request` for a file that the formatter cannot format; `internal` when there is no formatter */
function formattedBy({ ending, output }: RunRecord): string {
  const written = (wanted: 'stdout' | 'stderr'): string =>
    output.flatMap(({ stream, text }) => (stream === wanted ? [text] : [])).join('');
  switch (ending.kind) {
    case 'exited':
      if (ending.exitCode === 0) return written('stdout');
      throw syntaxError(written('stderr'));
    case 'memory':
    case 'output':
    case 'time':
    case 'wall_time':
    case 'signaled':
      throw unfit();
    case 'compilation':
    case 'stopped':
    case 'judged':
      throw new JudgeError('internal', undefined, { cause: new Error(`the formatter did not run: ${ending.kind}`) });
    default:
      return ending satisfies never;
  }
}

/** A file can be such that the formatter fails: that is no fault of the server. */
const unfit = (): JudgeError => new JudgeError('bad_request', 'the formatter cannot format this file');

function syntaxError(said: string): JudgeError {
  const { line, column, message } = /^(?<line>\d+):(?<column>\d+): (?<message>.+)/.exec(said)?.groups ?? {};
  return message === undefined ? unfit() : new JudgeError('bad_request', `line ${line}, column ${column}: ${message}`);
}
