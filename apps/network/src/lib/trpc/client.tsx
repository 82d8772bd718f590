'use client';

import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createTRPCClient, httpBatchLink } from '@trpc/client';
import { createTRPCContext } from '@trpc/tanstack-react-query';
import { type ReactNode, useState } from 'react';
import { makeTraceparent } from '../traceparent.ts';
import { makeQueryClient } from './query-client.ts';
import type { AppRouter } from './router.ts';

export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();

/** What a browser still sends for a page that is left: 64 KiB of bodies at a time, of which one call takes little. */
const KEPT_CHARACTERS = 8_000;

let browserQueryClient: QueryClient | undefined;

/** One client per page in the browser, a new one per request on the server. */
function getQueryClient(): QueryClient {
  if (typeof window === 'undefined') return makeQueryClient();
  browserQueryClient ??= makeQueryClient();
  return browserQueryClient;
}

/** A change that somebody made is sent though the page is left or loaded again in that moment. */
function sendThough(url: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const kept = init?.method === 'POST' && typeof init.body === 'string' && init.body.length <= KEPT_CHARACTERS;
  return fetch(url, { ...init, keepalive: kept });
}

/** Gives everything below it `useTRPC()` and TanStack Query. Every call carries a `traceparent` of its own. */
export function TRPCReactProvider({ children }: { children: ReactNode }) {
  const queryClient = getQueryClient();
  const [trpcClient] = useState(() =>
    createTRPCClient<AppRouter>({
      links: [httpBatchLink({ url: '/api/trpc', maxItems: 20, maxURLLength: 4000, headers: () => ({ traceparent: makeTraceparent() }), fetch: sendThough })],
    }),
  );
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}
