// Turns the body of a request into a project.

import { problemsInSentFile, sentFile } from './sent-file.ts';
import { maxStdinBytes, type ProjectBody, type ProjectLimits } from '../../api/project.ts';
import { languageByName } from '../../api/submission.ts';
import { JudgeError } from '../../errors.ts';
import { formatSizeBytes } from '../../sizes.ts';
import { argumentProblems } from '../../execution/arguments.ts';
import { projectProblems } from '../../execution/program-files.ts';
import { isProjectId } from '../../snippets/project-id.ts';
import type { Project, ProjectFile } from '../../snippets/project.ts';
import { refusalOf, type Problem } from '../request/body-problems.ts';
import { problemsInText } from '../request/text-problems.ts';

export type ProjectWithParent = Project & { readonly parent: string | null };

/** @throws JudgeError for what a schema cannot check: names, base64, sizes and text that is not Unicode */
export function toProject(body: ProjectBody, limits: ProjectLimits): ProjectWithParent {
  const language = languageByName(limits).get(body.language);
  if (language === undefined) throw new JudgeError('bad_request', 'language is unknown');
  const files = filesOf(body, language.fileName);
  const refusal = refusalOf(problemsIn(body, files, limits));
  if (refusal !== undefined) throw refusal;
  const { entry = null, args = [], stdin = '', title = '', parent = null } = body;
  return { language: language.name, files, entry, args, stdin, title, parent };
}

function filesOf({ code, files }: ProjectBody, fileName: string): readonly ProjectFile[] {
  if (code !== undefined) return [{ name: fileName, content: Buffer.from(code) }];
  return (files ?? []).map(sentFile);
}

function* problemsIn(body: ProjectBody, files: readonly ProjectFile[], limits: ProjectLimits): Generator<Problem> {
  const { code, entry = null, args = [], stdin = '', title = '', parent = null } = body;
  if ((code === undefined) === (body.files === undefined)) {
    yield wrong('the body must have either code or files');
  }
  if (code !== undefined) yield* problemsInCode(code, limits.maxCodeBytes);
  for (const [index, file] of (body.files ?? []).entries()) yield* problemsInSentFile(file, `files[${index}]`);
  if (code === undefined) yield* projectProblems(files, limits.maxCodeBytes);
  if (entry !== null && !files.some(({ name }) => name === entry)) {
    yield wrong('entry must be the name of one of the files');
  }
  yield* argumentProblems(args);
  yield* problemsInText(stdin, 'stdin');
  if (Buffer.byteLength(stdin) > maxStdinBytes) {
    yield { text: `stdin must be at most ${formatSizeBytes(maxStdinBytes)}`, isSize: true };
  }
  yield* problemsInText(title, 'title');
  if (/\p{Cc}/u.test(title)) yield wrong('title must be one line without control characters');
  if (parent !== null && !isProjectId(parent)) yield wrong('parent must be the id of a saved project');
}

function* problemsInCode(code: string, maxCodeBytes: number): Generator<Problem> {
  yield* problemsInText(code, 'code');
  if (Buffer.byteLength(code) <= maxCodeBytes) return;
  yield { text: `code must be at most ${formatSizeBytes(maxCodeBytes)} (MAX_CODE)`, isSize: true };
}

const wrong = (text: string): Problem => ({ text, isSize: false });
