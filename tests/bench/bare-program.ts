// A program on the bare machine, without any sandbox, as one would start it there: what the judge's own work is held
// against.

import { spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { beforeDeadline } from '../../src/clock.ts';
import { docker } from '../support/docker.ts';
import type { TestCase } from './client.ts';
import { baselineOptions, type BaselineParts } from './engine-baseline.ts';

export interface BareCommands {
  readonly fileName: string;
  /** leaves the program on descriptor 3, as the compile step of the judge does; null when nothing has to be compiled */
  readonly compile: readonly string[] | null;
  /** what one types; a program that was compiled is ./program */
  readonly run: readonly string[];
}

export interface BareProgram extends AsyncDisposable {
  /** the version of the Python that starts it */
  readonly pythonVersion: string;
  /** Runs it for each test, one after the other, and resolves with the milliseconds that all took together. */
  run(tests: readonly TestCase[]): Promise<number>;
  /** The same, and it is compiled before. */
  compileAndRun(tests: readonly TestCase[]): Promise<number>;
}

/** Files of images in roots of their own; a machine's own Python where we may not change the root. */
export interface BareMachine {
  readonly isRoot: boolean;
  /** `image` is that of the language: of Python's alone when we are not root. */
  start(image: string, commands: BareCommands, source: string | Uint8Array): Promise<BareProgram>;
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
function startRunner(
  argv: readonly string[],
  cwd: string,
): { ask(question?: object): Promise<unknown> } & AsyncDisposable {
  const child = spawn(argv[0]!, argv.slice(1), {
    cwd,
    env: { PATH: process.env['PATH'], LANG: 'C.UTF-8', HOME: `/${workDirectory}`, TZ: 'UTC' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const { promise: ended, resolve: end } = Promise.withResolvers<Error>();
  child.once('error', end);
  child.once('close', (code) => end(new Error(`the bare program's starter ended with ${code}`)));
  child.stdin.on('error', () => undefined); // it has ended, and that is told
  const failed = ended.then((error) => Promise.reject(error));
  failed.catch(() => undefined); // whoever asks is told; until then nobody may be listening
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async ask(question) {
      if (question !== undefined) child.stdin.write(`${JSON.stringify(question)}\n`);
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
  return new Error(`the bare program did not answer within ${deadlineMs / 1000} s`);
}

/** With /proc and /dev in `root`, which are gone with the process: the mounts are its own. */
function inRoots(pythonRoot: string, root: string): readonly string[] {
  const script =
    'mount -t proc proc "$2/proc" && mount --rbind /dev "$2/dev" && exec chroot "$1" /usr/bin/python3 -c "$3" "$4"';
  return ['unshare', '--mount', 'sh', '-c', script, 'sh', pythonRoot, root];
}

/** The images' own files when we are root, the machine's Python otherwise. `pythonImage` has the Python that starts all. */
export async function openBareMachine(pythonImage: BaselineParts, directory: string): Promise<BareMachine> {
  const isRoot = process.getuid?.() === 0;
  const pythonRoot = join(directory, 'root');
  const roots = new Map([[pythonImage.image, '/']]);
  const code = await readFile(join(import.meta.dirname, 'bare-runner.py'), 'utf8');
  if (isRoot) await exportImage(pythonImage, pythonRoot);

  /** Its path in the root of Python, which whoever starts a program in it is in first. */
  async function rootOf(image: string): Promise<string> {
    const known = roots.get(image);
    if (known !== undefined) return known;
    const root = `/roots/${roots.size}`;
    await exportImage({ ...pythonImage, image }, join(pythonRoot, root));
    roots.set(image, root);
    return root;
  }

  return {
    isRoot,
    async start(image, { fileName, compile, run }, source) {
      if (!isRoot && image !== pythonImage.image) throw new Error('only root may change the root to that of an image');
      const root = isRoot ? await rootOf(image) : null;
      const outside = join(pythonRoot, root ?? '');
      const cwd = join(outside, workDirectory);
      for (const made of [cwd, join(outside, 'proc'), join(outside, 'dev')]) await mkdir(made, { recursive: true });
      await writeFile(join(cwd, fileName), source);
      const task = { root, directory: isRoot ? `/${workDirectory}` : cwd, compile, run };
      const starter = isRoot ? inRoots(pythonRoot, outside) : ['python3', '-c'];
      const runner = startRunner([...starter, code, JSON.stringify(task)], cwd);
      const { version } = (await runner.ask()) as { version: string };

      async function measure(tests: readonly TestCase[], isCompiled: boolean): Promise<number> {
        const answer = await runner.ask({ isCompiled, inputs: tests.map((test) => test.in) });
        const { ns, outputs } = answer as { ns: number; outputs: readonly string[] };
        const isRight = tests.every(({ expected_out: expected }, turn) => outputs[turn] === expected);
        if (!isRight) throw new Error(`the bare program printed ${JSON.stringify(outputs)}`);
        return ns / 1e6;
      }
      return {
        pythonVersion: version,
        run: (tests) => measure(tests, false),
        compileAndRun: (tests) => measure(tests, true),
        [Symbol.asyncDispose]: () => runner[Symbol.asyncDispose](),
      };
    },
  };
}
