// What the processes of the contract suite do: each behaviour as a program and as the script of a fake.

import { JudgeError, type ErrorCode } from '../../src/errors.ts';
import type { ProcessLimits } from '../../src/execution/process.ts';
import type { Program, ProgramFile } from '../../src/execution/program.ts';
import type { SandboxNeeds } from '../../src/execution/sandbox.ts';
import type { Ending, ScriptedRun } from './fake-sandbox.ts';

const mib = 1024 * 1024;

/** The same behaviour twice: as a real program, and as the script of a fake process. */
interface Behaviour {
  readonly python: string;
  readonly script: (run: ScriptedRun) => Ending | Promise<Ending>;
}

const converseEnd = { kind: 'exited', exitCode: 4 } as const;

const behaviours = {
  echo: {
    python: 'import sys\nsys.stdout.buffer.write(sys.stdin.buffer.read())',
    script: ({ request }) => ({ stdout: request.input }),
  },
  exit3: {
    python: 'import sys\nprint("out")\nprint("err", file=sys.stderr)\nsys.exit(3)',
    script: () => ({ stdout: 'out\n', stderr: 'err\n', end: { kind: 'exited', exitCode: 3 } }),
  },
  killed: {
    python: 'import os, signal\nos.kill(os.getpid(), signal.SIGTERM)',
    script: () => ({ end: { kind: 'signaled', signal: 'SIGTERM' } }),
  },
  spin: {
    python: 'while True: pass',
    script: ({ request }) => ({
      usage: { chargedTimeMs: request.limits.timeMs + 1, wallTimeMs: request.limits.timeMs },
    }),
  },
  sleep: {
    python: 'import time\ntime.sleep(60)',
    script: ({ request: { limits } }) =>
      limits.wallTimeMs < limits.timeMs
        ? {
            end: { kind: 'stopped', limit: 'wall_time' },
            usage: { wallTimeMs: limits.wallTimeMs, chargedTimeMs: limits.wallTimeMs },
          }
        : { usage: { chargedTimeMs: limits.timeMs + 1, wallTimeMs: limits.timeMs } },
  },
  chatter: {
    python: `import os
os.write(1, b'o' * 5000)
os.write(2, b'a' * 100 + b'e' * 65536)`,
    script: () => ({ stdout: 'o'.repeat(5000), stderr: 'a'.repeat(100) + 'e'.repeat(65_536) }),
  },
  alternate: {
    python: `import os
for to, text in (1, 'one '), (2, 'two '), (2, 'three '), (1, 'four '): os.write(to, text.encode())`,
    script: () => ({
      writes: [
        ['stdout', 'one '],
        ['stderr', 'two '],
        ['stderr', 'three '],
        ['stdout', 'four '],
      ],
    }),
  },
  results: {
    python: `import os
try: os.fstat(4)
except OSError: print('none')
else:
    os.write(1, b'out ')
    os.write(2, b'err ')
    rest = b'r' * 70000
    while rest: rest = rest[os.write(4, rest):]`,
    script: ({ request }) =>
      'hasResults' in request && request.hasResults === true
        ? {
            writes: [
              ['stdout', 'out '],
              ['stderr', 'err '],
              ['results', 'r'.repeat(70_000)],
            ],
          }
        : { stdout: 'none\n' },
  },
  litter: {
    python: `import os
print(sorted(os.listdir('.')))
open('litter', 'w').close()
if os.fork() == 0:
    import time
    time.sleep(60)`,
    script: () => ({ stdout: "['main.py']\n" }),
  },
  reads: {
    python: `import os
for place, _, names in sorted(os.walk('.')):
    for name in sorted(names):
        if name != 'main.py': print(place + '/' + name + ':', open(place + '/' + name).read())
for change in (os.remove, os.rmdir):
    try: change('data')
    except OSError: pass`,
    script: ({ program: { files = [] } }) => ({
      stdout: files.map(({ name, content }) => `./${name}: ${Buffer.from(content).toString()}\n`).join(''),
    }),
  },
  converse: {
    python: `import sys
print('hello', file=sys.stderr, flush=True)
for line in sys.stdin: print(line.strip().upper(), flush=True)
print('bye')
sys.exit(4)`,
    async script({ live, input }) {
      if (live === undefined) return { stdout: `${input.toUpperCase()}bye\n`, stderr: 'hello\n', end: converseEnd };
      live.print('hello\n', 'stderr');
      let rest = '';
      for (let text = await live.read(); text !== null; text = await live.read()) {
        const lines = (rest + text).split('\n');
        rest = lines.pop()!;
        for (const line of lines) live.print(`${line.toUpperCase()}\n`);
      }
      return { stdout: 'bye\n', end: converseEnd };
    },
  },
  flood: {
    python: `import os
while True: os.write(1, b'o' * 1000)`,
    script: ({ request: { limits } }) => ({ stdout: 'o'.repeat(limits.outputBytes + 1000) }),
  },
  busy: {
    python: `print('busy', flush=True)
while True: pass`,
    async script({ live }) {
      live!.print('busy\n');
      return new Promise(() => undefined);
    },
  },
  deaf: {
    python: `import os, time
os.close(0)
print('deaf', flush=True)
time.sleep(60)`,
    async script({ live }) {
      live!.print('deaf\n');
      for (;;) if ((await live!.read()) === null) return new Promise(() => undefined);
    },
  },
  hang: {
    python: 'import time\ntime.sleep(60)',
    script: async () => new Promise(() => undefined),
  },
} as const satisfies Record<string, Behaviour>;

export type BehaviourName = keyof typeof behaviours;

/** The script to make a fake with. */
export async function contractScript(scripted: ScriptedRun): Promise<Ending> {
  const text = Buffer.from(scripted.program.source).toString();
  const name = text.split('\n', 1)[0]!.slice('# '.length) as BehaviourName;
  return behaviours[name].script(scripted);
}

/** The first line says which behaviour it is. */
export function programOf(name: BehaviourName, files?: readonly ProgramFile[]): Program {
  const source = Buffer.from(`# ${name}\n${behaviours[name].python}`);
  return { fileName: 'main.py', source, ...(files === undefined ? {} : { files }) };
}

export const contractNeeds: SandboxNeeds = {
  image: 'python',
  memoryBytes: 128 * mib,
  inputBytes: mib,
  outputBytes: mib,
};
export const ample: ProcessLimits = { timeMs: 10_000, wallTimeMs: 60_000, memoryBytes: 128 * mib, outputBytes: mib };
export const never = new AbortController().signal;

/** The code of the JudgeError that the promise rejects with. */
export async function rejection(promise: Promise<unknown>): Promise<ErrorCode | 'no rejection' | 'another error'> {
  try {
    await promise;
    return 'no rejection';
  } catch (error) {
    return error instanceof JudgeError ? error.code : 'another error';
  }
}
