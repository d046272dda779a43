#!/usr/bin/env node
// The command `ll-solution-runner`: what was typed in, an exit code out.
//
// 0 when all tests passed, 1 when one did not, 2 when there are no verdicts, 128 and its number when a signal ended it.

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
  // Not once: the spinner takes a signal for which nobody else listens to be the end of the process.
  process.on(signal, () => {
    const end = new Interrupt(signal);
    // Who is in a hurry leaves at once; a server of the command then stops by itself.
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
  .option('--language <name>', 'the language, where the name does not tell it')
  .option('--time-limit <seconds>', 'for each test', positive)
  .option('--memory-limit <MiB>', 'for each test', positive)
  .option(
    '--checker <checker>',
    'lines, exact, tokens, float, or as in the API: {"type": "float", "absolute": 1e-9}',
    checkerOf,
  )
  .option('--stop-on-failure', 'do not run the tests after the first failed one')
  .addOption(
    new Option('--server <url>', 'the server to judge; without it, one is started for this command')
      .env('LL_SOLUTION_RUNNER_SERVER')
      .argParser(urlOf),
  )
  .addOption(new Option('--api-key <key>', 'one of the server’s keys').env('LL_SOLUTION_RUNNER_API_KEY'))
  .option('--retries <count>', 'how often to come again when the server says so (429, 503)', count, 5)
  .option('--json', 'print one JSON document')
  .addHelpText('after', '\nExit code: 0 when all tests passed, 1 when one did not, 2 when there are no verdicts.')
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

/** What its parts must be is the server's to say. */
function checkerOf(text: string): Submission['checker'] {
  if (text === 'float') return { type: 'float' };
  if (text === 'lines' || text === 'exact' || text === 'tokens') return text;
  try {
    const checker: Submission['checker'] = JSON.parse(text);
    if (typeof checker === 'object' && checker !== null) return checker;
  } catch {
    // said below
  }
  throw new InvalidArgumentError('It must be lines, exact, tokens, float or a JSON object.');
}

function urlOf(text: string): string {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text.replace(/\/+$/, '');
  throw new InvalidArgumentError('It must be an address such as http://127.0.0.1:5000.');
}
