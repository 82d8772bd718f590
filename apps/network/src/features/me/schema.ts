import { Id } from '@0711/contract/common';
import { z } from 'zod';

export const LOCALES = ['de', 'en'] as const;
export const Locale = z.enum(LOCALES);
export type Locale = z.infer<typeof Locale>;

/** The cookie that the pages' language is read from, before and without a session. */
export const LOCALE_COOKIE = 'NEXT_LOCALE';

/** An IANA name, e.g. `Europe/Berlin`, that this runtime knows. */
export const TimeZone = z.string().max(64).refine(isTimeZone, 'an IANA time zone such as Europe/Berlin');

export const Me = z.object({
  user: z.object({ id: Id, name: z.string(), email: z.string(), locale: Locale, time_zone: z.string(), is_staff: z.boolean() }),
  companies: z.array(z.object({ id: Id, name: z.string(), role: z.string() })),
  expert: z.object({ id: Id }).nullable(),
  unread_notifications: z.number().int(),
  /** Tasks that wait for this expert's review; 0 for everybody else. */
  review_count: z.number().int(),
});
export type Me = z.infer<typeof Me>;

export const SetLocale = z.strictObject({ locale: Locale });
export const SetTimeZone = z.strictObject({ time_zone: TimeZone });

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}
