// C, C++ and Go as other judges take them: what others accept.
//
//   node tests/languages/dialects.test.ts table     programs alone whose name contains "table"

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

const all: readonly Case[] = [...large];

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
