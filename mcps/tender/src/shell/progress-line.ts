import type { ProgressReport } from '@0711/mcp-sdk/context';
import type { Writable } from 'node:stream';

export type ProgressLine = { show: (report: ProgressReport) => void; clear: () => void };

/** How far a run is: one line that is written over in a terminal, a line per file and step elsewhere. */
export function progressLine(stream: Writable & { isTTY?: boolean; columns?: number }): ProgressLine {
  let last = '';
  if (stream.isTTY !== true) {
    return {
      show({ step, message, data }) {
        const line = typeof data?.['file'] === 'string' ? `${step} ${data['file']}` : message;
        if (line !== last) stream.write(`${line}\n`);
        last = line;
      },
      clear: () => {},
    };
  }
  return {
    show({ percent, message }) {
      const line = `${String(Math.round(percent)).padStart(3)} %  ${message}`;
      stream.write(`\r\u001b[K${line.slice(0, (stream.columns ?? 80) - 1)}`);
    },
    clear: () => void stream.write('\r\u001b[K'),
  };
}
