// A new user pastes what the documents show, and gets what they promise.

import t from 'tap';
import { run, type RunOptions } from '../support/command.ts';
import { until } from '../support/docker.ts';
import { readDocument } from '../support/documents.ts';
import { folderOf } from '../support/folder.ts';
import { installMissing, needsPrograms } from '../support/installed-programs.ts';
import { startServer } from '../support/server.ts';

const readme = await readDocument('README.md');
const api = await readDocument('docs/api.md');
const documentedAddress = 'http://127.0.0.1:5000';
const program = 'print(sum(map(int, input().split())))\n';
const packages = { curl: 'curl', jq: 'jq', python3: 'python3', php: 'php-cli', go: 'golang-go' };
const needs = needsPrograms(packages);
if (needs.skip === undefined) await installMissing(packages);

const server = await startServer({ MAX_CONTAINERS: '2' });
t.teardown(() => server.stop());
const here = (text: string): string => text.replaceAll(documentedAddress, server.address);

/** @returns what it printed. @throws when it fails */
async function outputOf(argv: readonly string[], options: RunOptions): Promise<string> {
  const { code, stdout, stderr } = await run(argv, options);
  if (code !== 0) throw new Error(`${argv.join(' ')}: exit code ${code}\n${stdout}\n${stderr}`);
  return stdout;
}

/** Times and memory differ from run to run: what stays is that they are numbers. */
function withoutFigures(answer: string): unknown {
  return JSON.parse(answer, (key, value: unknown) =>
    key === 'execution_time' || key === 'memory_usage' ? typeof value : value,
  );
}

await t.test('the README’s line for the shell gives the README’s answer, but for the figures', needs, async (t) => {
  const cwd = await folderOf(t);
  const line = readme.blocksIn('sh').find((block) => block.includes('jq '))!;
  const answer = await outputOf(['sh', '-c', here(line)], { cwd });
  const [documented] = readme.blocksIn('json');
  t.same(withoutFigures(answer), withoutFigures(documented!));
});

// Without cgo the example needs no C compiler, and is built sooner.
const env = { CGO_ENABLED: '0' };

for (const { language, file, argv } of [
  { language: 'python', file: 'judge.py', argv: ['python3', 'judge.py'] },
  { language: 'js', file: 'judge.mjs', argv: [process.execPath, 'judge.mjs'] },
  { language: 'php', file: 'judge.php', argv: ['php', 'judge.php'] },
  { language: 'go', file: 'judge.go', argv: ['go', 'run', 'judge.go'] },
]) {
  await t.test(`the README’s program in ${language} judges a program, and its failure`, needs, async (t) => {
    const blocks = readme.blocksIn(language);
    t.equal(blocks.length, 1);
    const passing = await folderOf(t, { 'main.py': program, [file]: here(blocks[0]!) });
    t.equal(await outputOf(argv, { cwd: passing, env }), 'success\npassed\n');
    const failing = await folderOf(t, { 'main.py': 'print(6)\n', [file]: here(blocks[0]!) });
    t.equal(await outputOf(argv, { cwd: failing, env }), 'failure\nfailed\n');
  });
}

/** The commands of the first shell block below a heading of the API's document. */
function commandsUnder(heading: string): readonly string[] {
  const below = api.text.slice(api.text.indexOf(`\n## ${heading}\n`));
  const [, block = ''] = /^```sh\n([\s\S]*?)^```$/m.exec(below) ?? [];
  return here(block).trim().split('\n');
}

await t.test('the documented task is handed in, and its result is waited for', needs, async (t) => {
  const [start, ask] = commandsUnder('Tasks');
  const { queued_task_id: id } = JSON.parse(await outputOf(['sh', '-c', start!], {})) as { queued_task_id: string };
  const result = await outputOf(['sh', '-c', ask!.replace('<queued_task_id>', id)], {});
  t.match(JSON.parse(result), { status: 'success', attempt_id: '7', results: [{ output: '5\n' }] });
});

await t.test('the documented session runs, shows its logs and is cleaned up, twice', needs, async (t) => {
  const cwd = await folderOf(t, { 'main.py': program, 'input.txt': '2 3\n' });
  const [start, ask, cleanUp] = commandsUnder('Sessions');
  const { session_id: id } = JSON.parse(await outputOf(['sh', '-c', start!], { cwd })) as { session_id: string };
  const answerTo = async (line: string): Promise<unknown> =>
    JSON.parse(await outputOf(['sh', '-c', line.replace('<session_id>', id)], {}));
  let last: unknown;
  await until('the session has ended', async () => {
    last = await answerTo(ask!);
    return !JSON.stringify(last).includes('still running');
  });
  t.same(last, { logs: '5\n' });
  t.same(await answerTo(cleanUp!), { status: 'cleaned up' });
  t.same(await answerTo(cleanUp!), { status: 'cleaned up' });
});

await t.test('the line that the server prints when it is ready works when it is pasted', needs, async (t) => {
  t.match(server.greeting, /^ll-solution-runner listens on http:\/\/127\.0\.0\.1:\d+\ncanary: accepted in \d+ ms/);
  const curl = server.greeting.split('\n').at(-1)!.trim();
  const answer = await outputOf(['sh', '-c', curl], {});
  t.match(JSON.parse(answer), { status: 'success', error: null, results: [{ result: 'passed', output: '5\n' }] });
});
