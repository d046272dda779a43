// The page of the playground in a real browser: wide and narrow, in light and dark, with its programs in real sandboxes.

import { join } from 'node:path';
import type { Page } from 'playwright-core';
import t, { type Test } from 'tap';
import { violationsOf } from '../support/axe.ts';
import { needsBrowser, startBrowser } from '../support/browser.ts';
import { until } from '../support/docker.ts';
import {
  openPage,
  outputOf,
  startGateway,
  untilOutput,
  untilStatus,
  write,
  type PageOptions,
} from '../support/page.ts';
import { folderOf } from '../support/folder.ts';
import { startServer } from '../support/server.ts';

await t.test('without keys', needsBrowser, testPage);

async function type(page: Page, text: string): Promise<void> {
  await page.locator('#typed').fill(text);
  await page.locator('#typed').press('Enter');
}

async function testPage(t: Test): Promise<void> {
  const server = await startServer({
    MAX_CONTAINERS: '4',
    PLAYGROUND_SLOTS: '4',
    LOG_LEVEL: 'warn',
    DATA_DIR: await folderOf(t, {}),
  });
  t.teardown(() => server.stop());
  const browser = await startBrowser();
  t.teardown(() => browser.close());
  const open = async (t: Test, options?: PageOptions) => openPage(t, browser, server.address, options);

  const guess = [
    'name = input("Name? ")',
    'print(f"\\x1b[32mHello, {name}!\\x1b[0m <b>not bold</b>")',
    'if name == "Ada":',
    '    print(nmae)',
    '',
  ].join('\n');
  const sizes = { wide: { width: 1280, height: 800 }, narrow: { width: 360, height: 740 } };
  for (const [size, viewport] of Object.entries(sizes)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await t.test(`${size}, ${colorScheme}: write, run, type, read, go to the error`, async (t) => {
        const { page, troubles, asked } = await open(t, { viewport, colorScheme });
        await write(page, guess);
        await page.locator('#run').click();
        await untilOutput(page, 'Name? ');
        await type(page, 'Ada');
        t.match(await untilStatus(page, 'Exit code 1'), /^Exit code 1 CPU [\d.]+ s Wall [\d.]+ s Memory [\d.]+ MiB$/);
        const output = await outputOf(page);
        t.match(output, /^Name\? Ada\n/, 'what was typed stands after the question');
        t.match(output, /Hello, Ada! <b>not bold<\/b>/, 'markup is text');
        t.equal(await page.locator('.line .fg-2').innerText(), 'Hello, Ada!');
        t.match(await page.locator('.line.stderr').first().innerText(), /^stderr:\s/, 'not by colour alone');
        await page.locator('.cm-lintRange-error').waitFor();
        t.equal(await page.locator('.cm-lintRange-error').innerText(), 'nmae');
        t.same(await violationsOf(page), []);

        await page.locator('.line.stderr button').click();
        t.equal(await page.locator('.cm-activeLine').innerText(), '    print(nmae)');
        await page.locator('#problems-tab').click();
        t.match(await page.locator('#problems').innerText(), /Line 4:11\s+NameError/);
        t.same(await violationsOf(page), []);
        t.equal(await page.evaluate('document.documentElement.scrollWidth'), viewport.width, 'nothing sticks out');
        t.same(troubles, []);
        t.same(
          asked.filter((url) => !url.startsWith(`${server.address}/`) && !url.startsWith('data:')),
          [],
        );
      });
    }
  }

  await t.test('the page as it is opened, the menu and the dialogs have what a screen reader needs', async (t) => {
    const { page, troubles } = await open(t);
    t.same(await violationsOf(page), []);
    for (const [opener, shown] of [
      ['#more', '#menu'],
      ['#share', '#share-dialog'],
    ] as const) {
      await page.locator(opener).click();
      await page.locator(shown).waitFor();
      t.same(await violationsOf(page), [], shown);
      await page.keyboard.press('Escape');
      await page.locator(shown).waitFor({ state: 'hidden' });
    }
    t.same(troubles, []);
  });

  await t.test('the keyboard does everything', async (t) => {
    const { page } = await open(t);
    const editor = page.locator('.cm-content');
    await editor.focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('print("a?")');
    await page.keyboard.press('Control+Enter');
    await untilStatus(page, 'Exit code 0');
    t.equal((await outputOf(page)).trim(), 'a?', 'a question mark in the editor is a question mark');
    await page.keyboard.press('Tab');
    t.ok(await page.evaluate(`document.activeElement.closest('#editor') !== null`), 'Tab indents');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    t.ok(await page.evaluate(`document.activeElement.closest('#editor') === null`), 'Esc, then Tab leaves the editor');
    await page.keyboard.press('?');
    await page.locator('#keys-dialog').waitFor();
    t.same(await violationsOf(page), []);
    await page.keyboard.press('Escape');
    await page.locator('#keys-dialog').waitFor({ state: 'hidden' });
    await page.keyboard.press('F6');
    t.ok(await page.evaluate(`document.activeElement !== document.body`));
  });

  await t.test('a run is stopped by the button and by the keys, and input may end', async (t) => {
    const { page } = await open(t);
    await write(page, 'import time\nprint("on", flush=True)\ntime.sleep(50)\n');
    await page.locator('#run').click();
    await untilOutput(page, 'on');
    await page.locator('#stop').click();
    await untilStatus(page, 'Stopped by you');
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+Enter');
    await untilOutput(page, 'on');
    await page.keyboard.press('Control+.');
    await untilStatus(page, 'Stopped by you');
    await write(page, 'import sys\nprint(len(sys.stdin.read()))\n');
    await page.locator('#input-tab').click();
    await page.locator('#stdin').fill('1234\n');
    await page.locator('#run').click();
    await page.locator('#type').waitFor();
    await page.locator('#typed').fill('56');
    await page.locator('#typed').press('Control+d');
    await untilStatus(page, 'Exit code 0');
    t.match(await outputOf(page), /7\n$/);
  });

  await t.test('a result that is known is shown with its age, and can be had afresh', async (t) => {
    const { page } = await open(t);
    await write(page, 'import random\nprint(random.random())\n');
    await page.locator('#run').click();
    await untilStatus(page, 'Exit code 0');
    const first = await outputOf(page);
    await page.locator('#run').click();
    await page.locator('#run-again').waitFor();
    t.match(await untilStatus(page, 'Exit code 0'), /Result of \d+ s ago/);
    t.equal(await outputOf(page), first);
    await page.locator('#run-again').click();
    await page.locator('#run-again').waitFor({ state: 'hidden' });
    await untilStatus(page, 'Exit code 0');
    t.not(await outputOf(page), first);
  });

  await t.test('a reload keeps the program, its input and the colours', async (t) => {
    const { page } = await open(t);
    await write(page, '# mine\n');
    await page.locator('#input-tab').click();
    await page.locator('#stdin').fill('my input');
    await page.locator('#more').click();
    await page.locator('input[name=theme][value=dark]').check();
    await page.reload();
    await page.locator('.cm-line', { hasText: '# mine' }).waitFor();
    t.equal(await page.locator('#stdin').inputValue(), 'my input');
    t.equal(await page.evaluate('getComputedStyle(document.body).colorScheme'), 'dark');
    t.equal(await page.evaluate('document.documentElement.dataset.theme'), 'dark');
    await page.locator('#more').click();
    await page.locator('#start-over').click();
    await page.locator('.cm-line', { hasText: 'What is your name?' }).waitFor();
    await page.locator('#more').click();
    await page.locator('#bring-back').click();
    await page.locator('.cm-line', { hasText: '# mine' }).waitFor();
  });

  await t.test('a run goes on where it was when a connection is lost', async (t) => {
    const gateway = await startGateway(t, server.address);
    const { page } = await openPage(t, browser, gateway.address);
    await write(page, 'for i in range(3):\n    print(i, input("> "))\n');
    await page.locator('#run').click();
    await untilOutput(page, '> ');
    for (const [at, text] of ['a', 'b', 'c'].entries()) {
      const before = gateway.sockets();
      gateway.cut();
      await until('a new connection', () => gateway.sockets() > before);
      await type(page, text);
      if (at < 2) await untilOutput(page, `${at} ${text}`);
    }
    await untilStatus(page, 'Exit code 0');
    t.equal(await outputOf(page), '> a\n0 a\n> b\n1 b\n> c\n2 c\n');
  });

  await t.test('where WebSockets do not work, programs run all the same', async (t) => {
    const gateway = await startGateway(t, server.address);
    gateway.refuseSockets();
    const { page } = await openPage(t, browser, gateway.address);
    await write(page, 'import time\nprint(input(), flush=True)\ntime.sleep(50)\n');
    await page.locator('#input-tab').click();
    await page.locator('#stdin').fill('given before\n');
    await page.locator('#run').click();
    await untilOutput(page, 'given before');
    t.match(await untilStatus(page, 'Running'), /without input/);
    t.notOk(await page.locator('#type').isVisible());
    await page.locator('#stop').click();
    await untilStatus(page, 'Stopped by you');
    await server.untilCounts({ running: 0 });
  });

  await t.test('much output leaves the page usable', async (t) => {
    const { page } = await open(t);
    await write(page, 'for i in range(20_000):\n    print(i)\n');
    await page.locator('#run').click();
    await untilStatus(page, 'Exit code 0');
    await untilOutput(page, '19999');
    t.ok((await page.locator('#lines .line').count()) <= 5000);
    t.match(await page.locator('#earlier-lines').innerText(), /^15,001 earlier lines are not shown/);
  });

  await t.test('a private link opens the program in another browser, and the server does not see it', async (t) => {
    const { page } = await open(t, { permissions: ['clipboard-read', 'clipboard-write'] });
    await write(page, 'print("private")\n');
    await page.locator('#share').click();
    await page.locator('#copy-private').click();
    await page.locator('#share-said', { hasText: 'Copied' }).waitFor();
    const link: string = await page.evaluate('navigator.clipboard.readText()');
    t.ok(link.startsWith(`${server.address}/#c=`));
    const other = await open(t, { path: link.slice(server.address.length) });
    await other.page.locator('.cm-line', { hasText: 'print("private")' }).waitFor();
    await write(other.page, 'print("changed")\n');
    // What was changed is no longer the program of the link.
    await other.page.waitForURL(`${server.address}/`);
    const broken = await open(t, { path: '/#c=AAAA' });
    await broken.page.locator('#toast', { hasText: 'damaged' }).waitFor();
  });

  await t.test('a saved program has a link, and who saved it may delete it', async (t) => {
    const { page } = await open(t, { permissions: ['clipboard-read', 'clipboard-write'] });
    await write(page, 'print("saved")\n');
    await page.keyboard.press('Control+s');
    await page.locator('#toast', { hasText: 'Saved' }).waitFor();
    const link: string = await page.evaluate('navigator.clipboard.readText()');
    t.match(link, /^http:\/\/127\.0\.0\.1:\d+\/p\/\w{11,}$/);
    await page.waitForURL(link);

    const other = await open(t, { path: link.slice(server.address.length) });
    await other.page.locator('.cm-line', { hasText: 'print("saved")' }).waitFor();
    await other.page.locator('#share').click();
    t.equal(await other.page.locator('#saved-link').inputValue(), link);
    t.notOk(await other.page.locator('#delete-saved').isVisible(), 'it is not theirs');

    await page.reload();
    await page.locator('.cm-line', { hasText: 'print("saved")' }).waitFor();
    await page.locator('#share').click();
    await page.locator('#delete-saved').click();
    await page.locator('#share-said', { hasText: 'Deleted' }).waitFor();
    await page.waitForURL(`${server.address}/`);
    await other.page.reload();
    await other.page.locator('#toast', { hasText: 'There is no program at this link.' }).waitFor();
  });

  await t.test('an example takes the place of a program, which can be brought back', async (t) => {
    const { page, troubles } = await open(t);
    await write(page, '# mine\n');
    await page.locator('#examples').click();
    t.same(await violationsOf(page), []);
    await page.locator('#example-list button').first().click();
    await page.locator('.cm-line', { hasText: '# mine' }).waitFor({ state: 'detached' });
    await page.locator('#more').click();
    await page.locator('#bring-back').click();
    await page.locator('.cm-line', { hasText: '# mine' }).waitFor();
    t.same(troubles, []);
  });

  await t.test('a Russian browser has a Russian page', async (t) => {
    const { page } = await open(t, { locale: 'ru-RU', viewport: sizes.narrow });
    t.equal(await page.evaluate('document.documentElement.lang'), 'ru');
    t.equal((await page.locator('#run').innerText()).trim(), 'Запустить');
    t.same(await violationsOf(page), []);
    t.equal(await page.evaluate('document.documentElement.scrollWidth'), 360);
  });

  await t.test('the first load is under 230 kB, and nothing moves when the editor arrives', async (t) => {
    const { page } = await open(t);
    await page.waitForLoadState('networkidle');
    const bytes: number = await page.evaluate(
      `performance.getEntries().reduce((sum, { transferSize = 0 }) => sum + transferSize, 0)`,
    );
    t.ok(bytes > 100_000, `${bytes} bytes`);
    t.ok(bytes < 230_000, `${bytes} bytes`);
    const shift: number = await page.evaluate(`new Promise((resolve) => {
      let sum = 0;
      new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (sum += value)))
        .observe({ type: 'layout-shift', buffered: true });
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
    })`);
    t.equal(shift, 0);
  });
}

