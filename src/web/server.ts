// What the page asks of its server, besides runs.

import type { FormatAnswer } from '../api/format.ts';
import type { LanguageView } from '../api/language.ts';
import type { VersionView } from '../api/version.ts';
import { joinArguments, splitArguments } from './arguments.ts';
import { receivedFiles, sentFiles, usualEntry, type Program, type ProgramFile, type SentFile } from './program.ts';
import { isSource, usualName } from './sources.ts';

export interface Example {
  readonly language: string;
  readonly title: string;
  readonly files: readonly SentFile[];
  readonly stdin: string;
}

export interface Saved {
  readonly id: string;
  readonly url: string;
  /** who has it may delete; only in the answer to who saved first */
  readonly token?: string | null;
}

interface Snippet extends Example {
  readonly entry: string | null;
  readonly args: readonly string[];
  readonly parent: string | null;
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
  snippet(id: string): Promise<Program>;
  /** the files of a saved program */
  archive(id: string): Promise<Blob>;
  /** @throws ServerError with the place of an error in the code: `line 3, column 5: …` */
  format(language: string, code: string): Promise<string>;
  /** the most bytes that a program may have */
  maxCodeBytes(): Promise<number>;
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
  async function answerTo(path: string, { method = 'GET', body, token }: Request): Promise<Response> {
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
    if (!response.ok) throw new ServerError(response.status, messageIn(await response.text()));
    return response;
  }

  async function ask<T>(path: string, request: Request = {}): Promise<T> {
    const text = await (await answerTo(path, request)).text();
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
    async save({ language, files, entry, args, stdin, title, parent }) {
      // The entry is named only where it is not the usual one, so that the address of a program does not depend on who saves it.
      const named = entry === entryOf(language, files) ? {} : { entry };
      const given = { ...named, args: splitArguments(args).args ?? [], stdin };
      const body = { language, ...sentFiles(files, usualName(language)), ...given, title, parent };
      return askWithKey<Saved>('/api/save', { method: 'POST', body });
    },
    snippet: async (id) => programOf(await askWithKey<Snippet>(snippetPath(id))),
    archive: async (id) => (await answerTo(`/p/${encodeURIComponent(id)}.zip`, {})).blob(),
    async format(language, code) {
      const answer = await askWithKey<FormatAnswer>('/api/format', { method: 'POST', body: { language, code } });
      return answer.code;
    },
    maxCodeBytes: async () => (await ask<VersionView>('/version')).limits.max_code_bytes,
    remove: async (id, token) => ask<void>(snippetPath(id), { method: 'DELETE', token }),
  };
}

/** The program of an answer. */
export function programOf(answer: Example & Partial<Snippet>): Program {
  const { language, stdin, title, parent = null, entry, args = [] } = answer;
  const files = receivedFiles(answer.files);
  return { language, files, entry: entry ?? entryOf(language, files), stdin, args: joinArguments(args), title, parent };
}

const entryOf = (language: string, files: readonly ProgramFile[]): string =>
  usualEntry(files, usualName(language), (name) => isSource(language, name));

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
