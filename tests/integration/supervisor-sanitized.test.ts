// The supervisor built with the address and undefined-behaviour sanitizers, and passed by the compiler's analyzer, among
// programs and orders of every kind: a fault that a sanitizer sees ends it with a report, and the test with the report.

import t, { type Test } from 'tap';
import type { ProcessLimits } from '../../src/execution/process.ts';
import { sandboxOptions } from '../../src/sandbox/container-options.ts';
import { ensureImage } from '../../src/sandbox/image.ts';
import {
  encodeClose,
  encodeInputHeader,
  endOfInput,
  inputWindowBytes,
  stopOrder,
} from '../../src/sandbox/live-frames.ts';
import { decodeOutcome, encodeLiveRun, frameTypes } from '../../src/sandbox/protocol.ts';
import { ampleLimits, docker, mib, newInstance, python } from '../support/docker.ts';
import { file, frame, load, run, startSupervisor, type RawSupervisor } from '../support/raw-supervisor.ts';

// The build itself is a test (sandbox-image/Dockerfile): the analyzer's warnings are errors in it, and it reads samples of
// both versions of cgroups.
const image = await ensureImage(docker, 'python-sanitized', () => undefined);
/** With what a sanitizer keeps besides the program's own. */
const memoryBytes = 320 * mib;

/** Closes the server's end, and expects that nothing was ever written to stderr. */
async function expectNoReport(t: Test, supervisor: RawSupervisor): Promise<void> {
  supervisor.end();
  await supervisor.rest();
  await supervisor.gone();
  t.equal(await supervisor.stderr(), '', 'no report of a sanitizer');
}

/** What the supervisor says when it is asked for the options of its sanitizer. */
async function sanitizerHelp(): Promise<string> {
  const instance = newInstance();
  const container = await docker.createContainer({
    ...sandboxOptions({ name: `${instance}-help`, image, instance, memoryBytes, runtime: undefined }),
    Env: ['ASAN_OPTIONS=help=1'],
    OpenStdin: false,
  });
  const output = await container.attach({ stream: true, stdout: true, stderr: true });
  await container.start();
  let text = '';
  for await (const chunk of output) text += chunk.toString();
  return text;
}

await t.test('the supervisor of this image has the address sanitizer in it', async (t) => {
  t.match(await sanitizerHelp(), /Available flags for AddressSanitizer/);
});

interface Attack {
  readonly source: string;
  readonly input?: string | Buffer;
  readonly limits?: Partial<ProcessLimits>;
  /** how it must end, unless that is a matter of chance */
  readonly end?: object;
}

const exited = { kind: 'exited', exitCode: 0 };
const stoppedByTime = { kind: 'stopped', limit: 'time' };
const shortTime = { timeMs: 600 };

