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

const main = 'public static void main(String[] args) { System.out.println("ok"); }';
const other = main.replace('ok', 'another');

const javaClasses: Readonly<Record<string, readonly [code: string, must: Wanted]>> = {
  'a public class that is not Main': [`public class Solution { ${main} }`, ok],
  'a class that is not Main': [`class Calc { ${main} }`, ok],
  'a package': [`package a.b; public class Main { ${main} }`, ok],
  'a package and another name': [`package a; class Calc { ${main} } record Pair(int x, int y) {}`, ok],
  'an enum': [`enum Start { ONE; ${main} }`, ok],
  'a record': [`record Start(int x) { ${main} }`, ok],
  'an interface': [`interface Start { ${main.replace('public ', '')} }`, ok],
  'a class within another': [`public class Solution { private static class Inner { ${main} } }`, ok],
  'a class within an interface': [
    `interface Outer { class Inner { ${main.replace('String[] args', 'String... a')} } }`,
    ok,
  ],
  'letters beyond ASCII': [`class Größe { ${main} }`, ok],
  'a name that is longer than a line of a manifest': [`class C${'x'.repeat(150)} { ${main} }`, ok],
  'an inherited main method': [`class Main extends Base {} class Base { ${main} }`, ok],
  'several: Main before the public one': [`public class A { ${other} } class Main { ${main} }`, ok],
  'several: Main within another class': [`public class A { ${other} static class Main { ${main} } }`, ok],
  'several: the public one': [`class A { ${other} } public class B { ${main} class Inner { ${other} } }`, ok],
  'several public classes, one of which can be run': [`public class A {} public class B { ${main} }`, ok],
  'several, none of which stands out': [
    `class A { ${other} } class B { ${other} static class C { ${other} } }`,
    {
      compileError:
        'Main.java: error: several classes have a main method, and none is named Main or is the only public one: A, B, B.C',
    },
  ],
  'none with a main method': [
    'public class Main { static void main(String[] args) {} public void main(String args) {} }',
    { compileError: 'Main.java: error: no class has a method public static void main(String[])' },
  ],
  'a class that is not there': [
    'class Calc { Main other; }',
    { compileError: /^Main\.java:1: error: cannot find symbol$/ },
  ],
};

const scripts: Readonly<Record<string, string>> = {
  'await outside a function': 'console.log(await Promise.resolve("ok"))',
  'input by lines, without import': 'for await (const chunk of process.stdin) console.log(String(chunk).trim())',
  'require beside await':
    'const fs = require("node:fs"); console.log(await fs.promises.readFile("/dev/stdin", "utf8").then((text) => text.trim()))',
  'a CommonJS module':
    'console.log(require.main === module && process.argv.length === 2 && module.id === "." ? "ok" : "no")',
  'an ES module': 'import { basename } from "node:path"; console.log(basename("a/ok"), ...process.argv.slice(2))',
  'await beside the names of a CommonJS module':
    'exports.ok = module.exports === exports && require.main === module && __filename === "/box/main.js" && __dirname === "/box"; await 0; console.log(exports.ok ? "ok" : "no")',
};

const locales: Readonly<Record<string, string>> = {
  c: `#include <locale.h>\n#include <stdio.h>\nint main(void) { setlocale(LC_ALL, "en_US.UTF-8"); printf("%'d\\n", 1234567); }`,
  python: 'import locale\nlocale.setlocale(locale.LC_ALL, "en_US.UTF-8")\nprint(f"{1234567:n}")',
  java: 'class Us { public static void main(String[] args) { System.out.printf(java.util.Locale.US, "%,d", 1234567); } }',
  javascript: 'console.log((1234567).toLocaleString("en-US"))',
};

const cppLocale =
  '#include <iostream>\n#include <locale>\nint main() { std::locale us("en_US.UTF-8"); ' +
  'std::cout << us.name() << std::use_facet<std::numpunct<char>>(us).thousands_sep(); }';
const german =
  'class De { public static void main(String[] args) { System.out.printf(java.util.Locale.GERMAN, "%.1f", 10.1); } }';

export const sources: readonly Source[] = [
  ...savedAs.flatMap(([name, save, must]) =>
    Object.entries(lines).map(([language, text]) => ({ name, language, code: save(text), must })),
  ),
  ...Object.entries(javaClasses).map(([name, [code, must]]) => ({ name, language: 'java', code, must })),
  ...Object.entries(locales).map(([language, code]) => ({
    name: 'numbers as in the United States',
    language,
    code,
    must: { output: '1,234,567' },
  })),
  { name: 'numbers’ locale', language: 'cpp', code: cppLocale, must: { output: 'en_US.UTF-8,' } },
  { name: 'numbers as in Germany', language: 'java', code: german, must: { output: '10,1' } },
  // With a snapshot of Node's start, and without one.
  ...[256, 200].flatMap((memoryLimit) =>
    Object.entries(scripts).map(([name, code]) => {
      const language = 'javascript';
      return { name: `${name}, at ${memoryLimit} MB`, language, code, input: 'ok\n', memoryLimit, must: ok };
    }),
  ),
];
