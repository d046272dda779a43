// Starts the server, handles signals and exits. This is the only file with side effects.

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pino from 'pino';
import packageFile from '../package.json' with { type: 'json' };
import { buildApp, type App, type AppParts } from './app.ts';
import type { Config } from './config/load.ts';
import { sharedResultsOf } from './node/from-config.ts';
import { greeting } from './node/greeting.ts';
import { collectWhenIdle } from './node/idle-memory.ts';
import { createJudgeNode, type JudgeNode } from './node/node.ts';
import { readConfig } from './config/read.ts';

const repository = join(import.meta.dirname, '..');
// How many connections of a burst may wait to be accepted. The kernel lowers this figure to its own bound
// (net.core.somaxconn, 4096). A client may believe that a connection beyond the bound is established, and then wait
// forever; Node's default of 511 is too low to prevent that.
const acceptBacklog = 65_535;

/** The commit of the working copy; null without a working copy, as in a package that another project has installed. */
async function readCommit(): Promise<string | null> {
  if (!existsSync(join(repository, '.git'))) return null;
  try {
    const { stdout } = await promisify(execFile)('git', ['rev-parse', 'HEAD'], { cwd: repository });
    return stdout.trim();
  } catch {
    return null;
  }
}

function addressOf(app: App): string {
  const address = app.server.address();
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port');
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return `http://${host === '0.0.0.0' || host === '[::]' ? 'localhost' : host}:${address.port}`;
}

function stopOnSignals(config: Config, node: JudgeNode, app: App, log: pino.Logger): void {
  let isStopping = false;

  async function stop(signal: NodeJS.Signals): Promise<void> {
    if (isStopping) return;
    isStopping = true;
    log.info({ signal, graceMs: config.shutdownGraceMs }, 'stopping');
    try {
      await node.stop(config.shutdownGraceMs);
      await app.close();
      await node.storage.close();
      await results?.close();
      log.info('stopped');
      process.exit(0);
    } catch (error) {
      log.fatal({ err: error }, 'stopped with containers left');
      process.exit(1);
    }
  }

  process.on('SIGTERM', (signal) => void stop(signal));
  process.on('SIGINT', (signal) => void stop(signal));
}

const config = readConfig();
// Logs go to stderr: stdout is for the greeting, which is for people.
// Headers are removed, because they hold keys: the reader of forms, for example, logs them at the level `trace`.
const redact = { paths: ['headers', '*.headers'], remove: true };
const log = pino({ level: config.logLevel, redact }, pino.destination({ dest: 2, sync: true }));
const workingCopyCommit = await readCommit();
const node = await createJudgeNode(config, log);
const results = sharedResultsOf(config, log);
const app = buildApp({
  config,
  logger: log,
  judge: node.judge,
  runScript: node.runScript,
  runLive: node.runLive,
  imageOf: node.imageOf,
  prewarm: node.prewarm,
  slots: node.slots,
  health: node.health,
  containers: node.containers,
  containerTotals: node.containerTotals,
  engineFailures: node.engineFailures,
  languageState: node.languageState,
  snippets: node.storage.snippets,
  results,
  versions: (): ReturnType<AppParts['versions']> => {
    const engine = node.engine();
    return {
      version: packageFile.version,
      commit: config.commit ?? workingCopyCommit,
      engineVersion: engine?.version ?? null,
      sandboxRuntime: config.sandboxRuntime ?? engine?.defaultRuntime ?? null,
    };
  },
});
try {
  await app.listen({ host: config.host, port: config.port, backlog: acceptBacklog });
} catch (error) {
  log.fatal({ err: error }, 'cannot listen');
  process.exit(1);
}
// The node starts only now: the server that has the port is the only one of this instance, unless INSTANCE is set.
stopOnSignals(config, node, app, log);
collectWhenIdle(() => {
  const { running, waiting } = node.slots.counts();
  return running + waiting === 0;
});
node.start();
const canary = await node.ready;
const address = addressOf(app);
log.info({ address }, 'ready to judge');
process.stdout.write(greeting(address, canary));
