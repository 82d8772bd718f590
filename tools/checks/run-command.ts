import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export type CommandOptions = {
  root: string;
  cwd?: string;
  env?: Record<string, string>;
  signal: AbortSignal;
  /** Given: what it prints is passed on as it comes. Else it is kept for the answer. */
  live?: (text: string) => void;
};

export type CommandResult = { ok: boolean; output: string };

const leash = join(import.meta.dirname, '..', 'stack', 'leash.ts');

/** Runs a Node.js script in a process group that ends with it, whatever it started. Aborted: asked to end, then killed. */
export async function runScript(script: string, args: string[], options: CommandOptions): Promise<CommandResult> {
  const child = spawn(process.execPath, ['--import', leash, join(options.root, script), ...args], {
    cwd: options.cwd ?? options.root,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  const take = (chunk: Buffer): void => {
    const text = chunk.toString('utf8');
    if (options.live) options.live(text);
    else output += text;
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  const ended = new Promise<boolean>((resolve) => child.once('error', (error) => ((output += error.message), resolve(false))).once('close', (code) => resolve(code === 0)));
  const cancel = (): void => void askToEnd(child);
  options.signal.addEventListener('abort', cancel);
  if (options.signal.aborted) cancel();
  // What it started may hold its output open for ever.
  child.once('exit', () => void sleep(2_000, undefined, { ref: false }).then(() => killGroup(child, 'SIGKILL')));
  const ok = await ended;
  options.signal.removeEventListener('abort', cancel);
  killGroup(child, 'SIGKILL');
  return { ok, output };
}

async function askToEnd(child: ChildProcess): Promise<void> {
  killGroup(child, 'SIGTERM');
  await sleep(10_000, undefined, { ref: false });
  if (child.exitCode === null && child.signalCode === null) killGroup(child, 'SIGKILL');
}

function killGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, signal);
  } catch {
    // Nobody of the group is left.
  }
}
