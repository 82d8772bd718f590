import { runCommand } from './run-command.ts';

/** Runs the command as this process, with its arguments, from `directory`; Ctrl-C stops it in an orderly way. */
export async function runProcess(directory: string): Promise<void> {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  const { stdout, stderr, env } = process;
  process.exit(await runCommand(process.argv.slice(2), { stdout, stderr, directory, signal: stop.signal, env }));
}
