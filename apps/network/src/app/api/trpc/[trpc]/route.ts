import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { trpcContext } from '../../../../lib/trpc/context.ts';
import { appRouter } from '../../../../lib/trpc/router.ts';

function handler(request: Request): Promise<Response> {
  return fetchRequestHandler({
    endpoint: '/api/trpc',
    req: request,
    router: appRouter,
    createContext: ({ resHeaders }) => trpcContext(request.headers, resHeaders),
  });
}

export { handler as GET, handler as POST };
