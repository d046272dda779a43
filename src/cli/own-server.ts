// Starts the server of this package for the length of one command, on a free port of 127.0.0.1.

import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { once } from 'node:events';
import { extname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { CommandError } from './command-error.ts';
import { createStartLog, type StartLogParts } from './start-log.ts';

export interface OwnServer {
  readonly address: string;
  readonly apiKey: string;
  /** Stops the server; resolves when its processes and containers are gone. */
  stop(): Promise<void>;
}

export interface OwnServerParts {
  /** the language, whose image is built first if it is missing */
  readonly language: string;
  /** called with what the server is busy with */
  readonly onPhase: (phase: string) => void;
  /** called with each line that the server prints for people */
  readonly onLine: (line: string) => void;
  /** aborts the start */
  readonly signal: AbortSignal;
}

type ServerProcess = ChildProcessByStdio<Writable, Readable, Readable>;

const folder = join(import.meta.dirname, '..', '..');
/** Longer than the server's grace plus the time to remove its containers. */
const stopDeadlineMs = 20_000;
const pollMs = 100;

/** @throws CommandError when the server cannot be started, or the reason of the signal when it aborts */
export async function startOwnServer({ language, onPhase, onLine, signal }: OwnServerParts): Promise<OwnServer> {
  signal.throwIfAborted();
  const apiKey = randomBytes(24).toString('base64url');
  const child = spawnServer(environmentOf(language, apiKey));
  const stop = async (): Promise<void> => stopServer(child);
  const over = new AbortController();
  const listening = Promise.withResolvers<string>();
  const hearers = { onPhase, onLine, onAddress: listening.resolve };
  const failure = failureOf(child, hearers, AbortSignal.any([signal, over.signal]));
  try {
    const address = await Promise.race([listening.promise, failure]);
    await Promise.race([untilReady(address, language, onPhase, over.signal), failure]);
    return { address, apiKey, stop };
  } catch (error) {
    await stop();
    throw error;
  } finally {
    over.abort();
  }
}

/** The server shares nothing with another server on the same engine, and serves only this command. */
function environmentOf(language: string, apiKey: string): NodeJS.ProcessEnv {
  const firstUid = 58_000 + 10 * randomInt(100);
  return {
    SANDBOX_UIDS: `${firstUid}-${firstUid + 9}`,
    ...process.env,
    HOST: '127.0.0.1',
    PORT: '0',
    INSTANCE: `judge-${process.pid}-${randomBytes(4).toString('hex')}`,
    API_KEYS: apiKey,
    API_KEYS_FILE: '',
    RATE_LIMIT: '',
    PLAYGROUND: 'off',
    // One container is used while the next is started.
    MAX_CONTAINERS: '2',
    POOL_SIZE: '',
    LANGUAGES: language,
    IMAGES: '',
    LOG_LEVEL: 'info',
    SHUTDOWN_GRACE: '1s',
  };
}

/** Starts a process group, so that the terminal's interrupt reaches only the command, which then stops the group. */
function spawnServer(env: NodeJS.ProcessEnv): ServerProcess {
  const lifeline = pathToFileURL(modulePath('stop-with-parent')).href;
  const server = ['node', '--max-semi-space-size=4', '--import', lifeline, modulePath('../main')];
  return spawn('sh', [join(folder, 'src', 'setup', 'with-engine.sh'), ...server], {
    env,
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

/** Returns the path of a module: the source file, or the built file in a package. */
function modulePath(name: string): string {
  return join(import.meta.dirname, `${name}${extname(import.meta.filename)}`);
}

/** Follows the server's output. Rejects when the server ends, cannot judge or the signal aborts; never resolves. */
async function failureOf(
  child: ServerProcess,
  hearers: Omit<StartLogParts, 'onTrouble'>,
  signal: AbortSignal,
): Promise<never> {
  return new Promise((_resolve, reject) => {
    const fail = (how: string): void =>
      reject(new CommandError(`the server that this command started ${how}${log.tail()}`));
    const log = createStartLog({ ...hearers, onTrouble: () => fail('cannot judge') });
    child.stdout.resume(); // the greeting is for people, so it is dropped
    createInterface({ input: child.stderr }).on('line', (line) => log.add(line));
    child.once('error', ({ message }) => fail(`could not be started: ${message}`));
    child.once('close', () => fail('has ended'));
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

/** Python is ready when the server is; other languages may need their image to be built first. */
async function untilReady(
  address: string,
  language: string,
  onPhase: (phase: string) => void,
  signal: AbortSignal,
): Promise<void> {
  for (;;) {
    const response = await fetch(`${address}/languages`, { signal });
    const states: { name: string; ready: boolean; reason: string | null }[] = JSON.parse(await response.text());
    const state = states.find(({ name }) => name === language);
    if (state?.ready === true) return;
    onPhase(`${language}: ${state?.reason ?? 'is not served'}`);
    await delay(pollMs, undefined, { signal });
  }
}

async function stopServer(child: ServerProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const exited = once(child, 'exit');
  const group = -child.pid;
  process.kill(group, 'SIGTERM');
  const killer = setTimeout(() => process.kill(group, 'SIGKILL'), stopDeadlineMs);
  await exited;
  clearTimeout(killer);
}