const programs: Readonly<Record<string, Attack>> = {
  'prints and exits': { source: 'print("hello")', end: exited },
  'exits with a code': { source: 'import os; os._exit(255)', end: { kind: 'exited', exitCode: 255 } },
  'kills itself': {
    source: 'import os; os.kill(os.getpid(), 9)',
    end: { kind: 'signaled', signal: 'SIGKILL' },
  },
  'is not a program': { source: 'def (', end: { kind: 'exited', exitCode: 1 } },
  'copies 5 MiB': {
    source: 'import sys; sys.stdout.buffer.write(sys.stdin.buffer.read())',
    input: Buffer.alloc(5 * mib, 'line\n'),
    limits: { outputBytes: 3 * mib + 1 },
    end: exited,
  },
  'does not read its input': { source: 'import os; os.close(0); print(1)', input: Buffer.alloc(3 * mib), end: exited },
  'writes its own input': {
    source: 'import os; f = os.open("/proc/self/fd/0", os.O_WRONLY | os.O_NONBLOCK); os.write(f, bytes(1000))',
    end: exited,
  },
  'floods stderr, not by whole buffers': {
    source: 'import os\nfor n in range(2000): os.write(2, b"x" * (n % 977))',
    end: exited,
  },
  'floods both of its streams until the time is over': {
    source: `import os
if os.fork() == 0:
    while True: os.write(2, b"e" * 70001)
while True: os.write(1, b"o" * 69997)`,
    limits: shortTime,
    end: stoppedByTime,
  },
  'writes packets of one byte': {
    source: `import fcntl, os
fcntl.fcntl(1, fcntl.F_SETFL, os.O_WRONLY | os.O_DIRECT)
for _ in range(3000): os.write(1, b"1")`,
    end: exited,
  },
  'keeps nothing of its output': { source: 'print("x" * 100000)', limits: { outputBytes: 0 }, end: exited },
  spins: { source: 'while True: pass', limits: shortTime, end: stoppedByTime },
  'sleeps past the wall limit': {
    source: 'import time; time.sleep(100)',
    limits: { wallTimeMs: 300 },
    end: { kind: 'stopped', limit: 'wall_time' },
  },
  'allocates without end': {
    source: 'held = []\nwhile True: held.append(bytearray(1 << 20))',
    end: { kind: 'signaled', signal: 'SIGKILL' },
  },
  'shares memory that is not mapped': {
    source: `import mmap
held = [mmap.mmap(-1, 1 << 20) for _ in range(20)]
for m in held:
    m.write(bytes(1 << 20))
    m.madvise(mmap.MADV_DONTNEED)`,
    end: exited,
  },
  'forks without end': {
    source: 'import os\nwhile True:\n    try: os.fork()\n    except OSError: pass',
    limits: shortTime,
    end: stoppedByTime,
  },
  'forks children that live for a moment': {
    source: `import os
for _ in range(300):
    if os.fork() == 0: os._exit(0)
    os.wait()`,
    end: exited,
  },
  'leaves orphans and zombies behind a dead leader': {
    source: `import os, time
for n in range(25):
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0: time.sleep(n % 2 * 100)
        os._exit(0)`,
    end: exited,
  },
  'gives its children to the supervisor': {
    source: `import ctypes, os, platform, time
libc = ctypes.CDLL(None)
clone = 56 if platform.machine() == 'x86_64' else 220
CLONE_PARENT, SIGCHLD = 0x8000, 17
for n in range(30):
    if libc.syscall(clone, CLONE_PARENT | SIGCHLD, 0, 0, 0, 0) == 0:
        time.sleep(n % 2 * 100)
        os._exit(0)`,
    end: exited,
  },
  'spins in sixty threads': {
    source: `import threading
def spin():
    while True: pass
for _ in range(60): threading.Thread(target=spin, daemon=True).start()
while True: pass`,
    limits: { timeMs: 1200 },
    end: stoppedByTime,
  },
  'ends its first thread alone': {
    source: `import ctypes, platform, threading, time
threading.Thread(target=time.sleep, args=(0.2,)).start()
ctypes.CDLL(None).syscall(60 if platform.machine() == 'x86_64' else 93, 0)`,
    end: exited,
  },
  'starves many children, again and again': {
    source: `import mmap, os, time
go = mmap.mmap(-1, 4096)
for n in range(40):
    if os.fork() == 0:
        os.nice(19)
        while True:
            while go[0] == 0: time.sleep(0.002)
            while go[0] == 1: pass
while True:
    time.sleep(0.03)
    go[0] = 1
    time.sleep(0.03)
    go[0] = 0`,
    limits: { timeMs: 1500, wallTimeMs: 5000 },
  },
  'makes a deep tree with long names that nobody may enter': {
    source: `import os
name, depth = 'd' * 255, 0
try:
    while True:
        os.mkdir(name)
        os.chdir(name)
        depth += 1
except OSError: pass
for _ in range(depth):
    os.chdir('..')
    os.chmod(name, 0)`,
    end: exited,
  },
  'makes a wide tree': {
    source: `import os
queue = ['/box', '/dev/shm']
while queue:
    top = queue.pop(0)
    for name in 'abcdefg':
        try: os.mkdir(f'{top}/{name}')
        except OSError: break
        queue.append(f'{top}/{name}')`,
    end: exited,
  },
  'makes files of every kind and name': {
    source: `import os, stat
for name in [b'-rf', b'\\n', b' ', b'...', b'\\xff\\xfe', b'%s%n', b'a' * 255]:
    os.mkdir(name)
    open(os.path.join(name, b'f'), 'w').close()
    os.chmod(name, 0)
os.mkfifo('fifo')
os.symlink('/', 'root')
os.symlink('loop', 'loop')
os.mknod('whiteout', stat.S_IFCHR | 0o666, 0)
os.mkdir('sticky')
os.chmod('sticky', 0o7777)
number = 0
try:
    while True:
        open(f'/dev/shm/{number}', 'x').close()
        number += 1
except OSError: pass`,
    end: exited,
  },
  'fills every byte it can write': {
    source: `import os
for place in ['/box/a', '/dev/shm/a']:
    try:
        with open(place, 'wb', buffering=0) as file:
            while True: file.write(bytes(1 << 16))
    except OSError: pass`,
    end: exited,
  },
};

