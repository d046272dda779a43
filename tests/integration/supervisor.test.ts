// The real supervisor in a real container, spoken to by raw bytes: what it does with orders that no server sends, with a
// server that leaves, and with programs that cannot be started.

import t, { type Test } from 'tap';
import { ensureImage } from '../../src/sandbox/image.ts';
import { docker, mib, python } from '../support/docker.ts';
import { frameTypes } from '../../src/sandbox/protocol.ts';
import { file, frame, load, run, startSupervisor, type Frame } from '../support/raw-supervisor.ts';

const image = await ensureImage(docker, 'python', () => undefined);

const loaded = { type: frameTypes.loaded, payload: Buffer.alloc(0) };
const idle = load('pass');

function fault(frames: readonly Frame[]): string {
  const faults = frames.filter(({ type }) => type === frameTypes.fault).map(({ payload }) => payload.toString());
  return faults.join(' | ');
}

/** Sends the bytes, stays connected, and expects one FAULT as the last frame and the container to end by itself. */
async function expectFault(t: Test, what: string, expected: RegExp, ...bytes: readonly Uint8Array[]): Promise<void> {
  await using supervisor = await startSupervisor(image);
  supervisor.send(...bytes);
  const frames = await supervisor.rest();
  t.match(fault(frames), expected, what);
  t.equal(frames.at(-1)?.type, frameTypes.fault, `${what}: nothing after the FAULT`);
  t.equal(frames.filter(({ type }) => type === frameTypes.outcome).length, 0, `${what}: no outcome`);
  await supervisor.gone();
}

/** RUN with any payload, and an empty INPUT. */
function runOf(payload: Uint8Array): Buffer {
  return Buffer.concat([frame(frameTypes.run, payload), frame(frameTypes.input)]);
}

/** RUN with these texts, each ended as given; the first `count` of them are its arguments. */
function runWith(texts: string, { outputBytes = 1024n, count = 1, flags = 0 } = {}): Buffer {
  const figures = Buffer.alloc(34);
  const second = 1_000_000_000n;
  [second, 10n * second, 64n * 1024n * 1024n, outputBytes].forEach((figure, i) =>
    figures.writeBigUInt64LE(figure, 8 * i),
  );
  figures.writeUInt8(flags, 32);
  figures.writeUInt8(count, 33);
  return runOf(Buffer.concat([figures, Buffer.from(texts)]));
}

/** LOAD with any payload. */
function loadOf(uid: number, nameBytes: number, rest: string | Uint8Array): Buffer {
  const head = Buffer.alloc(9);
  head.writeUInt32LE(uid, 0);
  head.writeUInt32LE(uid + 1, 4);
  head.writeUInt8(nameBytes, 8);
  return frame(frameTypes.load, Buffer.concat([head, Buffer.from(rest)]));
}

await t.test('a LOAD that breaks a rule is a FAULT', async (t) => {
  const twice = /one user twice/;
  const large = /too large/;
  const user = /LOAD names a user/;
  await expectFault(t, 'without a head', /LOAD is too short/, frame(frameTypes.load));
  await expectFault(t, 'with half a head', /LOAD is too short/, frame(frameTypes.load, 'abcd'));
  await expectFault(t, 'twice', /came twice/, idle, idle);
  await expectFault(t, 'to run as root', user, load('pass', { uid: 0 }));
  await expectFault(t, 'to run as the user that setresuid(2) takes for none', user, load('pass', { uid: 0xffffffff }));
  await expectFault(t, 'to compile as root', user, load('pass', { compilerUid: 0 }));
  await expectFault(
    t,
    'to compile and run as the same user',
    twice,
    load('pass', { uid: 58_000, compilerUid: 58_000 }),
  );
  await expectFault(t, 'without a name', /a name that it may not/, loadOf(58_000, 0, 'pass'));
  await expectFault(t, 'with a name of 101 bytes', /name is too long/, loadOf(58_000, 101, 'x'.repeat(200)));
  await expectFault(t, 'with a name longer than the frame', /name is too long/, loadOf(58_000, 10, 'main.py'));
  await expectFault(t, 'with a source of more than 1 MiB', large, load(Buffer.alloc(mib + 1)));
  await expectFault(
    t,
    'that says it is 4 GiB long',
    large,
    Buffer.concat([frame(1, '', 0xffffffff), idle.subarray(5)]),
  );
});

