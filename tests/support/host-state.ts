// What a submission must leave as it found it on the host: memory, disk, processes, open files, and the things that the
// kernel keeps outside of containers. Read from /proc, so the engine has to be on this machine.

import { readdirSync, readFileSync } from 'node:fs';
import { readFile, statfs } from 'node:fs/promises';
import { docker } from './docker.ts';

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
}

const mib = 1024 * 1024;

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
};

/** What is above `before` by more than other work on the machine explains; empty when nothing is. */
export function growth(before: HostState, now: HostState): Partial<HostState> {
  const names = Object.keys(tolerance) as (keyof HostState)[];
  const grown = names.map((name) => [name, now[name] - before[name]] as const);
  return Object.fromEntries(grown.filter(([name, by]) => by > tolerance[name]));
}

const { DockerRootDir: engineDirectory } = (await docker.info()) as { DockerRootDir: string };

export async function hostState(): Promise<HostState> {
  const [memory, load, files, terminals, mounts, disk, systemV] = await Promise.all([
    readFile('/proc/meminfo', 'utf8'),
    readFile('/proc/loadavg', 'utf8'),
    readFile('/proc/sys/fs/file-nr', 'utf8'),
    readFile('/proc/sys/kernel/pty/nr', 'utf8'),
    readFile('/proc/self/mountinfo', 'utf8'),
    statfs(engineDirectory),
    Promise.all(['shm', 'sem', 'msg'].map((kind) => readFile(`/proc/sysvipc/${kind}`, 'utf8'))),
  ]);
  return {
    memory: ['Shmem', 'SUnreclaim', 'KernelStack', 'PageTables'].reduce(
      (sum, name) => sum + kilobytes(memory, name),
      0,
    ),
    disk: (disk.blocks - disk.bfree) * disk.bsize,
    tasks: Number(/\/(\d+)/.exec(load)?.[1]),
    openFiles: Number.parseInt(files, 10),
    terminals: Number(terminals),
    mounts: lineCount(mounts),
    systemV: systemV.reduce((sum, table) => sum + lineCount(table), 0),
  };
}

function kilobytes(table: string, name: string): number {
  return Number(new RegExp(`^${name}: +(\\d+) kB$`, 'm').exec(table)?.[1]) * 1024;
}

function lineCount(text: string): number {
  return text.split('\n').length;
}

/** The processes of the host, in whatever container, that belong to one of these users: `pid name`. */
export function processesOf({ first, last }: { first: number; last: number }): readonly string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => ({ pid, status: statusOf(pid) }))
    .filter(({ status }) => {
      const uid = Number(/^Uid:\t(\d+)/m.exec(status)?.[1]);
      return uid >= first && uid <= last;
    })
    .map(({ pid, status }) => `${pid} ${/^Name:\t(.*)$/m.exec(status)?.[1]}`);
}

/** Empty when the process has ended meanwhile. */
function statusOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH')) return '';
    throw error;
  }
}

/** The users among these that the kernel keeps keys for. */
export async function keyHolders({ first, last }: { first: number; last: number }): Promise<readonly number[]> {
  const table = await readFile('/proc/key-users', 'utf8');
  const uids = [...table.matchAll(/^ *(\d+):/gm)].map(([, uid]) => Number(uid));
  return uids.filter((uid) => uid >= first && uid <= last);
}
