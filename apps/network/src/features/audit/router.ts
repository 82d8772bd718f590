import { procedure, router } from '../../lib/trpc/init.ts';
import { listAudit } from './list-audit.ts';
import { AuditList, ListAudit } from './schema.ts';

export const auditRouter = router({
  /** For staff; nobody else learns that it exists. */
  list: procedure.input(ListAudit).output(AuditList).query(({ ctx, input }) => listAudit(ctx.session, input)),
});
