import { api } from '@0711/contract/api';
import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { OpenAPILink } from '@orpc/openapi-client/fetch';
import { baseOf } from './options.ts';
import type { PlatformFetch } from './platform-fetch.ts';

/** Every operation of the contract by resource: `tasks.create(…)`, `webhooks.endpoints.list()`. */
export type Operations = ContractRouterClient<typeof api>;

/** The contract's operations as calls through `platform`. */
export function createOperations(platform: PlatformFetch, url: string): Operations {
  const link = new OpenAPILink(api, { url: () => baseOf(url), fetch: (request, init) => platform.call(request, init) });
  const client: Operations = createORPCClient(link);
  // Named one by one: the client is a proxy, which a spread would see as empty.
  const { tasks, documents, mcps, experts, usage, keys, webhooks, sync, health } = client;
  return { tasks, documents, mcps, experts, usage, keys, webhooks, sync, health };
}
