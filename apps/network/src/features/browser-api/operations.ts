import { AppError } from '@0711/contract/errors';
import { implement } from '@orpc/server';
import type { Context } from '../../lib/context.ts';
import { getDocument } from '../documents/queries.ts';
import { asViewer } from '../engagements/as-viewer.ts';
import { getEngagement } from '../engagements/queries.ts';
import { findTask } from '../tasks/queries.ts';
import { actOnPlatformTask } from './act-on-task.ts';
import { browserApi } from './contract.ts';
import { createPlatformTask } from './create-task.ts';
import { installPlatformMcp } from './install-mcp.ts';
import { actorOf, requireSelf, withinScope } from './policy.ts';

/** What a handler gets: who asks, and the headers of the answer. `fail` takes what went wrong out of the handler. */
export type BrowserCall = { session: Context; headers: Headers; fail: (error: unknown) => void };

const os = implement(browserApi).$context<BrowserCall>();
const platformOf = (ctx: Context) => ctx.platform(actorOf(ctx), ctx.traceparent);

const tasks = {
  create: os.tasks.create.handler(({ context, input }) => createPlatformTask(context.session, input.body, input.headers?.['idempotency-key'] ?? null)),
  get: os.tasks.get.handler(async ({ context, input }) => (await ofTask(context.session, input.id)).tasks.get(input)),
  list: os.tasks.list.handler(async ({ context, input }) => platformOf(context.session).tasks.list(await withinScope(context.session, input))),
  act: os.tasks.act.handler(({ context, input }) => actOnPlatformTask(context.session, input.params.id, input.body)),
  revisions: os.tasks.revisions.handler(async ({ context, input }) => (await ofTask(context.session, input.id)).tasks.revisions(input)),
};

const documents = {
  get: os.documents.get.handler(async ({ context, input }) => (await ofDocument(context.session, input.id)).documents.get(input)),
  pages: os.documents.pages.handler(async ({ context, input }) => (await ofDocument(context.session, input.id)).documents.pages(input)),
};

const mcps = {
  catalog: os.mcps.catalog.handler(({ context, input }) => platformOf(context.session).mcps.catalog(input)),
  get: os.mcps.get.handler(({ context, input }) => platformOf(context.session).mcps.get(input)),
  stats: os.mcps.stats.handler(({ context, input }) => platformOf(context.session).mcps.stats(input)),
  install: os.mcps.install.handler(({ context, input }) => installPlatformMcp(context.session, input)),
  installations: os.mcps.installations.handler(async ({ context, input }) => {
    const { installations, total, next_cursor: cursor } = await platformOf(context.session).installationsPage(await withinScope(context.session, input));
    context.headers.set('x-total-count', String(total));
    if (cursor !== null) context.headers.set('link', `<?${new URLSearchParams({ cursor })}>; rel="next"`);
    return installations;
  }),
};

const experts = {
  dashboard: os.experts.dashboard.handler(({ context, input }) => ofExpert(context.session, input.expert_id).experts.dashboard(input)),
  clients: os.experts.clients.handler(({ context, input }) => ofExpert(context.session, input.id).experts.clients(input)),
  earnings: os.experts.earnings.handler(({ context, input }) => ofExpert(context.session, input.id).experts.earnings(input)),
  tasks: os.experts.tasks.handler(({ context, input }) => ofExpert(context.session, input.id).experts.tasks(input)),
};

const usage = os.usage.handler(async ({ context: { session }, input }) => {
  const { viewer } = await getEngagement(session, input.engagement_id);
  if (viewer !== 'company') throw new AppError('forbidden', 'what is metered is shown to the company');
  return (await asViewer(session, input.engagement_id)).usage(input);
});

/** A handler for each operation that browsers may call. */
export const browserOperations = os.router({ tasks, documents, mcps, experts, usage });

async function ofTask(ctx: Context, id: string) {
  return asViewer(ctx, (await findTask(ctx, id)).task.engagementId);
}

async function ofDocument(ctx: Context, id: string) {
  return asViewer(ctx, (await getDocument(ctx, id)).engagement_id);
}

function ofExpert(ctx: Context, id: string) {
  requireSelf(ctx, id);
  return platformOf(ctx);
}
