// The Sandboxes of this server: a pool of Docker containers, each with a user of its own.

import { randomUUID } from 'node:crypto';
import type Docker from 'dockerode';
import { containerMemoryBytes } from './container-options.ts';
import { startSandbox, type DockerSandbox } from './docker-sandbox.ts';
import { createPool, type Pool } from './pool.ts';
import { createUids, type UidRange } from './uids.ts';

export interface DockerSandboxesParts {
  readonly docker: Docker;
  readonly image: string;
  readonly instance: string;
  readonly runtime: string | undefined;
  readonly uids: UidRange;
  readonly maxContainers: number;
  readonly poolSize: number;
  /** what most submissions will ask for; a warm container is made for it */
  readonly memoryBytes: number;
  readonly outputBytes: number;
  readonly parallelStarts: number;
  readonly onFailure: (error: unknown) => void;
}

export interface DockerSandboxes extends Pool {
  /** the names of all containers that exist or may exist */
  names(): ReadonlySet<string>;
}

/** A closed pool: nothing is started before `open`. */
export function createDockerSandboxes(parts: DockerSandboxesParts): DockerSandboxes {
  const uids = createUids(parts.uids);
  const names = new Set<string>();
  const options = {
    image: parts.image,
    instance: parts.instance,
    runtime: parts.runtime,
    memoryBytes: containerMemoryBytes({
      memoryBytes: parts.memoryBytes,
      inputBytes: 0,
      outputBytes: parts.outputBytes,
    }),
  };

  /** Name and user are free again only when the container is gone. */
  async function start(): Promise<DockerSandbox> {
    const name = `ll-solution-runner-${randomUUID()}`;
    const uid = uids.take();
    names.add(name);
    const forget = () => {
      if (names.delete(name)) uids.giveBack(uid);
    };
    try {
      const sandbox = await startSandbox(parts.docker, { ...options, name }, uid);
      return {
        ...sandbox,
        async remove(onUnreachable) {
          await sandbox.remove(onUnreachable);
          forget();
        },
      };
    } catch (error) {
      forget();
      throw error;
    }
  }

  const pool = createPool({
    start,
    capacity: parts.maxContainers,
    warmTarget: parts.poolSize,
    parallelStarts: parts.parallelStarts,
    onFailure: parts.onFailure,
  });
  return { ...pool, names: () => names };
}
