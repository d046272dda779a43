// The warm interpreter, by raw orders: what starts from it, what the compile step hands on, and what becomes of a
// template that dies.

import t, { type Test } from 'tap';
import { ensureImage } from '../../src/sandbox/image.ts';
import { frameTypes } from '../../src/sandbox/protocol.ts';
import { docker, mib, python } from '../support/docker.ts';
import { frame, load, run, startSupervisor, type RawSupervisor } from '../support/raw-supervisor.ts';

const image = await ensureImage(docker, 'python', () => undefined);
const compileArgv = [python, '/usr/lib/ll-solution-runner/compile.pyc', 'main.py'];

/** A supervisor that has the program. */
async function supervisorWith(source: string): Promise<RawSupervisor> {
  const supervisor = await startSupervisor(image);
  supervisor.send(load(source));
  await supervisor.nextFrame();
  return supervisor;
}

/** What a run prints, stderr behind stdout. */
async function printed(supervisor: RawSupervisor, options: Parameters<typeof run>[0] = {}): Promise<string> {
  supervisor.send(run(options));
  const { stdout, stderr } = await supervisor.nextOutcome(options.order);
  return Buffer.concat([stdout, stderr]).toString();
}

const compile = { order: 'compile', argv: compileArgv } as const;
const tellsItsStart = `print('template.so' in open('/proc/self/maps').read())`;

await t.test('what runs after a COMPILE is forked from the template, and nothing that runs before it', async (t) => {
  await using supervisor = await supervisorWith(tellsItsStart);
  t.equal(await printed(supervisor), 'False\n');
  t.equal(await printed(supervisor, compile), '');
  t.equal(await printed(supervisor), 'True\n');
  t.match(await printed(supervisor, { argv: [python, '--version'] }), /^Python 3\./, 'a command without a script');
  t.equal(await printed(supervisor), 'True\n');
});

await t.test('a COMPILE before LOAD is a FAULT, and so is a LOAD to run as the template’s user', async (t) => {
  for (const bytes of [run(compile), load('pass', { uid: 1 })]) {
    await using supervisor = await startSupervisor(image);
    supervisor.send(bytes);
    t.equal((await supervisor.rest()).at(-1)?.type, frameTypes.fault);
  }
});

/** Leaves bytes as the compiled program, by a COMPILE that starts the program itself, and says what a test then prints. */
async function printedAfter(left: string): Promise<string> {
  const source = `import marshal, os
try:
    os.fstat(3)
except OSError:
    print('the source')
else:
    os.write(3, ${left})
`;
  await using supervisor = await supervisorWith(source);
  const said = await printed(supervisor, { order: 'compile', argv: [python, '-B', 'main.py'] });
  return said + (await printed(supervisor));
}

await t.test('a test runs what the compile step left', async (t) => {
  t.equal(await printedAfter(`marshal.dumps(compile('print("the code")', 'x', 'exec'))`), 'the code\n');
});

await t.test('what the compile step left is not run when it is no code, none at all, or too much', async (t) => {
  const leftovers = {
    'no bytes': "b''",
    'a zero byte': 'bytes(1)',
    'what marshal cannot read': "b'\\xff' * 1000",
    'another object than code': "marshal.dumps(['print'])",
    'code that is cut short': `marshal.dumps(compile('print("the code")', 'x', 'exec'))[:-3]`,
    'more than there is room for': `(os.ftruncate(3, ${64 * mib}), marshal.dumps(compile('print("the code")', 'x', 'exec')))[1]`,
  };
  for (const [what, left] of Object.entries(leftovers)) t.equal(await printedAfter(left), 'the source\n', what);
});

await t.test('a source of which the compiler has something to say is compiled by each test', async (t) => {
  await using supervisor = await supervisorWith('print("\\d")');
  t.match(await printed(supervisor, compile), /SyntaxWarning/);
  for (const turn of [1, 2]) t.match(await printed(supervisor), /SyntaxWarning/, `test ${turn}`);
});

/** The process of the container that waits for orders, as the host numbers it. */
async function templatePid({ name }: RawSupervisor): Promise<number> {
  const { Titles: titles, Processes: processes } = await docker.getContainer(name).top();
  const template = processes.find((row: string[]) => row.at(-1) === `${python} main.py`)!;
  return Number(template[titles.indexOf('PID')]);
}

await t.test('a template that was killed is started again before the next run', async (t) => {
  await using supervisor = await supervisorWith(`${tellsItsStart}; print(hash('seed'))`);
  await printed(supervisor, compile);
  const before = await printed(supervisor);
  t.equal(await printed(supervisor), before, 'one template, one hash seed');
  const killed = await templatePid(supervisor);
  process.kill(killed, 'SIGKILL');
  await supervisorSees(t, supervisor, killed);
  const after = await printed(supervisor);
  t.match(after, /^True\n/);
  t.not(after, before, 'another template');
});

/** The order that comes next must not be faster than the kernel. */
async function supervisorSees(t: Test, supervisor: RawSupervisor, killed: number): Promise<void> {
  for (let turn = 0; turn < 1000; turn += 1) {
    const { Titles: titles, Processes: processes } = await docker.getContainer(supervisor.name).top();
    const isAlive = processes.some(
      (row: string[]) => Number(row[titles.indexOf('PID')]) === killed && !row.at(-1)!.includes('<defunct>'),
    );
    if (!isAlive) return;
  }
  t.fail('the template lives on');
}

await t.test('the tests of a submission have one hash seed but each a random state of its own', async (t) => {
  const source = `import os, random; print(hash('seed'), random.random(), os.urandom(8).hex())`;
  const seeds = new Set<string>();
  for (const submission of [1, 2]) {
    await using supervisor = await supervisorWith(source);
    await printed(supervisor, compile);
    const tests = [await printed(supervisor), await printed(supervisor), await printed(supervisor)];
    const [hashes, states, bytes] = [0, 1, 2].map((index) => new Set(tests.map((text) => text.split(/\s/)[index])));
    t.equal(hashes!.size, 1, `submission ${submission}`);
    t.strictSame([states!.size, bytes!.size], [3, 3]);
    for (const hash of hashes!) seeds.add(hash!);
  }
  t.equal(seeds.size, 2);
});

await t.test('orders that were sent ahead are carried out one after the other', async (t) => {
  await using supervisor = await supervisorWith('print(input())');
  const inputs = ['first\n', `${'second'.repeat(50_000)}\n`, 'third\n'];
  supervisor.send(run(compile), ...inputs.map((input) => run({ input })));
  t.equal((await supervisor.nextOutcome('compile')).stderrBytes, 0);
  for (const input of inputs) t.equal(Buffer.from((await supervisor.nextOutcome()).stdout).toString(), input);
  supervisor.send(frame(0xff));
  t.equal((await supervisor.rest()).at(-1)?.type, frameTypes.fault);
});
