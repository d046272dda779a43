// What the figures were measured on.

import { cpus, loadavg, release, totalmem } from 'node:os';
import type Docker from 'dockerode';
import { describeEngine } from '../../src/sandbox/engine.ts';
import { mib } from '../support/docker.ts';

export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryMb: number;
  readonly kernel: string;
  readonly engine: string;
  readonly runtime: string;
  readonly cgroupVersion: string;
  readonly node: string;
  /** the one that the baselines use */
  readonly python: string;
  /** over 1, 5 and 15 minutes, when the bench began */
  readonly loadAverage: readonly number[];
  readonly date: string;
}

export async function describeMachine(docker: Docker, python: string): Promise<Machine> {
  const engine = await describeEngine(docker);
  const info = (await docker.info()) as { readonly CgroupVersion?: string };
  const processors = cpus();
  return {
    cpu: processors[0]?.model.trim() ?? 'unknown',
    cores: processors.length,
    memoryMb: Math.round(totalmem() / mib),
    kernel: release(),
    engine: engine.version,
    runtime: process.env['SANDBOX_RUNTIME'] ?? engine.defaultRuntime,
    // Engines before 20.10 know version 1 alone, and do not say so.
    cgroupVersion: info.CgroupVersion ?? '1',
    node: process.version,
    python,
    loadAverage: loadavg().map((load) => Number(load.toFixed(2))),
    date: new Date().toISOString(),
  };
}

export function machineText(machine: Machine): string {
  return [
    `${machine.cpu}, ${machine.cores} cores, ${machine.memoryMb} MB`,
    `Linux ${machine.kernel}, Docker Engine ${machine.engine}, ${machine.runtime}, cgroup version ${machine.cgroupVersion}`,
    `Node ${machine.node}, Python ${machine.python}`,
    `load average ${machine.loadAverage.join(' ')}, ${machine.date}`,
  ].join('\n');
}
