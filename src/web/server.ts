// What the page asks of its server, besides runs.

import type { LanguageView } from '../api/language.ts';
import { modeOf } from './modes.ts';
import type { Program } from './private-link.ts';

export interface Example {
  readonly language: string;
  readonly title: string;
  readonly files: readonly { readonly name: string; readonly text?: string }[];
  readonly stdin?: string | null;
}

export interface Saved {
  readonly id: string;
  readonly url: string;
  /** who has it may delete; only in the answer to who saved first */
  readonly token?: string | null;
}

interface Snippet {
  readonly language: string;
  readonly files: readonly { readonly name: string; readonly text?: string }[];
  readonly stdin?: string | null;
  readonly title?: string | null;
}

const unauthorized = 401;

/** An answer that is not the one that was asked for. `status` is 0 when there was none. */
export class ServerError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.name = 'ServerError';
    this.status = status;
  }
}

export interface Server {
  /** those that can run now */
  languages(): Promise<readonly LanguageView[]>;
  /** none when this server offers none, or wants a key for them */
  examples(): Promise<readonly Example[]>;
  save(program: Program): Promise<Saved>;
  snippet(id: string): Promise<Program & { readonly title: string }>;
  remove(id: string, token: string): Promise<void>;
}

export interface ServerParts {
  readonly key: () => string | null;
  /** Asks the person for a key; resolves when there is one. */
  readonly askForKey: () => Promise<void>;
}

interface Request {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  readonly body?: unknown;
  readonly token?: string;
}

/** Each function rejects with a ServerError. */
export function createServer({ key, askForKey }: ServerParts): Server {
  async function ask<T>(path: string, { method = 'GET', body, token }: Request = {}): Promise<T> {
    const given = key();
    const response = await fetch(path, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(given === null ? {} : { 'x-api-key': given }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }).catch((error: unknown) => {
      throw new ServerError(0, String(error));
    });
    const text = await response.text();
    if (!response.ok) throw new ServerError(response.status, messageIn(text));
    const answer: T = text === '' ? undefined : JSON.parse(text);
    return answer;
  }

  /** Asks again with the key that the person gives. */
  async function askWithKey<T>(path: string, request: Request = {}): Promise<T> {
    return ask<T>(path, request).catch(async (error: unknown) => {
      if (!(error instanceof ServerError) || error.status !== unauthorized) throw error;
      await askForKey();
      return askWithKey<T>(path, request);
    });
  }

  return {
    async languages() {
      const all = await ask<readonly LanguageView[]>('/languages');
      return all.filter(({ ready }) => ready);
    },
    async examples() {
      // Nobody is asked for a key because of them.
      return ask<readonly Example[]>('/api/examples').catch((error: unknown) => {
        if (error instanceof ServerError) return [];
        throw error;
      });
    },
    async save({ language, code, stdin }) {
      return askWithKey<Saved>('/api/save', { method: 'POST', body: { language, code, stdin } });
    },
    async snippet(id) {
      const { language, files, stdin, title } = await askWithKey<Snippet>(snippetPath(id));
      const main = files.find(({ name }) => name === modeOf(language).fileName) ?? files[0];
      return { language, code: main?.text ?? '', stdin: stdin ?? '', title: title ?? '' };
    },
    remove: async (id, token) => ask<void>(snippetPath(id), { method: 'DELETE', token }),
  };
}

const snippetPath = (id: string): string => `/api/snippets/${encodeURIComponent(id)}`;

/** `{ "error": …, "detail": … }` */
function messageIn(text: string): string {
  try {
    const { error = '', detail }: { error?: string; detail?: string } = JSON.parse(text);
    return detail ?? error;
  } catch {
    return '';
  }
}
