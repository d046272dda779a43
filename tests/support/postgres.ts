// A PostgreSQL server of its own, from Debian's package, in a temporary folder and on a port of its own. It does not run as
// root, which PostgreSQL refuses.

import { globSync } from 'node:fs';
import { chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installPackages } from '../../src/setup/install-packages.ts';
import { run } from './command.ts';
import { freePort } from './server.ts';

export interface Postgres {
  /** the address of a new, empty database */
  readonly createDatabase: () => Promise<string>;
  /** Starts it again, on the same port. */
  readonly start: () => Promise<void>;
  /** Ends it; with `immediate` as a crash would. */
  readonly stop: (mode: 'fast' | 'immediate') => Promise<void>;
  /** Runs SQL as its superuser. */
  readonly psql: (sql: string, database?: string) => Promise<string>;
  readonly dispose: () => Promise<void>;
}

/** It is in the addresses, and must be nowhere else. */
export const password = 'correct-horse-battery';

const programs = (): string | undefined => globSync('/usr/lib/postgresql/*/bin').toSorted().at(-1);

/** Says why tests that need PostgreSQL are skipped where it is missing and cannot be installed. */
export function needsPostgres(): { readonly skip?: string } {
  if (programs() !== undefined || process.getuid?.() === 0) return {};
  return { skip: 'needs postgresql, which only root can install' };
}

export async function startPostgres(): Promise<Postgres> {
  if (programs() === undefined) await installPackages(process.env, (line) => console.error(line), ['postgresql']);
  const bin = programs();
  if (bin === undefined) throw new Error('the package postgresql has no programs');
  const folder = await mkdtemp(join(tmpdir(), 'll-postgres-'));
  const asUser = await userFor(folder);
  const port = await freePort();
  const data = join(folder, 'data');
  const secret = join(folder, 'password');
  let databases = 0;

  async function command(...argv: readonly string[]): Promise<string> {
    const { code, stdout, stderr } = await run([...asUser, ...argv], { cwd: folder });
    if (code !== 0) throw new Error(`${argv.join(' ')}: exit code ${code}\n${stdout}\n${stderr}`);
    return stdout;
  }

  const control = async (...argv: readonly string[]) =>
    command(join(bin, 'pg_ctl'), '--silent', '--pgdata', data, ...argv);
  const settings = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off`;
  const start = async (): Promise<void> => {
    await control('--wait', '--log', join(folder, 'log'), '--options', settings, 'start');
  };
  const psql: Postgres['psql'] = async (sql, database = 'postgres') =>
    command(
      join(bin, 'psql'),
      '-XAtq',
      '-v',
      'ON_ERROR_STOP=1',
      '-h',
      folder,
      '-p',
      String(port),
      '-U',
      'judge',
      '-c',
      sql,
      database,
    );

  await writeFile(secret, password);
  const authentication = ['--auth-local=trust', '--auth-host=scram-sha-256', '--pwfile', secret];
  await command(
    join(bin, 'initdb'),
    '--pgdata',
    data,
    '--username',
    'judge',
    '--encoding',
    'UTF8',
    '--locale',
    'C',
    '--no-sync',
    '--no-instructions',
    ...authentication,
  );
  await start();
  return {
    async createDatabase() {
      databases += 1;
      await psql(`CREATE DATABASE test${databases}`);
      return `postgres://judge:${password}@127.0.0.1:${port}/test${databases}`;
    },
    start,
    stop: async (mode) => {
      await control('--wait', '--mode', mode, 'stop');
    },
    psql,
    async dispose() {
      await run([...asUser, join(bin, 'pg_ctl'), '--silent', '--pgdata', data, '--mode', 'immediate', 'stop'], {
        cwd: folder,
      });
      await rm(folder, { recursive: true });
    },
  };
}

/** What goes before a command so that it does not run as root; the folder is then this user's. */
async function userFor(folder: string): Promise<readonly string[]> {
  if (process.getuid?.() !== 0) return [];
  const { stdout } = await run(['id', '-u', 'postgres']);
  await chown(folder, Number(stdout), -1);
  return ['setpriv', '--reuid', 'postgres', '--clear-groups', '--'];
}
