// What ends the command without verdicts: wrong usage, files that cannot be read, a server that fails.

/** The message is for the person who started the command, and names the place. */
export class CommandError extends Error {
  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'CommandError';
  }
}

/** What is wrong with a file: its path, and the system's words. */
export function fileError(path: string, error: unknown): CommandError {
  // As in "ENOENT: no such file or directory, open 'main.py'".
  const reason = reasonOf(error).replace(/^E[A-Z]+: (.*), .*$/, '$1');
  return new CommandError(`${path}: ${reason}`, { cause: error });
}

/** What happened, in the words of whatever failed at the bottom. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : reasonOf(error.cause);
}
