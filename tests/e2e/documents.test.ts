// A new user pastes the README's line and gets the README's answer.

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import t from 'tap';
import { blocksIn } from '../support/readme.ts';
import { startServer } from '../support/server.ts';

const shell = promisify(execFile);

/** Times and memory differ from run to run: what stays is that they are numbers. */
function withoutFigures(answer: string): unknown {
  return JSON.parse(answer, (key, value: unknown) =>
    key === 'execution_time' || key === 'memory_usage' ? typeof value : value,
  );
}

await t.test('the README’s curl gives the README’s answer, but for the figures', async (t) => {
  await using server = await startServer();
  const curl = blocksIn('sh').find((block) => block.startsWith('curl '))!;
  const { stdout } = await shell('sh', ['-c', curl.replace('http://127.0.0.1:5000', server.address)]);
  const [documented] = blocksIn('json');
  t.same(withoutFigures(stdout), withoutFigures(documented!));
});

await t.test('the line that the server prints when it is ready works when it is pasted', async (t) => {
  await using server = await startServer();
  t.match(server.greeting, /^ll-solution-runner listens on http:\/\/127\.0\.0\.1:\d+\ncanary: accepted in \d+ ms/);
  const curl = server.greeting.split('\n').at(-1)!.trim();
  const { stdout } = await shell('sh', ['-c', curl]);
  t.match(JSON.parse(stdout), { status: 'success', error: null, results: [{ result: 'passed', output: '5\n' }] });
});
