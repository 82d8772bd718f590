import autocannon from 'autocannon';

export type Load = { url: string; method: 'GET' | 'POST'; key: string; body?: string; connections: number; seconds: number };

/**
 * Asks the same again and again over `connections` kept connections for `seconds`; answers how many were answered per second.
 * An answer that is not 2xx ends the measurement: a rate of errors is not a rate.
 */
export async function loadHttp({ url, method, key, body, connections, seconds }: Load): Promise<number> {
  const headers = { authorization: `Bearer ${key}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) };
  const from = performance.now();
  const result = await autocannon({ url, method, connections, duration: seconds, headers, ...(body === undefined ? {} : { body }) });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${method} ${url}: ${result.non2xx} refused, ${result.errors} failed`);
  return result['2xx'] / ((performance.now() - from) / 1000);
}
