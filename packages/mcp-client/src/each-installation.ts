import type { McpInstallation } from '@0711/contract/mcp';
import { z } from 'zod';
import type { PlatformFetch } from './platform-fetch.ts';

export type InstallationFilter = {
  engagement_id?: string | undefined;
  expert_id?: string | undefined;
  customer_id?: string | undefined;
  mcp_id?: string | undefined;
  status?: McpInstallation['status'] | undefined;
};
export type InstallationsQuery = InstallationFilter & { limit?: number | undefined; cursor?: string | undefined };
export type InstallationsPage = { installations: McpInstallation[]; total: number; next_cursor: string | null };

// Taken as the Platform sends it, as every call's answer is: a client must outlive members that come and go.
const Answer = z.array(z.custom<McpInstallation>((one) => typeof one === 'object' && one !== null));

/** A page of installations, oldest first. The list is a bare array, so the rest stands in the headers `X-Total-Count` and `Link`. */
export async function installationsPage(platform: PlatformFetch, { limit, ...query }: InstallationsQuery, signal: AbortSignal | undefined): Promise<InstallationsPage> {
  const params = new URLSearchParams(limit === undefined ? {} : { limit: String(limit) });
  for (const [name, value] of Object.entries(query)) if (value !== undefined) params.set(name, value);
  const response = await platform.get(`/api/mcps/installations?${params.toString()}`, signal);
  const installations = Answer.parse(await response.json());
  return { installations, total: Number(response.headers.get('x-total-count') ?? installations.length), next_cursor: nextCursor(response.headers.get('link')) };
}

/** Every installation that fits, page by page. */
export async function* eachInstallation(platform: PlatformFetch, filter: InstallationFilter, signal: AbortSignal | undefined): AsyncGenerator<McpInstallation, void, void> {
  let cursor: string | null = null;
  do {
    const page: InstallationsPage = await installationsPage(platform, { ...filter, limit: 200, ...(cursor === null ? {} : { cursor }) }, signal);
    yield* page.installations;
    cursor = page.next_cursor;
  } while (cursor !== null);
}

function nextCursor(link: string | null): string | null {
  const target = /<([^>]*)>\s*;[^,]*rel="?next"?/.exec(link ?? '')?.[1];
  return target === undefined ? null : new URL(target, 'http://platform').searchParams.get('cursor');
}
