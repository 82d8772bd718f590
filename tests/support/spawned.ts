import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { processEnded } from '@0711/postgres/process-alive';

export type Spawned = {
  pid: number;
  /** Ends it with a signal and waits until it is gone; SIGTERM becomes SIGKILL after 15 s. */
  end: (signal?: 'SIGTERM' | 'SIGKILL') => Promise<void>;
  /** What it wrote so far. */
  output: () => string;
};

/** Starts one of the product's entries as a process of its own, on this Node.js; output goes to `logFile`. */
export async function startProcess(entry: string, env: Record<string, string>, logFile: string): Promise<Spawned> {
  const out = openSync(logFile, 'a');
  const child = spawn(process.execPath, [entry], { env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...env }, stdio: ['ignore', out, out] });
  closeSync(out);
  await new Promise<void>((resolve, reject) => child.once('spawn', resolve).once('error', reject));
  const { pid } = child;
  if (pid === undefined) throw new Error(`${entry} did not start`);
  return {
    pid,
    async end(signal = 'SIGTERM') {
      child.kill(signal);
      if (await processEnded(pid, 15_000)) return;
      child.kill('SIGKILL');
      await processEnded(pid, 5_000);
    },
    output: () => readFileSync(logFile, 'utf8'),
  };
}