// sandbox-image/supervisor/check/file-names.c has all kinds of names.
await t.test('a name that no file may have is a FAULT, that of the source and that of another file', async (t) => {
  const expected = /^a file has a name that it may not have$/;
  for (const name of ['..', 'a/../../b', '\0main.py']) {
    await expectFault(t, `the source ${JSON.stringify(name)}`, expected, load('pass', { fileName: name }));
    await expectFault(t, `the file ${JSON.stringify(name)}`, expected, idle, file(name));
  }
});

await t.test('a FILE that breaks a rule is a FAULT', async (t) => {
  const name = /a name that it may not have/;
  await expectFault(t, 'before LOAD', /wrong time/, file('a'));
  await expectFault(t, 'without a payload', /FILE is empty/, idle, frame(frameTypes.file));
  await expectFault(t, 'with a name longer than the frame', /too long/, idle, frame(frameTypes.file, '\u000aa.txt'));
  await expectFault(t, 'with a name of 101 bytes', /too long/, idle, file(`${'s'.repeat(50)}/${'t'.repeat(50)}`));
  await expectFault(t, 'with the source’s name', name, idle, file('main.py'));
  const many = Array.from({ length: 21 }, (_, index) => file(`${index}`));
  await expectFault(t, 'after 20 others', /too many files/, idle, ...many);
  await expectFault(t, 'of more than 1 MiB', /too large/, load(''), file('a', Buffer.alloc(mib + 1)));
  await expectFault(t, 'of more than 1 MiB together', /too large/, load('x'), file('a', Buffer.alloc(mib)));
  await expectFault(t, 'that says it is 4 GiB long', /too large/, idle, frame(frameTypes.file, '\u0001a', 0xffffffff));
});

await t.test('a FILE after a RUN is a FAULT', async (t) => {
  await using supervisor = await startSupervisor(image);
  supervisor.send(idle, run());
  await supervisor.nextFrame();
  await supervisor.nextOutcome();
  supervisor.send(file('a'));
  t.match(fault(await supervisor.rest()), /wrong time/);
});

await t.test('a RUN that breaks a rule is a FAULT', async (t) => {
  await expectFault(t, 'before LOAD', /before LOAD/, run());
  await expectFault(t, 'without limits', /too short/, idle, runOf(Buffer.alloc(33)));
  await expectFault(t, 'without arguments', /no arguments/, idle, runWith('', { count: 0 }));
  await expectFault(t, 'with an empty program', /names no program/, idle, runWith('\0'));
  await expectFault(t, 'with a relative program', /names no program/, idle, runWith('usr/bin/python3\0'));
  await expectFault(
    t,
    'with an argument that does not end',
    /no end/,
    idle,
    runWith(`${python}\0main.py`, { count: 2 }),
  );
  await expectFault(t, 'with fewer arguments than it says', /no end/, idle, runWith(`${python}\0`, { count: 2 }));
  await expectFault(t, 'with 65 arguments', /too many/, idle, runWith(`${python}\0`.repeat(65), { count: 65 }));
  await expectFault(t, 'with a variable that does not end', /no end/, idle, runWith(`${python}\0A=b`));
  await expectFault(t, 'with 17 variables', /too many/, idle, runWith(`${python}\0${'A=b\0'.repeat(17)}`));
  await expectFault(t, 'of a compiled program where there is none', /^\.\/main: /, idle, runWith('./main\0'));
  await expectFault(t, 'with a flag that nobody knows', /flag/, idle, runWith(`${python}\0`, { flags: 16 }));
  await expectFault(t, 'for results that is not live', /results/, idle, runWith(`${python}\0`, { flags: 8 }));
  await expectFault(t, 'of more than 8 KiB', /too long/, idle, runWith(`${python}\0${'x'.repeat(8192)}\0`));
  await expectFault(
    t,
    'that keeps more output than memory',
    /mmap/,
    idle,
    runWith(`${python}\0`, { outputBytes: 1n << 62n }),
  );
});

await t.test('a RUN without its INPUT is a FAULT', async (t) => {
  const order = run().subarray(0, -5);
  const due = /followed by INPUT/;
  await expectFault(t, 'another RUN', due, idle, order, order);
  await expectFault(t, 'a LOAD', due, idle, order, idle);
  await expectFault(t, 'an unknown frame', due, idle, order, frame(0x7f));
  await expectFault(t, 'an INPUT of more than 1 GiB', due, idle, order, frame(frameTypes.input, '', 1024 * mib + 1));
});

