// Runs a tool of this repository from a bare clone: installs when the lock file changed, then goes on with the Node.js
// that the lock file pins. Runs on the system's Node.js (20 or later), so it uses built-ins alone.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [tool = 'start', ...args] = process.argv.slice(2);
const stamp = join(root, 'node_modules', '.install-stamp');
const wanted = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).update(process.platform + process.arch).digest('hex');

if (Number(process.versions.node.split('.')[0]) < 20) fail(`Node.js 20 or later is needed; this is ${process.version}`);
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) install();
run();

function install() {
  const from = Date.now();
  console.log('installing the packages that package-lock.json names (half a minute to two, once) …');
  const npm = process.env.npm_execpath && process.env.npm_execpath.endsWith('npm-cli.js') ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const [command, ...before] = npm;
  const { status, signal, error } = spawnSync(command, [...before, 'ci', '--include=dev', '--include=optional', '--loglevel=error', '--no-fund', '--no-audit'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (signal) process.exit(128 + (constants.signals[signal] ?? 0));
  if (error || status !== 0) fail(`npm ci failed${error ? `: ${error.message}` : ', see above'}`);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
  console.log(`installed in ${((Date.now() - from) / 1000).toFixed(0)} s`);
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
    env: { ...process.env, PATH: path, NEXT_TELEMETRY_DISABLED: '1', BETTER_AUTH_TELEMETRY: '0' },
  });
  // A terminal sends Ctrl-C to the child as well; a second copy of the same signal does it no harm.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  const parent = process.ppid;
  // npm killed outright can't tell us: what it started must not outlive it.
  if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 1_000).unref();
  child.on('error', (error) => fail(error.message));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (signal ? (constants.signals[signal] ?? 0) : 0)));
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
