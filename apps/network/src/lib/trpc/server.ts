import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { headers } from 'next/headers';
import { cache } from 'react';
import { makeQueryClient } from './query-client.ts';
import { appRouter, createCaller } from './router.ts';
import { trpcContext } from './context.ts';

// `headers()` comes first: it makes the page dynamic, so that a build never opens the database.
const requestContext = cache(async () => trpcContext(await headers(), null));

/** One query client per request: prefetch into it, and dehydrate it for the browser. */
export const getQueryClient = cache(makeQueryClient);

/** Query options for prefetching in a page: `queryClient.prefetchQuery(trpc.me.get.queryOptions())`. */
export const trpc = createTRPCOptionsProxy({ ctx: requestContext, router: appRouter, queryClient: getQueryClient });

/** The procedures as functions, for pages that only need the data: `const me = await (await api()).me.get()`. */
export const api = cache(async () => createCaller(await requestContext()));
