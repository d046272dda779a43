// The examples of the playground: examples/<language>/<number>-<name>/ holds a program whose first line is a comment with
// the title, its input and what it prints.

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '../languages/language.ts';
import type { ProjectFile } from './project.ts';

export interface Example {
  /** the name of the language */
  readonly language: string;
  readonly title: string;
  readonly file: ProjectFile;
  readonly stdin: string;
  readonly output: string;
}

const folder = join(import.meta.dirname, '..', '..', 'examples');

/** The examples of these languages, those of each in the order of their numbers. */
export async function readExamples(languages: readonly Language[]): Promise<readonly Example[]> {
  return (await Promise.all(languages.map(examplesOf))).flat();
}

async function examplesOf(language: Language): Promise<readonly Example[]> {
  const names = await readdir(join(folder, language.name));
  return Promise.all(names.toSorted().map(async (name) => readExample(language, join(folder, language.name, name))));
}

async function readExample({ name, fileName }: Language, path: string): Promise<Example> {
  const [content, stdin, output] = await Promise.all([
    readFile(join(path, fileName)),
    readFile(join(path, 'stdin.txt'), 'utf8'),
    readFile(join(path, 'output.txt'), 'utf8'),
  ]);
  const [, title] = /^(?:#|\/\/) (.+)\n/.exec(content.toString()) ?? [];
  if (title === undefined) throw new Error(`the first line of ${join(path, fileName)} is not a comment with its title`);
  return { language: name, title, file: { name: fileName, content }, stdin, output };
}
