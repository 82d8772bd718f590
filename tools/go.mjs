// Runs a tool of this repository from a bare clone: installs when the lock file changed, then goes on with the Node.js
// that the lock file pins. Runs on the system's Node.js (20 or later), so it uses built-ins alone.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [tool = 'start', ...args] = process.argv.slice(2);
if (Number(process.versions.node.split('.')[0]) < 20) fail(`Node.js 20 or later is needed; this is ${process.version}`);
// What this tool writes to stdout is a result, or a protocol: nothing else may stand there.
const resultOnly = tool === 'tender';
if (!installed()) install();
run();

/** True when npm's own record of what it installed, which it writes last, agrees with package-lock.json. */
function installed() {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const { packages: present } = JSON.parse(readFileSync(record, 'utf8'));
  const { packages: wanted } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(wanted).every(([path, { version, integrity, optional, devOptional, peer, link, os, cpu, libc }]) => {
    if (!path.includes('node_modules/') || link) return true;
    // Binaries for other machines are not installed; those for this one must be.
    const other = libc || (os && !os.includes(process.platform)) || (cpu && !cpu.includes(process.arch));
    if (!present[path]) return Boolean(other || ((optional || devOptional || peer) && !os && !cpu));
    return present[path].version === version && present[path].integrity === integrity;
  });
}

function install() {
  const from = Date.now();
  say('installing the packages that package-lock.json names (half a minute to two, once) …');
  const npm = process.env.npm_execpath && process.env.npm_execpath.endsWith('npm-cli.js') ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const [command, ...before] = npm;
  const { status, signal, error } = spawnSync(command, [...before, 'ci', '--include=dev', '--include=optional', '--loglevel=error', '--no-fund', '--no-audit'], {
    cwd: root,
    stdio: ['ignore', resultOnly ? 2 : 'inherit', 'inherit'],
  });
  if (signal) process.exit(128 + (constants.signals[signal] ?? 0));
  if (error || status !== 0) fail(`npm ci failed${error ? `: ${error.message}` : ', see above'}`);
  say(`installed in ${((Date.now() - from) / 1000).toFixed(0)} s`);
}

function run() {
  // npm has the binary for Linux; elsewhere the system's Node.js must do, if it can run TypeScript.
  const pinned = join(root, 'node_modules', '.bin', 'node');
  const node = existsSync(pinned) ? pinned : process.execPath;
  if (node === process.execPath && Number(process.versions.node.split('.')[0]) < 24) fail(`there is no Node.js in npm for ${process.platform}-${process.arch}; install Node.js 24`);
  const path = `${join(root, 'node_modules', '.bin')}:${process.env.PATH ?? ''}`;
  const child = spawn(node, [join(root, 'tools', `${tool}.ts`), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: path, INIT_CWD: process.env.INIT_CWD ?? process.cwd(), NEXT_TELEMETRY_DISABLED: '1', BETTER_AUTH_TELEMETRY: '0' },
  });
  // A terminal sends Ctrl-C to the child as well; a second copy of the same signal does it no harm.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  const parent = process.ppid;
  // npm killed outright can't tell us: what it started must not outlive it.
  if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 1_000).unref();
  child.on('error', (error) => fail(error.message));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (signal ? (constants.signals[signal] ?? 0) : 0)));
}

function say(message) {
  (resultOnly ? console.error : console.log)(message);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
