import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { openRoute } from '../../../../lib/http/route.ts';
import { requireSameOrigin } from '../../../../lib/http/same-origin.ts';
import { trpcContext } from '../../../../lib/trpc/context.ts';
import { appRouter } from '../../../../lib/trpc/router.ts';

const handler = openRoute(async ({ env }, request) => {
  if (request.method !== 'GET') requireSameOrigin(request, env);
  return fetchRequestHandler({
    endpoint: '/api/trpc',
    req: request,
    router: appRouter,
    createContext: ({ resHeaders }) => trpcContext(request.headers, resHeaders),
  });
});

export { handler as GET, handler as POST };
