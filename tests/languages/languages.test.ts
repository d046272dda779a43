// Every language on a real server: the examples, the same suite of failures, and all names of it. What each program must
// get is in expectations.ts.
//
//   node tests/languages/languages.test.ts java/      programs alone whose name contains "java/"

import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import PQueue from 'p-queue';
import t, { type Test } from 'tap';
import { languages, withVariants } from '../../src/languages/catalogue.ts';
import type { Language } from '../../src/languages/language.ts';
import { readExamples } from '../../src/snippets/examples.ts';
import { exampleSource, exampleTests } from '../examples/cases.ts';
import { startServer, type Answer, type VerboseResult } from '../support/server.ts';
import { sources } from './sources.ts';
import { casesOf, expectationOf, programsFrom, type Expectation } from './expectations.ts';

const atOnce = 4;

const part = process.argv[2] ?? '';
const all = [...languages.values()];
const directory = join(import.meta.dirname, 'programs');

const server = await startServer({ LANGUAGES: 'all', MAX_CONTAINERS: String(atOnce), LOG_LEVEL: 'warn' });
t.teardown(() => server.stop());
const entries = await server.untilLanguagesAreReady();
const playgroundExamples = await readExamples(all);

const crowd = new PQueue({ concurrency: atOnce });
const statuses: number[] = [];

/** Waits for its turn, and notes the status. */
async function send(submission: Parameters<typeof server.runCode>[0]): Promise<Answer> {
  const answer = await crowd.add(() => server.runCode({ ...submission, verbose: true }));
  statuses.push(answer.status);
  return answer;
}

/** A test for each, in order, as their answers come; all wait in the queue from the start. */
async function testEach<Item>(
  group: string,
  items: readonly Item[],
  nameOf: (item: Item) => string,
  ask: (item: Item) => Promise<Answer>,
  check: (t: Test, item: Item, answer: Answer) => void,
): Promise<void> {
  const asked = items.filter((item) => nameOf(item).includes(part)).map((item) => [item, ask(item)] as const);
  await t.test(group, async (t) => {
    for (const [item, answer] of asked) {
      const came = await answer;
      await t.test(nameOf(item), async (t) => check(t, item, came));
    }
  });
}

function expectAccepted(t: Test, { status, body }: Answer): void {
  t.equal(status, 200);
  t.equal(body.error, null);
  t.equal(body.status, 'success');
}

function expectText(t: Test, got: string | null, wanted: string | RegExp | null, what: string): void {
  if (wanted instanceof RegExp) t.match(got, wanted, what);
  else t.equal(got, wanted, what);
}

function expectResult(t: Test, { status, body }: Answer, must: Expectation): void {
  t.equal(status, 200, String(body.error));
  const result = body.results[0] as VerboseResult | undefined;
  if (result === undefined) return;
  t.equal(result.verdict, must.verdict, `${result.verdict}: ${result.stderr.slice(-500)}`);
  expectText(t, result.error, must.error, 'the error of the test');
  const whole = must.message ?? (must.verdict === 'accepted' ? null : `test 1 of 1: ${result.error}`);
  expectText(t, body.error, whole, 'the error of the submission');
  if (must.stderr !== undefined) t.match(result.stderr, must.stderr, 'stderr');
  if (must.exitCode !== undefined) t.equal(result.exit_code, must.exitCode, 'exit_code');
  if (must.signal !== undefined) t.equal(result.signal, must.signal, 'signal');
}

function expectExample(t: Test, _example: unknown, answer: Answer): void {
  expectAccepted(t, answer);
  t.equal(answer.body.results[0]?.['stderr'], '');
}

await t.test('every language is ready, and tells its version and its other names', async (t) => {
  t.same(
    entries.map(({ name, aliases, reason }) => ({ name, aliases, reason })),
    withVariants().map(({ name, aliases }) => ({ name, aliases, reason: null })),
  );
  for (const { name, version } of entries) t.match(version, /^\d+\.\d+/, `${name} ${version}`);
});

const files = globSync('*/*', { cwd: directory });

