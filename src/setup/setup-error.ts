// What stops the set-up, written for the person at the terminal: what is wrong, then the exact commands that mend it.

export class SetupError extends Error {
  override readonly name = 'SetupError';
}
