// A real browser for tests: Debian's Chromium, installed when it is missing (124 MB to fetch, 414 MB on the disk).

import { chromium, type Browser } from 'playwright-core';
import { installPackages } from '../../src/setup/install-packages.ts';
import { isInstalled } from '../../src/setup/run-program.ts';

const executablePath = '/usr/bin/chromium';

/** For tests that need a browser: says why they are skipped where there is none, and none can be had. */
export const needsBrowser =
  isInstalled('chromium') || process.getuid?.() === 0 ? {} : { skip: 'needs Chromium, which only root can install' };

/** With a fresh profile, and nothing that it does by itself in the background. */
export async function startBrowser(): Promise<Browser> {
  if (!isInstalled('chromium')) await installPackages(process.env, (line) => console.error(line), ['chromium']);
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--no-first-run',
    ],
  });
}