for (const [what, { source, input = '', limits = {}, end }] of Object.entries(programs)) {
  await t.test(`the supervisor does nothing it must not for a program that ${what}`, async (t) => {
    await using supervisor = await startSupervisor(image, memoryBytes);
    supervisor.send(load(source));
    t.equal((await supervisor.nextFrame()).type, frameTypes.loaded);
    // From nothing, and then from the template, so that each meets what the one before has left.
    for (const turn of ['first', 'second']) {
      supervisor.send(run({ input, limits }));
      const outcome = await supervisor.nextOutcome().catch(async (error: unknown) => {
        throw new Error(await supervisor.stderr(), { cause: error });
      });
      if (end !== undefined) t.same(outcome.end, end, `the ${turn} time`);
      if (turn === 'first') {
        supervisor.send(
          run({ order: 'compile', argv: [python, '/usr/lib/ll-solution-runner/compile.pyc', 'main.py'] }),
        );
        t.equal((await supervisor.nextOutcome('compile')).end.kind, 'exited', 'compiled, or not');
      }
    }
    await expectNoReport(t, supervisor);
  });
}

const mark = Buffer.from('0102030401020304010203040102030c', 'hex');

function live(limits: Partial<ProcessLimits> = {}, hasResults = false): Buffer {
  return encodeLiveRun({ argv: [python, 'main.py'], limits: { ...ampleLimits, ...limits }, hasResults }, mark);
}

/** The order with other flags, some of which the server never sends. */
function withFlags(order: Buffer, flags: number): Buffer {
  const changed = Buffer.from(order);
  changed.writeUInt8(flags, 5 + 32);
  return changed;
}

function liveInput(bytes: number): Buffer {
  return Buffer.concat([encodeInputHeader(bytes), Buffer.alloc(bytes, 'a line\n')]);
}

interface LiveAttack extends Pick<Attack, 'source' | 'limits' | 'end'> {
  /** what the server sends, in these pieces */
  readonly sends?: readonly Buffer[];
  readonly hasResults?: boolean;
}

const cancelled = { kind: 'cancelled' };

const livePrograms: Readonly<Record<string, LiveAttack>> = {
  'answers each line of an input that comes byte by byte': {
    source: 'import sys\nfor line in sys.stdin: print(line, end="", flush=True)',
    sends: Array.from(Buffer.concat([liveInput(700), liveInput(0), endOfInput]), (byte) => Buffer.from([byte])),
    end: exited,
  },
  'takes a whole window at a time': {
    source: 'import os\nwhile os.read(0, 65536): pass',
    sends: [liveInput(inputWindowBytes), endOfInput],
    end: exited,
  },
  'closes its input and goes on': {
    source: 'import os\nos.close(0)\nfor n in range(3000): os.write(1 + n % 2, b"x" * (n % 977))',
    sends: [liveInput(40_000), liveInput(20_000), endOfInput],
    limits: { outputBytes: 4 * mib },
    end: exited,
  },
  'floods both of its streams': {
    source: `import os
if os.fork() == 0:
    while True: os.write(2, b"e" * 70001)
while True: os.write(1, b"o" * 69997)`,
    end: { kind: 'stopped', limit: 'output' },
  },
  'writes results and output, not by whole buffers, and closes the stream': {
    source: 'import os\nfor n in range(2000): os.write((1, 2, 4)[n % 3], b"x" * (n % 977))\nos.close(4)',
    hasResults: true,
    limits: { outputBytes: 4 * mib },
    end: exited,
  },
  'floods its results and its output': {
    source: `import os
if os.fork() == 0:
    while True: os.write(4, b"r" * 70001)
while True: os.write(1, b"o" * 69997)`,
    hasResults: true,
    end: { kind: 'stopped', limit: 'output' },
  },
  'writes packets of every size': {
    source: `import fcntl, os
fcntl.fcntl(1, fcntl.F_SETFL, os.O_WRONLY | os.O_DIRECT)
for size in (1, 4077, 4078, 4079, 4095, 4096, 4097): os.write(1, b"1" * size)`,
    end: exited,
  },
  'reads nothing and is stopped': {
    source: 'while True: pass',
    sends: [liveInput(inputWindowBytes), stopOrder],
    end: cancelled,
  },
  'is stopped before it has begun': { source: 'input()', sends: [stopOrder], end: cancelled },
  spins: { source: 'while True: pass', limits: shortTime, end: stoppedByTime },
  'starves while it floods': {
    source: `import os
if os.fork() == 0:
    while True: os.write(1, b"o" * 4096)
held = []
while True: held.append(bytearray(1 << 20))`,
    limits: { timeMs: 60_000, outputBytes: 1024 * mib },
  },
};

