// A server for the length of one command: the package's own, on a free port of 127.0.0.1.

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
  /** Resolves when nothing of it is left: no process, no container. */
  stop(): Promise<void>;
}

export interface OwnServerParts {
  /** is built first when its image is missing */
  readonly language: string;
  /** hears what it is busy with */
  readonly onPhase: (phase: string) => void;
  /** hears what it says to a person, a line each */
  readonly onLine: (line: string) => void;
  /** ends the start */
  readonly signal: AbortSignal;
}

type ServerProcess = ChildProcessByStdio<Writable, Readable, Readable>;

const folder = join(import.meta.dirname, '..', '..');
/** Longer than its grace and what its containers take to be removed. */
const stopDeadlineMs = 20_000;
const pollMs = 100;

/** @throws CommandError when it cannot be started; else the reason of the signal */
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

/** It shares nothing with another server on this machine's engine, and serves nobody else. */
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
    // One is used while the next is made.
    MAX_CONTAINERS: '2',
    POOL_SIZE: '',
    LANGUAGES: language,
    IMAGES: '',
    LOG_LEVEL: 'info',
    SHUTDOWN_GRACE: '1s',
  };
}

/** In a process group of its own: the terminal's interrupt reaches the command alone, which then stops the group. */
function spawnServer(env: NodeJS.ProcessEnv): ServerProcess {
  const lifeline = pathToFileURL(modulePath('stop-with-parent')).href;
  const server = ['node', '--max-semi-space-size=4', '--import', lifeline, modulePath('../main')];
  return spawn('sh', [join(folder, 'src', 'setup', 'with-engine.sh'), ...server], {
    env,
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

/** A source as it is, or what it was built into. */
function modulePath(name: string): string {
  return join(import.meta.dirname, `${name}${extname(import.meta.filename)}`);
}

/** Follows what it says. Rejects when it has ended or is in trouble, and when the signal aborts; never resolves. */
async function failureOf(
  child: ServerProcess,
  hearers: Omit<StartLogParts, 'onTrouble'>,
  signal: AbortSignal,
): Promise<never> {
  return new Promise((_resolve, reject) => {
    const fail = (how: string): void =>
      reject(new CommandError(`the server that this command started ${how}${log.tail()}`));
    const log = createStartLog({ ...hearers, onTrouble: () => fail('cannot judge') });
    child.stdout.resume(); // for people
    createInterface({ input: child.stderr }).on('line', (line) => log.add(line));
    child.once('error', ({ message }) => fail(`could not be started: ${message}`));
    child.once('close', () => fail('has ended'));
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

/** Python is ready when the server is; the images of others may have to be built. */
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
