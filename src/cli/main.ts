#!/usr/bin/env node
// The command `ll-solution-runner`: reads the arguments, prints the verdicts and sets the exit code.
//
// The exit code is 0 when all tests passed, 1 when a test failed, 2 when there are no verdicts, and 128 plus the number
// of the signal when a signal ended the command.

import { constants } from 'node:os';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import packageFile from '../../package.json' with { type: 'json' };
import type { Submission } from '../client/index.ts';
import { CommandError } from './command-error.ts';
import { judgeProgram, type JudgeOptions } from './judge-command.ts';
import { createProgress } from './progress.ts';
import { hasPassed, styleFor, verdictDocument, verdictTable } from './verdict-table.ts';

class Interrupt extends Error {
  readonly exitCode: number;

  constructor(signal: NodeJS.Signals) {
    super(`ended by ${signal}`);
    this.name = 'Interrupt';
    this.exitCode = 128 + constants.signals[signal];
  }
}

const interrupt = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  // The listeners stay: on a signal without another listener the spinner ends the process.
  process.on(signal, () => {
    const end = new Interrupt(signal);
    // A second signal ends the command at once; a server that it started then stops by itself.
    if (interrupt.signal.aborted) process.exit(end.exitCode);
    interrupt.abort(end);
  });
}

const command = new Command('ll-solution-runner').version(packageFile.version).exitOverride();
command
  .command('judge')
  .description('Judge a program on the tests in a folder.')
  .argument('<program>', 'its name tells the language, as in main.py')
  .requiredOption(
    '--tests <folder>',
    '1.in with 1.out or 1.ans, and so on; also in sample, secret, data/sample, data/secret',
  )
  .option('--language <name>', 'the language, when the program’s name does not tell it')
  .option('--time-limit <seconds>', 'time limit of each test', positive)
  .option('--memory-limit <MiB>', 'memory limit of each test', positive)
  .option(
    '--checker <checker>',
    'lines, exact, tokens, float, or an object as in the API: {"type": "float", "absolute": 1e-9}',
    checkerOf,
  )
  .option('--stop-on-failure', 'do not run the tests after the first failed one')
  .addOption(
    new Option('--server <url>', 'the server to judge; without it, one is started for this command')
      .env('LL_SOLUTION_RUNNER_SERVER')
      .argParser(urlOf),
  )
  .addOption(new Option('--api-key <key>', 'one of the server’s keys').env('LL_SOLUTION_RUNNER_API_KEY'))
  .option('--retries <count>', 'how often to retry when the server answers 429 or 503', count, 5)
  .option('--json', 'print one JSON document')
  .addHelpText('after', '\nExit code: 0 when all tests passed, 1 when a test failed, 2 when there are no verdicts.')
  .action(judge);

try {
  await command.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? 0 : 2;
}

async function judge(program: string, options: JudgeOptions & { readonly json?: true }): Promise<void> {
  const progress = createProgress(process.stderr);
  try {
    const { tests, judged } = await judgeProgram(program, options, progress, interrupt.signal);
    progress.stop();
    process.stdout.write(
      options.json === true
        ? `${JSON.stringify(verdictDocument(tests, judged), null, 2)}\n`
        : verdictTable(tests, judged, styleFor(process.stdout)),
    );
    process.exitCode = judged.results.every(hasPassed) ? 0 : 1;
  } catch (error) {
    progress.stop();
    if (!(error instanceof CommandError || error instanceof Interrupt)) throw error;
    process.stderr.write(`${styleFor(process.stderr)('red', 'error')}: ${error.message}\n`);
    if (options.json === true) {
      process.stdout.write(`${JSON.stringify({ status: 'error', error: error.message, tests: [] }, null, 2)}\n`);
    }
    process.exitCode = error instanceof Interrupt ? error.exitCode : 2;
  }
}

function positive(text: string): number {
  const value = Number(text);
  if (Number.isFinite(value) && value > 0) return value;
  throw new InvalidArgumentError('It must be a number above 0.');
}

function count(text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isInteger(value) && value >= 0) return value;
  throw new InvalidArgumentError('It must be a whole number.');
}

/** The server checks the parts of a JSON object. */
function checkerOf(text: string): Submission['checker'] {
  if (text === 'float') return { type: 'float' };
  if (text === 'lines' || text === 'exact' || text === 'tokens') return text;
  try {
    const checker: Submission['checker'] = JSON.parse(text);
    if (typeof checker === 'object' && checker !== null) return checker;
  } catch {
    // the error below says it
  }
  throw new InvalidArgumentError('It must be lines, exact, tokens, float or a JSON object.');
}

function urlOf(text: string): string {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text.replace(/\/+$/, '');
  throw new InvalidArgumentError('It must be an address such as http://127.0.0.1:5000.');
}
