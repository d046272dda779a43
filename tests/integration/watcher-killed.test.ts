// The watcher of a live run is killed in the middle of its work, by a signal from the host: no frame is cut, nothing is lost,
// and the run ends as PROTOCOL.md says. Needs root, and the engine on this machine.

import { readFile } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import t, { type Test } from 'tap';
import { ensureImage } from '../../src/sandbox/image.ts';
import { encodeClose } from '../../src/sandbox/live-frames.ts';
import { decodeOutcome, encodeLiveRun, frameTypes } from '../../src/sandbox/protocol.ts';
import { ampleLimits, docker, mib, python, until } from '../support/docker.ts';
import { load, run, startSupervisor, type Frame, type RawSupervisor } from '../support/raw-supervisor.ts';

const needsRoot = process.getuid?.() === 0 ? {} : { skip: 'needs root, to signal a process of another user' };
const image = await ensureImage(docker, 'python', () => undefined);
const memoryBytes = 96 * mib;
const mark = Buffer.from('0102030401020304010203040102030c', 'hex');
const limits = { timeMs: 60_000, wallTimeMs: 60_000, memoryBytes: ampleLimits.memoryBytes, outputBytes: 1024 * mib };
const live = encodeLiveRun({ argv: [python, 'main.py'], limits }, mark);

/** Counts, until nobody reads its output; then a child of it is killed for its hunger, and it takes another name. */
const source = `import ctypes, os, select, signal, sys
if sys.argv[1:] == ['next']:
    print('the next run')
    sys.exit()
poll = select.poll()
poll.register(1, select.POLLOUT)
number = 0
while poll.poll(1000):
    os.write(1, b''.join(b'%015d\\n' % line for line in range(number, number + 100)))
    number += 100
if os.fork() == 0:
    held = []
    while True: held.append(b'x' * (1 << 20))
os.wait()
ctypes.CDLL(None).prctl(15, b'starved', 0, 0, 0)
while True: signal.pause()
`;

/** What the program has written when it has written so many bytes. */
function counted(bytes: number): string {
  const lines = Array.from({ length: Math.ceil(bytes / 16) }, (_, line) => `${String(line).padStart(15, '0')}\n`);
  return lines.join('').slice(0, bytes);
}

