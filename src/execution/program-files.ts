// Programs of several files: what the files may be, which of them is the main file, and the program that they make.

import {
  brokenNameRule,
  mostDirectories,
  mostFiles,
  mostNameBytes,
  mostSegmentBytes,
  nameClash,
  type NameRule,
} from '../file-names.ts';
import { isSourceName, sourceExtensionsOf, type Language } from '../languages/language.ts';
import { formatSizeBytes } from '../sizes.ts';
import { quote } from '../text.ts';
import type { Program, ProgramFile } from './program.ts';
import { programOf } from './source-text.ts';

/** Files as a client sends them. */
export interface FileSet {
  /** at least one, unless `code` is given */
  readonly files: readonly ProgramFile[];
  /** the content of the main file, where it is not one of `files`; its name is then `entry`, or the language's own */
  readonly code?: Uint8Array;
  /** the name of the main file; default: see `entryOf` */
  readonly entry?: string;
}

/** A rule that the files break, as an error for the client: `files[3].name must not have an empty segment`. */
export interface FileProblem {
  readonly text: string;
  /** whether it is only that something is too large */
  readonly isSize: boolean;
}

/** The program that the files make. They must have no problem (fileProblems). */
export function programOfFiles(language: Language, { files, code, entry }: FileSet): Program {
  if (code !== undefined) return programOf(language, code, { fileName: entry ?? language.fileName, files });
  const main = files.find(({ name }) => name === entryOf(language, files, entry));
  if (main === undefined) throw new TypeError('the files have no main file: fileProblems was not asked');
  return programOf(language, main.content, { fileName: main.name, files: files.filter((file) => file !== main) });
}

/**
 * Everything that is wrong with files that make a program, each problem with its place. Counts from 0, as `files[0]`.
 * @param maxBytes the most bytes of all files together (MAX_CODE)
 */
export function* fileProblems(language: Language, set: FileSet, maxBytes: number): Generator<FileProblem> {
  const { files, code, entry } = set;
  const wrongEntry = entry === undefined ? null : nameFault(entry, 'entry');
  const problems = [
    ...(wrongEntry === null ? [] : [{ text: wrongEntry, isSize: false }]),
    ...problemsOf(namesOf(language, set), { files, codeBytes: code?.length ?? 0, maxBytes }),
  ];
  yield* problems;
  // A wrong name would have a wrong main file for its consequence.
  const entryFault = problems.some(({ isSize }) => !isSize) ? null : faultOfEntry(language, set);
  if (entryFault !== null) yield { text: entryFault, isSize: false };
}

/** The same of files whatever they are for: names, how they lie beside each other, and their sizes. */
export function projectProblems(files: readonly ProgramFile[], maxBytes: number): Generator<FileProblem> {
  const names = files.map(({ name }, index) => ({ place: `files[${index}]`, name }));
  return problemsOf(names, { files, codeBytes: 0, maxBytes });
}

function* problemsOf(
  names: readonly PlacedName[],
  { files, codeBytes, maxBytes }: { files: readonly ProgramFile[]; codeBytes: number; maxBytes: number },
): Generator<FileProblem> {
  if (files.length > mostFiles) {
    yield { text: `files must have at most ${mostFiles} files, not ${files.length}`, isSize: true };
    return;
  }
  for (const [index, { name }] of files.entries()) {
    const fault = nameFault(name, `files[${index}].name`);
    if (fault !== null) yield { text: fault, isSize: false };
  }
  for (const text of clashes(names)) yield { text, isSize: false };
  const bytes = files.reduce((sum, { content }) => sum + content.length, codeBytes);
  if (bytes > maxBytes) {
    const most = formatSizeBytes(maxBytes);
    yield { text: `files must have at most ${most} together (MAX_CODE), not ${formatSizeBytes(bytes)}`, isSize: true };
  }
}

/** The name of the main file: the one asked for, else the language's own, else the only one with its extension. */
function entryOf(language: Language, files: readonly ProgramFile[], entry?: string): string | undefined {
  if (entry !== undefined) return entry;
  if (files.some(({ name }) => name === language.fileName)) return language.fileName;
  const sources = files.filter(({ name }) => isSourceName(language, name));
  return sources.length === 1 ? sources[0]?.name : undefined;
}

function faultOfEntry(language: Language, { files, code, entry }: FileSet): string | null {
  const extensions = sourceExtensionsOf(language).join(', ');
  if (entry !== undefined && !isSourceName(language, entry)) {
    return `entry must be a ${language.name} file, whose name ends in one of: ${extensions}`;
  }
  if (code !== undefined) return code.length === 0 ? 'code must not be empty' : null;
  const name = entryOf(language, files, entry);
  if (name === undefined) {
    const count = files.some((file) => isSourceName(language, file.name)) ? 'several files end' : 'no file ends';
    return `entry must name the main file: no file is named ${language.fileName}, and ${count} in one of: ${extensions}`;
  }
  const index = files.findIndex((file) => file.name === name);
  if (index === -1) return `entry must be the name of one of the files, not ${quote(name)}`;
  return files[index]?.content.length === 0 ? `files[${index}].content must not be empty: it is the main file` : null;
}

const rules: Readonly<Record<Exclude<NameRule, 'not_unicode' | 'too_long'>, string>> = {
  empty: 'not be empty',
  absolute: 'be a relative path',
  option: 'not begin with - or @',
  backslash: 'have / between directories, and no backslash',
  control_character: 'not have control characters',
  empty_segment: 'not have an empty segment',
  dots: 'not have the segment . or ..',
  long_segment: `have segments of at most ${mostSegmentBytes} bytes of UTF-8`,
  too_deep: `lie in at most ${mostDirectories} directories`,
};

/** The reason why no file may have this name; null when one may. */
function nameFault(name: string, place: string): string | null {
  const rule = brokenNameRule(name);
  if (rule === null) return null;
  if (rule === 'not_unicode') return `${place} must be Unicode text, but it has a lone surrogate`;
  if (rule === 'too_long') return `${place} must have at most ${mostNameBytes} bytes of UTF-8`;
  return `${place} must ${rules[rule]}, but it is ${quote(name)}`;
}

interface PlacedName {
  readonly place: string;
  readonly name: string;
}

function namesOf(language: Language, { files, code, entry = language.fileName }: FileSet): readonly PlacedName[] {
  const ofFiles = files.map(({ name }, index) => ({ place: `files[${index}]`, name }));
  return code === undefined ? ofFiles : [{ place: 'code', name: entry }, ...ofFiles];
}

/** Two files of one name, and a file that has the name of another's directory, cannot lie beside each other. */
function* clashes(names: readonly PlacedName[]): Generator<string> {
  for (const [index, { place, name }] of names.entries()) {
    const clash = nameClash(name, names.slice(0, index));
    if (clash === null) continue;
    const { kind, other } = clash;
    const reasons = {
      same: `the name of ${other.place}`,
      directory: `a directory of ${other.place}`,
      below: `because ${quote(other.name)} is the name of ${other.place}`,
    };
    yield `${place}.name must not be ${quote(name)}, ${reasons[kind]}`;
  }
}
