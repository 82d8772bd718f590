import { QueryClient, defaultShouldDehydrateQuery } from '@tanstack/react-query';
import { TRPCClientError } from '@trpc/client';

/** Query settings for server and browser. Live events refresh what changes, so data may be taken as fresh for a while. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 30_000, retry: (failures, error) => inBrowser() && failures < 3 && !isRefusal(error) },
      dehydrate: { shouldDehydrateQuery: (query) => defaultShouldDehydrateQuery(query) || query.state.status === 'pending' },
    },
  });
}

/** While a page is made nothing is asked twice: whoever waits for it would wait seven seconds for a 404. */
function inBrowser(): boolean {
  return typeof window !== 'undefined';
}

/** True for an answer that asking again won't change: every 4xx but 429. */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof TRPCClientError)) return false;
  const status: unknown = error.data?.httpStatus;
  return typeof status === 'number' && status >= 400 && status < 500 && status !== 429;
}
