// Takes the picture of the playground that the README shows, from the real page: docs/playground.png.

import { startBrowser } from './browser.ts';
import { outputOf, untilStatus, write } from './page.ts';
import { startServer } from './server.ts';
import { until } from './docker.ts';

const program = `import random

secret = random.Random(7).randint(1, 100)
tries = 0
while True:
    guess = int(input("Your guess: "))
    tries += 1
    if guess == secret:
        print("Right.")
        break
    print("Higher." if guess < secret else "Lower.")

print(f"\\x1b[32mFound in {tries} tries.\\x1b[0m")
print(f"{100 / attempts:.1f} points")
`;

await using server = await startServer({ MAX_CONTAINERS: '2', LOG_LEVEL: 'warn' });
const browser = await startBrowser();
const page = await browser.newPage({ viewport: { width: 1120, height: 620 }, deviceScaleFactor: 1, locale: 'en-US' });
await page.goto(server.address);
await write(page, program);
await page.locator('#run').click();
for (const [at, guess] of ['70', '30', '42'].entries()) {
  await until('the prompt', async () => (await outputOf(page)).split('Your guess: ').length === at + 2);
  await page.locator('#typed').fill(guess);
  await page.keyboard.press('Enter');
}
await untilStatus(page, 'Exit code 1');
await page.locator('.cm-lintRange-error').waitFor();
await page.evaluate('document.activeElement.blur()');
await page.mouse.move(0, 0);
await page.screenshot({ path: 'docs/playground.png' });
await browser.close();
