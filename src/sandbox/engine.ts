// Connects to the Docker Engine and limits how long a call may take.

import Docker from 'dockerode';
import { beforeDeadline } from '../clock.ts';
import { shortcomingOf, type EngineInfo } from './engine-fitness.ts';

/** Where the engine listens and which version of its API is used; undefined selects the default. */
export interface EngineAddress {
  /** as in the environment: unix:///path, tcp://host:port, http://host:port */
  readonly dockerHost: string | undefined;
  readonly apiVersion: string | undefined;
}

const defaultPort = 2375;

/** A call that the engine failed or did not answer in time. A refusal (4xx) is not a failure of the engine. */
export interface EngineFailure {
  readonly operation: string;
}

/** A connection to the engine; `onFailure` is called for each call that the engine fails. */
export type Engine = Docker & { readonly onFailure?: (failure: EngineFailure) => void };

export function connectEngine(address: EngineAddress, onFailure?: (failure: EngineFailure) => void): Engine {
  return Object.assign(dockerAt(address), onFailure === undefined ? {} : { onFailure });
}

function dockerAt(address: EngineAddress): Docker {
  const version = address.apiVersion === undefined ? {} : { version: `v${address.apiVersion.replace(/^v/, '')}` };
  if (address.dockerHost === undefined) return new Docker({ socketPath: '/var/run/docker.sock', ...version });
  const url = new URL(address.dockerHost);
  if (url.protocol === 'unix:') return new Docker({ socketPath: decodeURIComponent(url.pathname), ...version });
  return new Docker({ protocol: 'http', host: url.hostname, port: Number(url.port || defaultPort), ...version });
}

/** A call takes this long only when something is wrong with the engine. */
export const engineDeadlineMs = 30_000;

/**
 * Makes one call to the engine with a deadline. The signal is never aborted after the call has ended, because an
 * attached stream outlives its call.
 */
export async function withinDeadline<T>(
  engine: Pick<Engine, 'onFailure'>,
  deadlineMs: number,
  operation: string,
  call: (abortSignal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  try {
    return await beforeDeadline(deadlineMs, call(controller.signal), () => {
      const error = new Error(`the engine did not answer ${operation} within ${deadlineMs} ms`);
      controller.abort(error);
      return error;
    });
  } catch (error) {
    if ((engineStatus(error) ?? 500) >= 500) engine.onFailure?.({ operation });
    throw error;
  }
}

/** Returns the HTTP status of an engine's refusal, or undefined for any other error. */
export function engineStatus(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('statusCode' in error)) return undefined;
  return typeof error.statusCode === 'number' ? error.statusCode : undefined;
}

/** Whether the engine could not be reached at all, so that it cannot have created or removed anything. */
export function isUnreachable(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ECONNREFUSED' || code === 'EACCES';
}

/** The facts about the engine that GET /version reports. */
export interface EngineDescription {
  readonly version: string;
  readonly defaultRuntime: string;
  /** why the engine cannot hold sandboxes; undefined when it can */
  readonly shortcoming: string | undefined;
}

export async function describeEngine(docker: Engine): Promise<EngineDescription> {
  const [version, info] = await withinDeadline(docker, engineDeadlineMs, 'version and info', async () =>
    Promise.all([docker.version(), docker.info()]),
  );
  const facts: EngineInfo = info;
  const shortcoming = shortcomingOf(facts);
  return { version: version.Version, defaultRuntime: String(info.DefaultRuntime), shortcoming };
}
