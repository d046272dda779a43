// Programs of several files in the page: their tabs, what is saved and shared of them, formatting, and the page for frames.

import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import t, { type Test } from 'tap';
import { violationsOf } from '../support/axe.ts';
import { needsBrowser, startBrowser } from '../support/browser.ts';
import { until } from '../support/docker.ts';
import { folderOf } from '../support/folder.ts';
import { openPage, outputOf, untilOutput, untilStatus, write, type PageOptions } from '../support/page.ts';
import { startServer } from '../support/server.ts';

const tab = (page: Page, name: string): Locator => page.locator('#files [role=tab]', { hasText: name });
const shownFile = async (page: Page): Promise<string> => page.locator('#files [aria-selected=true] .name').innerText();
const tabNames = async (page: Page): Promise<readonly string[]> => page.locator('#files .name').allInnerTexts();
const codeOf = async (page: Page): Promise<string> =>
  (await page.locator('.cm-line').allInnerTexts()).map((line) => (line === '\n' ? '' : line)).join('\n');

async function addFile(page: Page, name: string, text: string): Promise<void> {
  await page.locator('#add-file').click();
  await page.locator('#file-name').fill(name);
  await page.keyboard.press('Enter');
  await tab(page, name).waitFor();
  await write(page, text);
}

async function fileMenu(page: Page, entry: string): Promise<void> {
  await page.locator('#file-more').click();
  await page.locator(entry).click();
}

const half = 'def half(x):\n    return x / 2\n';
const usesHalf = 'import util\nprint(util.half(42))\n';

await t.test('projects', needsBrowser, testProjects);

