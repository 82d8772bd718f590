import { api } from '@0711/contract/api';

/**
 * The Platform's operations that a browser may call, through the Network and in its person's name. What is not named here does not
 * exist for browsers; whose things each may touch is decided by its handler.
 */
export const browserApi = {
  tasks: { create: api.tasks.create, get: api.tasks.get, list: api.tasks.list, act: api.tasks.act, revisions: api.tasks.revisions },
  documents: { get: api.documents.get, pages: api.documents.pages },
  mcps: { catalog: api.mcps.catalog, get: api.mcps.get, stats: api.mcps.stats, install: api.mcps.install, installations: api.mcps.installations },
  experts: api.experts,
  usage: api.usage,
};
