import { McpInstallation } from '@0711/contract/mcp';
import { z } from 'zod';
import type { PlatformFetch } from './platform-fetch.ts';

export type InstallationFilter = {
  engagement_id?: string;
  expert_id?: string;
  customer_id?: string;
  mcp_id?: string;
  status?: McpInstallation['status'];
};

/** Every installation that fits, oldest first. This list is a bare array, so its next page stands in the header `Link`. */
export async function* eachInstallation(platform: PlatformFetch, filter: InstallationFilter, { signal }: { signal?: AbortSignal }): AsyncGenerator<McpInstallation, void, void> {
  let cursor: string | null = null;
  do {
    const query = new URLSearchParams({ limit: '200', ...filter, ...(cursor === null ? {} : { cursor }) });
    const response = await platform.get(`/api/mcps/installations?${query.toString()}`, signal);
    yield* z.array(McpInstallation).parse(await response.json());
    cursor = nextCursor(response.headers.get('link'));
  } while (cursor !== null);
}

function nextCursor(link: string | null): string | null {
  const target = /<([^>]*)>\s*;[^,]*rel="?next"?/.exec(link ?? '')?.[1];
  return target === undefined ? null : new URL(target, 'http://platform').searchParams.get('cursor');
}