async function childrenOf(pid: number): Promise<readonly { readonly pid: number; readonly name: string }[]> {
  const pids = (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')).split(' ').filter((word) => word !== '');
  const names = pids.map((child) => readFile(`/proc/${child}/comm`, 'utf8').catch(() => ''));
  return (await Promise.all(names)).map((name, index) => ({ pid: Number(pids[index]), name: name.trim() }));
}

/** A fork of the supervisor has its name. */
async function watcherOf(supervisorPid: number): Promise<number> {
  const watcher = (await childrenOf(supervisorPid)).find(({ name }) => name === 'supervisor');
  if (watcher === undefined) throw new Error('there is no watcher');
  return watcher.pid;
}

async function hostPid({ name }: RawSupervisor): Promise<number> {
  return (await docker.getContainer(name).inspect()).State.Pid;
}

/** By the numbers of the calls on x86-64 and aarch64: after each of them the watcher notes what it has done. */
const momentsOf = new Map(
  Object.entries({ read: [0, 63], write: [1, 64] }).map(([name, numbers]) => [
    name,
    String(numbers[process.arch === 'arm64' ? 1 : 0]),
  ]),
);
const mostStops = 1000;

async function isStopped(pid: number): Promise<boolean> {
  return (await readFile(`/proc/${pid}/stat`, 'utf8')).includes(' T ');
}

/** Stops the watcher as it comes out of that system call. False when it never did; between two stops a frame comes. */
async function stopAfter(call: string, watcher: number, frames: readonly Frame[]): Promise<boolean> {
  for (let stops = 0; stops < mostStops; stops++) {
    process.kill(watcher, 'SIGSTOP');
    while (!(await isStopped(watcher)));
    const [number] = (await readFile(`/proc/${watcher}/syscall`, 'utf8')).split(' ');
    if (number === momentsOf.get(call)) return true;
    const before = frames.length;
    process.kill(watcher, 'SIGCONT');
    while (frames.length === before) await setImmediate();
  }
  process.kill(watcher, 'SIGSTOP');
  return false;
}

async function receive(supervisor: RawSupervisor, count: number): Promise<Frame[]> {
  const frames: Frame[] = [];
  while (frames.length < count) frames.push(await supervisor.nextFrame());
  return frames;
}

/** Up to and with the OUTCOME. */
async function receiveAll(supervisor: RawSupervisor, frames: Frame[]): Promise<void> {
  do frames.push(await supervisor.nextFrame());
  while (frames.at(-1)!.type !== frameTypes.outcome);
}

/** Lays the OUTPUT frames where they belong. `repeated` counts the bytes that came again, and each must be the same. */
function layOut(t: Test, frames: readonly Frame[]): { readonly stdout: string; readonly repeated: number } {
  let stdout = '';
  let repeated = 0;
  for (const { payload } of frames.filter(({ type }) => type === frameTypes.output)) {
    if (payload.readUInt8(0) !== 1) t.fail('it is not stdout');
    const offset = Number(payload.readBigUInt64LE(1));
    if (offset > stdout.length) t.fail(`${offset - stdout.length} bytes are lost`);
    const bytes = payload.subarray(9).toString();
    const known = stdout.slice(offset, offset + bytes.length);
    if (!bytes.startsWith(known)) t.fail('other bytes came the second time');
    repeated += known.length;
    stdout += bytes.slice(known.length);
  }
  return { stdout, repeated };
}

await t.test(
  'a watcher that is killed when memory has run out: every byte comes, and the next run is well',
  needsRoot,
  async (t) => {
    await using supervisor = await startSupervisor(image, memoryBytes);
    supervisor.send(load(source));
    t.equal((await supervisor.nextFrame()).type, frameTypes.loaded);
    const pid = await hostPid(supervisor);
    let repeated = 0;
    for (const call of ['read', 'write', 'read', 'write', 'read']) {
      supervisor.send(live);
      const frames = await receive(supervisor, 1);
      const all = receiveAll(supervisor, frames);
      const watcher = await watcherOf(pid);
      t.ok(await stopAfter(call, watcher, frames), `it was stopped after ${call}`);
      await until('the program has starved', async () =>
        (await childrenOf(pid)).some(({ name }) => name === 'starved'),
      );
      process.kill(watcher, 'SIGKILL');
      await all;
      const { end, usage, stdoutBytes } = decodeOutcome(frames.at(-1)!.payload);
      t.same(end, { kind: 'signaled', signal: 'SIGKILL' });
      t.ok(usage.oomKills > 0);
      const came = layOut(t, frames);
      t.equal(came.stdout.length, stdoutBytes, 'what was counted has come');
      t.ok(came.stdout === counted(stdoutBytes), 'in order');
      repeated += came.repeated;
      supervisor.send(encodeClose(mark), run({ argv: [python, 'main.py', 'next'] }));
      t.equal(Buffer.from((await supervisor.nextOutcome()).stdout).toString(), 'the next run\n');
    }
    t.comment(`${repeated} bytes came twice`);
  },
);

await t.test(
  'a watcher that is killed for another reason is a FAULT, and what came before is whole',
  needsRoot,
  async (t) => {
    await Promise.all(
      [0, 10, 40].map(async (count) => {
        await using supervisor = await startSupervisor(image, memoryBytes);
        supervisor.send(load(source), live);
        t.equal((await supervisor.nextFrame()).type, frameTypes.loaded);
        const pid = await hostPid(supervisor);
        const frames = await receive(supervisor, 1 + count);
        process.kill(await watcherOf(pid), 'SIGKILL');
        frames.push(...(await supervisor.rest()));
        t.equal(frames.at(-1)?.type, frameTypes.fault);
        t.equal(frames.at(-1)?.payload.toString(), 'the watcher was killed');
        const { stdout } = layOut(t, frames);
        t.ok(stdout === counted(stdout.length), 'in order');
        await supervisor.gone();
      }),
    );
  },
);
