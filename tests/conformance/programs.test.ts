// Whether a program can tell that it was forked from a warm interpreter: every program of programs/ runs in a container
// as `python3 main.py` is started from nothing, and then, compiled, as the judge runs it. What it writes, how it ends and
// what a traceback says is compared byte for byte. What may differ: sandbox-image/PROTOCOL.md.
//
// `node tests/conformance/programs.test.ts PART` runs the programs whose path has PART in it; `command` runs those with
// other commands.
//
// Long: some 600 programs, each of them twice.

import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import t from 'tap';
import { compileCommand, runCommand, sourcesOf } from '../../src/execution/commands.ts';
import type { Outcome } from '../../src/execution/outcome.ts';
import type { ProgramFile } from '../../src/execution/program.ts';
import { languages } from '../../src/languages/catalogue.ts';
import type { Pool } from '../../src/sandbox/pool.ts';
import { ampleLimits, leaseFor, openPool } from '../support/docker.ts';

const directory = join(import.meta.dirname, 'programs');
const [part = ''] = process.argv.slice(2);
const atOnce = 3;

interface Program {
  readonly name: string;
  readonly source: Uint8Array;
  readonly input: Uint8Array;
  readonly fileName?: string;
  readonly files?: readonly ProgramFile[];
  readonly args?: readonly string[];
}

async function readPrograms(): Promise<readonly Program[]> {
  const names = (await Array.fromAsync(glob('*/*.py', { cwd: directory }))).toSorted();
  return Promise.all(
    names
      .filter((name) => name.includes(part))
      .map(async (name) => ({
        name: name.slice(0, -'.py'.length),
        source: await readFile(join(directory, name)),
        input: await readFile(join(directory, name.replace(/\.py$/, '.in'))).catch(() => new Uint8Array()),
      })),
  );
}

const python = languages.get('python')!;

/** What runs before the compile step starts from nothing. */
async function runBothWays(
  pool: Pool,
  { source, input, fileName = python.fileName, files = [], args = [] }: Program,
): Promise<{ fresh: Outcome; warm: Outcome }> {
  const program = { fileName, source, files };
  const test = { ...runCommand(python, program, ampleLimits.memoryBytes, args), input, limits: ampleLimits };
  await using lease = await leaseFor(pool, ampleLimits.memoryBytes, input.length);
  await lease.load(program);
  const fresh = await lease.run(test);
  const command = compileCommand(python, sourcesOf(python, program));
  await lease.compile({ ...test, ...command, input: new Uint8Array() });
  return { fresh, warm: await lease.run(test) };
}

const seen = ({ end, stdout, stderr }: Outcome) => ({
  end,
  stdout: Buffer.from(stdout).toString('latin1'),
  stderr: Buffer.from(stderr).toString('latin1'),
});

const programs = await readPrograms();
const { pool } = await openPool(t, { maxContainers: atOnce + 2, poolSize: 2 });

if (part === '') t.ok(programs.length >= 150, `${programs.length} programs`);

await t.test('a program cannot tell a warm interpreter from a fresh one', { jobs: atOnce }, async (t) => {
  t.plan(programs.length);
  await Promise.all(
    programs.map(async (program) =>
      t.test(program.name, async (t) => {
        const { fresh, warm } = await runBothWays(pool, program);
        t.same(seen(warm), seen(fresh));
      }),
    ),
  );
});

const tellsItsCommand = Buffer.from(`import sys, own, __main__
print(sys.argv, sys.orig_argv, sys.path, sys.path_importer_cache.keys() & {sys.path[0]}, sys.flags, own.name)
print(__file__, __name__, __spec__, __loader__.path, __cached__, __main__.__dict__.keys() == globals().keys())
sys.path.append('x')
raise Exception(sys.argv[-1])
`);

if ('command'.includes(part)) {
  await t.test('nor can it when its main file has another name, when it has arguments, or both', async (t) => {
    for (const fileName of ['main.py', 'game.py', 'app/main.py', 'app/é/game.py']) {
      for (const args of [[], ['a'], ['', '-c', 'é', '--x=y']]) {
        const own = { name: fileName.replace(/[^/]+$/, 'own.py'), content: Buffer.from('name = __file__') };
        const program = {
          name: fileName,
          source: tellsItsCommand,
          input: Buffer.alloc(0),
          fileName,
          args,
          files: [own],
        };
        const { fresh, warm } = await runBothWays(pool, program);
        t.match(seen(fresh).stderr, /^Traceback/);
        t.same(seen(warm), seen(fresh), `${fileName} ${JSON.stringify(args)}`);
      }
    }
  });
}
