// Finds the tests in a folder, in the layouts that authors of problems use.

import { readdir, readFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { CommandError, fileError } from './command-error.ts';

/** A test as two files. */
export interface TestFiles {
  /** the files' path in the folder, without their extensions: `sample/1` */
  readonly name: string;
  readonly inputFile: string;
  readonly answerFile: string;
}

export interface NamedTest {
  readonly name: string;
  readonly in: string;
  readonly expected_out: string;
}

const inputEnd = '.in';
const answerEnds = ['.out', '.ans'];

/** Searched in this order, with their subfolders, which are groups of tests. Other subfolders are not searched. */
const groupedFolders = ['sample', 'secret', join('data', 'sample'), join('data', 'secret')];

/** Sorts 2 before 10. */
const collator = new Intl.Collator('en', { numeric: true });

/**
 * The tests of a folder: its own, then the samples, then the secret ones, each in natural order.
 * @throws CommandError when an input has no answer or an answer no input, and when there is no test
 */
export async function findTests(folder: string): Promise<readonly TestFiles[]> {
  const found = pairsOf(folder, '', (await entriesOf(folder)).files);
  for (const name of groupedFolders) found.push(...(await testsBelow(folder, name)));
  if (found.length === 0) {
    throw new CommandError(
      `${folder}: no tests found. Looked for 1.in with 1.out or 1.ans, and so on, here and in ${groupedFolders.join(', ')}`,
    );
  }
  return found;
}

/** @throws CommandError for a file that cannot be read, or is not UTF-8 */
export async function readTest({ name, inputFile, answerFile }: TestFiles): Promise<NamedTest> {
  return { name, in: await readText(inputFile), expected_out: await readText(answerFile) };
}

async function testsBelow(folder: string, name: string): Promise<readonly TestFiles[]> {
  const { files, folders } = await entriesOf(join(folder, name), 'optional');
  const found = pairsOf(folder, name, files);
  for (const group of folders) found.push(...(await testsBelow(folder, join(name, group))));
  return found;
}

interface Entries {
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

/** The entries of a folder in natural order, without hidden ones. */
async function entriesOf(folder: string, presence: 'required' | 'optional' = 'required'): Promise<Entries> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const shown = entries.filter(({ name }) => !name.startsWith('.')).toSorted((a, b) => compare(a.name, b.name));
    const namesOf = (wanted: typeof shown): string[] => wanted.map(({ name }) => name);
    return {
      files: namesOf(shown.filter((entry) => !entry.isDirectory())),
      folders: namesOf(shown.filter((entry) => entry.isDirectory())),
    };
  } catch (error) {
    if (presence === 'optional' && isMissing(error)) return { files: [], folders: [] };
    throw fileError(folder, error);
  }
}

/** To a collator `01` and `1` are equal; their order must not depend on the file system. */
function compare(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : 1);
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

function pairsOf(root: string, folder: string, files: readonly string[]): TestFiles[] {
  const pathOf = (file: string): string => join(root, folder, file);
  const present = new Set(files);
  const answersTo = (stem: string): string[] => answerEnds.map((end) => stem + end).filter((file) => present.has(file));
  for (const { name: stem, base, ext } of files.map((file) => parse(file))) {
    if (answerEnds.includes(ext) && !present.has(stem + inputEnd)) {
      throw new CommandError(`${pathOf(base)}: an answer without its input ${stem}${inputEnd}`);
    }
  }
  const stems = files.map((file) => parse(file)).filter(({ ext }) => ext === inputEnd);
  return stems.map(({ name: stem, base }) => {
    const [answer, another] = answersTo(stem);
    if (answer === undefined) {
      throw new CommandError(`${pathOf(base)}: an input without its answer ${stem}.out or ${stem}.ans`);
    }
    if (another !== undefined)
      throw new CommandError(`${pathOf(base)}: an input with two answers, ${answer}, ${another}`);
    return { name: join(folder, stem), inputFile: pathOf(base), answerFile: pathOf(answer) };
  });
}

async function readText(file: string): Promise<string> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    throw fileError(file, error);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw new CommandError(`${file} is not UTF-8`, { cause: error });
  }
}
