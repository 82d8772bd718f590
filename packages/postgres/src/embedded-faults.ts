/** Turns what PostgreSQL or the file system said into one line that names the cause and the place. */
export function explainFault(said: unknown, place: string): Error {
  const text = said instanceof Error ? said.message : String(said);
  if (/ENOSPC|No space left on device|EDQUOT|Disk quota/i.test(text)) return new Error(`the disk is full: ${place}`, { cause: said });
  if (/EROFS|Read-only file system/i.test(text)) return new Error(`the disk can't be written to: ${place}`, { cause: said });
  if (/EACCES|EPERM|Permission denied/i.test(text)) return new Error(`no permission to write: ${place}`, { cause: said });
  const port = /Is another postmaster already running on port (\d+)/.exec(text);
  if (port) return new Error(`port ${port[1]} is taken by another program`, { cause: said });
  if (said instanceof Error && !text.includes('\n')) return said;
  const lines = text.split('\n').filter((line) => /FATAL|ERROR|PANIC|error:/.test(line));
  const line = (lines.at(-1) ?? text.trim().split('\n').at(-1) ?? 'no reason given').replace(/^.*?(FATAL|ERROR|PANIC|error):\s*/, '');
  return new Error(`the embedded PostgreSQL did not start: ${line} (${place})`, { cause: said });
}
