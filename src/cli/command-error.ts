// Errors that end the command without verdicts: wrong usage, unreadable files, a server that fails.

/** The message is for the person who started the command, and names the file or the server. */
export class CommandError extends Error {
  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'CommandError';
  }
}

/** The error for a file: its path and the system's message. */
export function fileError(path: string, error: unknown): CommandError {
  // The system's message reads like "ENOENT: no such file or directory, open 'main.py'".
  const reason = reasonOf(error).replace(/^E[A-Z]+: (.*), .*$/, '$1');
  return new CommandError(`${path}: ${reason}`, { cause: error });
}

/** The message of the innermost cause. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : reasonOf(error.cause);
}
