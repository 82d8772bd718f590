import { cookies, headers } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { LOCALE_COOKIE } from '../features/me/schema.ts';
import { DEFAULT_TIME_ZONE, TIME_ZONE_COOKIE } from './cookies.ts';
import { chooseLocale, isTimeZone } from './choose-locale.ts';
import { MESSAGES } from './messages.ts';

/** Language and time zone of one request: what the person chose, else what the browser prefers, else German and Berlin. */
export default getRequestConfig(async () => {
  const jar = await cookies();
  const locale = chooseLocale(jar.get(LOCALE_COOKIE)?.value, (await headers()).get('accept-language'));
  const zone = jar.get(TIME_ZONE_COOKIE)?.value;
  return { locale, messages: MESSAGES[locale], timeZone: zone && isTimeZone(zone) ? zone : DEFAULT_TIME_ZONE, now: new Date() };
});
