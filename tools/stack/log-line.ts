/** What a line of a service's log says if it tells of an error, else null. Reads pino's JSON and plain text. */
export function errorIn(line: string): string | null {
  if (!line.startsWith('{')) {
    const said = /(?:^|\s)(?:[A-Za-z]*Error|FATAL|PANIC|error): .+/.exec(line);
    return said ? clip(said[0].trim()) : null;
  }
  let entry: unknown;
  try {
    entry = JSON.parse(line);
  } catch {
    return null;
  }
  if (typeof entry !== 'object' || entry === null || !('level' in entry) || Number(entry.level) < 50) return null;
  const message = 'msg' in entry ? String(entry.msg) : '';
  const err: unknown = 'err' in entry ? entry.err : null;
  const cause = typeof err === 'object' && err !== null && 'message' in err ? String(err.message) : '';
  return clip(cause === '' || message.includes(cause) ? message : `${message}: ${cause}`) || null;
}

function clip(text: string): string {
  const line = text.split('\n').map((part) => part.trim()).filter(Boolean).join('; ');
  return line.length > 300 ? `${line.slice(0, 299)}…` : line;
}
