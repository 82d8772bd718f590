import { getMcp } from '../mcps/get-mcp.ts';
import { installMcp } from '../mcps/install-mcp.ts';
import { listCatalog } from '../mcps/list-catalog.ts';
import { listInstallations } from '../mcps/list-installations.ts';
import { os } from './operation-context.ts';

export const mcpOperations = {
  catalog: os.mcps.catalog.handler(({ context, input }) => listCatalog(context, input)),
  get: os.mcps.get.handler(({ context, input }) => getMcp(context, input.id)),
  install: os.mcps.install.handler(async ({ context, input }) => {
    const { created, installation } = await installMcp(context, input);
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
};
