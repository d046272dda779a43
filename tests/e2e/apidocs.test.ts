// /apidocs in a real browser over plain http: nothing is asked of another host, nothing is refused by the page's own
// policy, and what it offers to try works.

import type { Locator, Page } from 'playwright-core';
import t, { type Test } from 'tap';
import { needsBrowser, startBrowser } from '../support/browser.ts';
import { startServer, type TestServer } from '../support/server.ts';

const key = 'key-of-sixteen-characters';

/** The page, with what went wrong in it; closed when the test ends. */
async function openDocs(
  t: Test,
  { address }: TestServer,
): Promise<{ page: Page; troubles: string[]; asked: string[] }> {
  const browser = await startBrowser();
  t.teardown(async () => browser.close());
  const page = await browser.newPage({ viewport: { width: 1200, height: 1500 } });
  const troubles: string[] = [];
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) troubles.push(message.text());
  });
  page.on('pageerror', (error) => troubles.push(error.message));
  await page.addInitScript(
    `addEventListener('securitypolicyviolation', (event) => console.error(event.violatedDirective, event.blockedURI));`,
  );
  await page.goto(`${address}/apidocs`);
  await page.locator('.opblock').first().waitFor();
  return { page, troubles, asked };
}

/** An operation, opened so that it can be tried. */
async function tryOut(page: Page, id: string): Promise<Locator> {
  const operation = page.locator(`#operations-${id}`);
  await operation.locator('.opblock-summary-control').click();
  await operation.getByRole('button', { name: 'Try it out' }).click();
  return operation;
}

async function execute(operation: Locator): Promise<{ status: string; body: string }> {
  await operation.getByRole('button', { name: 'Execute', exact: true }).click();
  const answer = operation.locator('.live-responses-table .response');
  await answer.waitFor();
  return {
    status: (await answer.locator('.response-col_status').innerText()).trim(),
    body: await answer.locator('.response-col_description .highlight-code pre').first().innerText(),
  };
}

await t.test('without keys', needsBrowser, async (t) => {
  await using server = await startServer({ MAX_CONTAINERS: '2', LOG_LEVEL: 'warn' });
  const { page, troubles, asked } = await openDocs(t, server);

  await t.test('every operation is on the page, under its name', async (t) => {
    t.equal(await page.title(), 'll-solution-runner');
    const paths = await page.locator('.opblock-summary-path').allInnerTexts();
    t.equal(paths.length, 21);
    t.ok(paths.some((path) => path.includes('/run_code')));
  });

  await t.test('POST /run_code is tried as it stands, and the verdict is shown', async (t) => {
    const operation = await tryOut(page, 'judge-runCode');
    const { status, body } = await execute(operation);
    t.equal(status, '200');
    t.match(body, /"result": "passed"/);
    await operation.getByRole('button', { name: 'Clear' }).click();
    await operation
      .locator('.opblock-section-request-body select.examples-select-element')
      .selectOption('wrong_answer');
    const second = await execute(operation);
    t.match(second.body, /"error": "wrong answer: line 1, column 1: expected \\"5\\", got \\"6\\""/);
  });

  await t.test('a script is uploaded to POST /execute, and its logs are read', async (t) => {
    const operation = await tryOut(page, 'sessions-execute');
    const buffer = Buffer.from('print("Hello,", input())\n');
    await operation.locator('input[type=file]').setInputFiles({ name: 'main.py', mimeType: 'text/x-python', buffer });
    await operation.locator('input[type=text]').fill('browser');
    const { status, body } = await execute(operation);
    t.equal(status, '200', body);
    const { session_id: id } = JSON.parse(body) as { session_id: string };
    await server.untilCounts({ running: 0, waiting: 0 });
    const result = await tryOut(page, 'sessions-sessionResult');
    await result.getByPlaceholder('session_id').fill(id);
    t.same(JSON.parse((await execute(result)).body), { logs: 'Hello, browser\n' });
    const cleanup = await tryOut(page, 'sessions-cleanup');
    await cleanup.getByPlaceholder('session_id').fill(id);
    t.same(JSON.parse((await execute(cleanup)).body), { status: 'cleaned up' });
    const prewarm = await tryOut(page, 'sessions-prewarm');
    t.same(JSON.parse((await execute(prewarm)).body), { status: 'prewarm triggered' });
  });

  await t.test('a task is started, and its result waited for', async (t) => {
    const { status, body } = await execute(await tryOut(page, 'tasks-startTask'));
    t.equal(status, '202', body);
    const { queued_task_id: id } = JSON.parse(body) as { queued_task_id: string };
    const result = await tryOut(page, 'tasks-taskResult');
    await result.getByPlaceholder('id', { exact: true }).fill(id);
    await result.getByPlaceholder('wait').fill('30');
    const finished = await execute(result);
    t.equal(finished.status, '200');
    t.match(JSON.parse(finished.body), { status: 'success', results: [{ result: 'passed' }], error: null });
  });

  await t.test('nothing was asked of another host, and nothing was refused or failed', async (t) => {
    t.ok(asked.length > 8);
    t.same(
      asked.filter((url) => !url.startsWith(`${server.address}/`) && !url.startsWith('data:')),
      [],
    );
    t.same(troubles, []);
  });
});

await t.test('with keys: refused without one, judged after Authorize', needsBrowser, async (t) => {
  await using server = await startServer({ MAX_CONTAINERS: '2', LOG_LEVEL: 'warn', API_KEYS: key });
  const { page, troubles } = await openDocs(t, server);
  const operation = await tryOut(page, 'judge-runCode');
  const refused = await execute(operation);
  t.match(refused, { status: /^401/, body: /this route needs a key/ });
  t.equal(troubles.length, 1, 'the browser itself tells of the 401');
  await operation.getByRole('button', { name: 'Clear' }).click();

  await page.locator('.auth-wrapper .authorize').click();
  const bearer = page.locator('.auth-container', { hasText: 'bearer' }).first();
  await bearer.locator('input').fill(key);
  await bearer.locator('button.authorize').click();
  await page.locator('.auth-btn-wrapper .btn-done').first().click();
  const { status, body } = await execute(operation);
  t.equal(status, '200', body);
  t.match(body, /"result": "passed"/);
  t.equal(troubles.length, 1);
});
