import { ModelError } from '@0711/mcp-sdk/language-model';

/** What `work` gives, or ModelError `timeout` after so many milliseconds; the signal's reason when it aborts. Work that is left behind goes unheard. */
export async function withinTime<T>(work: Promise<T>, ms: number, signal: AbortSignal): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  let stop = (): void => {};
  const end = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    timer = setTimeout(() => reject(new ModelError('timeout', 'The language model took longer than a run waits for it.')), Math.max(0, ms));
    signal.addEventListener('abort', stop, { once: true });
  });
  work.catch(() => {});
  try {
    return await Promise.race([work, end]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}
