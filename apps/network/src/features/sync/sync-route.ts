import { AppError, fieldErrors } from '@0711/contract/errors';
import { SyncQuery } from '@0711/contract/sync';
import type { z } from 'zod';
import type { Services } from '../../lib/context.ts';
import { requirePlatformKey } from '../../lib/http/platform-key.ts';
import { openRoute } from '../../lib/http/route.ts';

/** A route that tells the Platform of records: checks its key and question, and the answer against the contract. */
export function syncRoute<Page extends z.ZodType>(page: Page, list: (services: Services, query: SyncQuery) => Promise<z.input<Page>>) {
  return openRoute(async (services, request) => {
    requirePlatformKey(request.headers, services.env);
    const query = SyncQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!query.success) throw new AppError('invalid', 'the question is not valid', { errors: fieldErrors(query.error) });
    return Response.json(page.parse(await list(services, query.data)), { headers: { 'cache-control': 'no-store' } });
  });
}
