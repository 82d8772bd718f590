'use client';

import { useFormatter, useNow } from 'next-intl';

/** "3 minutes ago", with the exact time in the reader's zone on hover. */
export function RelativeTime({ at, className }: { at: string; className?: string }) {
  const format = useFormatter();
  const now = useNow({ updateInterval: 30_000 });
  const date = new Date(at);
  const exact = format.dateTime(date, { dateStyle: 'full', timeStyle: 'long' });
  // A clock that runs a little behind must not say "in 2 seconds" of something that has happened.
  const shown = date > now && date.getTime() - now.getTime() < 60_000 ? date : now;
  return (
    <time dateTime={at} title={exact} className={className} suppressHydrationWarning>
      {format.relativeTime(date, shown)}
    </time>
  );
}

/** A day and a time in the reader's zone, the full form on hover. */
export function ExactTime({ at, className }: { at: string; className?: string }) {
  const format = useFormatter();
  const date = new Date(at);
  return (
    <time dateTime={at} title={format.dateTime(date, { dateStyle: 'full', timeStyle: 'long' })} className={className}>
      {format.dateTime(date, { dateStyle: 'medium', timeStyle: 'short' })}
    </time>
  );
}
