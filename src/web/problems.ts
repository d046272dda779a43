// Finds places of the program in what compilers and runtimes say of it.

import type { ProgramFile } from './program.ts';

export interface Place {
  /** the name of a file of the program */
  readonly file: string;
  /** from 1 */
  readonly line: number;
  /** from 1; null when only the line is known */
  readonly column: number | null;
}

export interface PlaceInText extends Place {
  /** where in the text it is named */
  readonly start: number;
  readonly end: number;
}

export interface Problem extends Place {
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

const mostProblems = 100;
/** lines between the place and the message */
const longestExcerpt = 8;

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** How messages may name the files of a program, and the pattern that finds them. */
interface Names {
  readonly pattern: RegExp;
  readonly fileOf: ReadonlyMap<string, string>;
}

const known = new WeakMap<readonly string[], Names>();

function namesOf(files: readonly string[]): Names {
  const names = known.get(files) ?? newNames(files);
  known.set(files, names);
  return names;
}

/**
 * `File "main.py", line 3` or `/some/folder/main.js:3:5`. Nothing of a program lies in /usr or comes from Node itself. Of a
 * path, the shortest beginning is left out, so that `util/main.py` is not taken for `main.py`.
 */
function newNames(files: readonly string[]): Names {
  const fileOf = new Map([...shortNames(files), ...files.map((file) => [file, file] as const)]);
  const file = `(?:${[...fileOf.keys()].map((name) => escaped(name)).join('|')})`;
  const inPython = `File "(?!/usr/)(?:[^"]*?/)??(?<pythonFile>${file})", line (?<pythonLine>\\d+)`;
  const bare = `(?<![\\w./-]|node:)(?!/usr/)(?:[\\w./-]*?/)??(?<file>${file}):(?<line>\\d+)(?::(?<column>\\d+))?`;
  return { pattern: new RegExp(`${inPython}|${bare}`, 'g'), fileOf };
}

/** Java names a file without its directory. Where two files have one name, it tells nothing. */
function shortNames(files: readonly string[]): readonly (readonly [string, string])[] {
  const byShort = Map.groupBy(files, (file) => file.slice(file.lastIndexOf('/') + 1));
  return [...byShort].flatMap(([short, [first, ...others]]) =>
    first === undefined || others.length > 0 ? [] : [[short, first] as const],
  );
}

/** The places that one line of output names; `files` are the names of the program's files. */
export function placesIn(text: string, files: readonly string[]): readonly PlaceInText[] {
  if (files.length === 0) return [];
  const { pattern, fileOf } = namesOf(files);
  return [...text.matchAll(pattern)].map((match) => {
    const { file, pythonFile, line, pythonLine, column } = match.groups ?? {};
    const name = file ?? pythonFile ?? '';
    return {
      file: fileOf.get(name) ?? name,
      line: Number(line ?? pythonLine),
      column: column === undefined ? null : Number(column),
      start: match.index,
      end: match.index + match[0].length,
    };
  });
}

/** What a compiler said, or a program's stderr, as problems of the program's files; each place and message once. */
export function problemsIn(text: string, files: readonly ProgramFile[]): readonly Problem[] {
  const lines = text.split(/\r?\n/);
  const names = files.map(({ name }) => name);
  const found = lines.flatMap((line, at) => {
    const place = placesIn(line, names)[0];
    if (place === undefined) return [];
    const problem =
      compilerMessage(line, place, lines.slice(at + 1)) ?? runtimeMessage(lines, at, place, { names, files });
    return problem === null ? [] : [problem];
  });
  const distinct = new Map(found.map((problem) => [JSON.stringify(problem), problem]));
  return [...distinct.values()].slice(0, mostProblems);
}

/** `main.c:3:5: error: …`, `./main.go:5:2: …`, `Main.java:3: error: …` with the column in a line of its own below. */
function compilerMessage(line: string, place: PlaceInText, after: readonly string[]): Problem | null {
  if (place.start > 0) return null;
  const said = /^: (?:(?<kind>fatal error|error|warning|note): )?(?<message>\S.*)$/.exec(line.slice(place.end))?.groups;
  // A note only explains the message before it.
  if (said === undefined || said['kind'] === 'note') return null;
  const { kind, message = '' } = said;
  const severity = kind === 'warning' ? 'warning' : 'error';
  return { file: place.file, line: place.line, column: place.column ?? caretColumn(after, 0), severity, message };
}

/** The column of the `^` below the line of source; null when there is none among the next lines. */
function caretColumn(after: readonly string[], indentation: number): number | null {
  const caret = after.slice(1, 3).find((line) => /^[\s~]*\^[\s^~]*$/.test(line));
  return caret === undefined ? null : caret.search(/[~^]/) + 1 - indentation;
}

interface Source {
  readonly names: readonly string[];
  readonly files: readonly ProgramFile[];
}

/** The last place of a traceback, or the first of a stack, with the message that goes with it. */
function runtimeMessage(lines: readonly string[], at: number, place: PlaceInText, source: Source): Problem | null {
  const line = lines[at] ?? '';
  if (line.includes('File "')) return pythonMessage(lines, at, place, source);
  if (place.start === 0) return nodeMessage(lines, at, place, source.names);
  return stackMessage(lines, at, place, source.names);
}

/** Python names the innermost call last, and the message after it. */
function pythonMessage(
  lines: readonly string[],
  at: number,
  { file, line }: PlaceInText,
  { names, files }: Source,
): Problem | null {
  const after = lines.slice(at + 1);
  const next = after.findIndex((one) => /^\S/.test(one));
  const rest = next === -1 ? after : after.slice(0, next);
  const message = after[next];
  const isInnermost = !rest.some((one) => placesIn(one, names).length > 0);
  if (!isInnermost || message === undefined || !/^[\w.]+(?::|$)/.test(message)) return null;
  // Its line of source is indented by 4, whatever the indentation in the program is.
  const offset = caretColumn(rest, 4);
  const source = files.find(({ name }) => name === file)?.text.split('\n')[line - 1] ?? '';
  const indentation = /^\s*/.exec(source)?.[0].length ?? 0;
  return { file, line, column: offset === null ? null : indentation + offset, severity: 'error', message };
}

/** Node writes `/folder/main.js:3`, the line, a caret, and then the message; after it the stack, which is more exact. */
function nodeMessage(
  lines: readonly string[],
  at: number,
  place: PlaceInText,
  names: readonly string[],
): Problem | null {
  const after = lines.slice(at + 1);
  const said = after.findIndex((line) => isErrorLine(line));
  const message = after[said];
  if (message === undefined || said > longestExcerpt) return null;
  const stack = after.slice(said + 1);
  const end = stack.findIndex((line) => !isFrame(line));
  const hasPlace = stack.slice(0, end === -1 ? stack.length : end).some((line) => placesIn(line, names).length > 0);
  if (hasPlace) return null;
  return {
    file: place.file,
    line: place.line,
    column: place.column ?? caretColumn(after, 0),
    severity: 'error',
    message,
  };
}

/** `    at main (/folder/main.js:3:5)` of Node, `	at Main.main(Main.java:5)` of Java, `	/folder/main.go:5 +0x1d` of Go. */
function stackMessage(
  lines: readonly string[],
  at: number,
  place: PlaceInText,
  names: readonly string[],
): Problem | null {
  if (!isFrame(lines[at] ?? '')) return null;
  const before = lines.slice(0, at);
  const start = before.findLastIndex((line) => !isFrame(line) && !/^(?:goroutine |\[signal |$)/.test(line));
  const hasInner = before.slice(start + 1).some((line) => placesIn(line, names).length > 0);
  const message = before[start];
  if (hasInner || message === undefined || !(isErrorLine(message) || message.startsWith('panic: '))) return null;
  return { file: place.file, line: place.line, column: place.column, severity: 'error', message };
}

const isFrame = (line: string): boolean => /^\s+(?:at |\S*\.go:\d)/.test(line) || /^[\w.]+\(.*\)$/.test(line);

const isErrorLine = (line: string): boolean =>
  /^(?:Exception in thread "[^"]*" |Caused by: |Uncaught )?[\w.$]*(?:Error|Exception)\b/.test(line);
