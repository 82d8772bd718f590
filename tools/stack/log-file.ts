import { closeSync, openSync, readSync, renameSync, statSync } from 'node:fs';

export type LogFile = {
  path: string;
  /** For the child's stdout and stderr; the caller closes it. */
  open(): number;
  /** What came since the last call, in whole lines. */
  newLines(): string[];
};

const KEEP_BYTES = 20_000_000;

/** A service's log: appended to, and moved aside to `.1` at the start when it has grown large. */
export function openLogFile(path: string): LogFile {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > KEEP_BYTES) renameSync(path, `${path}.1`);
  closeSync(openSync(path, 'a', 0o600));
  let read = statSync(path).size;
  return {
    path,
    open: () => openSync(path, 'a', 0o600),
    newLines() {
      const end = statSync(path, { throwIfNoEntry: false })?.size ?? read;
      if (end <= read) return [];
      const bytes = Buffer.alloc(Math.min(end - read, 1_000_000));
      const file = openSync(path, 'r');
      const got = readSync(file, bytes, 0, bytes.length, read);
      closeSync(file);
      const text = bytes.subarray(0, got);
      const whole = text.lastIndexOf(10) + 1;
      // A line longer than the buffer is passed over, or nothing after it would ever be read.
      read += whole === 0 && got === 1_000_000 ? got : whole;
      return text.subarray(0, whole).toString('utf8').split('\n').filter((line) => line !== '');
    },
  };
}
