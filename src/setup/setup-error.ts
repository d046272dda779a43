// An error that stops the set-up. Its message is for the person at the terminal: what is wrong, then the exact commands
// that fix it.

export class SetupError extends Error {
  override readonly name = 'SetupError';
}
