// The program to judge, and its language.

import { readFile } from 'node:fs/promises';
import { extensionsOf, languageOfFile } from '../languages/catalogue.ts';
import { CommandError, fileError } from './command-error.ts';

/** @throws CommandError when the file cannot be read */
export async function readProgram(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw fileError(file, error);
  }
}

/** @throws CommandError when the file's name does not tell the language */
export function languageNameOf(file: string): string {
  const language = languageOfFile(file);
  if (language !== undefined) return language.name;
  throw new CommandError(
    `${file}: the file name does not tell the language, it ends in none of ${extensionsOf().join(', ')}. Use --language`,
  );
}
