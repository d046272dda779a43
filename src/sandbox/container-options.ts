// Sets every flag of a sandbox's container in one place. tests/integration/host-config.test.ts shows in a real
// container what each flag achieves.

import type { ContainerCreateOptions, HostConfig } from 'dockerode';
import type { SandboxSize } from '../execution/sandbox.ts';
import { seccompProfile } from './seccomp-profile.ts';

const mib = 1024 * 1024;

/** The program's directory. Its size adds to the time of a sweep and to every container's memory budget. */
const boxBytes = 8 * mib;
const boxInodes = 1024;
const sharedMemoryBytes = 8 * mib;
const sharedMemoryInodes = 64;

/** The rlimit allows a program 64 processes and threads. This limit stops what escapes the rlimit; pid 1 counts too. */
const pidsLimit = 96;
/** One processor for the program, and half a processor for the supervisor, which carries the program's output. */
const cpuPeriodUs = 100_000;
const cpuQuotaUs = 150_000;
/** Must be above the number of the descriptor on which the supervisor keeps the executable (supervisor/filter.h). */
const descriptorLimit = 2048;

/** The memory for the supervisor and for the kernel's page tables, task structures and pipe buffers. */
const kernelAllowanceBytes = 8 * mib;

/** The memory of the interpreter that programs are forked from, or of a compiled program of usual size. */
const templateAllowanceBytes = 12 * mib;
const usualCodeBytes = 8 * mib;

/** Every budget includes an input of this size, so that most submissions fit a warm container without an update. */
const inputAllowanceBytes = mib;

/** The labels by which the reaper finds this server's containers: docs/operations.md, "Shutting down". */
export const instanceLabel = 'll-solution-runner.instance';
export const roleLabel = 'll-solution-runner.role';

export interface SandboxOptions {
  /** chosen by the server, so that it can remove a container whose id the engine never told */
  readonly name: string;
  readonly image: string;
  readonly instance: string;
  /** bytes; see `containerMemoryBytes` */
  readonly memoryBytes: number;
  /** an OCI runtime that the engine knows, such as `runsc`; undefined for the engine's default */
  readonly runtime: string | undefined;
}

/**
 * Returns the container's memory limit: the test's limit plus the memory that the kernel charges to the container
 * although it is not the program's resident memory. That is the program's files, its input and output while the
 * supervisor holds them, and the kernel's structures. If a program exceeds its limit by less than this extra memory,
 * its peak shows it; if by more, the OOM counter shows it. Shared memory counts as memory: /dev/shm has no budget of
 * its own.
 * @param codeBytes the size of the compiled program, which lies in a file in memory
 */
export function containerMemoryBytes(size: SandboxSize, codeBytes = 0): number {
  // The bytes exist twice: in the supervisor and in a pipe.
  const heldBytes = 2 * (Math.max(size.inputBytes, inputAllowanceBytes) + size.outputBytes);
  const largeCodeBytes = Math.max(0, codeBytes - usualCodeBytes);
  const varying = Math.ceil(heldBytes / mib) + Math.ceil(largeCodeBytes / mib);
  return size.memoryBytes + boxBytes + kernelAllowanceBytes + templateAllowanceBytes + varying * mib;
}

function temporary(sizeBytes: number, inodes: number): string {
  return `rw,nosuid,nodev,noexec,mode=1777,size=${sizeBytes},nr_inodes=${inodes}`;
}

/**
 * The paths that the engine hides by default; the host's pressure figures, on which programs could set triggers; and what
 * tells of the host's hardware, its disks and how it was started. Of /sys only the container's own cgroup is left. Each
 * path that exists is a mount, which costs the start of a container some microseconds.
 */
const maskedPaths = {
  proc:
    'acpi asound bootconfig bus cmdline config.gz diskstats driver fs interrupts iomem ioports irq kallsyms kcore ' +
    'key-users keys latency_stats mdstat modules mtrr partitions pressure sched_debug scsi softirqs timer_list timer_stats',
  sys: 'block bus class dev devices firmware hypervisor kernel module power',
  'sys/fs': 'bpf btrfs erofs ext4 f2fs fuse pstore resctrl tmpfs xfs',
} as const;

/** Mounts a directory that stays empty. */
const nothing = 'ro,nosuid,nodev,noexec,mode=0555,size=4096,nr_inodes=1';

function hostConfig({ memoryBytes, runtime }: SandboxOptions): HostConfig & { CgroupnsMode: 'private' } {
  return {
    AutoRemove: true,
    ReadonlyRootfs: true,
    Tmpfs: {
      '/box': temporary(boxBytes, boxInodes),
      '/dev/shm': temporary(sharedMemoryBytes, sharedMemoryInodes),
      // The seccomp profile refuses message queues, and this mount lets nothing be stored here.
      '/dev/mqueue': nothing,
      // Hides the terminals: their number is limited for the whole host, and their buffers are not charged to the
      // container.
      '/dev/pts': nothing,
    },
    CapDrop: ['ALL'],
    CapAdd: ['SETUID', 'SETGID', 'KILL'],
    SecurityOpt: ['no-new-privileges', `seccomp=${JSON.stringify(seccompProfile)}`],
    MaskedPaths: Object.entries(maskedPaths).flatMap(([place, names]) =>
      names.split(' ').map((name) => `/${place}/${name}`),
    ),
    PidsLimit: pidsLimit,
    CpuPeriod: cpuPeriodUs,
    CpuQuota: cpuQuotaUs,
    Memory: memoryBytes,
    MemorySwap: memoryBytes,
    IpcMode: 'private',
    CgroupnsMode: 'private',
    LogConfig: { Type: 'none', Config: {} },
    Ulimits: [
      // No core is ever written. The hard limit is 1 for the programs: supervisor/start.c says why.
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
    // The supervisor ignores other signals; with SIGKILL an engine that stops need not wait for it.
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
