// Removes containers that carry this instance's label: at the start, those of an earlier run; later, those that the
// engine created although its answer was lost. It never touches containers of another instance or without the label.

import { instanceLabel } from './container-options.ts';
import { engineDeadlineMs, engineStatus, withinDeadline, type Engine } from './engine.ts';

/**
 * Removes this instance's containers, except those whose names are in `spared` before or after the engine lists its
 * containers: the list may contain one that has just been removed and lack one that has just been created. Resolves to
 * the number of removed containers; rejects when the engine refuses.
 */
export async function reap(docker: Engine, instance: string, spared: ReadonlySet<string> = new Set()): Promise<number> {
  const sparedBefore = new Set(spared);
  const left = await withinDeadline(docker, engineDeadlineMs, 'list', (abortSignal) =>
    docker.listContainers({ all: true, filters: { label: [`${instanceLabel}=${instance}`] }, abortSignal }),
  );
  // The engine puts a slash before each name.
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
    if (status !== 404 && status !== 409) throw error; // 404: gone; 409: being removed
  }
}
