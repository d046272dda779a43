// Removes containers that carry this instance's label: at start what an earlier life left, later what the engine made
// although it had failed to say so.
// Another instance's containers, and those of anybody else on the engine, are never touched.

import { instanceLabel } from './container-options.ts';
import { engineDeadlineMs, engineStatus, withinDeadline, type Engine } from './engine.ts';

/**
 * Spares those whose names are in `spared` before or after the engine has listed what there is: a list may hold one that
 * has just been removed, and lack one that has just been made. Resolves with how many were removed; rejects when the
 * engine refuses.
 */
export async function reap(docker: Engine, instance: string, spared: ReadonlySet<string> = new Set()): Promise<number> {
  const sparedBefore = new Set(spared);
  const left = await withinDeadline(docker, engineDeadlineMs, 'list', (abortSignal) =>
    docker.listContainers({ all: true, filters: { label: [`${instanceLabel}=${instance}`] }, abortSignal }),
  );
  // The engine writes names with a slash before them.
  const isSpared = (name: string): boolean => sparedBefore.has(name) || spared.has(name);
  const strays = left.filter(({ Names }) => !Names.some((name) => isSpared(name.replace(/^\//, ''))));
  await Promise.all(strays.map(({ Id }) => removeContainer(docker, Id)));
  return strays.length;
}

async function removeContainer(docker: Engine, id: string): Promise<void> {
  try {
    await withinDeadline(docker, engineDeadlineMs, 'remove', (abortSignal) =>
      docker.getContainer(id).remove({ force: true, v: true, abortSignal }),
    );
  } catch (error) {
    const status = engineStatus(error);
    if (status !== 404 && status !== 409) throw error; // gone, or going
  }
}
