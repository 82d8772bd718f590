'use client';

import { useRouter } from 'next/navigation';
import { useLocale, useTimeZone } from 'next-intl';
import { useEffect } from 'react';
import { LOCALE_COOKIE, type Locale } from '@/features/me/schema.ts';
import { rememberCookie, TIME_ZONE_COOKIE } from '@/i18n/cookies.ts';

/** Brings this browser's cookies in line with the account's language and time zone, e.g. on a new device. */
export function PreferenceCookies({ locale, timeZone }: { locale: Locale; timeZone: string }) {
  const router = useRouter();
  const shownLocale = useLocale();
  const shownZone = useTimeZone();
  useEffect(() => {
    if (shownLocale === locale && shownZone === timeZone) return;
    rememberCookie(LOCALE_COOKIE, locale);
    rememberCookie(TIME_ZONE_COOKIE, timeZone);
    router.refresh();
  }, [locale, timeZone, shownLocale, shownZone, router]);
  return null;
}
