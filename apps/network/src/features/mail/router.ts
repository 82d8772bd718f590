import { procedure, router } from '../../lib/trpc/init.ts';
import { listMail } from './list-mail.ts';
import { ListMail, MailList } from './schema.ts';

export const mailRouter = router({
  /** The local outbox: embedded mode only; staff sees every mail, others their own. */
  list: procedure.input(ListMail).output(MailList).query(({ ctx, input }) => listMail(ctx.session, input)),
});
