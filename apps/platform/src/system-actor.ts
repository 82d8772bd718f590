import type { Actor, Services } from './context.ts';
import type { Writer } from './tasks/write-change.ts';

/** The Platform itself, acting for nobody. */
export const PLATFORM: Actor = { type: 'system', id: 'platform', role: null, apiKeyId: null };

/** The services as the Platform's own work writes with them. */
export function asPlatform(services: Services, traceparent: string | null): Services & Writer {
  return { ...services, actor: PLATFORM, traceparent };
}