async function testProjects(t: Test): Promise<void> {
  const server = await startServer({
    LANGUAGES: 'python,go',
    MAX_CONTAINERS: '3',
    PLAYGROUND_SLOTS: '3',
    LOG_LEVEL: 'warn',
    DATA_DIR: await folderOf(t, {}),
  });
  t.teardown(() => server.stop());
  const browser = await startBrowser();
  t.teardown(() => browser.close());
  const open = async (t: Test, options?: PageOptions) => openPage(t, browser, server.address, options);

  await t.test('files are added, switched, renamed and deleted with the keyboard, and kept', async (t) => {
    const { page, troubles } = await open(t);
    await write(page, usesHalf);
    t.equal(await page.locator('#files .runs').count(), 0, 'one file needs no mark');
    await page.locator('#add-file').focus();
    await page.keyboard.press('Enter');
    for (const [name, fault] of [
      ['main.py', /already/],
      ['main.py/x.py', /not a directory/],
      ['../x.py', /\. or \.\./],
      ['-x.py', /begin with - or @/],
    ] as const) {
      await page.locator('#file-name').fill(name);
      t.match(await page.locator('#file-fault').innerText(), fault);
      await page.keyboard.press('Enter');
      t.ok(await page.locator('#file-dialog').isVisible(), name);
    }
    t.same(await violationsOf(page), []);
    await page.locator('#file-name').fill('util.py');
    await page.keyboard.press('Enter');
    await tab(page, 'util.py').waitFor();
    t.equal(await shownFile(page), 'util.py');
    await write(page, half);
    t.equal(await page.locator('#files [role=tab]:has(.runs) .name').innerText(), 'main.py');
    await page.keyboard.press('Control+Enter');
    await untilStatus(page, 'Exit code 0');
    t.match(await outputOf(page), /^21\.0/);

    await page.keyboard.press('Alt+PageUp');
    t.equal(await codeOf(page), usesHalf);
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('# more');
    await tab(page, 'main.py').focus();
    await page.keyboard.press('ArrowRight');
    t.equal(await shownFile(page), 'util.py');
    t.equal(await page.evaluate('document.activeElement.dataset.name'), 'util.py');
    await page.keyboard.press('ArrowRight');
    t.equal(await shownFile(page), 'main.py', 'after the last comes the first');
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+z');
    await until('the text before', async () => (await codeOf(page)) === usesHalf);

    await tab(page, 'main.py').focus();
    await page.keyboard.press('F2');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('game.py');
    await page.keyboard.press('Enter');
    await tab(page, 'game.py').waitFor();
    t.equal(await page.locator('#files [role=tab]:has(.runs) .name').innerText(), 'game.py');
    await page.locator('#run').click();
    await untilStatus(page, 'Exit code 0');
    await page.reload();
    await tab(page, 'util.py').waitFor();
    t.same(await tabNames(page), ['game.py', 'util.py']);
    await tab(page, 'util.py').click();
    t.equal(await codeOf(page), half);
    await page.keyboard.press('Delete');
    await page.locator('#remove-dialog').waitFor();
    t.same(await violationsOf(page), []);
    await page.keyboard.press('Escape');
    t.same(await tabNames(page), ['game.py', 'util.py']);
    await fileMenu(page, '#run-file');
    t.equal(await page.locator('#files [role=tab]:has(.runs) .name').innerText(), 'util.py');
    await fileMenu(page, '#remove-file');
    await page.locator('#remove-form .danger').click();
    await tab(page, 'util.py').waitFor({ state: 'detached' });
    t.same(await tabNames(page), ['game.py']);
    t.same(troubles, []);
  });

  await t.test('a place leads to its file, and a file that is no source is given to the program', async (t) => {
    const { page } = await open(t);
    await write(page, 'import util\nprint(open("data.txt").read())\nutil.fail()\n');
    await addFile(page, 'util.py', 'def fail():\n    return 1 / 0\n');
    await addFile(page, 'data.txt', 'some data');
    await page.locator('#run').click();
    await untilStatus(page, 'Exit code 1');
    await untilOutput(page, 'some data');
    await page.locator('.line.stderr button', { hasText: 'util.py' }).click();
    t.equal(await shownFile(page), 'util.py');
    t.equal(await page.locator('.cm-activeLine').innerText(), '    return 1 / 0');
    await page.locator('.cm-lintRange-error').waitFor();
    await tab(page, 'data.txt').click();
    await page.locator('#problems-tab').click();
    await page.setViewportSize({ width: 360, height: 740 });
    t.equal(await page.evaluate('document.documentElement.scrollWidth'), 360, 'tabs scroll in their bar');
    t.same(await violationsOf(page), []);
    t.match(await page.locator('#problems').innerText(), /util\.py, line 2:12\s+ZeroDivisionError/);
    await page.locator('#problems button').click();
    t.equal(await shownFile(page), 'util.py');
    await fileMenu(page, '#rename-file');
    await page.locator('#file-name').fill('other.py');
    await page.keyboard.press('Enter');
    await tab(page, 'other.py').waitFor();
  });

  await t.test('arguments are split as a shell splits them', async (t) => {
    const { page } = await open(t);
    await write(page, 'import sys\nprint(sys.argv[1:])\n');
    await page.locator('#input-tab').click();
    await page.locator('#args').fill('one "two words" \'\'');
    t.same(await page.locator('#args-shown code').allInnerTexts(), ['one', 'two words', '']);
    t.same(await violationsOf(page), []);
    await page.locator('#run').click();
    await untilStatus(page, 'Exit code 0');
    t.equal((await outputOf(page)).trim(), "['one', 'two words', '']");
    await page.locator('#input-tab').click();
    await page.locator('#args').fill('one "two');
    t.match(await page.locator('#args-shown').innerText(), /no second one/);
    await page.locator('#run').click();
    t.match(await untilStatus(page, 'Not run'), /" has no second one/);
  });

  await t.test('what the server does not take is said, however large it is', async (t) => {
    const { page } = await open(t, { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.evaluate(`navigator.clipboard.writeText('# a comment\\n'.repeat(90_000))`);
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+v');
    await page
      .locator('#size-note', { hasText: /^the program has 1,055 KiB, and this server takes 256 KiB/ })
      .waitFor();
    await page.locator('#run').click();
    await untilStatus(page, 'Not run: the program has 1,055 KiB');
    await write(page, 'print(2)\n');
    await page.locator('#size-note').filter({ hasNotText: /./ }).waitFor({ state: 'attached' });
    await page.locator('#input-tab').click();
    await page.evaluate(`document.querySelector('#stdin').value = 'x'.repeat(4_000_000)`);
    await page.locator('#run').click();
    // A WebSocket takes no message of this size, POST /api/run does.
    await untilStatus(page, 'Exit code 0');
    t.equal((await outputOf(page)).trim(), '2');

    const value = JSON.stringify(['python', 'print("\uD800")\n', '']);
    const link = `/#c=${deflateRawSync(value).toString('base64url')}`;
    const other = await open(t, { path: link });
    await other.page.locator('#run').click();
    await untilStatus(other.page, 'Not run: code must be Unicode text, but it has a lone surrogate');
  });

  await t.test('a private link holds all files, and what an earlier page kept is read', async (t) => {
    const { page } = await open(t, { permissions: ['clipboard-read', 'clipboard-write'] });
    await write(page, usesHalf);
    await addFile(page, 'util.py', half);
    await page.locator('#share').click();
    await page.locator('#copy-private').click();
    await page.locator('#share-said', { hasText: 'Copied' }).waitFor();
    const link: string = await page.evaluate('navigator.clipboard.readText()');
    const other = await open(t, { path: link.slice(server.address.length) });
    await tab(other.page, 'util.py').click();
    t.equal(await codeOf(other.page), half);

    await page.evaluate(`localStorage.setItem('playground.work.python', '{"code":"# kept before","stdin":"7"}')`);
    await page.goto(`${server.address}/version`);
    await page.evaluate(`localStorage.setItem('playground.work.python', '{"code":"# kept before","stdin":"7"}')`);
    await page.goto(server.address);
    await page.locator('.cm-line', { hasText: '# kept before' }).waitFor();
    t.equal(await page.locator('#stdin').inputValue(), '7');
  });

  await t.test(
    'a saved program has a title, files, an archive and HTML for other pages; a change is a new one',
    async (t) => {
      const { page, troubles } = await open(t, { permissions: ['clipboard-read', 'clipboard-write'] });
      await write(page, usesHalf);
      await addFile(page, 'util.py', half);
      await fileMenu(page, '#run-file');
      await page.locator('#input-tab').click();
      await page.locator('#args').fill('one "two words"');
      await page.locator('#share').click();
      await page.locator('#project-title').fill('Half of "it"');
      await page.locator('#save').click();
      await page.locator('#share-said', { hasText: 'Saved' }).waitFor();
      const link = await page.locator('#saved-link').inputValue();
      const id = link.slice(-11);
      t.same(await violationsOf(page), []);
      const stored = async (one: string) => (await fetch(`${server.address}/api/snippets/${one}`)).json();
      t.match(await stored(id), {
        title: 'Half of "it"',
        parent: null,
        entry: 'util.py',
        args: ['one', 'two words'],
        files: [{ name: 'main.py' }, { name: 'util.py' }],
      });
      const raw = await page.locator('#raw-files a', { hasText: 'util.py' }).getAttribute('href');
      t.equal(await (await fetch(`${server.address}${raw}`)).text(), half);
      const downloading = page.waitForEvent('download');
      await page.locator('#download-zip').click();
      const archive = unzipSync(await readFile(await (await downloading).path()));
      t.same(Object.keys(archive), ['main.py', 'util.py']);
      await page.locator('#copy-embed').click();
      const html: string = await page.evaluate('navigator.clipboard.readText()');
      t.match(html, `<iframe src="${server.address}/embed/${id}" title="Half of &quot;it&quot;"`);
      await page.keyboard.press('Escape');

      const other = await open(t, { path: `/p/${id}` });
      await tab(other.page, 'util.py').click();
      t.equal(await other.page.title(), 'Half of "it" · Playground');
      t.equal(await other.page.locator('#files [role=tab]:has(.runs) .name').innerText(), 'util.py');
      t.equal(await other.page.locator('#args').inputValue(), "one 'two words'");
      await write(other.page, half.replace('2', '3'));
      await other.page.keyboard.press('Control+s');
      await other.page.locator('#toast', { hasText: 'Saved' }).waitFor();
      const fork = other.page.url().slice(-11);
      t.not(fork, id);
      t.match(await stored(fork), { parent: id, title: 'Half of "it"' });
      await other.page.locator('#share').click();
      t.match(await other.page.locator('#made-from').innerText(), `Made from ${id}`);
      t.same(troubles, []);
    },
  );

  await t.test('Go is formatted, and a syntax error is shown where it is', async (t) => {
    const { page } = await open(t);
    await page.locator('#language option[value=go]').waitFor({ state: 'attached' });
    await page.locator('#file-more').click();
    t.notOk(await page.locator('#format-file').isVisible(), 'Python has no formatter');
    await page.keyboard.press('Escape');
    await page.locator('#language').selectOption('go');
    await write(page, 'package main\nfunc main(){\nprintln(1+2)}');
    await page.keyboard.press('Shift+Alt+F');
    await page.locator('#toast', { hasText: 'Formatted' }).waitFor();
    t.equal(await codeOf(page), 'package main\n\nfunc main() {\n\tprintln(1 + 2)\n}\n');
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+z');
    t.equal(await codeOf(page), 'package main\nfunc main(){\nprintln(1+2)}', 'one step back');
    await write(page, 'package main\n\nfunc main() {\n\tx := }\n');
    await fileMenu(page, '#format-file');
    await page.locator('#toast', { hasText: "Not formatted: line 4, column 7: expected operand, found '}'" }).waitFor();
    t.equal(await page.locator('.cm-activeLine').innerText(), '\tx := }');
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    await t.test(`${colorScheme}: another site shows a saved program in a frame`, async (t) => {
      const files = [
        { name: 'main.py', text: 'import util\n\nprint("<b>", util.half(2))  # markup is text\n' },
        { name: 'data.txt', text: '1 2' },
        { name: 'a.bin', content: 'AP8=' },
      ];
      const saved = await fetch(`${server.address}/api/save`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ language: 'python', files, title: 'In a frame' }),
      });
      const { id } = (await saved.json()) as { id: string };
      const site = createServer((_request, response) => {
        response.setHeader('content-type', 'text/html');
        response.end(`<title>x</title><iframe src="${server.address}/embed/${id}" width="360" height="300"></iframe>`);
      });
      site.listen(0, '127.0.0.1');
      await once(site, 'listening');
      t.teardown(() => site.close());
      const context = await browser.newContext({ colorScheme, viewport: { width: 360, height: 400 } });
      t.teardown(async () => context.close());
      const page = await context.newPage();
      const troubles: string[] = [];
      page.on('console', (message) => ['error', 'warning'].includes(message.type()) && troubles.push(message.text()));
      await page.goto(`http://localhost:${(site.address() as AddressInfo).port}/`);
      const frame = page.frameLocator('iframe');
      await frame.locator('.code-keyword', { hasText: 'import' }).waitFor();
      t.equal(
        await frame.locator('pre:visible .line').nth(2).innerText(),
        'print("<b>", util.half(2))  # markup is text',
      );
      await frame.locator('[role=tab]', { hasText: 'main.py' }).press('ArrowLeft');
      t.equal(await frame.locator('pre:visible').innerText(), '1 2');
      t.equal((await context.cookies()).length, 0);
      t.same(
        troubles.filter((text) => !text.includes('favicon')),
        [],
      );

      await page.goto(`${server.address}/embed/${id}`);
      await page.locator('.code-keyword').first().waitFor();
      t.same(await violationsOf(page), []);
      t.equal(await page.title(), 'In a frame');
      t.equal(await page.evaluate('document.documentElement.scrollWidth'), 360);
      const bytes: number = await page.evaluate(
        `performance.getEntries().reduce((sum, { transferSize = 0 }) => sum + transferSize, 0)`,
      );
      t.ok(bytes > 10_000 && bytes < 60_000, `${bytes} bytes`);
      await page.goto(`${server.address}/embed/${id}?theme=${colorScheme === 'light' ? 'dark' : 'light'}`);
      t.equal(
        await page.evaluate('getComputedStyle(document.body).colorScheme'),
        colorScheme === 'light' ? 'dark' : 'light',
      );
      const missing = await page.goto(`${server.address}/embed/AAAAAAAAAAA`);
      t.equal(missing?.status(), 404);
      await page.getByText('There is no program at this link.').waitFor();
      t.same(await violationsOf(page), []);
    });
  }
}
