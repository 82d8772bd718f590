/** What a process does when it is told to stop: `stop` ends its work; `exit` and `failed` end the process. */
type Stopping = { stop: (signal: NodeJS.Signals) => Promise<void>; failed: (error: unknown) => never };

/**
 * On SIGTERM or SIGINT lets `stop` end the work and exits with 0. A second signal exits at once with 1: whoever sends it does not want
 * to wait, and what was under way is taken up by others as after a crash.
 */
export function stopOnSignals({ stop, failed }: Stopping): void {
  let stopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1);
      stopping = true;
      stop(signal).then(() => process.exit(0), failed);
    });
  }
}
