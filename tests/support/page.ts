// The page of the playground in a real browser, with what went wrong in it.

import { createServer, connect, type AddressInfo, type Socket } from 'node:net';
import { once } from 'node:events';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Test } from 'tap';
import { until } from './docker.ts';

export interface OpenedPage {
  readonly page: Page;
  /** errors and warnings of the console, errors of scripts, violations of the page's policy */
  readonly troubles: readonly string[];
  /** every URL that was asked for */
  readonly asked: readonly string[];
}

export type PageOptions = BrowserContextOptions & { readonly path?: string };

/** Opens the page in a context of its own, which is closed when the test ends, and waits for the editor. */
export async function openPage(
  t: Test,
  browser: Browser,
  address: string,
  { path = '/', ...options }: PageOptions = {},
): Promise<OpenedPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  t.teardown(async () => context.close());
  const page = await context.newPage();
  const troubles: string[] = [];
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) troubles.push(message.text());
  });
  await page.addInitScript(
    `addEventListener('securitypolicyviolation', (event) => console.error(event.violatedDirective, event.blockedURI));`,
  );
  await page.goto(`${address}${path}`);
  await page.locator('.cm-content').waitFor();
  return { page, troubles, asked };
}

/** Puts the program into the editor, as a person who types over all of it. */
export async function write(page: Page, code: string): Promise<void> {
  await page.locator('.cm-content').fill(code);
}

/** The lines of the output as a person sees them, when all that has come is shown. */
export async function outputOf(page: Page): Promise<string> {
  return page.evaluate(`
    new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))).then(() =>
      Array.from(document.querySelectorAll('#lines .line'), (line) => {
        const copy = line.cloneNode(true);
        for (const unseen of copy.querySelectorAll('.unseen')) unseen.remove();
        return copy.textContent;
      }).join('\\n'),
    )`);
}

/** The output, once it has the text. */
export async function untilOutput(page: Page, text: string): Promise<string> {
  await until(`${text} in the output`, async () => (await outputOf(page)).includes(text));
  return outputOf(page);
}

/** Resolves with the line at the foot of the page when it begins with the text. */
export async function untilStatus(page: Page, beginning: string): Promise<string> {
  const status = page.locator('#status');
  await status.filter({ hasText: beginning }).waitFor();
  return (await status.innerText()).replaceAll(/\s+/g, ' ').trim();
}

export interface Gateway {
  readonly address: string;
  /** Ends all connections that are open now. */
  cut(): void;
  /** how many WebSockets were asked for */
  sockets(): number;
  /** From now on, requests for a WebSocket end in nothing. */
  refuseSockets(): void;
}

/** Stands between browser and server, as a network does. */
export async function startGateway(t: Test, address: string): Promise<Gateway> {
  const target = Number(new URL(address).port);
  const open = new Set<Socket>();
  let refuses = false;
  let sockets = 0;
  const gateway = createServer((client) => {
    const server = connect(target, '127.0.0.1');
    for (const socket of [client, server]) {
      open.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        open.delete(socket);
        client.destroy();
        server.destroy();
      });
    }
    client.on('data', (data) => {
      const isForSocket = data.includes('GET /api/ws');
      if (isForSocket) sockets += 1;
      if (isForSocket && refuses) client.destroy();
      else server.write(data);
    });
    server.pipe(client);
  });
  gateway.listen(0, '127.0.0.1');
  await once(gateway, 'listening');
  const cut = (): void => open.forEach((socket) => socket.destroy());
  t.teardown(() => {
    cut();
    gateway.close();
  });
  const { port } = gateway.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    cut,
    sockets: () => sockets,
    refuseSockets: () => void (refuses = true),
  };
}
