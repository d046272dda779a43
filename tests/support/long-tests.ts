// The long tests (the whole smoke of the bench, stability, conformance) ask of the supervisor and the images what only a
// change of sandbox-image/ can break. They run when it is not what it was when they last passed.

import { readFile, writeFile } from 'node:fs/promises';
import { sourceHash } from '../../src/sandbox/image.ts';

interface LongPassed {
  /** the hash of the files of sandbox-image/ with which all long tests have passed */
  readonly sandboxImage: string;
}

const recordFile = 'tests/long-passed.json';

/** Whether the long tests have to run; also when there is no record that can be read. */
export async function areLongTestsDue(): Promise<boolean> {
  const [record, hash] = await Promise.all([readRecord(), sourceHash()]);
  return record?.sandboxImage !== hash;
}

/** Notes that all long tests have passed with sandbox-image/ as it is. The file belongs into the repository. */
export async function recordLongTests(): Promise<void> {
  const record: LongPassed = { sandboxImage: await sourceHash() };
  await writeFile(recordFile, `${JSON.stringify(record, null, 2)}\n`);
}

async function readRecord(): Promise<Partial<LongPassed> | undefined> {
  try {
    return JSON.parse(await readFile(recordFile, 'utf8')) as Partial<LongPassed>;
  } catch {
    return undefined;
  }
}
