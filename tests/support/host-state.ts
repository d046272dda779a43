// What a submission must leave as it found it on the engine's host: memory, disk, processes, open files, cgroups, and the
// things that the kernel keeps outside of containers. A container that sees its host reads them, so the engine may be on
// another machine than the tests.

import { createInterface } from 'node:readline';
import { PassThrough } from 'node:stream';
import { docker, mib, pythonImage, removeIfThere } from './docker.ts';

export interface HostState {
  /** bytes that the kernel holds for what has no process: memory files, its own structures */
  readonly memory: number;
  /** bytes taken on the engine's disk */
  readonly disk: number;
  /** processes and threads */
  readonly tasks: number;
  readonly openFiles: number;
  readonly terminals: number;
  readonly mounts: number;
  /** shared memory segments, semaphores and message queues of System V */
  readonly systemV: number;
  /** of containers that are gone */
  readonly strayCgroups: number;
}

/**
 * How much each may differ for causes that are not ours: the machine does other things too. What a hundred submissions
 * leave behind adds up to more.
 */
const tolerance: HostState = {
  memory: 100 * mib,
  disk: 64 * mib,
  tasks: 200,
  openFiles: 1000,
  terminals: 2,
  mounts: 20,
  systemV: 0,
  strayCgroups: 0,
};

/** What is above `before` by more than other work on the machine explains; empty when nothing is. */
export function growth(before: HostState, now: HostState): Partial<HostState> {
  const names = Object.keys(tolerance) as (keyof HostState)[];
  const grown = names.map((name) => [name, now[name] - before[name]] as const);
  return Object.fromEntries(grown.filter(([name, by]) => by > tolerance[name]));
}

/** User ids, the first and the last included. */
export interface UidRange {
  readonly first: number;
  readonly last: number;
}

/** The host at one moment. */
export interface HostLook {
  readonly state: HostState;
  /** the processes, in whatever container, that belong to one of these users: `pid name` */
  processesOf(uids: UidRange): readonly string[];
  /** the users among these that the kernel keeps keys for */
  keyHolders(uids: UidRange): readonly number[];
}

export interface HostView extends AsyncDisposable {
  look(): Promise<HostLook>;
}

/** What the reader answers to each line. */
interface Reading {
  /** by their names in /proc; mountinfo is that of the host's first process */
  readonly files: Readonly<Record<string, string>>;
  readonly processes: readonly { readonly pid: string; readonly uid: number; readonly name: string }[];
  readonly diskBytes: number;
  /** ids of containers */
  readonly cgroups: readonly string[];
}

const files = [
  'meminfo',
  'loadavg',
  'sys/fs/file-nr',
  'sys/kernel/pty/nr',
  '1/mountinfo',
  'key-users',
  'sysvipc/shm',
  'sysvipc/sem',
  'sysvipc/msg',
];

const reader = `
import json, os, re, sys
def read(name):
    with open(f'/proc/{name}') as file: return file.read()
def processes():
    for pid in filter(str.isdigit, os.listdir('/proc')):
        try: status = dict(line.split(':', 1) for line in read(f'{pid}/status').splitlines())
        except (FileNotFoundError, ProcessLookupError): continue
        yield {'pid': pid, 'uid': int(status['Uid'].split()[0]), 'name': status['Name'].strip()}
def cgroups():
    for _, names, _ in os.walk('/host/cgroup'):
        for name in names: yield from re.findall('[0-9a-f]{64}', name)
for _ in sys.stdin:
    disk = os.statvfs('/host/engine')
    print(json.dumps({
        'files': {name: read(name) for name in ${JSON.stringify(files)}},
        'processes': list(processes()),
        'diskBytes': (disk.f_blocks - disk.f_bfree) * disk.f_bsize,
        'cgroups': sorted(set(cgroups()))}), flush=True)
`;

/** Starts the container that reads; it ends with the view, and with this process. */
export async function viewHost(): Promise<HostView> {
  const { DockerRootDir: engineDirectory } = (await docker.info()) as { DockerRootDir: string };
  const container = await docker.createContainer({
    Image: pythonImage.engineName,
    Entrypoint: ['/usr/bin/python3', '-c', reader],
    Cmd: [],
    AttachStdin: true,
    AttachStdout: true,
    OpenStdin: true,
    StdinOnce: true,
    NetworkDisabled: true,
    HostConfig: {
      AutoRemove: true,
      PidMode: 'host',
      IpcMode: 'host',
      // for the mounts of another user's process: proc(5), ptrace(2)
      CapAdd: ['SYS_PTRACE'],
      SecurityOpt: ['apparmor=unconfined'],
      Binds: ['/sys/fs/cgroup:/host/cgroup:ro', `${engineDirectory}:/host/engine:ro`],
    },
  });
  const stream = await container.attach({ stream: true, hijack: true, stdin: true, stdout: true, stderr: true });
  const stdout = new PassThrough();
  docker.modem.demuxStream(stream, stdout, process.stderr);
  stream.on('end', () => stdout.end());
  const answers = createInterface({ input: stdout })[Symbol.asyncIterator]();
  await container.start();

  return {
    async look() {
      stream.write('\n');
      const { value, done } = await answers.next();
      if (done === true) throw new Error('the container that reads the state of the host has ended');
      const reading = JSON.parse(value) as Reading;
      if (!reading.cgroups.includes(container.id)) throw new Error('the cgroups of the host are not to be seen');
      const existing = new Set((await docker.listContainers({ all: true })).map(({ Id }) => Id));
      return lookFrom(reading, existing);
    },
    async [Symbol.asyncDispose]() {
      stream.end();
      await removeIfThere(container);
    },
  };
}

function lookFrom({ files: texts, processes, diskBytes, cgroups }: Reading, existing: ReadonlySet<string>): HostLook {
  const text = (name: string): string => texts[name] ?? '';
  return {
    state: {
      memory: ['Shmem', 'SUnreclaim', 'KernelStack', 'PageTables'].reduce(
        (sum, name) => sum + kilobytes(text('meminfo'), name),
        0,
      ),
      disk: diskBytes,
      tasks: Number(/\/(\d+)/.exec(text('loadavg'))?.[1]),
      openFiles: Number.parseInt(text('sys/fs/file-nr'), 10),
      terminals: Number(text('sys/kernel/pty/nr')),
      mounts: lineCount(text('1/mountinfo')),
      systemV: ['shm', 'sem', 'msg'].reduce((sum, kind) => sum + lineCount(text(`sysvipc/${kind}`)), 0),
      strayCgroups: cgroups.filter((id) => !existing.has(id)).length,
    },
    processesOf: (uids) => processes.filter(({ uid }) => isAmong(uids, uid)).map(({ pid, name }) => `${pid} ${name}`),
    keyHolders: (uids) =>
      [...text('key-users').matchAll(/^ *(\d+):/gm)].map(([, uid]) => Number(uid)).filter((uid) => isAmong(uids, uid)),
  };
}

function isAmong({ first, last }: UidRange, uid: number): boolean {
  return uid >= first && uid <= last;
}

function kilobytes(table: string, name: string): number {
  return Number(new RegExp(`^${name}: +(\\d+) kB$`, 'm').exec(table)?.[1]) * 1024;
}

function lineCount(text: string): number {
  return text.split('\n').length;
}
