import { type MCPClient, createMCPClient } from '@0711/mcp-client/create-mcp-client';
import type { Env } from './env.ts';

export type PlatformActor = { id: string; role: 'company' | 'expert' | 'staff' | 'system' };
export type PlatformFor = (actor: PlatformActor | null, traceparent?: string | null) => MCPClient;

/** Makes clients of the Platform's API for a person (null: the Network itself), each continuing the caller's trace. */
export function platformFor(env: Pick<Env, 'PLATFORM_URL' | 'PLATFORM_API_KEY'>): PlatformFor {
  return (actor, traceparent) =>
    createMCPClient({
      url: env.PLATFORM_URL,
      apiKey: env.PLATFORM_API_KEY,
      ...(actor ? { actor } : {}),
      ...(traceparent ? { fetch: traced(traceparent) } : {}),
    });
}

function traced(traceparent: string): typeof globalThis.fetch {
  return (input, init) => {
    const request = new Request(input, init);
    request.headers.set('traceparent', traceparent);
    return fetch(request);
  };
}
