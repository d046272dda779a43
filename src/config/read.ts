// The configuration of a command: its problems are told to whoever started it, and end it.

import { ConfigError, loadConfig, type Config } from './load.ts';

export function readConfig(): Config {
  try {
    return loadConfig();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`The configuration has problems:\n${error.message}\n`);
    return process.exit(1);
  }
}
