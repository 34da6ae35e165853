/** `npm run dev`: the live site. Edited content shows at once; broken content shows its messages, and the server lives. */
import { fileURLToPath } from 'node:url';
import type { Digest } from '../domain/digest.ts';
import { provideContent } from '../loader/astro.ts';
import { buildSite } from '../site/from-content.ts';
import { openBodies, readEverything, readRunSettings } from './content.ts';
import { createDataFiles } from './dev/data-files.ts';
import { showLiveContent } from './dev/integration.ts';
import { openLiveContent } from './dev/live-content.ts';
import { describeFailure, type ExitCode, runCommand } from './failure.ts';
import { formatErrors } from './messages.ts';
import { parsePort } from './serve/listen.ts';
import { openTerminal } from './terminal.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

await runCommand(serveLive);

async function serveLive(): Promise<ExitCode> {
  // Astro reads both when it is loaded: nothing is told to anybody, and nothing asked.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true';
  const settings = readRunSettings(process.env, process.cwd());
  const port = parsePort(process.env['PORT']);
  const terminal = openTerminal();
  const bodies = openBodies(settings);
  let reload = () => {};
  let digest: Digest | undefined;
  const live = openLiveContent({
    read: () => readEverything(settings, bodies),
    onShown: (reading) => {
      // What is shown has been read whole.
      if (!reading.digest) return;
      digest = reading.digest;
      provideContent(digest, reading.bodies);
      terminal.say(`${digest.entries.size} entries read.`);
      reload();
    },
    onBroken: (reading) => {
      terminal.say(formatErrors(reading, settings.contentDir));
      reload();
    },
    onFailed: (error) => terminal.say(describeFailure(error)),
  });
  const onReady = (ready: () => void) => {
    reload = ready;
  };
  const { contentDir, basePath: base } = settings;
  const findFile = createDataFiles({
    base,
    current: () => digest,
    // No file for programs holds a rendered body.
    toSite: (shown) => buildSite(shown, settings, () => ''),
  });
  const { dev } = await import('astro');
  const server = await dev({
    root: ROOT,
    logLevel: 'warn',
    server: { port, host: process.env['HOST'] || '127.0.0.1' },
    integrations: [showLiveContent({ contentDir, base, live, findFile, onReady })],
  });
  terminal.say(`The live site is at http://localhost:${server.address.port}${base}`);
  return 0;
}
