// What the page says when the server does not do what it was asked for.

import { ServerError } from './server.ts';
import type { Phrases } from './strings.ts';

/** Does it, and returns what to say; else why the server did not do it. */
export async function tried(
  phrases: Phrases,
  failed: (why: string) => string,
  act: () => Promise<string>,
): Promise<string> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof ServerError)) throw error;
    return failed(reasonOf(error, phrases));
  }
}

/** A server without a place for programs has no such route. */
function reasonOf({ status, message }: ServerError, phrases: Phrases): string {
  if (status === 0) return phrases.connectionLost;
  return status === 404 || message === '' ? phrases.cannotSave : message;
}
