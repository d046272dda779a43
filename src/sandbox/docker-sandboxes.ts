// Implements Sandboxes with a pool of Docker containers, each with two users of its own.

import { randomUUID } from 'node:crypto';
import { containerMemoryBytes, type SandboxOptions } from './container-options.ts';
import { startSandbox } from './docker-sandbox.ts';
import type { PooledSandbox } from './places.ts';
import { createPool, type Pool } from './pool.ts';
import { createRemovals } from './removals.ts';
import { createUids, type UidRange } from './uids.ts';
import type { Engine } from './engine.ts';

export interface DockerSandboxesParts {
  readonly docker: Engine;
  /** the images by the names that leases use */
  readonly images: ReadonlyMap<string, SandboxImage>;
  readonly defaultImage: string;
  readonly instance: string;
  readonly runtime: string | undefined;
  readonly uids: UidRange;
  readonly maxContainers: number;
  readonly poolSize: number;
  readonly outputBytes: number;
  readonly parallelStarts: number;
  readonly onFailure: (error: unknown) => void;
  /** called for each container that the engine cannot remove */
  readonly onLost: (name: string, error: unknown) => void;
  /** as in PoolParts */
  readonly onStuck: () => void;
}

export interface SandboxImage {
  readonly engineName: string;
  /** the memory that most submissions need; containers are started with this limit */
  readonly memoryBytes: number;
}

export interface DockerSandboxes extends Pool {
  /** the names of all containers that exist or may exist */
  readonly names: () => ReadonlySet<string>;
}

/** Returns a pool that starts nothing before `open`. */
export function createDockerSandboxes(parts: DockerSandboxesParts): DockerSandboxes {
  const uids = createUids(parts.uids);
  const names = new Set<string>();
  const removals = createRemovals({ engine: parts.docker, mostLost: mostLost(parts), onLost: parts.onLost });
  const surroundings = { engine: parts.docker, removals };

  function optionsFor(image: string): Omit<SandboxOptions, 'name'> {
    const known = parts.images.get(image);
    if (known === undefined) throw new Error(`there is no image ${image}`);
    const { engineName, memoryBytes } = known;
    const needs = { memoryBytes, inputBytes: 0, outputBytes: parts.outputBytes };
    return {
      image: engineName,
      instance: parts.instance,
      runtime: parts.runtime,
      memoryBytes: containerMemoryBytes(needs),
    };
  }

  /** The name and the users are free again only when the container is gone. */
  async function start(image: string): Promise<PooledSandbox> {
    const options = optionsFor(image);
    const name = `ll-solution-runner-${randomUUID()}`;
    const [programUid, compilerUid] = [uids.take(), uids.take()];
    names.add(name);
    async function forget(): Promise<void> {
      await removals.whenGone(name);
      if (!names.delete(name)) return;
      uids.giveBack(programUid);
      uids.giveBack(compilerUid);
    }
    try {
      const sandbox = await startSandbox(surroundings, { ...options, name }, { programUid, compilerUid });
      return {
        ...sandbox,
        image,
        async remove(onUnreachable) {
          await sandbox.remove(onUnreachable);
          void forget();
        },
      };
    } catch (error) {
      void forget();
      throw error;
    }
  }

  const pool = createPool({
    start,
    defaultImage: parts.defaultImage,
    capacity: parts.maxContainers,
    warmTarget: parts.poolSize,
    parallelStarts: parts.parallelStarts,
    removals,
    onFailure: parts.onFailure,
    onStuck: parts.onStuck,
  });
  return { ...pool, names: () => names };
}

/** As many as may exist, as far as there are users for them. */
function mostLost({ maxContainers, uids: { first, last } }: DockerSandboxesParts): number {
  return Math.min(maxContainers, Math.floor((last - first + 1) / 2) - maxContainers);
}
