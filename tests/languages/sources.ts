// Sources that other editors and other judges' users send: how their text is saved, how their classes and modules are named.

/** Accepted, with this output; or a compile error with this line. */
export type Wanted = { readonly output: string } | { readonly compileError: string | RegExp };

export interface Source {
  readonly name: string;
  readonly language: string;
  readonly code: string | Uint8Array;
  readonly input?: string;
  /** MB, where it is not the language's default */
  readonly memoryLimit?: number;
  readonly must: Wanted;
}

/** A program of several lines with a comment to a line's end; it prints `ok`. */
const lines: Readonly<Record<string, string>> = {
  python: '# ok\nif True:\n    print("ok")\n',
  javascript: '// ok\nif (true)\n  console.log("ok")\n',
  c: '// ok\n#include <stdio.h>\nint main(void) {\n  puts("ok");\n}\n',
  cpp: '// ok\n#include <cstdio>\nint main() {\n  puts("ok");\n}\n',
  go: '// ok\npackage main\nimport "fmt"\nfunc main() {\n  fmt.Println("ok")\n}\n',
  java: '// ok\npublic class Main {\n  public static void main(String[] args) {\n    System.out.println("ok");\n  }\n}\n',
};

const isWide = 'error: the source is UTF-16 text: save it as UTF-8';
const ok: Wanted = { output: 'ok\n' };

const savedAs: readonly (readonly [name: string, save: (text: string) => string | Uint8Array, must: Wanted])[] = [
  ['a byte order mark', (text) => `\uFEFF${text}`, ok],
  ['line ends of old Macs', (text) => text.replaceAll('\n', '\r'), ok],
  ['line ends of Windows and a byte order mark', (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`, ok],
  ['UTF-16', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'), { compileError: isWide }],
];

export const sources: readonly Source[] = savedAs.flatMap(([name, save, must]) =>
  Object.entries(lines).map(([language, text]) => ({ name, language, code: save(text), must })),
);
