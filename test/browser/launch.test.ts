import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';

let browser: Browser;
let server: Server;

beforeAll(async () => {
  browser = await launchBrowser();
  server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(PAGE);
  });
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

const PAGE = `<!doctype html><html lang="en"><title>Page</title>
  <h1><span>Regional security</span></h1><p></p><script>document.querySelector('p').append('scripted')</script>`;

test('a page on this machine is fetched, its script run, its text laid out with a font', async () => {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  expect(await page.textContent('h1')).toBe('Regional security');
  expect(await page.textContent('p')).toBe('scripted');
  const box = await page.locator('span').boundingBox();
  expect(box?.width).toBeGreaterThan(100);
  await page.close();
});

test('contexts keep theme and script settings apart', async () => {
  const dark = await browser.newContext({ colorScheme: 'dark' });
  const scriptless = await browser.newContext({ javaScriptEnabled: false });
  const darkPage = await dark.newPage();
  expect(await darkPage.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
  const plainPage = await scriptless.newPage();
  await plainPage.setContent('<p>plain</p><script>document.querySelector("p").remove()</script>');
  expect(await plainPage.textContent('p')).toBe('plain');
  await Promise.all([dark.close(), scriptless.close()]);
});
