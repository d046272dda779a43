// The long tests (the whole smoke of the bench, stability, conformance) ask of the supervisor and the images what only a
// change of sandbox-image/ can break. They run when it is not what it was when they last passed. The tests on cgroup v2
// (tests/cgroup2) have a record of the same kind.

import { readFile, writeFile } from 'node:fs/promises';
import { sourceHash } from '../../src/sandbox/image.ts';

interface Passed {
  /** the hash of the files of sandbox-image/ with which the tests have passed */
  readonly sandboxImage: string;
}

export const longRecord = 'tests/long-passed.json';
export const cgroup2Record = 'tests/cgroup2/passed.json';

/** Whether tests last passed with another sandbox-image/; also when there is no record that can be read. */
export async function areDue(recordFile: string): Promise<boolean> {
  const [record, hash] = await Promise.all([readRecord(recordFile), sourceHash()]);
  return record?.sandboxImage !== hash;
}

/** Notes that all these tests have passed with sandbox-image/ as it is. The file belongs into the repository. */
export async function recordPassed(recordFile: string): Promise<void> {
  const record: Passed = { sandboxImage: await sourceHash() };
  await writeFile(recordFile, `${JSON.stringify(record, null, 2)}\n`);
}

async function readRecord(recordFile: string): Promise<Partial<Passed> | undefined> {
  try {
    return JSON.parse(await readFile(recordFile, 'utf8')) as Partial<Passed>;
  } catch {
    return undefined;
  }
}
