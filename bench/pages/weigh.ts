/** What a page makes its reader wait for, as it goes over the line: counted in a browser that has been nowhere. */
import type { Browser } from 'playwright-core';
import type { Screen } from './shift.ts';

/** Bytes by what they are, compressed as they were sent, without their headers. */
export interface Weight {
  readonly html: number;
  readonly css: number;
  readonly scripts: number;
  readonly fonts: number;
  readonly other: number;
}

const KINDS: Readonly<Record<string, keyof Weight>> = {
  Document: 'html',
  Stylesheet: 'css',
  Script: 'scripts',
  Font: 'fonts',
};

/** Opens the address and adds up everything that was fetched until the page was quiet. */
export async function weighPage(browser: Browser, url: string, { width, height }: Screen): Promise<Weight> {
  const context = await browser.newContext({ viewport: { width, height } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const weight = { html: 0, css: 0, scripts: 0, fonts: 0, other: 0 };
  const answers = new Map<string, { readonly kind: keyof Weight; readonly head: number }>();
  await session.send('Network.enable');
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    answers.set(requestId, { kind: KINDS[type] ?? 'other', head: response.encodedDataLength });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const { kind, head } = answers.get(requestId) ?? { kind: 'other', head: 0 };
    weight[kind] += encodedDataLength - head;
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await context.close();
  return weight;
}
