// Programs of the system that tests run: looked for where a shell would look, and installed from Debian when missing.

import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installPackages } from '../../src/setup/install-packages.ts';
import { plainEnvironment } from './command.ts';

/** Debian's packages, by the programs in them. */
type Packages = Readonly<Record<string, string>>;

function isFound(program: string): boolean {
  return (plainEnvironment['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

const missingOf = (packages: Packages): readonly string[] =>
  Object.entries(packages)
    .filter(([program]) => !isFound(program))
    .map(([, name]) => name);

/** For tests that need these programs: says why they are skipped where one is missing and cannot be installed. */
export function needsPrograms(packages: Packages): { readonly skip?: string } {
  const missing = missingOf(packages);
  if (missing.length === 0 || process.getuid?.() === 0) return {};
  return { skip: `needs ${missing.join(', ')}, which only root can install` };
}

/** Installs those that are missing. */
export async function installMissing(packages: Packages): Promise<void> {
  const missing = missingOf(packages);
  if (missing.length > 0) await installPackages(process.env, (line) => console.error(line), missing);
}
