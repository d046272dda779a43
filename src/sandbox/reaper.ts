// Removes containers that carry this instance's label: at start what an earlier life left, at stop whatever is left.
// Another instance's containers, and those of anybody else on the engine, are never touched.

import type Docker from 'dockerode';
import { instanceLabel } from './container-options.ts';
import { engineDeadlineMs, engineStatus, withinDeadline } from './engine.ts';

/** Resolves with how many containers were removed. Rejects when the engine refuses. */
export async function reap(docker: Docker, instance: string): Promise<number> {
  const left = await withinDeadline(engineDeadlineMs, 'list', (abortSignal) =>
    docker.listContainers({ all: true, filters: { label: [`${instanceLabel}=${instance}`] }, abortSignal }),
  );
  await Promise.all(left.map(({ Id }) => removeContainer(docker, Id)));
  return left.length;
}

async function removeContainer(docker: Docker, id: string): Promise<void> {
  try {
    await withinDeadline(engineDeadlineMs, 'remove', (abortSignal) =>
      docker.getContainer(id).remove({ force: true, v: true, abortSignal }),
    );
  } catch (error) {
    const status = engineStatus(error);
    if (status !== 404 && status !== 409) throw error; // gone, or going
  }
}
