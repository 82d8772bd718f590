import type { Victims } from './victims.ts';

export type Reply = { status: number; body: Record<string, unknown> };

/** One call for one answer; null when the connection broke or the service said that it is away (503). No retries. */
export async function call({ url, key }: Pick<Victims, 'url' | 'key'>, method: string, path: string, body?: object | FormData, headers: Record<string, string> = {}): Promise<Reply | null> {
  try {
    const json = body !== undefined && !(body instanceof FormData);
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, ...(json ? { 'content-type': 'application/json' } : {}), ...headers },
      ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
      signal: AbortSignal.timeout(5_000),
    });
    const text = await response.text();
    if (response.status === 503) return null;
    return { status: response.status, body: text === '' ? {} : record(JSON.parse(text)) };
  } catch {
    return null;
  }
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
