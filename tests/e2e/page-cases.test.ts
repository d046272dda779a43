// The tests of a program in the page, in a real browser: they are written, run, read, stopped and kept.

import type { Locator, Page } from 'playwright-core';
import t, { type Test } from 'tap';
import { violationsOf } from '../support/axe.ts';
import { needsBrowser, startBrowser } from '../support/browser.ts';
import { until } from '../support/docker.ts';
import { openPage, outputOf, startGateway, untilStatus, write, type PageOptions } from '../support/page.ts';
import { startServer } from '../support/server.ts';

const sum = 'print(sum(map(int, input().split())))\n';
/** Prints the first line of its input after as many seconds as the second one says. */
const sleeper = 'import time\nword = input()\ntime.sleep(float(input()))\nprint(word)\n';

const caseOf = (page: Page, number: number): Locator => page.locator('#cases > li').nth(number - 1);
const verdictOf = async (page: Page, number: number): Promise<string | null> =>
  caseOf(page, number).locator('.verdict').textContent();

/** Writes the tests over what is there, as a person does it. */
async function writeCases(
  page: Page,
  ...cases: readonly (readonly [input: string, expected: string])[]
): Promise<void> {
  await page.locator('#tests-tab').click();
  for (const [at, [input, expected]] of cases.entries()) {
    if ((await page.locator('#cases > li').count()) === at) await page.locator('#add-case').click();
    const fields = caseOf(page, at + 1).locator('textarea');
    await fields.nth(0).fill(input);
    await fields.nth(1).fill(expected);
  }
}

async function runTests(page: Page, status: string): Promise<string> {
  await page.locator('#run-tests').click();
  return untilStatus(page, status);
}