await t.test('a frame of an unknown type is a FAULT, and so is an INPUT out of order', async (t) => {
  for (const type of [0x00, 0x03, 0x05, 0x06, 0x07, 0x09, 0x81, 0x88, 0xff]) {
    await expectFault(t, `type ${type}`, /unknown type/, frame(type, 'payload'));
    await expectFault(t, `type ${type} after LOAD`, /unknown type/, idle, frame(type));
  }
});

function start(path: string): Buffer {
  return run({ argv: [path] });
}

await t.test('a program that cannot be started is a FAULT that says which and why', async (t) => {
  await expectFault(
    t,
    'no such file',
    /^\/no\/such\/program: No such file or directory$/,
    idle,
    start('/no/such/program'),
  );
  await expectFault(t, 'a directory', /^exec: /, idle, start('/usr'));
  await expectFault(t, 'not executable', /^exec: Permission denied$/, idle, start('/etc/passwd'));
  await expectFault(t, 'the program’s own file', /^exec: Permission denied$/, idle, start('/box/main.py'));
  await expectFault(t, 'not a program', /^exec: /, idle, start('/usr/lib/ll-solution-runner/compile.pyc'));
});

await t.test('a server that leaves between two orders ends the container in silence', async (t) => {
  const order = run().subarray(0, -5);
  for (const [what, sent, expected] of [
    ['at once', [], []],
    ['after LOAD', [idle], [loaded]],
    ['between RUN and INPUT', [idle, order], [loaded]],
  ] as const) {
    await using supervisor = await startSupervisor(image);
    supervisor.send(...sent);
    supervisor.end();
    t.same(await supervisor.rest(), expected, what);
    await supervisor.gone();
  }
});

await t.test('a server that leaves in the middle of a frame ends the container with a FAULT', async (t) => {
  const input = run({ input: 'the input' });
  const runBytes = input.length - 5 - 9;
  const cuts = [
    ['the header of LOAD', idle.subarray(0, 1)],
    ['the header of LOAD, at its end', idle.subarray(0, 5)],
    ['the head of LOAD', idle.subarray(0, 8)],
    ['the name', idle.subarray(0, 12)],
    ['the source', idle.subarray(0, -1)],
    ['the header of RUN', Buffer.concat([idle, input.subarray(0, 4)])],
    ['the limits', Buffer.concat([idle, input.subarray(0, 20)])],
    ['the arguments', Buffer.concat([idle, input.subarray(0, runBytes - 1)])],
    ['the header of INPUT', Buffer.concat([idle, input.subarray(0, runBytes + 2)])],
    ['the input', Buffer.concat([idle, input.subarray(0, -1)])],
  ] as const;
  for (const [what, bytes] of cuts) {
    await using supervisor = await startSupervisor(image);
    supervisor.send(bytes);
    supervisor.end();
    t.match(fault(await supervisor.rest()), /the server left in the middle of a frame/, what);
    await supervisor.gone();
  }
});

/** Resolves when the container runs this many processes, the supervisor included. */
async function processesIn(name: string, count: number): Promise<void> {
  const deadline = AbortSignal.timeout(30_000);
  for (;;) {
    deadline.throwIfAborted();
    const { Processes: processes } = (await docker.getContainer(name).top()) as { Processes: string[][] };
    if (processes.length >= count) return;
  }
}

await t.test('a server that leaves in the middle of a run ends the container, whatever the program does', async (t) => {
  const programs = {
    'one that spins': 'while True: pass',
    'one that sleeps, as a stopped process': 'import os, signal\nos.kill(os.getpid(), signal.SIGSTOP)',
    'one that ignores every signal in a session of its own': `import os, signal, time
for number in range(1, 65):
    try: signal.signal(number, signal.SIG_IGN)
    except (OSError, ValueError): pass
os.fork()
os.setsid() if os.getpid() != os.getsid(0) else None
while True: time.sleep(1000)`,
    'one that floods its output': 'while True: print("x" * 100000)',
  };
  for (const [what, source] of Object.entries(programs)) {
    for (const leave of ['end', 'cut'] as const) {
      await using supervisor = await startSupervisor(image);
      supervisor.send(load(source), run({ limits: { timeMs: 600_000, wallTimeMs: 600_000 } }));
      t.equal((await supervisor.nextFrame()).type, frameTypes.loaded);
      await processesIn(supervisor.name, 2);
      supervisor[leave]();
      if (leave === 'end') t.same(await supervisor.rest(), [], `${what}: no outcome`);
      await supervisor.gone();
    }
  }
  t.pass('every container ended by itself');
});

