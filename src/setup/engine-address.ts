// Where a Docker Engine may be listening: DOCKER_HOST, the usual socket, the docker command's current context.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { stringInJson } from './json-text.ts';
import { SetupError } from './setup-error.ts';

/** An address in the form of DOCKER_HOST (`url`) and in the form that node:http connects to (`target`). */
export interface EngineAddress {
  readonly url: string;
  readonly target: { readonly socketPath: string } | { readonly host: string; readonly port: number };
}

export const defaultEngine: EngineAddress = {
  url: 'unix:///var/run/docker.sock',
  target: { socketPath: '/var/run/docker.sock' },
};

/** Reads `unix:///path`, `tcp://host:port` or `http://host:port`; any other form is a SetupError that names it. */
export function parseEngineAddress(url: string): EngineAddress {
  const socketPath = /^unix:\/\/(\/.+)$/.exec(url)?.[1];
  if (socketPath !== undefined) return { url, target: { socketPath } };
  const [, host, port = '2375'] = /^(?:tcp|http):\/\/(\[[\d:a-f]+\]|[^:/\s]+)(?::(\d+))?\/?$/i.exec(url) ?? [];
  if (host === undefined) {
    throw new SetupError(`the Docker Engine's address ${url} is neither unix:///path nor tcp://host:port`);
  }
  return { url, target: { host: host.replace(/^\[(.*)\]$/, '$1'), port: Number(port) } };
}

/** The current context of the docker command, as `docker context use` stored it; undefined when it is the default. */
export function readContextAddress(env: NodeJS.ProcessEnv): EngineAddress | undefined {
  const directory = env['DOCKER_CONFIG'] ?? join(homedir(), '.docker');
  const name = env['DOCKER_CONTEXT'] ?? stringInJson(readFile(join(directory, 'config.json')), 'currentContext');
  if (name === undefined || name === '' || name === 'default') return undefined;
  const id = createHash('sha256').update(name).digest('hex');
  const meta = readFile(join(directory, 'contexts', 'meta', id, 'meta.json'));
  const url = stringInJson(meta, 'Endpoints', 'docker', 'Host');
  return url === undefined ? undefined : parseEngineAddress(url);
}

/** An unreadable file means no context: the docker command owns the file and reports its faults. */
function readFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