for (const [what, { source, limits = {}, sends = [], hasResults, end }] of Object.entries(livePrograms)) {
  await t.test(`the supervisor does nothing it must not in a live run that ${what}`, async (t) => {
    await using supervisor = await startSupervisor(image, memoryBytes);
    supervisor.send(load(source));
    t.equal((await supervisor.nextFrame()).type, frameTypes.loaded);
    for (const turn of ['first', 'second']) {
      supervisor.send(live(limits, hasResults), ...sends);
      let last = await supervisor.nextFrame();
      while (last.type === frameTypes.output || last.type === frameTypes.taken) last = await supervisor.nextFrame();
      if (last.type !== frameTypes.outcome) throw new Error(`${last.payload.toString()} ${await supervisor.stderr()}`);
      if (end !== undefined) t.same(decodeOutcome(last.payload).end, end, `the ${turn} time`);
      supervisor.send(encodeClose(mark));
    }
    await expectNoReport(t, supervisor);
  });
}

await t.test('the supervisor does nothing it must not for an order that breaks a rule', async (t) => {
  const idle = load('pass');
  const busy = load('while True: pass');
  const order = run({ input: 'the input' });
  const wrong: readonly (readonly Buffer[])[] = [
    [frame(0x7f, 'x')],
    [frame(frameTypes.load)],
    [frame(frameTypes.load, 'abcd')],
    [frame(frameTypes.load, Buffer.from('0100000001', 'hex'))],
    [frame(frameTypes.load, Buffer.from(`01000000ff${'61'.repeat(200)}`, 'hex'))],
    [frame(frameTypes.load, '', 0xffffffff), Buffer.alloc(10, 1)],
    [load(Buffer.alloc(mib + 1))],
    [load('pass', { fileName: 'n'.repeat(64) }), load('pass')],
    [load('pass', { fileName: 'n'.repeat(65) })],
    [load('pass', { fileName: '..' }), run()],
    [order],
    [idle, frame(frameTypes.run)],
    [idle, frame(frameTypes.run, Buffer.alloc(32)), frame(frameTypes.input)],
    [idle, frame(frameTypes.run, Buffer.alloc(34)), frame(frameTypes.input)],
    [idle, frame(frameTypes.run, Buffer.alloc(8192, 0xff)), frame(frameTypes.input)],
    [idle, frame(frameTypes.run, Buffer.alloc(8192, 0)), frame(frameTypes.input)],
    [idle, frame(frameTypes.run, Buffer.alloc(8193)), frame(frameTypes.input)],
    [file('a')],
    [idle, frame(frameTypes.file)],
    [idle, frame(frameTypes.file, Buffer.alloc(300, 0xff))],
    [idle, file('a', Buffer.alloc(mib))],
    [idle, file(`${'s'.repeat(64)}/../x`)],
    [idle, file('a/'), run()],
    [idle, file('a/b'), file('a')],
    [idle, file('a'), file('a/b')],
    [idle, frame(frameTypes.file, '\u0001a', 0xffffffff)],
    [idle, ...Array.from({ length: 21 }, (_, index) => file(`${index}`))],
    [idle, order.subarray(0, -14), idle],
    [idle, run({ argv: ['/no/such/program'] })],
    [idle, run({ limits: { outputBytes: Number.MAX_SAFE_INTEGER } })],
    [idle, withFlags(run(), 8)],
    [idle, withFlags(live(), 8)],
    [idle, withFlags(live(), 16)],
    [idle, withFlags(run({ order: 'compile' }), 8)],
    [busy, live(), frame(0x7f)],
    [busy, live(), frame(frameTypes.endOfInput, 'x')],
    [busy, live(), endOfInput, liveInput(1)],
    [busy, live(), encodeInputHeader(inputWindowBytes + 1)],
  ];
  for (const [index, bytes] of wrong.entries()) {
    await using supervisor = await startSupervisor(image, memoryBytes);
    supervisor.send(...bytes);
    t.equal((await supervisor.rest()).at(-1)?.type, frameTypes.fault, `order ${index}`);
    await supervisor.gone();
    t.equal(await supervisor.stderr(), '', 'no report of a sanitizer');
  }
});

