// `python3 main.py` on the bare machine, without any sandbox: what the judge's own work is held against.

import { spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { beforeDeadline } from '../../src/deadline.ts';
import { docker } from '../support/docker.ts';
import { sumCode, type TestCase } from './client.ts';
import { baselineOptions, type BaselineParts } from './engine-baseline.ts';

export interface BarePython extends AsyncDisposable {
  /** which Python it is */
  readonly description: string;
  /** Runs the program for each test, one after the other, and resolves with the milliseconds that all took together. */
  run(tests: readonly TestCase[]): Promise<number>;
}

const deadlineMs = 60_000;
const workDirectory = 'bare';

/** Unpacks the files of the sandbox image. */
async function exportImage(parts: BaselineParts, root: string): Promise<void> {
  await mkdir(root, { recursive: true });
  const container = await docker.createContainer(baselineOptions(parts));
  try {
    const tar = spawn('tar', ['-x', '-p', '-C', root], { stdio: ['pipe', 'ignore', 'inherit'], timeout: deadlineMs });
    const { promise: unpacked, resolve, reject } = Promise.withResolvers<void>();
    tar.once('error', reject);
    tar.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`tar ended with ${code}`))));
    await Promise.all([pipeline(await container.export(), tar.stdin), unpacked]);
  } finally {
    await container.remove({ force: true });
  }
}

/** The process of bare-runner.py, asked and answered line by line. */
function startRunner(argv: readonly string[], cwd: string): { ask(line?: string): Promise<unknown> } & AsyncDisposable {
  const child = spawn(argv[0]!, argv.slice(1), {
    cwd,
    env: { PATH: process.env['PATH'], LANG: 'C.UTF-8', HOME: '/', TZ: 'UTC' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const { promise: ended, resolve: end } = Promise.withResolvers<Error>();
  child.once('error', end);
  child.once('close', (code) => end(new Error(`the bare Python ended with ${code}`)));
  child.stdin.on('error', () => undefined); // it has ended, and that is told
  const failed = ended.then((error) => Promise.reject(error));
  failed.catch(() => undefined); // whoever asks is told; until then nobody may be listening
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async ask(line) {
      if (line !== undefined) child.stdin.write(`${line}\n`);
      const answer = await beforeDeadline(deadlineMs, Promise.race([lines.next(), failed]), noAnswer);
      if (answer.done === true) return await failed;
      return JSON.parse(answer.value);
    },
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

function noAnswer(): Error {
  return new Error(`the bare Python did not answer within ${deadlineMs / 1000} s`);
}

/** The sandbox image's own Python in a root of its own when we are root, the machine's otherwise. */
export async function startBarePython(parts: BaselineParts, directory: string): Promise<BarePython> {
  const isRoot = process.getuid?.() === 0;
  const root = join(directory, 'root');
  if (isRoot) await exportImage(parts, root);
  const cwd = join(root, workDirectory);
  await mkdir(cwd, { recursive: true });
  await writeFile(join(cwd, 'main.py'), sumCode);
  const code = await readFile(join(import.meta.dirname, 'bare-runner.py'), 'utf8');
  const chrooted = ['chroot', root, '/usr/bin/python3', '-c', `import os; os.chdir('/${workDirectory}')\n${code}`];
  const runner = startRunner(isRoot ? chrooted : ['python3', '-c', code], cwd);
  const { version } = (await runner.ask()) as { version: string };
  return {
    description: `${version}, ${isRoot ? 'the sandbox image’s, by chroot' : 'this machine’s'}`,
    async run(tests) {
      const answer = await runner.ask(JSON.stringify(tests.map((test) => test.in)));
      const { ns, outputs } = answer as { ns: number; outputs: readonly string[] };
      const isRight = tests.every(({ expected_out: expected }, turn) => outputs[turn] === expected);
      if (!isRight) throw new Error(`the bare Python printed ${JSON.stringify(outputs)}`);
      return ns / 1e6;
    },
    [Symbol.asyncDispose]: () => runner[Symbol.asyncDispose](),
  };
}
