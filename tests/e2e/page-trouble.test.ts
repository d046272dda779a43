// What may go wrong around the page of the playground: odd output, several tabs, a full queue, connections that break, a
// server that stops. Nothing is lost and nothing freezes.

import type { Page } from 'playwright-core';
import t from 'tap';
import { needsBrowser, startBrowser } from '../support/browser.ts';
import { until } from '../support/docker.ts';
import { openPage, outputOf, startGateway, untilOutput, untilStatus, write } from '../support/page.ts';
import { freePort, startServer } from '../support/server.ts';

async function run(page: Page, code: string): Promise<void> {
  await write(page, code);
  await page.locator('#run').click();
}

const sleeping = (name: number): string => `import time\nprint(${name}, flush=True)\ntime.sleep(50)\n`;

await t.test('the page in trouble', needsBrowser, async (t) => {
  const server = await startServer({
    MAX_CONTAINERS: '2',
    PLAYGROUND_SLOTS: '2',
    MAX_QUEUE: '1',
    MAX_OUTPUT: '32MB',
    MAX_SUBMISSION_OUTPUT: '64MB',
    LOG_LEVEL: 'warn',
  });
  t.teardown(() => server.stop());
  const browser = await startBrowser();
  t.teardown(() => browser.close());
  t.afterEach(async () => server.untilCounts({ running: 0, waiting: 0 }));

  await t.test('a line of 10 MB, and output without an end', async (t) => {
    const { page, troubles } = await openPage(t, browser, server.address);
    await run(page, `print('x' * 10_000_000 + 'end')\n`);
    await untilStatus(page, 'Exit code 0');
    await untilOutput(page, 'end');
    await expectUsable(page);
    await run(page, `while True: print('y' * 10_000)\n`);
    t.match(await untilStatus(page, 'Stopped at the output limit'), /Output cut/);
    await expectUsable(page);
    t.same(troubles, []);
  });

  await t.test('NULs, bytes that are no text, the cursor and titles', async (t) => {
    const { page, troubles } = await openPage(t, browser, server.address);
    const bytes = String.raw`a\0b\n\xff\xfe\n\x1b[2J\x1b[5;5Hc\x1b]0;title\x07d\n1\r2\n\x1b[31mred\x1b[0m\n<i>e</i>\n`;
    await run(page, `import os\nos.write(1, b'${bytes}')\n`);
    await untilStatus(page, 'Exit code 0');
    t.equal((await outputOf(page)).trimEnd(), 'a␀b\n\u{FFFD}\u{FFFD}\ncd\n2\nred\n<i>e</i>');
    t.equal(await page.title(), 'Playground');
    t.same(troubles, []);
  });

  await t.test('two tabs run at once, and each keeps its own program', async (t) => {
    const context = await browser.newContext();
    t.teardown(async () => context.close());
    const pages = [await context.newPage(), await context.newPage()];
    for (const [at, page] of pages.entries()) {
      await page.goto(server.address);
      await page.locator('.cm-content').waitFor();
      await run(page, `print('tab', ${at}, input())\n`);
      await page.locator('#typed').waitFor();
    }
    for (const [at, page] of pages.entries()) {
      await page.locator('#typed').fill(`line ${at}`);
      await page.locator('#typed').press('Enter');
      await untilStatus(page, 'Exit code 0');
      await untilOutput(page, `tab ${at} line ${at}`);
      t.match(await page.locator('.cm-content').innerText(), `'tab', ${at}`);
    }
  });

  await t.test('a full queue: who waits sees the place, who does not fit is told when to come again', async (t) => {
    const pages = [];
    for (const name of [1, 2]) {
      const { page } = await openPage(t, browser, server.address);
      await run(page, sleeping(name));
      await untilOutput(page, String(name));
      pages.push(page);
    }
    const { page: waiting } = await openPage(t, browser, server.address);
    await run(waiting, sleeping(3));
    await untilStatus(waiting, 'Waiting, place 1 in the queue');
    const { page: refused } = await openPage(t, browser, server.address);
    await run(refused, sleeping(4));
    t.match(await untilStatus(refused, 'Not run: too many'), /try again in \d+ s/);
    await pages[0]!.locator('#stop').click();
    await untilOutput(waiting, '3');
    await pages[1]!.locator('#stop').click();
    await waiting.locator('#stop').click();
    for (const page of [...pages, waiting]) await untilStatus(page, 'Stopped by you');
  });

  await t.test('a run again and again from one tab: the newest one counts, the others are stopped', async (t) => {
    const { page } = await openPage(t, browser, server.address);
    await write(page, `import random, time\nprint(random.random(), flush=True)\ntime.sleep(50)\n`);
    const editor = page.locator('.cm-content');
    for (let turn = 0; turn < 5; turn++) await editor.press('Control+Enter');
    await until('output', async () => /^0\.\d+\n?$/.test(await outputOf(page)));
    await server.untilCounts({ running: 1 });
    await page.locator('#stop').click();
    await untilStatus(page, 'Stopped by you');
  });

  await t.test('the connection breaks at every stage of a run', async (t) => {
    const gateway = await startGateway(t, server.address);
    const { page } = await openPage(t, browser, gateway.address);
    for (let turn = 0; turn < 12; turn++) {
      await run(page, `import time\nfor i in range(20):\n    print(${turn}, i, flush=True)\n    time.sleep(0.01)\n`);
      // Later each time: before the hello, before the first event, while it runs, at its end.
      await page.waitForTimeout(turn * 35);
      gateway.cut();
      await untilStatus(page, 'Exit code 0');
      t.equal((await outputOf(page)).trimEnd(), Array.from({ length: 20 }, (_, i) => `${turn} ${i}`).join('\n'));
    }
  });
});

await t.test('a server that stops during a run, and comes back', needsBrowser, async (t) => {
  const settings = { MAX_CONTAINERS: '1', PLAYGROUND_SLOTS: '1', LOG_LEVEL: 'warn', SHUTDOWN_GRACE: '0s' };
  const port = await freePort();
  const server = await startServer({ ...settings, PORT: String(port) });
  t.teardown(() => server.stop());
  const browser = await startBrowser();
  t.teardown(() => browser.close());
  const { page } = await openPage(t, browser, server.address);
  const code = `print('on', flush=True)\ninput()\n`;
  await write(page, code);
  await page.locator('#run').click();
  await until('output', async () => (await outputOf(page)).includes('on'));
  await server.stop();
  await untilStatus(page, 'Not run:');
  t.match(await outputOf(page), /^on/, 'what has come stays');
  await page.locator('#run').click();
  await untilStatus(page, 'Not run: the connection was lost');

  await using again = await startServer({ ...settings, PORT: String(port) });
  t.equal(again.address, server.address);
  await page.locator('#run').click();
  await page.locator('#typed').waitFor();
  await page.locator('#typed').press('Enter');
  await untilStatus(page, 'Exit code 0');
  t.equal((await page.locator('.cm-content').innerText()).trim(), code.trim());
});

/** A key is shown in the editor at once. */
async function expectUsable(page: Page): Promise<void> {
  await write(page, '');
  const startedAt = performance.now();
  await page.locator('.cm-content').press('q');
  await page.locator('.cm-line', { hasText: 'q' }).waitFor();
  const ms = performance.now() - startedAt;
  if (ms > 2000) throw new Error(`a key took ${ms.toFixed(0)} ms`);
}