await t.test('nor for a server that leaves, wherever it does', async (t) => {
  const whole = Buffer.concat([load('pass'), file('util/io.py', 'x = 1'), run({ input: 'the input' })]);
  const alive = Buffer.concat([load('while True: print("x" * 1000)'), live(), liveInput(20)]);
  const cuts = [
    ...Array.from({ length: Math.ceil(whole.length / 9) }, (_, index) => whole.subarray(0, 1 + 9 * index)),
    ...[90, 40, 22, 0].map((left) => alive.subarray(0, alive.length - left)),
  ];
  for (const bytes of cuts) {
    await using supervisor = await startSupervisor(image, memoryBytes);
    supervisor.send(bytes);
    await expectNoReport(t, supervisor);
  }
});

await t.test('nor for the most files, with the longest names, in directories that the program fills', async (t) => {
  const source = `import os
for place, _, files in list(os.walk('.')):
    for name in files: len(open(os.path.join(place, name)).read())
    os.mkdir(place + '/mine')
    open(place + '/mine/f', 'w').close()
    os.symlink('/dev/shm', place + '/link')
    os.chmod(place + '/mine', 0)
    try: os.chmod(place, 0)
    except OSError: pass`;
  const deep = Array.from({ length: 5 }, () => 'n'.repeat(19)).join('/');
  const names = [`${deep}!`, 's'.repeat(64), `${'s'.repeat(63)}/${'t'.repeat(36)}`, 'a/b/c/d/e', 'a/b/c/x', 'a/y'];
  const others = Array.from({ length: 14 }, (_, index) => `many/${index}`);
  await using supervisor = await startSupervisor(image, memoryBytes);
  supervisor.send(load(source, { fileName: 'app/main.py' }));
  t.equal((await supervisor.nextFrame()).type, frameTypes.loaded);
  for (const name of [...names, ...others]) supervisor.send(file(name, Buffer.alloc(50_000, 'x')));
  for (let turn = 0; turn < 3; turn += 1) {
    supervisor.send(run({ argv: [python, 'app/main.py'] }));
    const { end, stderr } = await supervisor.nextOutcome();
    t.same([end, Buffer.from(stderr).toString()], [exited, ''], `turn ${turn}`);
  }
  await expectNoReport(t, supervisor);
});

await t.test('many runs of many lengths in one container are as good as one', async (t) => {
  await using supervisor = await startSupervisor(image, memoryBytes);
  supervisor.send(
    load('import sys\ndata = sys.stdin.read()\nprint(len(data), data[-3:], file=sys.stderr)\nprint(data)'),
  );
  t.equal((await supervisor.nextFrame()).type, frameTypes.loaded);
  for (const bytes of [0, 1, 4095, 4096, 65_535, 65_536, 65_537, mib - 1, mib, mib + 1, 2 * mib + 3, 7]) {
    supervisor.send(run({ input: Buffer.alloc(bytes, 'x'), limits: { outputBytes: bytes } }));
    const { end, stdout, stdoutBytes } = await supervisor.nextOutcome();
    t.same([end, stdout.length, stdoutBytes], [exited, bytes, bytes + 1], `${bytes} bytes`);
  }
  await expectNoReport(t, supervisor);
});