async function testPage(t: Test): Promise<void> {
  const server = await startServer({
    LANGUAGES: 'python,c',
    MAX_CONTAINERS: '4',
    PLAYGROUND_SLOTS: '4',
    LOG_LEVEL: 'warn',
    MAX_CODE: '10KB',
  });
  t.teardown(() => server.stop());
  const browser = await startBrowser();
  t.teardown(() => browser.close());
  const open = async (t: Test, options?: PageOptions) => openPage(t, browser, server.address, options);
  await server.untilLanguagesAreReady();

  const odd = 'print("same")\nprint("a\\tb\\u00a0\\0 ")\nprint("end")\n';
  const units = [
    'import unittest',
    '',
    'class TestSum(unittest.TestCase):',
    '    def test_right(self): print("ok passed")',
    '    @unittest.skip("later")',
    '    def test_later(self): pass',
    '',
    'def test_wrong(): assert 1 == 2, "1 is not 2"',
    'def test_broken(): raise KeyError("x")',
  ].join('\n');
  const sizes = { wide: { width: 1280, height: 800 }, narrow: { width: 360, height: 740 } };
  for (const [size, viewport] of Object.entries(sizes)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await t.test(`${size}, ${colorScheme}: write tests, run them, read what differs`, async (t) => {
        const { page, troubles } = await open(t, { viewport, colorScheme });
        await page.locator('#tests-tab').click();
        t.equal(await page.locator('#cases > li').count(), 1, 'one empty test');
        t.match(await page.locator('#tests-panel .note').first().innerText(), /^Each test is an input and the output/);

        await write(page, odd);
        await writeCases(
          page,
          ['', 'same\na\tb\u00A0\0\nend\n'],
          ['1', 'same\na\tc\nend\n'],
          ['2', 'same\na\tb\u00A0\0\nend\nmore'],
        );
        t.match(await runTests(page, '1 of 3 passed'), /^1 of 3 passed CPU [\d.]+ s Wall [\d.]+ s Memory [\d.]+ MiB$/);
        t.equal(await verdictOf(page, 1), '✓ Passed');
        t.equal(await verdictOf(page, 2), '✗ Wrong answer');
        t.match(await caseOf(page, 2).locator('.figures').innerText(), /^[\d.]+ s · [\d.]+ MiB$/);
        const [expected, got] = await caseOf(page, 2).locator('.side').all();
        t.equal(await expected!.locator('mark').innerText(), 'c');
        t.equal(await got!.locator('mark').innerText(), 'bNBSPNUL·');
        t.equal(await got!.locator('.here .text').innerText(), 'a→bNBSPNUL·');
        t.equal(await got!.locator('.here .number').innerText(), '2');
        t.match(await caseOf(page, 3).locator('.side').nth(1).innerText(), /The output ends here$/);
        const [left, right] = await Promise.all([expected!.boundingBox(), got!.boundingBox()]);
        t.equal(left!.y === right!.y, size === 'wide', 'side by side where there is room');
        t.equal(await page.locator('#test-count').innerText(), '1/3');
        t.same(await violationsOf(page), []);
        t.equal(await page.evaluate('document.documentElement.scrollWidth'), viewport.width, 'nothing sticks out');
        t.notOk(
          await page.evaluate(
            `document.querySelector('#tests-panel .pane').scrollWidth > document.querySelector('#tests-panel .pane').clientWidth`,
          ),
        );
        t.same(troubles, []);
      });
    }
  }

  for (const [size, viewport] of Object.entries(sizes)) {
    await t.test(`${size}: unit tests that the program holds, each by its name`, async (t) => {
      const { page, troubles } = await open(t, { viewport, colorScheme: size === 'wide' ? 'light' : 'dark' });
      await write(page, units);
      await page.locator('#tests-tab').click();
      await page.locator('#run-units').click();
      await untilStatus(page, '1 of 4 passed');
      t.same(await page.locator('#unit-list .name').allInnerTexts(), [
        'main.TestSum.test_later',
        'main.TestSum.test_right',
        'main.test_wrong',
        'main.test_broken',
      ]);
      t.same(
        (await page.locator('#unit-list .verdict').allInnerTexts()).map((text) => text.replace(/\s+/, ' ')),
        ['– Skipped', '✓ Passed', '✗ Failed', '✗ Error'],
      );
      t.match(await page.locator('#unit-list .message').nth(1).innerText(), /AssertionError: 1 is not 2/);
      t.same(await violationsOf(page), []);
      t.equal(await page.evaluate('document.documentElement.scrollWidth'), viewport.width, 'nothing sticks out');
      await page.locator('#output-tab').click();
      t.match(await outputOf(page), /ok passed/, 'what the tests print is output, and no result');
      t.same(troubles, []);
      await write(page, 'print(1)');
      await page.locator('#tests-tab').click();
      await page.locator('#run-units').click();
      await page.locator('#units-said', { hasText: 'No test has run.' }).waitFor();
      t.equal(await page.locator('#unit-list li').count(), 0);
      await page.locator('#language').selectOption('c');
      await page.locator('#units').waitFor({ state: 'hidden' });
    });
  }

  await t.test('the keyboard does everything', async (t) => {
    const { page } = await open(t);
    await write(page, sum);
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+Shift+Enter');
    await page.locator('#toast', { hasText: 'Write an input or an expected output first.' }).waitFor();
    await page.keyboard.type('2 3');
    await page.keyboard.press('Tab');
    await page.keyboard.type('5');
    await page.keyboard.press('Tab');
    t.equal(await page.evaluate('document.activeElement.id'), 'add-case');
    await page.keyboard.press('Enter');
    await page.keyboard.type('2 2');
    await page.keyboard.press('Tab');
    await page.keyboard.type('5');
    await page.keyboard.press('Control+Shift+Enter');
    await untilStatus(page, '1 of 2 passed');
    t.equal(await page.locator('#tests-said').innerText(), '1 of 2 passed');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    t.equal(await page.evaluate('document.activeElement.ariaLabel'), 'Remove test 2');
    await page.keyboard.press('Enter');
    t.equal(await page.evaluate('document.activeElement.ariaLabel'), 'Remove test 1');
    await page.locator('#run-tests').focus();
    await page.keyboard.press('Enter');
    await untilStatus(page, '1 of 1 passed');
    t.equal(await page.evaluate('document.activeElement.id'), 'run-tests', 'the button has the focus back');
    await page.keyboard.press('?');
    t.match(await page.locator('#keys-dialog').innerText(), /Run the tests\s+Ctrl\+Shift\+Enter/);
  });

  await t.test('verdicts come while the tests run, and a stop keeps those that have come', async (t) => {
    const { page } = await open(t);
    await write(page, sleeper);
    await writeCases(page, ['a\n0', 'a'], ['b\n50', 'b'], ['c\n0', 'c']);
    await page.locator('#run-tests').click();
    await caseOf(page, 1).getByText('Passed').waitFor();
    t.equal(await verdictOf(page, 2), '… Running');
    t.equal(await verdictOf(page, 3), '… Waiting');
    t.notOk(await page.locator('#type').isVisible(), 'tests take no input');
    await page.locator('#stop-tests').click();
    await untilStatus(page, 'Stopped by you');
    t.same(await Promise.all([1, 2, 3].map(async (at) => verdictOf(page, at))), ['✓ Passed', '– Not run', '– Not run']);
    await page.locator('#run-tests').click();
    await caseOf(page, 1).getByText('Passed').waitFor();
    await page.keyboard.press('Control+Enter');
    await untilStatus(page, 'Running');
    t.equal(await verdictOf(page, 2), '– Not run', 'a run takes the place of the tests');
    await page.locator('#stop').click();
    await untilStatus(page, 'Stopped by you');
    await server.untilCounts({ running: 0 });
  });

  await t.test('a program that does not compile, and one that fails', async (t) => {
    const { page } = await open(t);
    await write(page, 'print(');
    await writeCases(page, ['1', '1']);
    await runTests(page, 'The program does not compile');
    t.equal(await verdictOf(page, 1), '✗ Does not compile');
    await page.locator('.cm-lintRange-error').waitFor();
    await write(page, 'import sys\nprint("half")\nprint("told", file=sys.stderr)\n{}[3]\n');
    await runTests(page, '0 of 1 passed');
    t.equal(await verdictOf(page, 1), '✗ Runtime error');
    const details = await caseOf(page, 1).locator('.details').innerText();
    t.match(details, /^exit code 1: KeyError: 3\s+Got\s+1\s+half\s+Errors\s+told\s+Traceback/);
    t.same(await violationsOf(page), []);
  });

  await t.test('a change makes verdicts old, a second run moves nothing', async (t) => {
    const { page } = await open(t);
    await write(page, sum);
    await writeCases(page, ['1 1', '3'], ['1 2', '3']);
    await runTests(page, '1 of 2 passed');
    const shift: number = await page.evaluate(`(async () => {
      let sum = 0;
      new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (sum += value)))
        .observe({ type: 'layout-shift' });
      document.querySelector('#run-tests').click();
      const isOver = () => !document.querySelector('#run-tests').hidden;
      while (!isOver()) await new Promise(requestAnimationFrame);
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return sum;
    })()`);
    t.equal(shift, 0);
    t.equal(await verdictOf(page, 1), '✗ Wrong answer');
    await write(page, `${sum}# more\n`);
    t.equal(await page.locator('#tests-said').innerText(), '1 of 2 passed, before your last change');
    t.equal(await page.locator('#test-count').getAttribute('data-tone'), 'idle');
    await caseOf(page, 1).locator('textarea').nth(1).fill('2');
    t.equal(await verdictOf(page, 1), '', 'the verdict was on another test');
    t.equal(await verdictOf(page, 2), '✓ Passed');
    await runTests(page, '2 of 2 passed');
  });

  await t.test('tests are kept with their program, and come back with it', async (t) => {
    const { page } = await open(t);
    await write(page, '# mine\n');
    await writeCases(page, ['my input', 'my output'], ['', '']);
    await page.reload();
    await page.locator('.cm-line', { hasText: '# mine' }).waitFor();
    await page.locator('#tests-tab').click();
    t.equal(await page.locator('#cases > li').count(), 1, 'an empty test is not kept');
    t.equal(await caseOf(page, 1).locator('textarea').nth(1).inputValue(), 'my output');
    await page.locator('#language').selectOption('c');
    t.equal(await caseOf(page, 1).locator('textarea').nth(1).inputValue(), '', 'each language has its own');
    await page.locator('#language').selectOption('python');
    await page.locator('#more').click();
    await page.locator('#start-over').click();
    t.equal(await caseOf(page, 1).locator('textarea').nth(0).inputValue(), '');
    await page.locator('#more').click();
    await page.locator('#bring-back').click();
    t.equal(await caseOf(page, 1).locator('textarea').nth(0).inputValue(), 'my input');
  });

  await t.test('the last run becomes a test', async (t) => {
    const { page } = await open(t);
    await page.locator('#tests-tab').click();
    await page.locator('#take-run').click();
    await page.locator('#toast', { hasText: 'Run the program first' }).waitFor();
    await write(page, 'import sys\nprint(input() + input())\nprint("no", file=sys.stderr)\n');
    await page.locator('#input-tab').click();
    await page.locator('#stdin').fill('a\n');
    await page.locator('#run').click();
    await page.locator('#type').waitFor();
    await page.locator('#typed').fill('b');
    await page.locator('#typed').press('Enter');
    await untilStatus(page, 'Exit code 0');
    await page.locator('#tests-tab').click();
    await page.locator('#take-run').click();
    const fields = caseOf(page, 1).locator('textarea');
    t.equal(await fields.nth(0).inputValue(), 'a\nb\n');
    t.equal(await fields.nth(1).inputValue(), 'ab\n');
    await runTests(page, '1 of 1 passed');
  });

  await t.test('at most fifty tests', async (t) => {
    const { page } = await open(t);
    await write(page, 'print(input())\n');
    await writeCases(page, ['1', '1']);
    await page.evaluate(`for (let at = 2; at <= 50; at += 1) document.querySelector('#add-case').click()`);
    t.ok(await page.locator('#add-case').isDisabled());
    await page.evaluate(`document.querySelectorAll('#cases textarea').forEach((field, at) => {
      field.value = String(at >> 1);
      field.dispatchEvent(new Event('input'));
    })`);
    await runTests(page, '50 of 50 passed');
    await caseOf(page, 50).locator('button').click();
    t.notOk(await page.locator('#add-case').isDisabled());
  });

  await t.test('a lost connection loses no verdict', async (t) => {
    const gateway = await startGateway(t, server.address);
    const { page } = await openPage(t, browser, gateway.address);
    await write(page, sleeper);
    await writeCases(page, ['a\n0', 'a'], ['b\n0.3', 'b'], ['c\n0.3', 'd'], ['d\n0', 'd']);
    await page.locator('#run-tests').click();
    await caseOf(page, 1).getByText('Passed').waitFor();
    const before = gateway.sockets();
    gateway.cut();
    await until('a new connection', () => gateway.sockets() > before);
    await untilStatus(page, '3 of 4 passed');
    t.equal(await verdictOf(page, 3), '✗ Wrong answer');
  });

  await t.test('tests run without WebSockets, and when they are too large for one', async (t) => {
    const gateway = await startGateway(t, server.address);
    const { page } = await openPage(t, browser, gateway.address);
    await write(page, 'print(len(input()))\n');
    await writeCases(page, ['x'.repeat(1_200_000), '1200000']);
    await runTests(page, '1 of 1 passed');
    gateway.refuseSockets();
    gateway.cut();
    await writeCases(page, ['abc', '3'], ['', '0']);
    await runTests(page, '1 of 2 passed');
    t.match(await caseOf(page, 2).locator('.details').innerText(), /EOFError/);
    await page.locator('#run').click();
    await untilStatus(page, 'Exit code 1');
    t.match(await outputOf(page), /EOFError/);
  });

  await t.test('a Russian browser has Russian tests, which fit into 360 pixels', async (t) => {
    const { page } = await open(t, { locale: 'ru-RU', viewport: sizes.narrow });
    await write(page, sum);
    await writeCases(page, ['1 1', '3'], ['1 2', '3']);
    await runTests(page, 'Пройдено 1 из 2');
    t.equal(await verdictOf(page, 1), '✗ Неверный ответ');
    t.match(await caseOf(page, 1).locator('.reason').innerText(), /^Первое отличие: строка 1, символ 1\.$/);
    t.same(await violationsOf(page), []);
    await write(page, 'wrong\n');
    await page.locator('#run').click();
    await untilStatus(page, 'Код завершения 1');
    for (const tab of ['output', 'input', 'tests', 'problems']) {
      await page.locator(`#${tab}-tab`).click();
      t.equal(await page.evaluate('document.documentElement.scrollWidth'), 360, `${tab}, with both counts`);
    }
  });
}

await t.test('the tests of a program', needsBrowser, testPage);