await t.test('orders at the edge of the rules are carried out', async (t) => {
  await using supervisor = await startSupervisor(image);
  const fileName = `${'n'.repeat(61)}.py`;
  const source = Buffer.from('import sys\nprint(len(sys.argv), len(sys.stdin.read()))\n#'.padEnd(mib, 'x'));
  supervisor.send(load(source, { fileName }));
  t.same(await supervisor.nextFrame(), loaded);
  const ask = async (argv: readonly string[], input = '', outputBytes = 100) => {
    supervisor.send(run({ argv, input, limits: { outputBytes } }));
    const outcome = await supervisor.nextOutcome();
    t.same(outcome.end, { kind: 'exited', exitCode: 0 });
    return outcome;
  };
  const texts = async (...order: Parameters<typeof ask>) => Buffer.from((await ask(...order)).stdout).toString();
  t.equal(await texts([python, fileName]), '1 0\n', '1 MiB of source, a name of 64 bytes, no input');
  t.equal(await texts([python, fileName, ...Array<string>(62).fill('')]), '63 0\n', '64 arguments, most of them empty');
  const longest = 'a'.repeat(4096 - 34 - `${python}\0${fileName}\0\0`.length);
  t.equal(await texts([python, fileName, longest]), '2 0\n', 'a RUN of 4 KiB');
  const none = await ask([python, fileName], '', 0);
  t.same([none.stdout.length, none.stdoutBytes], [0, 4], 'no output is kept, all is counted');
});

await t.test('an order that comes byte by byte is the same order', async (t) => {
  await using supervisor = await startSupervisor(image);
  const bytes = Buffer.concat([load('print(input())'), run({ input: 'slowly' })]);
  for (const byte of bytes) supervisor.send(Buffer.from([byte]));
  t.same(await supervisor.nextFrame(), loaded);
  t.same(Buffer.from((await supervisor.nextOutcome()).stdout).toString(), 'slowly\n');
});

await t.test(
  'a run reports its frames in the order of the protocol, stderr’s last 64 KiB in at most two',
  async (t) => {
    await using supervisor = await startSupervisor(image);
    supervisor.send(load('import sys\nn = int(input())\nsys.stderr.write("a" * n + "END")\nprint("out")'));
    t.same(await supervisor.nextFrame(), loaded);
    for (const written of [0, 65_536 - 3, 65_536 - 2, 200_000]) {
      supervisor.send(run({ input: `${written}` }));
      const frames: Frame[] = [];
      do frames.push(await supervisor.nextFrame());
      while (frames.at(-1)!.type !== frameTypes.outcome);
      const types = frames.map(({ type }) => type);
      const expected = written + 3 <= 65_536 ? [0x83, 0x84, 0x85] : [0x83, 0x84, 0x84, 0x85];
      t.same(types, expected, `${written} bytes`);
      const errors = Buffer.concat(frames.filter(({ type }) => type === 0x84).map(({ payload }) => payload));
      t.equal(errors.length, Math.min(written + 3, 65_536));
      t.equal(errors.subarray(-4).toString(), written === 0 ? 'END' : 'aEND');
    }
  },
);

await t.test('limits of nothing stop a program at once, and the sandbox goes on', async (t) => {
  await using supervisor = await startSupervisor(image);
  supervisor.send(load('while True: pass'));
  t.same(await supervisor.nextFrame(), loaded);
  supervisor.send(run({ limits: { timeMs: 0 } }));
  t.same((await supervisor.nextOutcome()).end, { kind: 'stopped', limit: 'time' });
  supervisor.send(run({ limits: { wallTimeMs: 0 } }));
  t.same((await supervisor.nextOutcome()).end, { kind: 'stopped', limit: 'wall_time' });
});

await t.test(
  'a hundred runs leave the supervisor with as many descriptors and as much memory as the first',
  async (t) => {
    await using supervisor = await startSupervisor(image);
    supervisor.send(
      load(`print(*(l.split()[1] for l in open('/proc/1/status') if l.startswith(('FDSize', 'VmSize'))))`),
    );
    t.same(await supervisor.nextFrame(), loaded);
    const ask = async (argv: readonly string[]) => {
      supervisor.send(run({ argv }));
      return Buffer.from((await supervisor.nextOutcome()).stdout).toString();
    };
    const before = await ask([python, 'main.py']);
    for (let runs = 0; runs < 100; runs += 1) await ask([python, '-I', '-S', '-c', '']);
    t.equal(await ask([python, 'main.py']), before);
  },
);
