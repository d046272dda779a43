// C, C++ and Go as other judges take them: old habits, headers of contests, standards by name, large programs.
//
//   node tests/languages/dialects.test.ts gets      programs alone whose name contains "gets"

import PQueue from 'p-queue';
import t from 'tap';
import { startServer, type VerboseResult } from '../support/server.ts';

interface Case {
  readonly name: string;
  readonly language: string;
  readonly code: string;
  readonly input?: string;
  readonly output?: string;
  /** of the test, when it is not accepted */
  readonly error?: string | RegExp;
  /** MB */
  readonly memory?: number;
}

const part = process.argv[2] ?? '';
const server = await startServer({ LANGUAGES: 'c,cpp,go', MAX_CONTAINERS: '3', POOL_SIZE: '0', LOG_LEVEL: 'warn' });
t.teardown(() => server.stop());
await server.untilLanguagesAreReady();
const crowd = new PQueue({ concurrency: 3 });

/** What gcc 13 warned of and gcc 14 refuses by default: https://gcc.gnu.org/gcc-14/porting_to.html */
const oldHabits: Readonly<Record<string, string>> = {
  'main without a type': `#include <stdio.h>\nmain() { puts("ok"); }`,
  'main with parameters of the first edition': `#include <stdio.h>\nmain(argc, argv) char **argv; { puts(argc == 1 ? "ok" : argv[1]); return 0; }`,
  'a variable and a function without a type': `#include <stdio.h>\nstatic x = 2;\ntwice(n) { return 2 * n; }\nint main() { puts(twice(x) == 4 ? "ok" : "no"); }`,
  'a call before the declaration': `#include <stdio.h>\nint main() { puts(later(3) == 4 ? "ok" : "no"); return 0; }\nint later(int n) { return n + 1; }`,
  'no header at all': `int main() { char *word = malloc(8); strcpy(word, "ok"); printf("%s\\n", word); return strlen(word) - 2; }`,
  gets: `#include <stdio.h>\nint main() { char line[20]; while (gets(line)) puts(line); return 0; }`,
  'a pointer to an array for one to its first element': `#include <stdio.h>\nint main() { int all[3] = {7}; int *p = &all; puts(*p == 7 ? "ok" : "no"); }`,
  'pointers of different types': `#include <stdio.h>\nint main() { int n = 65; char *p = &n; unsigned *q = &n; long *r = p; puts(*p == 'A' && *q == 65 && r ? "ok" : "no"); }`,
  'a comparison by its own types': `#include <stdio.h>\n#include <stdlib.h>\nint by(int *a, int *b) { return *a - *b; }\nint main() { int all[] = {3, 1, 2}; qsort(all, 3, sizeof *all, by); puts(all[0] == 1 ? "ok" : "no"); }`,
  'integers and pointers': `#include <stdio.h>\nint f(int n) { return n != 0; }\nint main() { int *p = 0x10; int n = &n; char c = NULL; puts(p != NULL && f("x") && !c && n ? "ok" : "no"); }`,
  'return without a value, and with one': `#include <stdio.h>\nint f(int n) { if (n) return; return 1; }\nvoid g() { return 1; }\nint main() { f(1); g(); puts("ok"); return 0; }`,
};

const returnsNothing = /^runtime error: exit code [1-9]\d*: main returned no value$/;
/** The exit code is what the last call has left. */
const mains: Readonly<Record<string, string>> = {
  'void main': `#include <stdio.h>\nvoid main() { printf("ok\\n"); }`,
  'a bare return from main': `#include <stdio.h>\nint main() { printf("ok\\n"); return; }`,
};

const large: readonly Case[] = [
  {
    // The table does not count against the memory of the program, which touches little of it and much of its own.
    name: 'a table of 60 MB, beside as much memory as the limit has',
    language: 'c',
    memory: 128,
    code: `#include <stdio.h>\n#include <stdlib.h>\n#include <string.h>
static const int table[15 << 20] = {1};
int main(int count, char **words) { size_t most = 115u << 20; memset(malloc(most), 1, most); puts(table[count << 20] ? "no" : "ok"); }`,
  },
  {
    name: 'a table of 4 MB of constants',
    language: 'c',
    code: `#include <stdio.h>
#define A 1, 2, 3, 4, 5, 6, 7, 8,
#define B A A A A A A A A
#define C B B B B B B B B
#define D C C C C C C C C
#define E D D D D D D D D
int table[] = {E E E E E E E E E E E E E E E E E E E E E E E E E E E E E E E E};
int main() { puts(sizeof table == 4 << 20 && table[1000007] == 8 ? "ok" : "no"); return 0; }`,
  },
  {
    name: 'a table of 20 MB',
    language: 'go',
    code: `package main\n\nvar table = [5 << 19]int64{1: 5}\n\nfunc main() { if table[len(table)-1] == 0 && table[1] == 5 { println("ok"); print() } }`,
    output: '',
  },
];

const all: readonly Case[] = [
  ...Object.entries(oldHabits).map(([name, code]) => ({
    name,
    language: 'c',
    code,
    input: name === 'gets' ? 'ok\n' : '',
  })),
  ...Object.entries(mains).map(([name, code]) => ({ name, language: 'c', code, error: returnsNothing })),
  ...large,
];

const asked = all
  .filter(({ name }) => name.includes(part))
  .map((one) => {
    const { language, code, input = '', output = 'ok\n', memory } = one;
    const tests = [{ in: input, expected_out: output }];
    const limits = { time_limit: 5, ...(memory === undefined ? {} : { memory_limit: memory }) };
    return { one, coming: crowd.add(() => server.runCode({ language, code, tests, ...limits, verbose: true })) };
  });

for (const { one, coming } of asked) {
  await t.test(`${one.language}: ${one.name}`, async (t) => {
    const { status, body } = await coming;
    t.equal(status, 200);
    const { error, verdict } = body.results[0] as unknown as VerboseResult;
    if (one.error instanceof RegExp) t.match(error, one.error);
    else t.equal(error, one.error ?? null, `${body.error}`);
    if (one.error === undefined) t.equal(verdict, 'accepted');
  });
}
