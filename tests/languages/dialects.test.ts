// C, C++ and Go as other judges take them: old habits, headers of contests, standards by name, large programs.
//
//   node tests/languages/dialects.test.ts gets      programs alone whose name contains "gets"
//
// Long: it compiles for a minute.

import PQueue from 'p-queue';
import t from 'tap';
import { withVariants } from '../../src/languages/catalogue.ts';
import { ensureImage } from '../../src/sandbox/image.ts';
import { docker, mib } from '../support/docker.ts';
import { load, run, startSupervisor } from '../support/raw-supervisor.ts';
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

/** The lines that contestants put before the headers. */
const pragmas: Readonly<Record<string, string>> = {
  'a target': `#pragma GCC target("avx2")`,
  'a list of targets': `#pragma GCC optimize("O3,unroll-loops")\n#pragma GCC target("avx,avx2,bmi,bmi2,lzcnt,popcnt,fma,sse4.2")`,
  'many lines': `#pragma GCC optimize("Ofast")\n#pragma GCC optimize("inline")\n#pragma GCC optimize("-fgcse")\n#pragma GCC target("sse,sse2,sse3,ssse3,sse4,popcnt,abm,mmx,avx,tune=native")`,
  'an architecture': `#pragma GCC target("arch=x86-64-v2")`,
};
const uses = `
int main() {
    std::vector<int> v(3); std::string s = "a"; std::map<std::string, std::vector<std::string>> m; m[s].push_back(s);
    std::unordered_map<int, int> u; u[1] = 2; std::deque<int> d(5); std::list<std::string> l(2); std::set<int> n{1};
    std::priority_queue<std::pair<long, int>> q; q.push({1, 2}); std::bitset<99> b; b.set(5); std::function<int(int)> f;
    f = [&](int n) { return n ? f(n - 1) + v[0] : 0; }; std::sort(v.begin(), v.end());
    std::shared_ptr<std::string> p = std::make_shared<std::string>("ok"); std::ostringstream o; o << *p << '\\n';
    std::cout << (b.count() == 1 && f(3) == 0 ? o.str() : "no");
}
`;
/** All headers of the standard library that are no others' copies. */
const everyHeader =
  `algorithm any array atomic barrier bit bitset cctype cerrno cfenv cfloat charconv chrono cinttypes climits clocale cmath codecvt
  compare complex concepts condition_variable coroutine csetjmp csignal cstdarg cstddef cstdint cstdio cstdlib cstring ctime
  cuchar cwchar cwctype deque exception execution filesystem format forward_list fstream functional future
  initializer_list iomanip ios iosfwd iostream istream iterator latch limits list locale map memory memory_resource mutex new
  numbers numeric optional ostream queue random ranges ratio regex scoped_allocator semaphore set shared_mutex source_location
  span sstream stack stdexcept stop_token streambuf string string_view syncstream system_error thread tuple type_traits typeindex
  typeinfo unordered_map unordered_set utility valarray variant vector version`
    .split(/\s+/)
    .map((name) => `#include <${name}>`)
    .join('\n');

const contestHeaders = Object.entries(pragmas).flatMap(([name, lines], index): Case[] => {
  // Each pragma in two places, and each standard somewhere.
  const standards = ['cpp', 'cpp17', 'cpp14', 'cpp23'];
  const headers = index % 2 === 0 ? everyHeader : '#include <bits/stdc++.h>';
  return [
    { name: `${name} before the headers`, language: 'cpp', code: `${lines}\n${headers}${uses}` },
    { name: `${name} after them`, language: standards[index]!, code: `#include <bits/stdc++.h>\n${lines}${uses}` },
  ];
});

const standards: readonly Case[] = [
  ...Object.entries({ c: 201710, c17: 201710, c99: 199901, c11: 201112, c23: 202000 }).map(([language, value]) => ({
    name: `${language} is its standard`,
    language,
    code: `#include <stdio.h>\nint main(void) { puts(__STDC_VERSION__ == ${value}L ? "ok" : "no"); return 0; }`,
  })),
  ...Object.entries({ cpp: 202002, cpp20: 202002, cpp11: 201103, cpp14: 201402, cpp17: 201703, cpp23: 202302 }).map(
    ([language, value]) => ({
      name: `${language} is its standard`,
      language,
      code: `#include <bits/stdc++.h>\nint main() { std::cout << (__cplusplus == ${value} ? "ok" : std::to_string(__cplusplus)); }`,
    }),
  ),
];

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

const imports: readonly Case[] = [
  {
    name: 'a package outside of the standard library',
    language: 'go',
    code: 'package main\n\nimport (\n\t"fmt"\n\n\t"golang.org/x/exp/slices"\n)\n\nfunc main() { fmt.Println(slices.Max([]int{1})) }\n',
    error: 'compilation error: main.go:6:2: could not import golang.org/x/exp/slices (standard library only)',
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
  ...contestHeaders,
  ...standards,
  ...large,
  ...imports,
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

await t.test('every variant is listed as a language that is ready, with the version of its language', async (t) => {
  const listed = await server.untilLanguagesAreReady();
  const variants = withVariants().filter(
    ({ name, variantOf }) => variantOf !== undefined || ['c', 'cpp'].includes(name),
  );
  for (const { name, aliases, variantOf = name } of variants) {
    const entry = listed.find((language) => language.name === name);
    t.match(entry, { aliases: [...aliases], ready: true, reason: null });
    t.equal(entry?.version, listed.find((language) => language.name === variantOf)?.version);
  }
});

await t.test('bits/stdc++.h is read as it was compiled ahead, by the standards that need longest for it', async (t) => {
  await using supervisor = await startSupervisor(await ensureImage(docker, 'cpp', () => undefined), 600 * mib);
  supervisor.send(load('#define MOST_NODES 100\n#include <bits/stdc++.h>\nint main() {}\n', { fileName: 'main.cpp' }));
  await supervisor.nextFrame();
  // The compile step's own call of the compiler, which tells the headers that it reads besides (-H).
  const script = 'alias g++="/usr/bin/g++ -H"\n. /usr/lib/ll-solution-runner/compile.sh';
  for (const standard of ['gnu++17', 'gnu++20', 'gnu++23']) {
    supervisor.send(run({ order: 'compile', argv: ['/bin/sh', '-c', script, 'sh', standard, 'main.cpp'] }));
    const { stderr } = await supervisor.nextOutcome('compile');
    t.match(
      Buffer.from(stderr).toString(),
      new RegExp(`^! \\S*/bits/stdc\\+\\+\\.h\\.gch/${standard.replaceAll('+', '\\+')}$`, 'm'),
    );
  }
});
