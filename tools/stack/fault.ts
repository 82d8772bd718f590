/** Something the person who started this can put right: shown as one line, without a stack. */
export class Fault extends Error {
  override name = 'Fault';
}

/** The one line to show for whatever was thrown. */
export function lineOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? 'unknown fault';
}
