// Turns the body of POST /api/run, or the message of a run, into an order for a run.

import { withVariants } from '../../languages/catalogue.ts';
import { defaultRunLanguage, type RunBody } from '../../api/run.ts';
import { languageByName, limitsOf, type SubmissionLimits } from '../../api/submission.ts';
import { JudgeError } from '../../errors.ts';
import { argumentProblems } from '../../execution/arguments.ts';
import type { Owner } from '../../execution/holdings.ts';
import { fileProblems, programOfFiles, type FileSet } from '../../execution/program-files.ts';
import type { Program } from '../../execution/program.ts';
import type { RunOrder } from '../../execution/run-broker.ts';
import { asUnitTests, type Language } from '../../languages/language.ts';
import { formatSizeBytes } from '../../sizes.ts';
import { refusalOf, type Problem } from '../request/body-problems.ts';
import { problemsInText } from '../request/text-problems.ts';
import { problemsInSentFile, sentFile } from './sent-file.ts';

export interface RunLimits extends SubmissionLimits {
  readonly runWallLimitMs: number;
}

/** @throws JudgeError for what a schema cannot check: which fields go together, the files, and text that is not Unicode */
export function toOrder(body: RunBody, limits: RunLimits, owner: Owner, isInteractive = false): RunOrder {
  const { language, program } = programIn(body, limits, problemsInRun(body));
  return {
    script: {
      language: body.mode === 'unit' ? (asUnitTests(language) ?? language) : language,
      program,
      args: body.args ?? [],
      ...limitsOf(body, language, limits),
      wallTimeMs: limits.runWallLimitMs,
      outputBytes: limits.maxOutputBytes,
      hasResults: body.mode === 'unit',
    },
    input: Buffer.from(body.stdin ?? ''),
    isInteractive,
    fresh: body.fresh ?? false,
    owner,
  };
}

/**
 * The program of a run in any mode. `more` are other problems of the same body, which the error tells as well.
 * @throws JudgeError as toOrder does
 */
export function programIn(
  body: RunBody,
  limits: SubmissionLimits,
  more: Iterable<Problem>,
): { readonly language: Language; readonly program: Program } {
  const language = languageByName(limits).get(body.language ?? defaultRunLanguage);
  if (language === undefined) throw new JudgeError('bad_request', `language ${defaultRunLanguage} is not served here`);
  const set = fileSetOf(body);
  const refusal = refusalOf(problemsIn(body, set, language, limits, more));
  if (refusal !== undefined) throw refusal;
  return { language, program: programOfFiles(language, set) };
}

function* problemsInRun({ stdin = '', tests, checker }: RunBody): Generator<Problem> {
  yield* problemsInText(stdin, 'stdin');
  for (const [name, value] of Object.entries({ tests, checker })) {
    if (value !== undefined) yield { text: `${name} can only be sent in mode tests`, isSize: false };
  }
}

function fileSetOf({ code, files, entry }: RunBody): FileSet {
  const named = entry === undefined ? {} : { entry };
  if (files === undefined) return { code: Buffer.from(code ?? ''), files: [], ...named };
  return { files: files.map(sentFile), ...named };
}

function* problemsIn(
  body: RunBody,
  set: FileSet,
  language: Language,
  { maxCodeBytes, languages }: SubmissionLimits,
  more: Iterable<Problem>,
): Generator<Problem> {
  const { code, files, args = [], mode } = body;
  if (mode === 'unit' && language.unit === undefined) {
    const able = withVariants(languages).filter(({ unit }) => unit !== undefined);
    const names = able.map(({ name }) => name).join(', ') || 'none that is served here';
    yield { text: `mode unit is not for ${language.name}; it is for: ${names}`, isSize: false };
  }
  if (code === undefined && files === undefined) yield { text: 'code is required, or files', isSize: false };
  else if (files === undefined) {
    yield* problemsInCode(code ?? '', maxCodeBytes);
    // The size has an error of its own, and so has code that is empty.
    if (code !== '') yield* fileProblems(language, set, Infinity);
  } else {
    if (code !== undefined) yield { text: 'code and files cannot both be sent', isSize: false };
    for (const [index, file] of files.entries()) yield* problemsInSentFile(file, `files[${index}]`);
    yield* fileProblems(language, set, maxCodeBytes);
  }
  yield* more;
  yield* argumentProblems(args);
}

function* problemsInCode(code: string, maxBytes: number): Generator<Problem> {
  if (code === '') yield { text: 'code must not be empty', isSize: false };
  if (Buffer.byteLength(code) > maxBytes) {
    yield { text: `code must be at most ${formatSizeBytes(maxBytes)} of UTF-8 (MAX_CODE)`, isSize: true };
  }
  yield* problemsInText(code, 'code');
}
