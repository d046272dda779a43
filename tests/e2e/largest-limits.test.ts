// The limits of memory, output and code at the largest values that the documentation names.

import t from 'tap';
import { mib } from '../support/docker.ts';
import { startServer } from '../support/server.ts';
import { surfacesOf } from '../support/surfaces.ts';

const server = await startServer({
  MAX_CONTAINERS: '1',
  MAX_MEMORY: '2GB',
  MAX_OUTPUT: '64MB',
  MAX_SUBMISSION_OUTPUT: '64MB',
  MAX_CODE: '1MB',
  LOG_LEVEL: 'error',
});
t.teardown(() => server.stop());

const outputBytes = 64 * mib;
const printing = (bytes: number): string =>
  `import sys\nfor _ in range(${bytes / mib}): sys.stdout.write('\\1' * ${mib})\n`;

const touching = (megabytes: number): string => `data = bytearray(${megabytes} << 20)\nprint(len(data))\n`;
const program = (bytes: number): string => 'print(5)#'.padEnd(bytes, 'x');

await t.test('a program may take 2 GiB, and no more', async (t) => {
  const fits = await server.judge(touching(1900), { memory_limit: 2048, time_limit: 10 });
  t.match(fits.result, { output: `${1900 * mib}\n`, exit_code: 0 });
  t.ok(fits.result.memory_usage > 1900, `${fits.result.memory_usage} MB`);
  t.equal(
    (await server.runCode({ code: 'pass', memory_limit: 2048.5, tests: [{ in: '', expected_out: '' }] })).status,
    400,
  );
});

await t.test('a program may print 64 MiB, and no more', async (t) => {
  const { result } = await server.judge(printing(outputBytes), { time_limit: 10 });
  t.match(result, { verdict: 'wrong_answer', output_bytes: outputBytes, output_truncated: false });
  t.ok(result.output === '\u0001'.repeat(outputBytes), 'all of it comes');
  const over = await server.judge(`${printing(outputBytes)}print()\n`, { time_limit: 10 });
  t.match(over.result, { verdict: 'output_limit_exceeded', error: 'output limit exceeded: 64 MiB' });
});

await t.test('the logs of a session may be as long', async (t) => {
  const { startSession, endOf } = surfacesOf(server.address);
  const { status, body } = await endOf(await startSession(printing(outputBytes)));
  t.equal(status, 200);
  t.ok(body.logs === '\u0001'.repeat(outputBytes));
});

await t.test('a program may have 1 MiB, and no more', async (t) => {
  t.match((await server.judge(program(mib), { expected_out: '5\n' })).result, { verdict: 'accepted' });
  const refused = await server.runCode({ code: program(mib + 1), tests: [{ in: '', expected_out: '' }] });
  t.equal(refused.status, 413);
  t.equal(refused.body.error, 'code must be at most 1 MiB when decoded (MAX_CODE)');
});
