import { actOnInstallation } from '../mcps/act-on-installation.ts';
import { getMcp } from '../mcps/get-mcp.ts';
import { installMcp } from '../mcps/install-mcp.ts';
import { listCatalog } from '../mcps/list-catalog.ts';
import { listInstallations } from '../mcps/list-installations.ts';
import { mcpStats } from '../mcps/mcp-stats.ts';
import { os } from './operation-context.ts';

export const mcpOperations = {
  catalog: os.mcps.catalog.handler(({ context, input }) => listCatalog(context, input)),
  get: os.mcps.get.handler(({ context, input }) => getMcp(context, input.id)),
  install: os.mcps.install.handler(async ({ context, input }) => {
    const { created, installation } = await installMcp(context, input);
    if (installation.status === 'installing') return { status: 202, body: installation };
    return created ? { status: 201, body: installation } : { status: 200, body: installation };
  }),
  installations: os.mcps.installations.handler(async ({ context, input }) => {
    const { installations, total, nextCursor } = await listInstallations(context, input);
    context.setHeader('X-Total-Count', String(total));
    if (nextCursor !== null) {
      const query = new URLSearchParams({ cursor: nextCursor });
      for (const [name, value] of Object.entries(input)) if (name !== 'cursor' && value !== undefined) query.set(name, String(value));
      context.setHeader('Link', `</api/mcps/installations?${query}>; rel="next"`);
    }
    return installations;
  }),
  stats: os.mcps.stats.handler(({ context, input }) => mcpStats(context, input.id)),
  act: os.mcps.act.handler(({ context, input }) => actOnInstallation(context, { id: input.params.id, ...input.body })),
};
