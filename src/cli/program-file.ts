// The program to judge, and its language.

import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { languages } from '../languages/catalogue.ts';
import { CommandError, fileError } from './command-error.ts';

/** Other ends that files have. */
const otherEnds = new Map([
  ['.cc', 'cpp'],
  ['.cxx', 'cpp'],
]);

const languageByEnd: ReadonlyMap<string, string> = new Map([
  ...[...languages.values()].map(({ name, fileName }) => [extname(fileName), name] as const),
  ...otherEnds,
]);

/** @throws CommandError when the file cannot be read */
export async function readProgram(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw fileError(file, error);
  }
}

/** @throws CommandError when the file's name does not tell */
export function languageOf(file: string): string {
  const language = languageByEnd.get(extname(file).toLowerCase());
  if (language !== undefined) return language;
  const known = [...languageByEnd.keys()].join(', ');
  throw new CommandError(`${file}: the name tells no language, it ends in none of ${known}. Use --language`);
}
