// `docker run`, the command, with the flags that the server gives its containers over the engine's API.

import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { ContainerCreateOptions, HostConfig } from 'dockerode';

type Flags<Options> = {
  readonly [Key in keyof Options]?: (value: NonNullable<Options[Key]>) => readonly string[];
};

const each = (flag: string, values: readonly string[]): readonly string[] => values.flatMap((value) => [flag, value]);
const pairs = (flag: string, values: Readonly<Record<string, string>>, between: string): readonly string[] =>
  Object.entries(values).flatMap(([name, value]) => [flag, `${name}${between}${value}`]);
const none = (): readonly string[] => [];

const hostFlags: Flags<HostConfig & { CgroupnsMode: string }> = {
  AutoRemove: () => ['--rm'],
  ReadonlyRootfs: () => ['--read-only'],
  Tmpfs: (mounts: Readonly<Record<string, string>>) => pairs('--tmpfs', mounts, ':'),
  CapDrop: (names: readonly string[]) => each('--cap-drop', names),
  CapAdd: (names: readonly string[]) => each('--cap-add', names),
  SecurityOpt: (options: readonly string[]) => each('--security-opt', options),
  // The command has no flag for it: its containers hide what the engine hides by default.
  MaskedPaths: none,
  PidsLimit: (count) => ['--pids-limit', String(count)],
  CpuPeriod: (us) => ['--cpu-period', String(us)],
  CpuQuota: (us) => ['--cpu-quota', String(us)],
  Memory: (bytes) => ['--memory', String(bytes)],
  MemorySwap: (bytes) => ['--memory-swap', String(bytes)],
  IpcMode: (mode) => ['--ipc', mode],
  CgroupnsMode: (mode) => ['--cgroupns', mode],
  LogConfig: ({ Type: driver }) => ['--log-driver', driver],
  Ulimits: (limits) =>
    each(
      '--ulimit',
      limits.map(({ Name: name, Soft: soft, Hard: hard }) => `${name}=${soft}:${hard}`),
    ),
  Runtime: (name) => ['--runtime', name],
};

const containerFlags: Flags<ContainerCreateOptions> = {
  name: none,
  Image: none,
  User: (user) => ['--user', user],
  Hostname: (name) => ['--hostname', name],
  StopSignal: (signal) => ['--stop-signal', signal],
  Labels: (labels) => pairs('--label', labels, '='),
  OpenStdin: () => ['--interactive'],
  StdinOnce: none, // part of --interactive
  AttachStdin: (isWanted) => (isWanted ? ['--attach', 'stdin'] : []),
  AttachStdout: (isWanted) => (isWanted ? ['--attach', 'stdout'] : []),
  AttachStderr: (isWanted) => (isWanted ? ['--attach', 'stderr'] : []),
  // The command cannot leave the network out altogether; this is as near as it comes.
  NetworkDisabled: () => ['--network', 'none'],
  HostConfig: (config) => flagsOf(config, hostFlags),
};

/** Throws at an option that has no flag here, so that one that is new to the server is not forgotten. */
function flagsOf<Options extends object>(options: Options, flags: Flags<Options>): readonly string[] {
  return (Object.keys(options) as (keyof Options & string)[]).flatMap((key) => {
    const toFlags = flags[key];
    if (toFlags === undefined) throw new Error(`docker run: no flag is known for ${key}`);
    const value = options[key];
    return value === undefined || value === null ? [] : toFlags(value);
  });
}

/** The flags of `docker run` for such a container. The seccomp profile is written to a file: the command takes no text. */
export async function dockerRunFlags(options: ContainerCreateOptions, directory: string): Promise<readonly string[]> {
  const seccompFile = join(directory, 'seccomp.json');
  const prefix = 'seccomp=';
  const flags = flagsOf(options, containerFlags);
  const profile = flags.find((flag) => flag.startsWith(prefix));
  if (profile !== undefined) await writeFile(seccompFile, profile.slice(prefix.length));
  return flags.map((flag) => (flag === profile ? `${prefix}${seccompFile}` : flag));
}

const deadlineMs = 60_000;

/**
 * Runs the command to its end, also when the bench is interrupted: one that is cut off between create and start leaves
 * its container. Rejects when it fails or prints something else.
 */
export async function dockerRun(
  args: readonly string[],
  { input, expectedOutput }: { input: string; expectedOutput: string },
): Promise<void> {
  const child = spawn('docker', ['run', ...args], {
    env: { DOCKER_HOST: 'unix:///var/run/docker.sock', ...process.env },
    detached: true, // out of reach of the terminal's own interrupt
    timeout: deadlineMs,
    killSignal: 'SIGKILL',
  });
  const { promise: ended, resolve, reject } = Promise.withResolvers<number | null>();
  child.once('error', (error) => reject(new Error('the docker command cannot be run', { cause: error })));
  child.once('close', resolve);
  child.stdin.on('error', () => undefined); // it has ended early: its exit code tells
  child.stdin.end(input);
  const [exitCode, stdout, stderr] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  if (exitCode === 0 && stdout === expectedOutput) return;
  throw new Error(`docker run ended with ${exitCode} and printed ${JSON.stringify(stdout)}\n${stderr}`);
}