/** The language's own program for the case, else that of the language whose programs it is judged by. */
function programOf({ name, fileName }: Language, nameOfCase: string): string {
  const own = join(name, nameOfCase + extname(fileName));
  return files.includes(own) ? own : join(programsFrom[name] ?? name, nameOfCase + extname(fileName));
}

const programs = all.flatMap((language) =>
  casesOf(language.name).map(([name, its]) => ({
    language: language.name,
    file: programOf(language, name),
    test: its.test ?? { in: '', expected_out: '' },
    limits: { time_limit: its.timeLimit, memory_limit: its.memoryLimit },
    name,
    must: expectationOf(its, language.name),
  })),
);

await t.test('there is a program for every case of every language, and no other', async (t) => {
  t.same(files.toSorted(), [...new Set(programs.map(({ file }) => file))].toSorted());
});

await testEach(
  'the playground’s examples print what they are said to print',
  playgroundExamples,
  ({ language, title }) => `${language}/${title}`,
  async ({ language, file, stdin, output }) =>
    send({ language, code: file.content, tests: [{ in: stdin, expected_out: output }], checker: 'exact' }),
  expectExample,
);

await testEach(
  'programs get what their case must get',
  programs,
  ({ language, name }) => `${language}/${name}`,
  async ({ language, file, test, limits }) => {
    const code = await readFile(join(directory, file));
    return send({ language, code, tests: [test], ...limits });
  },
  (t, { name, must }, answer) => {
    expectResult(t, answer, must);
    if (name !== 'threads') return;
    const { cpu_time: cpuTime, stderr } = answer.body.results[0] as unknown as VerboseResult;
    t.ok(cpuTime >= Number(stderr), `CPU time ${cpuTime}, of which its threads had ${stderr.trim()}`);
  },
);

await testEach(
  'sources are read as their authors mean them',
  sources,
  ({ language, name }) => `${language}/${name}`,
  async ({ language, code, input = '', memoryLimit, must }) => {
    const test = { in: input, expected_out: 'output' in must ? must.output : '' };
    return send({ language, code, tests: [test], memory_limit: memoryLimit });
  },
  (t, { must }, answer) => {
    if ('output' in must) return expectAccepted(t, answer);
    t.equal(answer.body.results[0]?.['verdict'], 'compile_error');
    const { compileError } = must;
    const start = 'compilation error: ';
    t.ok(answer.body.error?.startsWith(start), String(answer.body.error));
    expectText(t, answer.body.results[0]?.error?.slice(start.length) ?? null, compileError, 'the error of the test');
  },
);

await testEach(
  'examples pass their tests',
  all.flatMap(({ name: language }) => Object.keys(exampleTests).map((example) => ({ language, example }))),
  ({ language, example }) => `${language}/${example}`,
  async ({ language, example }) =>
    send({ language, code: await exampleSource(language, example), tests: exampleTests[example]! }),
  (t, _, answer) => expectAccepted(t, answer),
);

/** Those that clients are sure to try. */
const usualAliases = ['py', 'python3', 'js', 'node', 'c++', 'g++', 'golang'];

await testEach(
  'a language can be asked for by each of its other names',
  all.flatMap((language) => language.aliases.map((alias) => ({ language, alias }))),
  ({ language, alias }) => `${alias} is ${language.name}`,
  async ({ language, alias }: { language: Language; alias: string }) =>
    send({ language: alias, code: await exampleSource(language.name, 'sum'), tests: exampleTests['sum']!.slice(0, 1) }),
  (t, _, answer) => expectAccepted(t, answer),
);

await t.test('the aliases that clients are sure to try are among them', async (t) => {
  const aliases = new Set(all.flatMap((language) => language.aliases));
  t.same(
    usualAliases.filter((alias) => !aliases.has(alias)),
    [],
  );
});

await t.test('no answer was a failure of the server, and it has nothing to say about it', async (t) => {
  t.same(
    statuses.filter((status) => status !== 200),
    [],
    `of ${statuses.length} answers`,
  );
  t.equal(await server.stop(), 0);
  t.equal(server.log(), '');
});
