import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { processAlive, processEnded } from '@0711/postgres/process-alive';
import { Fault } from './fault.ts';
import { openLogFile } from './log-file.ts';
import { errorIn } from './log-line.ts';

export type ServiceOptions = {
  /** Names its log, its pid file and what is printed about it, e.g. `platform-worker`. */
  name: string;
  dataDir: string;
  cwd: string;
  /** Arguments to Node.js: the script and its own. */
  args: string[];
  env: Record<string, string>;
  /** True once it does its work; asked again and again until then. */
  ready: (pid: number) => Promise<boolean>;
  /** One line for the person at the terminal. */
  say: (line: string) => void;
  /** Aborted: gives up waiting for it to get ready, and ends it. */
  signal: AbortSignal;
  readyWithinMs?: number;
  /** How long it may take to end when asked to. */
  stopWithinMs?: number;
};

export type Service = {
  name: string;
  /** Null while it is down. */
  pid(): number | null;
  stop(): Promise<void>;
};

const STEADY_AFTER_MS = 30_000;

/**
 * Starts a service and keeps it running: one that ends is started again, at first at once, then ever later, at most
 * 15 s. Throws Fault when it does not get ready the first time. While `<dataDir>/run/<name>.hold` names a living
 * process it stays down.
 */
export async function startService(options: ServiceOptions): Promise<Service> {
  const { name, dataDir, say } = options;
  const log = openLogFile(join(dataDir, 'logs', `${name}.log`));
  const pidFile = join(dataDir, 'run', `${name}.pid`);
  const holdFile = join(dataDir, 'run', `${name}.hold`);
  rmSync(holdFile, { force: true });
  const running: { child: ChildProcess | null } = { child: null };
  let stopping = false;
  let settled = Promise.resolve();
  let lastError = '';

  function launch(): { ended: Promise<string> } {
    const out = log.open();
    // Its own process group: Ctrl-C reaches us alone, and we end the services in their order.
    const started = spawn(process.execPath, ['--import', join(import.meta.dirname, 'leash.ts'), ...options.args], {
      cwd: options.cwd,
      env: options.env,
      detached: true,
      stdio: ['ignore', out, out],
    });
    closeSync(out);
    running.child = started;
    if (started.pid !== undefined) writeFileSync(pidFile, String(started.pid), { mode: 0o600 });
    const ended = new Promise<string>((resolve) => {
      started.once('error', (error) => resolve(error.message));
      started.once('exit', (code, signal) => resolve(signal ? `ended by ${signal}` : `ended with code ${code}`));
    }).then((how) => {
      killGroup(started.pid, 'SIGKILL');
      running.child = null;
      rmSync(pidFile, { force: true });
      return how;
    });
    return { ended };
  }

  async function keep(first: Promise<string>): Promise<void> {
    let ended = first;
    for (let failures = 0; ; ) {
      const from = Date.now();
      const how = await ended;
      if (stopping) return;
      failures = Date.now() - from > STEADY_AFTER_MS ? 0 : failures + 1;
      const wait = Math.min(failures === 0 ? 0 : 250 * 2 ** (failures - 1), 15_000);
      say(`${name} ${how} and is started again${wait > 2_000 ? ` in ${Math.round(wait / 1_000)} s` : ''}${lastError ? ` (${lastError})` : ''}`);
      for (const until = Date.now() + wait; !stopping && (Date.now() < until || held(holdFile)); ) await sleep(50);
      if (stopping) return;
      ended = launch().ended;
    }
  }

  const tail = setInterval(() => {
    for (const line of log.newLines()) {
      const error = errorIn(line);
      if (error === null) continue;
      // The same thing again and again, as when the database is away, is said once.
      if (error !== lastError) say(`${name}: ${error}`);
      lastError = error;
    }
  }, 500);

  async function stop(): Promise<void> {
    stopping = true;
    clearInterval(tail);
    const pid = running.child?.pid;
    if (pid !== undefined) {
      killGroup(pid, 'SIGTERM', 'leader');
      if (!(await processEnded(pid, options.stopWithinMs ?? 12_000))) say(`${name} does not end when asked to and is killed`);
      killGroup(pid, 'SIGKILL');
    }
    await settled;
  }

  const { ended } = launch();
  const first: { how: string | null } = { how: null };
  void ended.then((how) => (first.how = how));
  const until = Date.now() + (options.readyWithinMs ?? 60_000);
  for (;;) {
    const pid = running.child?.pid;
    if (first.how === null && pid !== undefined && (await options.ready(pid).catch(() => false))) break;
    if (options.signal.aborted) {
      await stop();
      options.signal.throwIfAborted();
    }
    if (first.how !== null || Date.now() > until) {
      const errors = log.newLines().map(errorIn).filter((line) => line !== null);
      await stop();
      const why = errors.at(-1) ?? (lastError || (first.how ?? 'it does not answer'));
      throw new Fault(`${name} did not start: ${why} (see ${log.path})`);
    }
    await sleep(50);
  }
  settled = keep(ended);
  return { name, pid: () => running.child?.pid ?? null, stop };
}

/** A test that failed can't let go any more: its hold ends with its process. */
function held(holdFile: string): boolean {
  try {
    return processAlive(Number(readFileSync(holdFile, 'utf8')));
  } catch {
    return false;
  }
}

/** Signals the service, or with it all that it started. */
function killGroup(pid: number | undefined, signal: NodeJS.Signals, whom: 'leader' | 'group' = 'group'): void {
  if (pid === undefined || (whom === 'leader' && !processAlive(pid))) return;
  try {
    process.kill(whom === 'group' ? -pid : pid, signal);
  } catch {
    // Nobody of the group is left.
  }
}
