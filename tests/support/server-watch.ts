// Watches a server while a test works it: how long healthz takes, and how much memory the process has. In a process
// of its own, so that the test's event loop is not what is measured.

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { TestServer } from './server.ts';

export interface HealthCheck {
  readonly status: number;
  /** less the time in which the machine had no processor for the server or for the one who asks */
  readonly tookMs: number;
}

/**
 * For how many milliseconds a thread has been ready to run without getting a processor (proc(5), schedstat, field 2).
 * Other work on the machine is no fault of a server, as it is none of a program that is judged.
 */
export function starvedMs(task: string): number {
  return Number(readFileSync(`/proc/${task}/schedstat`, 'utf8').split(' ')[1]) / 1e6;
}

export interface Observations {
  readonly health: readonly HealthCheck[];
  readonly peakMemoryBytes: number;
}

/** Resolves when the watch is under way, with what ends it and tells what was seen. */
export async function watchServer(server: TestServer): Promise<() => Promise<Observations>> {
  const watcher = fork(new URL('server-watch-process.ts', import.meta.url), [
    server.address,
    String(server.process.pid),
  ]);
  await once(watcher, 'message');
  return async () => {
    watcher.send('stop');
    const [observations] = (await once(watcher, 'message')) as [Observations];
    return observations;
  };
}

/** Resident memory of a server. */
export function memoryBytes(pid: number): number {
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024;
}
