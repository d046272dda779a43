// The program of the page: its files, what it is given, and what it is saved with.

import { mostFiles } from '../file-names.ts';
import type { Case } from './cases.ts';

export interface ProgramFile {
  /** a path such as `util/io.py` */
  readonly name: string;
  readonly text: string;
  /** in base64, of a file that is not text; `text` is then empty */
  readonly content?: string;
}

export interface Program {
  readonly language: string;
  /** at least one */
  readonly files: readonly ProgramFile[];
  /** the name of the file that is run */
  readonly entry: string;
  readonly stdin: string;
  /** the arguments as they were typed, with quotes */
  readonly args: string;
  readonly title: string;
  /** the id of the saved program that this one was made from */
  readonly parent: string | null;
  /** its tests, which only the browser keeps; none when absent */
  readonly cases?: readonly Case[];
}

export function programOfOne(language: string, file: ProgramFile): Program {
  return { language, files: [file], entry: file.name, stdin: '', args: '', title: '', parent: null };
}

/** Which file is run where nobody has said it: the one with the usual name, else the first source file, else the first. */
export function usualEntry(
  files: readonly ProgramFile[],
  usualName: string,
  isSource: (name: string) => boolean,
): string {
  const found = files.find(({ name }) => name === usualName) ?? files.find(({ name }) => isSource(name)) ?? files[0];
  return found?.name ?? usualName;
}

/** The bytes of all files, which MAX_CODE bounds. */
export function bytesOf(files: readonly ProgramFile[]): number {
  return files.reduce(
    (sum, { text, content }) => sum + (content === undefined ? utf8Bytes(text) : decoded(content)),
    0,
  );
}

const utf8Bytes = (text: string): number => new TextEncoder().encode(text).length;

const decoded = (base64: string): number => Math.floor((3 * base64.replaceAll('=', '').length) / 4);

/** A file as requests and answers have it. */
export interface SentFile {
  readonly name: string;
  readonly text?: string;
  /** in base64, of a file that is not text */
  readonly content?: string;
}

/** The text of the usual file, where it is the only one; else null. */
export function onlyText(files: readonly ProgramFile[], usualName: string): string | null {
  const [first, second] = files;
  return first?.name === usualName && first.content === undefined && second === undefined ? first.text : null;
}

/** The files as requests have them: `code` where there is but the usual one, which every language has; else `files`. */
export function sentFiles(
  files: readonly ProgramFile[],
  usualName: string,
): { readonly code: string } | { readonly files: SentFile[] } {
  const code = onlyText(files, usualName);
  if (code !== null) return { code };
  return {
    files: files.map(({ name, text, content }) => (content === undefined ? { name, text } : { name, content })),
  };
}

/** The files as answers have them. */
export function receivedFiles(files: readonly SentFile[]): readonly ProgramFile[] {
  return files.map(({ name, text = '', content }) =>
    content === undefined ? { name, text } : { name, text, content },
  );
}

/** The files in what was kept or linked to; null when there are none, or they are no files. */
export function filesFrom(value: unknown): readonly ProgramFile[] | null {
  if (!Array.isArray(value) || value.length === 0 || value.length > mostFiles) return null;
  const files = value.filter((file: unknown) => isFile(file));
  const names = new Set(files.map(({ name }) => name));
  return names.size === value.length ? files : null;
}

function isFile(value: unknown): value is ProgramFile {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('text' in value)) return false;
  const { name, text } = value;
  const content = 'content' in value ? value.content : '';
  return typeof name === 'string' && typeof text === 'string' && typeof content === 'string';
}
