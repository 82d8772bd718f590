import { ModelFault } from './model-fault.ts';
import type { ModelFile } from './model-file.ts';

/** What a server sends of a file: its bytes from `start` on. */
export type Rest = { start: number; body: AsyncIterable<Uint8Array> };

/**
 * Asks for a model from an offset on; a server that knows no ranges sends it from the beginning. Throws ModelFault: transient for what
 * may pass (no answer, 408, 425, 429, 5xx), for good when the server refuses or announces another size.
 */
export async function requestRest(model: Pick<ModelFile, 'name' | 'source' | 'sizeBytes'>, from: number, signal: AbortSignal): Promise<Rest> {
  const { name, source, sizeBytes } = model;
  // Compressed, offsets would be of something else than the file.
  const headers = { 'accept-encoding': 'identity', ...(from > 0 ? { range: `bytes=${from}-` } : {}) };
  const response = await fetch(source, { headers, signal }).catch((cause: unknown) => {
    throw new ModelFault('unreachable', `the server of ${name} cannot be reached`, { transient: true, cause });
  });
  if (response.status === 416 && from > 0) {
    await response.body?.cancel();
    return requestRest(model, 0, signal);
  }
  if (response.status !== 200 && response.status !== 206) {
    await response.body?.cancel();
    const transient = [408, 425, 429].includes(response.status) || response.status >= 500;
    throw new ModelFault('refused', `the server of ${name} answers ${response.status}`, { transient });
  }
  const start = response.status === 206 ? startOf(response.headers.get('content-range')) : 0;
  const length = response.headers.get('content-length');
  const fits = start !== null && start <= from && (length === null || start + Number(length) === sizeBytes);
  if (!fits || response.body === null) {
    await response.body?.cancel();
    throw new ModelFault('wrong_size', `the server of ${name} offers another size than ${sizeBytes} bytes`, { transient: false });
  }
  return { start, body: response.body };
}

function startOf(contentRange: string | null): number | null {
  const start = /^bytes (\d+)-/.exec(contentRange ?? '')?.[1];
  return start === undefined ? null : Number(start);
}
