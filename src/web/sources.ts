// What the files of a program are called: the usual name of the main file, and the ends of the names of source files.

interface Names {
  readonly usual: string;
  /** the usual one first */
  readonly extensions: readonly string[];
}

const names: Readonly<Record<string, Names>> = {
  python: { usual: 'main.py', extensions: ['.py', '.pyw'] },
  javascript: { usual: 'main.js', extensions: ['.js', '.mjs', '.cjs'] },
  c: { usual: 'main.c', extensions: ['.c'] },
  cpp: { usual: 'main.cpp', extensions: ['.cpp', '.cc', '.cxx', '.c++', '.C'] },
  go: { usual: 'main.go', extensions: ['.go'] },
  java: { usual: 'Main.java', extensions: ['.java'] },
};
/** what source files include */
const headers = ['.h', '.hh', '.hpp', '.hxx'];

/** `c99` is C, `python-science` is Python. */
export function familyOf(language: string): string {
  return /^(c|cpp|python)(?:\d+|-\w+)$/.exec(language)?.[1] ?? language;
}

/** Whether the language can run the file. Of a language that the page does not know, the server says it. */
export function isSource(language: string, name: string): boolean {
  const known = names[familyOf(language)];
  return known === undefined || endsInOne(name, known.extensions);
}

/** Whether the file is written in the language. */
export function isCode(language: string, name: string): boolean {
  return isSource(language, name) || (['c', 'cpp'].includes(familyOf(language)) && endsInOne(name, headers));
}

/** The usual end of a name; empty for a language that the page does not know. */
export const usualExtension = (language: string): string => names[familyOf(language)]?.extensions[0] ?? '';

export const usualName = (language: string): string => names[familyOf(language)]?.usual ?? 'main';

/** A name such as `.py` has no extension. */
const endsInOne = (name: string, ends: readonly string[]): boolean =>
  ends.some((end) => name.endsWith(end) && /[^/]$/.test(name.slice(0, -end.length)));