await t.test('with keys: the page asks for one, runs with it, and says why it cannot save', needsBrowser, async (t) => {
  const key = 'key-of-sixteen-characters';
  // Where there is a file, no folder can be made, so nothing can be saved.
  const DATA_DIR = join(await folderOf(t, { taken: '' }), 'taken');
  await using server = await startServer({ MAX_CONTAINERS: '2', LOG_LEVEL: 'fatal', API_KEYS: key, DATA_DIR });
  const browser = await startBrowser();
  t.teardown(async () => browser.close());
  const { page } = await openPage(t, browser, server.address);
  await write(page, 'print("with a key")\n');
  await page.locator('#run').click();
  await page.locator('#key').fill('not-the-right-key');
  await page.locator('#key').press('Enter');
  await page.locator('#key-dialog').waitFor();
  await page.locator('#key').fill(key);
  await page.locator('#key').press('Enter');
  await untilStatus(page, 'Exit code 0');
  t.match(await outputOf(page), /^with a key/);
  await page.reload();
  await page.locator('#run').click();
  t.match(await untilStatus(page, 'Exit code 0'), /Result of/);
  await page.keyboard.press('Control+s');
  await page.locator('#toast', { hasText: /^Not saved: projects can be neither saved nor read now/ }).waitFor();
});
