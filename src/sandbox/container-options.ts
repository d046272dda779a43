// Every flag of a sandbox's container, in one function. tests/integration/host-config.test.ts shows, in a container,
// what each of them buys.

import type { ContainerCreateOptions, HostConfig } from 'dockerode';
import type { SandboxSize } from '../execution/sandbox.ts';
import { seccompProfile } from './seccomp-profile.ts';

const mib = 1024 * 1024;

/** The program's directory; its size is in the sweep's time and in every container's memory budget. */
const boxBytes = 8 * mib;
const boxInodes = 1024;
const sharedMemoryBytes = 8 * mib;
const sharedMemoryInodes = 64;

/** Processes and threads of a program are held to 64 by its rlimit; this stops what escapes that, and leaves room for pid 1. */
const pidsLimit = 96;
/** One processor for the program and half of one for the supervisor that carries its output. */
const cpuPeriodUs = 100_000;
const cpuQuotaUs = 150_000;
/** Above the descriptor number the supervisor keeps the program's executable at (supervisor/filter.h). */
const descriptorLimit = 2048;

/** What kernel and supervisor need besides the program: page tables, task structures, pipe buffers, the supervisor. */
const kernelAllowanceBytes = 8 * mib;

/** The interpreter that programs are forked from, and the compiled program. */
const templateAllowanceBytes = 12 * mib;

/** Inputs up to this size are in every budget, so that most submissions fit a warm container as it is. */
const inputAllowanceBytes = mib;

/** Labels by which the reaper knows what is ours: docs/operations.md, "Shutting down". */
export const instanceLabel = 'll-solution-runner.instance';
export const roleLabel = 'll-solution-runner.role';

export interface SandboxOptions {
  /** ours to choose, so that a container can be removed although the engine never told its id */
  readonly name: string;
  readonly image: string;
  readonly instance: string;
  /** bytes; see `containerMemoryBytes` */
  readonly memoryBytes: number;
  /** an OCI runtime the engine knows, such as `runsc`; undefined is the engine's default */
  readonly runtime: string | undefined;
}

/**
 * The container's memory limit for a test's own: the test's limit, and besides it what is not the program's resident
 * memory but is booked to the container: its files, its input and output while the supervisor holds them, the kernel's
 * structures. A program that goes over its limit by less than that shows in its peak; by more, in the OOM counter.
 * Shared memory is memory: /dev/shm has no budget of its own.
 */
export function containerMemoryBytes(size: SandboxSize): number {
  // Twice: once in the supervisor, once on its way through a pipe.
  const heldBytes = 2 * (Math.max(size.inputBytes, inputAllowanceBytes) + size.outputBytes);
  return size.memoryBytes + boxBytes + kernelAllowanceBytes + templateAllowanceBytes + Math.ceil(heldBytes / mib) * mib;
}

function temporary(sizeBytes: number, inodes: number): string {
  return `rw,nosuid,nodev,noexec,mode=1777,size=${sizeBytes},nr_inodes=${inodes}`;
}

/** What the engine hides by default, and the host's pressure figures, which programs could also set triggers on. */
const maskedPaths = [
  '/proc/acpi',
  '/proc/asound',
  '/proc/interrupts',
  '/proc/kcore',
  '/proc/keys',
  '/proc/latency_stats',
  '/proc/pressure',
  '/proc/sched_debug',
  '/proc/scsi',
  '/proc/timer_list',
  '/proc/timer_stats',
  '/sys/devices/virtual/powercap',
  '/sys/firmware',
];

/** An empty directory for good. */
const nothing = 'ro,nosuid,nodev,noexec,mode=0555,size=4096,nr_inodes=1';

function hostConfig({ memoryBytes, runtime }: SandboxOptions): HostConfig & { CgroupnsMode: 'private' } {
  return {
    AutoRemove: true,
    ReadonlyRootfs: true,
    Tmpfs: {
      '/box': temporary(boxBytes, boxInodes),
      '/dev/shm': temporary(sharedMemoryBytes, sharedMemoryInodes),
      // Message queues are refused by the seccomp profile; nothing at all can be put here.
      '/dev/mqueue': nothing,
      // In place of the terminals: they are the whole host's supply, and their buffers are not booked to the container.
      '/dev/pts': nothing,
    },
    CapDrop: ['ALL'],
    CapAdd: ['SETUID', 'SETGID', 'KILL'],
    SecurityOpt: ['no-new-privileges', `seccomp=${JSON.stringify(seccompProfile)}`],
    MaskedPaths: [...maskedPaths],
    PidsLimit: pidsLimit,
    CpuPeriod: cpuPeriodUs,
    CpuQuota: cpuQuotaUs,
    Memory: memoryBytes,
    MemorySwap: memoryBytes,
    IpcMode: 'private',
    CgroupnsMode: 'private',
    LogConfig: { Type: 'none', Config: {} },
    Ulimits: [
      // No core is ever written: 1 is for the programs, for the reason given in supervisor/start.c.
      { Name: 'core', Soft: 0, Hard: 1 },
      { Name: 'nofile', Soft: descriptorLimit, Hard: descriptorLimit },
    ],
    ...(runtime === undefined ? {} : { Runtime: runtime }),
  };
}

export function sandboxOptions(options: SandboxOptions): ContainerCreateOptions {
  return {
    name: options.name,
    Image: options.image,
    User: '0:0',
    Hostname: 'sandbox',
    // The supervisor heeds no signal: an engine that stops need not wait for it.
    StopSignal: 'SIGKILL',
    Labels: { [instanceLabel]: options.instance, [roleLabel]: 'sandbox' },
    OpenStdin: true,
    StdinOnce: true,
    AttachStdin: true,
    AttachStdout: true,
    AttachStderr: false,
    // Without a network mode the engine skips its slowest set-up step; the container still has a network namespace of
    // its own, with a loopback that is down.
    NetworkDisabled: true,
    HostConfig: hostConfig(options),
  };
}
