// From the key to the first output on the page of the playground, in a real browser.

import type { Page } from 'playwright-core';
import { isInstalled } from '../../src/setup/run-program.ts';
import { startBrowser } from '../support/browser.ts';
import { write } from '../support/page.ts';
import { percentile } from '../support/statistics.ts';
import { slots, type Place } from './place.ts';
import type { Figures } from './row.ts';

/** Each number makes another program, so that no result is known. */
const programs: Readonly<Record<string, (number: number) => string>> = {
  python: (number) => `print("first", ${number})\n`,
  go: (number) => `package main\n\nimport "fmt"\n\nfunc main() {\n\tfmt.Println("first", ${number})\n}\n`,
};

/** Before the page's own listener, which keeps the key for itself. */
const noteKeys = `addEventListener('keydown', (event) => (globalThis.pressedAt = event.timeStamp), { capture: true });`;

/** By the browser's own clock, from the event of the key to the text in the output. */
const fromKeyTo = (text: string): string => `new Promise((resolve) => {
  const lines = document.querySelector('#lines');
  new MutationObserver((_, observer) => {
    if (!lines.textContent.includes('${text}')) return;
    observer.disconnect();
    resolve(performance.now() - pressedAt);
  }).observe(lines, { childList: true, subtree: true, characterData: true });
})`;

export const canMeasurePage = (): boolean => isInstalled('chromium');

/** Of `page_python` and `page_go`: the server is idle, and has a container ready for the language. */
export async function measurePage(place: Place, language: string): Promise<Figures> {
  const programOf = programs[language]!;
  const { rounds, warmUps } = place.plan;
  await using server = await place.startServer({
    LANGUAGES: [...new Set(['python', language])].join(),
    PLAYGROUND_RATE: '100000/1m',
  });
  await server.untilLanguagesAreReady();
  const browser = await startBrowser();
  try {
    const page = await browser.newPage();
    await page.addInitScript(noteKeys);
    await page.goto(server.address);
    await page.locator(`#language option[value="${language}"]`).waitFor({ state: 'attached' });
    await page.locator('#language').selectOption(language);
    const samples: number[] = [];
    for (let number = 0; number < warmUps + rounds; number++) {
      place.signal.throwIfAborted();
      await server.untilCounts({ running: 0, waiting: 0, warm_containers: slots });
      samples.push(await oneRun(page, programOf(number), `first ${number}`));
    }
    const counted = samples.slice(warmUps);
    return { value: percentile(counted, 50), p99: percentile(counted, 99) };
  } finally {
    await browser.close();
  }
}

async function oneRun(page: Page, program: string, output: string): Promise<number> {
  await write(page, program);
  const ms = page.evaluate<number>(fromKeyTo(output));
  await page.keyboard.press('Control+Enter');
  const taken = await ms;
  await page.locator('#run').waitFor();
  return taken;
}
