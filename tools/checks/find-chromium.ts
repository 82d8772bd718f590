import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Fault } from '../stack/fault.ts';

export type Chromium = { path: string; env: Record<string, string> };

/**
 * The browser for the tests: CHROMIUM_PATH, else the one from npm, unpacked once into node_modules/.cache, else one that
 * the machine has. Throws Fault when none of them starts.
 */
export function findChromium(root: string): Chromium {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (starts(given, {})) return { path: given, env: {} };
    throw new Fault(`CHROMIUM_PATH ${given} does not start`);
  }
  const folder = unpack(root);
  const path = join(folder, 'chromium');
  const fonts: Record<string, string> = existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') };
  const bundled = { ...fonts, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') };
  for (const env of [fonts, bundled]) if (starts(path, env)) return { path, env };
  for (const machine of ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']) {
    if (existsSync(machine) && starts(machine, {})) return { path: machine, env: {} };
  }
  throw new Fault('no Chromium starts on this machine; set CHROMIUM_PATH to one that does');
}

/** The package unpacks into the temporary folder of all: another user's, or another version, could lie there. */
function unpack(root: string): string {
  const entry = createRequire(join(root, 'package.json')).resolve('@sparticuz/chromium');
  const home = dirname(dirname(entry));
  const manifest: { version: string } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const cache = join(root, 'node_modules', '.cache', '0711');
  const folder = join(cache, `chromium-${manifest.version}-${process.arch}`);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const fresh = mkdtempSync(`${folder}-`);
  const packs = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'].map((name) => join(home, 'bin', name));
  const script = `import { inflate } from ${JSON.stringify(pathToFileURL(entry).href)}; for (const pack of ${JSON.stringify(packs)}) await inflate(pack);`;
  execFileSync(process.execPath, ['--input-type=module', '-e', script], { env: { ...process.env, TMPDIR: fresh }, stdio: ['ignore', 'ignore', 'inherit'] });
  try {
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

function starts(path: string, env: Record<string, string>): boolean {
  try {
    execFileSync(path, ['--version', '--no-sandbox'], { env: { ...process.env, ...env }, stdio: 'ignore', timeout: 30_000 });
    return true;
  } catch {
    return false;
  }
}
