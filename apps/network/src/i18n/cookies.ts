/** Holds the person's IANA time zone for pages that are drawn on the server. The account is the record; this follows it. */
export const TIME_ZONE_COOKIE = 'TIME_ZONE';
export const DEFAULT_TIME_ZONE = 'Europe/Berlin';

/** Sets a preference cookie for a year, from the browser. */
export function rememberCookie(name: string, value: string): void {
  document.cookie = `${name}=${encodeURIComponent(value)}; path=/; max-age=31536000; samesite=lax`;
}
