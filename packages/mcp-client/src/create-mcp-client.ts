import { MCPClient } from './mcp-client.ts';
import type { MCPClientOptions } from './options.ts';

export type { MCPClient } from './mcp-client.ts';
export type { MCPClientOptions } from './options.ts';

/** A typed client of the Platform, derived from the contract. Cheap to make: one per request is fine. */
export function createMCPClient(options: string | MCPClientOptions): MCPClient {
  return new MCPClient(options);
}
