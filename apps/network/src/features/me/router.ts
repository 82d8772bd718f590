import { procedure, router } from '../../lib/trpc/init.ts';
import { getMe } from './get-me.ts';
import { LOCALE_COOKIE, Me, SetLocale, SetTimeZone } from './schema.ts';
import { setPreferences } from './set-preferences.ts';

const YEAR_SECONDS = 365 * 24 * 3600;

export const meRouter = router({
  get: procedure.output(Me).query(({ ctx }) => getMe(ctx.session)),
  /** Also sets the cookie from which pages take their language. */
  setLocale: procedure
    .input(SetLocale)
    .output(Me)
    .mutation(async ({ ctx, input }) => {
      const me = await setPreferences(ctx.session, { locale: input.locale });
      ctx.resHeaders?.append('set-cookie', `${LOCALE_COOKIE}=${input.locale}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax`);
      return me;
    }),
  setTimeZone: procedure
    .input(SetTimeZone)
    .output(Me)
    .mutation(({ ctx, input }) => setPreferences(ctx.session, { timeZone: input.time_zone })),
});
