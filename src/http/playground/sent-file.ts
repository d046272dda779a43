// Files of projects as clients send them: a text, or bytes in base64.

import type { SentFile } from '../../api/project.ts';
import type { ProgramFile } from '../../execution/program.ts';
import type { Problem } from '../request/body-problems.ts';
import { problemsInText } from '../request/text-problems.ts';

export function sentFile({ name, text, content = '' }: SentFile): ProgramFile {
  return { name, content: text === undefined ? Buffer.from(content, 'base64') : Buffer.from(text) };
}

/** What is wrong with the content of a file; `place` is what errors call the file. */
export function* problemsInSentFile({ text, content }: SentFile, place: string): Generator<Problem> {
  if ((text === undefined) === (content === undefined)) {
    yield { text: `${place} must have either text or content`, isSize: false };
  }
  if (text !== undefined) yield* problemsInText(text, `${place}.text`);
  // Node's decoder skips characters that are not base64.
  if (content !== undefined && Buffer.from(content, 'base64').toString('base64') !== content) {
    const rule = 'RFC 4648: standard alphabet, padded, no white space';
    yield { text: `${place}.content must be base64 (${rule})`, isSize: false };
  }
}
