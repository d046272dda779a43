// The Sandboxes of this server: a pool of Docker containers, each with a user of its own.

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

/** A closed pool: nothing is started before `open`. */
export function createDockerSandboxes(parts: DockerSandboxesParts): Pool {
  const uids = createUids(parts.uids);
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

  /** The user is free again only when the container that ran as it is gone. */
  async function start(): Promise<DockerSandbox> {
    const uid = uids.take();
    try {
      const sandbox = await startSandbox(parts.docker, options, uid);
      const removed = Promise.withResolvers<void>();
      void removed.promise.then(() => uids.giveBack(uid));
      return {
        ...sandbox,
        async remove() {
          await sandbox.remove();
          removed.resolve();
        },
      };
    } catch (error) {
      uids.giveBack(uid);
      throw error;
    }
  }

  return createPool({
    start,
    capacity: parts.maxContainers,
    warmTarget: parts.poolSize,
    parallelStarts: parts.parallelStarts,
    onFailure: parts.onFailure,
  });
}
