// Tells whether an engine can hold sandboxes, by what it says about itself (GET /info). An engine that cannot limit memory
// ignores the limits that it is given, so nothing else would show it before a verdict was wrong.

/** The fields of GET /info that matter here; an engine that leaves one out is not judged by it. */
export interface EngineInfo {
  readonly OSType?: string;
  readonly MemoryLimit?: boolean;
  readonly PidsLimit?: boolean;
  readonly SecurityOptions?: readonly string[];
}

const delegation =
  'a rootless engine needs cgroup v2 and a systemd that delegates the controllers memory and pids to it';

/** Returns what the engine lacks, as it completes `the engine cannot hold sandboxes: …`; undefined when it lacks nothing. */
export function shortcomingOf(info: EngineInfo): string | undefined {
  const { OSType: system = 'linux', MemoryLimit: limitsMemory = true, PidsLimit: limitsTasks = true } = info;
  if (system !== 'linux') return `it runs ${system} containers, not Linux containers`;
  if (!limitsMemory) return `it cannot limit the memory of containers (${delegation})`;
  if (!limitsTasks) return `it cannot limit the processes of containers (${delegation})`;
  const { SecurityOptions: options } = info;
  const hasSeccomp = options?.some((option) => option.startsWith('name=seccomp')) ?? true;
  return hasSeccomp ? undefined : 'it cannot filter system calls (seccomp)';
}
