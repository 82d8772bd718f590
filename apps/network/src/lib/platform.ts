import { type MCPClient, createMCPClient } from '@0711/mcp-client/create-mcp-client';
import type { Env } from './env.ts';
import { currentRequest } from './telemetry/current-request.ts';
import { upstreamFetch } from './telemetry/upstream-fetch.ts';

export type PlatformActor = { id: string; role: 'company' | 'expert' | 'staff' | 'system' };
export type PlatformFor = (actor: PlatformActor | null, traceparent?: string | null) => MCPClient;

/** Makes clients of the Platform's API for a person (null: the Network itself), each continuing the caller's trace. */
export function platformFor(env: Pick<Env, 'PLATFORM_URL' | 'PLATFORM_API_KEY'>): PlatformFor {
  return (actor, traceparent) =>
    createMCPClient({
      url: env.PLATFORM_URL,
      apiKey: env.PLATFORM_API_KEY,
      ...(actor ? { actor } : {}),
      fetch: upstreamFetch(traceparent ?? currentRequest()?.traceparent ?? null),
    });
}
