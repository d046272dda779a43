// A folder that one process has for itself.
//
// The kernel's lock is on the open file, and ends with it: a server that was killed leaves nothing behind, and process ids,
// which each container counts for itself, do not matter. Node has no call for it, but `flock` of util-linux locks a
// file that it inherits, and the lock stays when it has ended.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { unavailable } from './failure.ts';

const heldByAnother = 75;

/** Makes the folder if it is missing. Resolves to the file to be closed when the folder is no longer needed. */
export async function lockFolder(folder: string): Promise<FileHandle> {
  const file = await openLock(folder);
  try {
    const code = await flock(file.fd);
    if (code === 0) return file;
    throw unavailable(
      code === heldByAnother
        ? 'another server uses the folder of DATA_DIR'
        : `the folder of DATA_DIR cannot be locked (flock: ${code})`,
    );
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function openLock(folder: string): Promise<FileHandle> {
  try {
    // Only the server's user may read what people saved.
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return await open(join(folder, 'lock'), 'a', 0o600);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    throw unavailable(`the folder of DATA_DIR cannot be written${code}`);
  }
}

/** Resolves to the exit code of flock, or to why it could not be started. */
async function flock(fd: number): Promise<number | string | null> {
  const options = ['--exclusive', '--nonblock', '--conflict-exit-code', String(heldByAnother)];
  const child = spawn('flock', [...options, '3'], { stdio: ['ignore', 'ignore', 'ignore', fd] });
  try {
    const [code]: (number | null)[] = await once(child, 'close');
    return code ?? null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
