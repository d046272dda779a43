// Reads the configuration of a command. Problems are printed to stderr and end the command.

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
