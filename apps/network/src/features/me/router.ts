import { procedure, router } from '../../lib/trpc/init.ts';
import { pending } from '../../lib/trpc/pending.ts';
import { Me, SetLocale, SetTimeZone } from './schema.ts';

export const meRouter = router({
  get: procedure.output(Me).query(() => pending()),
  setLocale: procedure.input(SetLocale).output(Me).mutation(() => pending()),
  setTimeZone: procedure.input(SetTimeZone).output(Me).mutation(() => pending()),
});
